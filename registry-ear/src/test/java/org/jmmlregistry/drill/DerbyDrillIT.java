package org.jmmlregistry.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jmmlregistry.deployed.SmallDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four writers save into the embedded database while its disk fills up and while the process is killed. */
class DerbyDrillIT {

    private static final long SEED = 1;
    private static final int MEGABYTE = 1 << 20;
    private static final int DISK = 400;
    private static final int RESERVE = 32 * MEGABYTE;

    @TempDir
    private Path folder;

    @Test
    void no_confirmed_save_is_lost_to_a_kill() {
        try (Drill drill = Drill.onDerby(folder, SEED)) {
            assertNothingIsLost(drill.killRegistryForGood());
        }
    }

    @Test
    @Tag("long")
    void no_confirmed_save_is_lost_to_a_full_disk_or_to_a_kill() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("disk")), DISK);
                Drill drill = Drill.onDerby(folder, disk, SEED)) {
            saving_stops_at_the_reserve_and_goes_on_when_there_is_room(drill, disk);
            saving_goes_on_even_if_others_took_the_reserve(drill, disk);
            assertNothingIsLost(drill.killRegistry());
            assertNothingIsLost(drill.killRegistryForGood());
        }
    }

    private static void saving_stops_at_the_reserve_and_goes_on_when_there_is_room(Drill drill, SmallDisk disk) {
        assertEquals(List.of(), drill.fillDisk(disk, RESERVE + MEGABYTE / 2));
    }

    private static void saving_goes_on_even_if_others_took_the_reserve(Drill drill, SmallDisk disk) {
        assertEquals(List.of(), drill.takeReserve(disk));
    }

    private static void assertNothingIsLost(Round round) {
        assertEquals(List.of(), round.faults());
        assertTrue(round.kept() > 0, "saves were confirmed before the kill");
        assertTrue(round.open() > 0, "saves were under way at the kill");
    }
}
