package org.jmmlregistry.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jmmlregistry.deployed.Postgres;
import org.jmmlregistry.deployed.SmallDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four writers save into PostgreSQL while its disk fills up, while it is killed, and while the registry is killed. */
class PostgresqlDrillIT {

    private static final long SEED = 1;
    private static final int MEGABYTE = 1 << 20;
    private static final int DISK = 160;

    @TempDir
    private Path folder;

    @Test
    void no_confirmed_save_is_lost_to_a_kill() {
        try (Postgres server = Postgres.start(folder);
                Drill drill = Drill.onPostgresql(folder, server, SEED)) {
            assertNothingIsLost(drill.killRegistryForGood());
        }
    }

    @Test
    @Tag("long")
    void no_confirmed_save_is_lost_to_a_full_disk_or_to_a_kill() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("disk")), DISK);
                Postgres server = Postgres.start(folder, disk);
                Drill drill = Drill.onPostgresql(folder, server, SEED)) {
            saving_goes_on_when_there_is_room_again(drill, disk);
            saving_goes_on_when_the_database_is_back(drill, server);
            assertNothingIsLost(drill.killRegistry());
            assertNothingIsLost(drill.killRegistryForGood());
        }
    }

    private static void saving_goes_on_when_there_is_room_again(Drill drill, SmallDisk disk) {
        assertEquals(List.of(), drill.fillDisk(disk, MEGABYTE / 2));
    }

    private static void saving_goes_on_when_the_database_is_back(Drill drill, Postgres server) {
        assertEquals(List.of(), drill.killDatabase(server).faults());
    }

    private static void assertNothingIsLost(Round round) {
        assertEquals(List.of(), round.faults());
        assertTrue(round.kept() > 0, "saves were confirmed before the kill");
        assertTrue(round.open() > 0, "saves were under way at the kill");
    }
}
