package org.jmmlregistry.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;

/** What the stores are given by the server: the entity manager of the transaction, and the clock. */
@Dependent
public class ServerResources {

    /** Set and read by the server alone. */
    @SuppressWarnings("UnusedVariable")
    @Produces
    @PersistenceContext(unitName = "registry")
    private EntityManager database;

    /** To the millisecond, which both databases keep: what is read again is what was written. */
    @Produces
    @ApplicationScoped
    static Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
