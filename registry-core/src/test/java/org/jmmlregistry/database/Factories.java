package org.jmmlregistry.database;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Lends what turns objects into rows. To make one takes longer than most tests; so it is handed on to the next database of the
 * same kind, with new connections and without the numbers that it had taken from a sequence.
 */
final class Factories {

    private static final Map<String, Queue<Lent>> FREE = new ConcurrentHashMap<>();

    private Factories() {}

    /** A factory on a database, until it is given back. */
    record Lent(EntityManagerFactory factory, Route route, String kind) {

        void giveBack() {
            ServerSession session = factory.unwrap(ServerSession.class);
            session.getConnectionPools().values().forEach(ConnectionPool::shutDown);
            FREE.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>()).add(this);
        }

        private Lent to(RegistryDataSource database) {
            route.target = database;
            ServerSession session = factory.unwrap(ServerSession.class);
            session.getConnectionPools().values().forEach(ConnectionPool::startUp);
            session.getSequencingControl().initializePreallocated();
            return this;
        }
    }

    static Lent lend(RegistryDataSource database) {
        String kind = database.getUrl().split(":")[1];
        Lent free =
                FREE.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>()).poll();
        return free == null ? made(database, kind) : free.to(database);
    }

    private static Lent made(RegistryDataSource database, String kind) {
        Route route = new Route();
        route.target = database;
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "registry",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", route,
                        "jakarta.persistence.jtaDataSource", "",
                        "eclipselink.session.customizer", PooledConnections.class.getName(),
                        "eclipselink.weaving", "false"));
        return new Lent(factory, route, kind);
    }

    /** Leads to the database of the test that has borrowed the factory. */
    private static final class Route implements DataSource {

        private volatile RegistryDataSource target = new RegistryDataSource();

        @Override
        public Connection getConnection() throws SQLException {
            return target.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return target.getConnection(user, password);
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return target.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            target.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            target.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return target.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger(Route.class.getName());
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return target.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return target.isWrapperFor(type);
        }
    }
}
