package org.jmmlregistry.job;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.jdbcjobstore.InvalidConfigurationException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.impl.jdbcjobstore.UpdateLockRowSemaphore;
import org.quartz.spi.JobFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Quartz on the registry's own database, set so that several servers share the work and none does it twice. */
final class Timekeeper {

    private static final String NAME = "registry";
    private static final String PREFIX = "quartz_";
    private static final Duration LOOKS = Duration.ofSeconds(20);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final int NOT_OVER_THE_NETWORK = -1;

    private final Scheduler scheduler;
    private final OwnThreads threads;

    private Timekeeper(Scheduler scheduler, OwnThreads threads) {
        this.scheduler = scheduler;
        this.threads = threads;
    }

    /** @param jobs makes what runs */
    static Timekeeper start(DataSource database, WorkerThreads workers, JobFactory jobs)
            throws SchedulerException, SQLException {
        // of its own for each, so that two of one JVM do not know each other
        String connections = UUID.randomUUID().toString();
        DBConnectionManager.getInstance().addConnectionProvider(connections, new Connections(database));
        OwnThreads threads = new OwnThreads();
        String server = ManagementFactory.getRuntimeMXBean().getName() + "-" + connections;
        // the factory knows schedulers by their name, and all of one database must bear the same
        synchronized (SchedulerRepository.getInstance()) {
            DirectSchedulerFactory factory = DirectSchedulerFactory.getInstance();
            factory.createScheduler(
                    NAME,
                    server,
                    workers,
                    threads,
                    store(database, connections, threads),
                    Map.of(),
                    "",
                    NOT_OVER_THE_NETWORK,
                    LOOKS.toMillis(),
                    -1,
                    false,
                    "",
                    1,
                    0);
            Scheduler scheduler = factory.getScheduler(NAME);
            SchedulerRepository.getInstance().remove(NAME);
            scheduler.setJobFactory(jobs);
            scheduler.start();
            return new Timekeeper(scheduler, threads);
        }
    }

    private static JobStoreTX store(DataSource database, String connections, OwnThreads threads) throws SQLException {
        JobStoreTX store = new JobStoreTX();
        store.setDataSource(connections);
        store.setTablePrefix(PREFIX);
        store.setUseProperties("true");
        store.setIsClustered(true);
        store.setClusterCheckinInterval(SIGN_OF_LIFE.toMillis());
        store.setThreadExecutor(threads);
        store.setMakeThreadsDaemons(true);
        // Derby lets go of a row that was only read for update; a row that was written is held to the end of the
        // transaction
        UpdateLockRowSemaphore locks = new UpdateLockRowSemaphore();
        locks.setTablePrefix(PREFIX);
        locks.setSchedName(NAME);
        store.setLockHandler(locks);
        try {
            store.setDriverDelegateClass(dialect(database).getName());
        } catch (InvalidConfigurationException impossible) {
            throw new IllegalStateException("the dialect is a class of Quartz", impossible);
        }
        return store;
    }

    private static Class<?> dialect(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().contains("PostgreSQL")
                    ? PostgreSQLDelegate.class
                    : StdJDBCDelegate.class;
        }
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /** Waits for what runs to come to its next step. */
    void stop() throws SchedulerException {
        scheduler.shutdown(true);
        threads.await();
    }

    /** Lends Quartz connections of the registry's pool. */
    private record Connections(DataSource database) implements ConnectionProvider {

        @Override
        public Connection getConnection() throws SQLException {
            return database.getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }
}
