package org.jmmlregistry.benchmark;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jmmlregistry.database.Migrations;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.database.TestDatabase;
import org.jmmlregistry.synthetic.SyntheticRegistry;

/** Fills a registry with synthetic cases through the door by which all cases come in. */
final class Fill {

    private static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");
    private static final long SEED = 1;
    private static final int CHUNK = 20;
    private static final int CHUNKS_PER_LINE = 10;

    private Fill() {}

    /** @param arguments the database as JDBC names it, its user (blank for none), and up to how many cases */
    public static void main(String... arguments) throws SQLException {
        try (Registry registry = open(arguments[0], arguments[1])) {
            int cases = Integer.parseInt(arguments[2]);
            int before = Math.toIntExact(registry.in(stores -> stores.search().counts(Registry.DATA_MANAGER))
                    .cases());
            while (before < cases) {
                before = report(registry, before);
            }
        }
    }

    static Registry open(String url, String user) throws SQLException {
        RegistryDataSource source = new RegistryDataSource();
        source.setUrl(url);
        source.setUser(user);
        Migrations.run(source);
        return new Registry(new TestDatabase(source, () -> {}), NOW);
    }

    private static int report(Registry registry, int before) {
        long start = System.nanoTime();
        int entries = 0;
        int done = before;
        for (int chunk = 0; chunk < CHUNKS_PER_LINE; chunk++) {
            int from = done;
            entries += registry.in(stores -> new SyntheticRegistry(stores.intake())
                            .loadFollowing(from, CHUNK, SEED, Registry.DATA_MANAGER))
                    .changedEntries();
            done += CHUNK;
        }
        int taken = done - before;
        System.out.printf(
                Locale.ROOT,
                "%s cases; %.1f ms a case, %.1f entries a case; trail %s; heap %s MB%n",
                done,
                (System.nanoTime() - start) / 1e6 / taken,
                entries / (double) taken,
                registry.trailLength(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        return done;
    }
}
