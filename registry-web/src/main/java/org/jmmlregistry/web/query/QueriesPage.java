package org.jmmlregistry.web.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.BatchReview;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.PageNumber;
import org.jspecify.annotations.Nullable;

/** The queries that wait for somebody, in all cases, and the review that looks for new ones. */
@Named
@RequestScoped
public class QueriesPage {

    private static final int SIZE = 100;

    private final Queries queries;
    private final BatchReview review;
    private final Provider<Caller> caller;
    private final Clock clock;

    private String number = "";
    private String only = "";
    private List<QueryLine> lines = List.of();
    private Queries.Waiting waiting = new Queries.Waiting(0, 0, Optional.empty());
    private PageNumber pages = new PageNumber(1, 1, 0, 0, 0, "");

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
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
        Instant now = clock.instant();
        Page<Query> page = PageNumber.read(
                number,
                SIZE,
                wanted -> isOnlyAnswered()
                        ? queries.answered(wanted, caller.get())
                        : queries.waiting(wanted, caller.get()));
        waiting = queries.waiting(caller.get());
        lines = page.rows().stream().map(query -> QueryLine.of(query, now)).toList();
        pages = PageNumber.of(page, isOnlyAnswered() ? "queries.xhtml?only=answered" : "queries.xhtml?");
    }

    /** @return this page, by its own address, so that it can be loaded again without another review */
    public String review() {
        review.run(caller.get());
        return "/queries?faces-redirect=true";
    }

    public List<QueryLine> getLines() {
        return lines;
    }

    public Queries.Waiting getWaiting() {
        return waiting;
    }

    /** For how many days the oldest has waited. */
    public long getOldest() {
        return waiting.oldest()
                .map(raised -> Duration.between(raised, clock.instant()).toDays())
                .orElse(0L);
    }

    public PageNumber getPages() {
        return pages;
    }

    /** Whether only those are shown that have an answer. */
    public boolean isOnlyAnswered() {
        return only.equals("answered");
    }

    public String getOnly() {
        return only;
    }

    public void setOnly(@Nullable String only) {
        this.only = only == null ? "" : only;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
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

    public Message getReviewedAt() {
        return last().map(result ->
                        Message.of("{day} by {who}", RegistryTime.here().day(result.at()), result.by()))
                .orElseThrow();
    }

    private Optional<BatchReview.Result> last() {
        return review.last(caller.get());
    }
}
