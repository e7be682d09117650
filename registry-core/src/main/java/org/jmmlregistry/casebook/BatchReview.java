package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.database.OwnTransaction;
import org.jmmlregistry.patient.RegistryId;
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

    private static final int PART = 20;

    private final CaseStore store;
    private final CaseWriter writer;
    private final OwnTransaction transaction;
    private final Clock clock;

    /**
     * What a review found.
     *
     * @param findings how many things the checks say of all cases
     * @param queries how many queries are new since the last review or save, and how many were settled by it
     */
    public record Result(Instant at, String by, int cases, int findings, Reconciled queries) {}

    /**
     * What a part of a review found.
     *
     * @param last the last case that was looked at; empty if none is left
     */
    private record Found(Optional<RegistryId> last, int cases, int findings, Reconciled queries) {

        static final Found NOTHING = new Found(Optional.empty(), 0, 0, Reconciled.NOTHING);

        Found plus(Found next) {
            return new Found(next.last, cases + next.cases, findings + next.findings, queries.plus(next.queries));
        }
    }

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected BatchReview() {
        this(null, null, null, null);
    }

    @Inject
    public BatchReview(CaseStore store, CaseWriter writer, OwnTransaction transaction, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reviews every case; a finding that would refuse a save today becomes a query too. */
    public Result run(Caller caller) {
        caller.require(Right.REVIEW_ALL);
        Found found = transaction.run(() -> review(Optional.empty(), caller));
        Found part = found;
        while (part.last().isPresent()) {
            Optional<RegistryId> last = part.last();
            part = transaction.run(() -> review(last, caller));
            found = found.plus(part);
        }
        Result result = new Result(clock.instant(), caller.name(), found.cases(), found.findings(), found.queries());
        return transaction.run(() -> writer.keep(result));
    }

    /** Reviews the first cases after the given one. */
    private Found review(Optional<RegistryId> after, Caller caller) {
        store.hold();
        List<StoredCase> cases = store.following(after, PART, caller.scope());
        Found found = Found.NOTHING;
        for (StoredCase stored : cases) {
            CaseWriter.Reviewed reviewed = writer.reconcile(stored, caller);
            found = found.plus(new Found(Optional.of(stored.id()), 1, reviewed.findings(), reviewed.queries()));
        }
        writer.release();
        return found;
    }

    /** The latest review, if there ever was one; it counts all cases, so that only whoever knows of all centres hears of it. */
    public Optional<Result> last(Caller caller) {
        caller.require(Right.READ_CASES);
        return caller.may(Right.REVIEW_ALL) || caller.scope().all()
                ? transaction.run(store::latestReview)
                : Optional.empty();
    }
}
