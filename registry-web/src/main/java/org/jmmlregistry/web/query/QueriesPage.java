package org.jmmlregistry.web.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.BatchReview;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The queries that wait for somebody, in all cases, and the review that looks for new ones. */
@Named
@RequestScoped
public class QueriesPage {

    private final Queries queries;
    private final BatchReview review;
    private final Provider<Caller> caller;
    private final Clock clock;

    private List<QueryLine> lines = List.of();

    /** For the container's proxy, which has no state of its own. */
    protected QueriesPage() {
        this(null, null, null, null);
    }

    @Inject
    public QueriesPage(Queries queries, BatchReview review, Provider<Caller> caller, Clock clock) {
        this.queries = queries;
        this.review = review;
        this.caller = caller;
        this.clock = clock;
    }

    public void load() {
        caller.get().require(Right.READ_CASES);
        Instant now = clock.instant();
        lines = queries.unsettled(caller.get()).stream()
                .map(query -> QueryLine.of(query, now))
                .toList();
    }

    /** @return this page, by its own address, so that it can be loaded again without another review */
    public String review() {
        review.run(caller.get());
        return "/queries?faces-redirect=true";
    }

    public List<QueryLine> getLines() {
        return lines;
    }

    public long getAnswered() {
        return lines.stream()
                .filter(line -> line.statusClass().equals("answered"))
                .count();
    }

    public boolean isReviewed() {
        return last().isPresent();
    }

    public int getReviewedCases() {
        return last().map(BatchReview.Result::cases).orElse(0);
    }

    public int getReviewOpened() {
        return last().map(result -> result.queries().opened()).orElse(0);
    }

    public int getReviewSettled() {
        return last().map(result -> result.queries().settled()).orElse(0);
    }

    public String getReviewedAt() {
        return last().map(result -> result.at().atOffset(ZoneOffset.UTC).toLocalDate() + " by " + result.by())
                .orElse("");
    }

    private Optional<BatchReview.Result> last() {
        return review.last(caller.get());
    }
}
