package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jmmlregistry.query.Reconciled;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * All checks over all cases: what time has brought (a visit is overdue, a consent runs out) and what a newer version of the
 * registry asks of older data, which no save would find. It goes from part to part, each in a transaction of its own, so that
 * others can save meanwhile.
 */
@ApplicationScoped
public class BatchReview {

    private final ReviewPart parts;

    /**
     * What a review found.
     *
     * @param findings how many things the checks say of all cases
     * @param queries how many queries are new since the last review or save, and how many were settled by it
     */
    public record Result(Instant at, String by, int cases, int findings, Reconciled queries) {}

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected BatchReview() {
        this(null);
    }

    @Inject
    public BatchReview(ReviewPart parts) {
        this.parts = parts;
    }

    /** Reviews every case; a finding that would refuse a save today becomes a query too. */
    public Result run(Caller caller) {
        caller.require(Right.VERIFY);
        ReviewPart.Found found = parts.review(Optional.empty(), caller);
        ReviewPart.Found part = found;
        while (part.last().isPresent()) {
            part = parts.review(part.last(), caller);
            found = found.plus(part);
        }
        return parts.keep(found, caller);
    }

    /** The latest review, if there ever was one. */
    public Optional<Result> last(Caller caller) {
        caller.require(Right.READ_CASES);
        return parts.latest();
    }
}
