package org.jmmlregistry.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person who types {@code java -jar registry.jar} reads when it cannot be: one line, and the exit code 1. */
class StartRefusedIT {

    @TempDir
    private Path folder;

    private List<String> refused(Map<String, String> settings) {
        Bundle bundle = new Bundle(folder, settings);
        assertEquals(1, bundle.awaitExit(), () -> "exit code after " + bundle.console());
        return bundle.console();
    }

    @Test
    void a_taken_port_is_said_in_one_line() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            assertEquals(
                    List.of("Port " + port
                            + " is taken by another program; stop it, or set REGISTRY_HTTP_PORT to a free" + " port."),
                    refused(Map.of("REGISTRY_HTTP_PORT", port)));
        }
        assertFalse(Files.exists(folder.resolve("registry-data")), "nothing is left behind");
    }

    @Test
    void a_port_that_is_no_number_is_said_in_one_line() {
        assertEquals(
                List.of("REGISTRY_HTTP_PORT is \"http\"; it must be a port number from 1 to 65535."),
                refused(Map.of("REGISTRY_HTTP_PORT", "http")));
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_said_in_one_line() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "not a folder");
        List<String> said =
                refused(Map.of("REGISTRY_DATA", file.toString(), "REGISTRY_HTTP_PORT", String.valueOf(Ports.free())));
        assertEquals(
                List.of("The data folder " + file + " cannot be written to (" + file
                        + "); set REGISTRY_DATA to a folder that can."),
                said);
    }

    @Test
    void a_folder_whose_registry_moved_away_is_not_begun_anew_without_the_address() throws IOException {
        Path data = Files.createDirectories(folder.resolve("registry-data"));
        Files.writeString(data.resolve("database"), "jdbc:postgresql://host:5432/registry\n");
        List<String> said =
                refused(Map.of("REGISTRY_DATA", data.toString(), "REGISTRY_HTTP_PORT", String.valueOf(Ports.free())));
        assertEquals(2, said.size(), said::toString);
        assertTrue(
                said.get(1)
                        .startsWith("The registry of the data folder " + data
                                + " has its database elsewhere: jdbc:postgresql://host:5432/registry. Name it in"
                                + " REGISTRY_DB_URL"),
                said.get(1));
        assertFalse(Files.exists(data.resolve("db")), "no empty registry was begun");
    }

    @Test
    void a_database_that_does_not_answer_is_said_without_a_stack_trace() {
        String place = "jdbc:postgresql://localhost:" + Ports.free() + "/registry";
        List<String> said = refused(Map.of(
                "REGISTRY_DB_URL",
                place + "?password=secret",
                "REGISTRY_DB_USER",
                "registry",
                "REGISTRY_HTTP_PORT",
                String.valueOf(Ports.free())));
        assertEquals(2, said.size(), said::toString);
        assertTrue(said.get(0).startsWith("JMML Registry is starting"), said.get(0));
        assertTrue(said.get(1).startsWith("The database " + place + " does not answer: Connection "), said.get(1));
    }
}
