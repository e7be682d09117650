package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Reconciled;
import org.jmmlregistry.security.Caller;

/** All checks over a part of the cases, in a transaction of its own, and what is kept of a whole review. */
@ApplicationScoped
@Transactional
public class ReviewPart {

    private static final int PART = 20;

    private final EntityManager database;
    private final CaseStore store;
    private final Queries queries;
    private final Clock clock;

    /**
     * What a part of a review found.
     *
     * @param last the last case that was looked at; empty if none is left
     */
    public record Found(Optional<RegistryId> last, int cases, int findings, Reconciled queries) {

        static final Found NOTHING = new Found(Optional.empty(), 0, 0, Reconciled.NOTHING);

        Found plus(Found next) {
            return new Found(next.last, cases + next.cases, findings + next.findings, queries.plus(next.queries));
        }
    }

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ReviewPart() {
        this(null, null, null, null, null);
    }

    @Inject
    public ReviewPart(EntityManager database, Queries queries, Trail trail, Identities identities, Clock clock) {
        this.database = database;
        this.store = new CaseStore(database, trail, identities, clock);
        this.queries = queries;
        this.clock = clock;
    }

    /** Reviews the first cases after the given one. */
    public Found review(Optional<RegistryId> after, Caller caller) {
        store.hold();
        List<StoredCase> cases = store.cases().following(after, PART);
        Found found = Found.NOTHING;
        for (StoredCase stored : cases) {
            store.updateIndex(stored);
            List<Finding> findings = store.review(stored);
            Reconciled changed = queries.reconcile(stored.id(), findings, caller);
            found = found.plus(new Found(Optional.of(stored.id()), 1, findings.size(), changed));
        }
        store.release();
        return found;
    }

    /** Keeps what a whole review found. */
    public BatchReview.Result keep(Found found, Caller caller) {
        ReviewRun run = new ReviewRun(clock.instant(), caller.name(), found.cases(), found.findings(), found.queries());
        database.persist(run);
        return run.result();
    }

    /** What the latest review found, if there ever was one. */
    public Optional<BatchReview.Result> latest() {
        return database.createQuery("select r from ReviewRun r order by r.runAt desc, r.id desc", ReviewRun.class)
                .setMaxResults(1)
                .getResultStream()
                .map(ReviewRun::result)
                .findFirst();
    }
}
