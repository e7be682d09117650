package org.jmmlregistry.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The identity store. */
@ApplicationScoped
@Transactional
public class Identities {

    private final EntityManager database;

    /** For the container's proxy, which has no state of its own. */
    protected Identities() {
        this(null);
    }

    @Inject
    public Identities(EntityManager database) {
        this.database = database;
    }

    /** Who a case is; unknown if nothing was ever given. */
    public Identity of(RegistryId id, Caller caller) {
        caller.require(Right.READ_IDENTITY);
        return find(id).map(CaseIdentity::identity).orElse(Identity.UNKNOWN);
    }

    /** Adds to what is known of a case, and returns what was known before. */
    public Identity keep(RegistryId id, Identity given, Caller caller) {
        caller.require(Right.WRITE_CASES);
        CaseIdentity stored = find(id).orElseGet(() -> {
            CaseIdentity fresh = new CaseIdentity(id.text());
            database.persist(fresh);
            return fresh;
        });
        Identity before = stored.identity();
        stored.become(before.with(given));
        return before;
    }

    /** Whether this would change what is known of a case; what is known stays unsaid. */
    public boolean wouldChange(RegistryId id, Identity given) {
        Identity known = find(id).map(CaseIdentity::identity).orElse(Identity.UNKNOWN);
        return !known.with(given).equals(known);
    }

    /** The hospital number of a case, for the casebook's own checks; it goes no further. */
    public Optional<String> hospitalNumber(RegistryId id) {
        return find(id).map(CaseIdentity::identity).flatMap(Identity::hospitalNumber);
    }

    private Optional<CaseIdentity> find(RegistryId id) {
        return Optional.ofNullable(database.find(CaseIdentity.class, id.text()));
    }
}
