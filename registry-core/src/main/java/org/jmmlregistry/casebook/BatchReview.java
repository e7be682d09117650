package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Reconciled;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * All checks over all cases: what time has brought (a visit is overdue, a consent runs out) and what a newer version of the
 * registry asks of older data, which no save would find.
 */
@ApplicationScoped
@Transactional
public class BatchReview {

    private final EntityManager database;
    private final Casebook casebook;
    private final CaseStore store;
    private final Queries queries;
    private final Trail trail;
    private final Clock clock;

    /**
     * What a review found.
     *
     * @param findings how many things the checks say of all cases
     * @param queries how many queries are new since the last review or save, and how many were settled by it
     */
    public record Result(Instant at, String by, int cases, int findings, Reconciled queries) {}

    /** For the container's proxy, which has no state of its own. */
    protected BatchReview() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public BatchReview(
            EntityManager database,
            Casebook casebook,
            Queries queries,
            Trail trail,
            Identities identities,
            Clock clock) {
        this.store = new CaseStore(database, trail, identities, clock);
        this.database = database;
        this.casebook = casebook;
        this.queries = queries;
        this.trail = trail;
        this.clock = clock;
    }

    /** Reviews every case; a finding that would refuse a save today becomes a query too. */
    public Result run(Caller caller) {
        caller.require(Right.VERIFY);
        trail.hold();
        List<StoredCase> cases = casebook.cases(caller);
        int found = 0;
        Reconciled changed = Reconciled.NOTHING;
        for (StoredCase stored : cases) {
            store.resemble(stored);
            List<Finding> findings = store.review(stored);
            found += findings.size();
            changed = changed.plus(queries.reconcile(stored.id(), findings, caller));
        }
        ReviewRun run = new ReviewRun(clock.instant(), caller.name(), cases.size(), found, changed);
        database.persist(run);
        database.flush();
        return run.result();
    }

    /** The latest review, if there ever was one. */
    public Optional<Result> last(Caller caller) {
        caller.require(Right.READ_CASES);
        return database.createQuery("select r from ReviewRun r order by r.runAt desc, r.id desc", ReviewRun.class)
                .setMaxResults(1)
                .getResultStream()
                .map(ReviewRun::result)
                .findFirst();
    }
}
