package org.jmmlregistry.database;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Keeps connections for the next transaction, as a server's pool does; without one PostgreSQL starts a process for each. */
public final class PooledConnections implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().dontUseExternalConnectionPooling();
    }
}
