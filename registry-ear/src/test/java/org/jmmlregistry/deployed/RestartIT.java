package org.jmmlregistry.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data folder outlives the process, however it ends. */
class RestartIT {

    @TempDir
    private Path folder;

    @Test
    void a_second_registry_on_the_same_data_folder_is_refused_while_the_first_serves() {
        try (RunningRegistry first = RunningRegistry.start(folder, Map.of())) {
            Bundle second = new Bundle(folder, Map.of("REGISTRY_HTTP_PORT", String.valueOf(Ports.free())));
            assertEquals(1, second.awaitExit());
            assertEquals(
                    List.of("The data folder " + first.data() + " is in use by a registry that is already running."),
                    second.console());
            assertEquals(200, RunningRegistry.Page.get(first.at("/")).status());
        }
    }
}
