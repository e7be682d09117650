package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.patient.RegistryId;

/** Makes the rows of a part of the cases again, in a transaction of its own. */
@ApplicationScoped
@Transactional
public class IndexPart {

    private static final int PART = 100;

    private final CaseStore store;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected IndexPart() {
        this(null, null, null, null);
    }

    @Inject
    public IndexPart(EntityManager database, Trail trail, Identities identities, Clock clock) {
        this.store = new CaseStore(database, trail, identities, clock);
    }

    /**
     * Makes the rows again of the first cases after the given one whose rows are out of date.
     *
     * @return those cases, in order; empty if no such case follows
     */
    public List<RegistryId> keep(Optional<RegistryId> after) {
        if (store.outdated(after, 1).isEmpty()) {
            return List.of();
        }
        store.hold();
        List<RegistryId> part = store.outdated(after, PART);
        part.forEach(id -> store.updateIndex(store.cases().of(store.known(id))));
        store.release();
        return part;
    }
}
