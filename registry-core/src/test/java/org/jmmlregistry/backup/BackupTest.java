package org.jmmlregistry.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.demonstration.Demonstration;
import org.jmmlregistry.synthetic.SyntheticRegistry;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupTest {

    private static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"DERBY,DERBY", "POSTGRESQL,POSTGRESQL", "DERBY,POSTGRESQL", "POSTGRESQL,DERBY"})
    void a_restored_registry_has_the_rows_and_snapshots_of_the_one_that_was_backed_up(Databases from, Databases to)
            throws SQLException {
        RegistryDataSource source = from.empty();
        RegistryDataSource target = to.empty();
        try (Registry registry = new Registry(NOW, source)) {
            registry.in(s -> new Demonstration(s.imports(), new SyntheticRegistry(s.intake()), s.snapshots()).load());
        }
        long t0=System.nanoTime();
        Manifest before = new Backup(source, folder, Clock.fixed(NOW, ZoneOffset.UTC)).take(folder.resolve("one.zip"));
        long t1=System.nanoTime();
        new Restore(target, folder).from(folder.resolve("one.zip"));
        long t2=System.nanoTime();
        System.err.println(before.rows()+" rows, backup "+(t1-t0)/1000000+" restore "+(t2-t1)/1000000+" size "+folder.resolve("one.zip").toFile().length());
        Manifest after = new Backup(target, folder, Clock.fixed(NOW, ZoneOffset.UTC)).take(folder.resolve("two.zip"));
        assertEquals(before.tables(), after.tables());
        before.tables().forEach(t->System.err.println(t.table()+" "+t.rows()));
    }
}
