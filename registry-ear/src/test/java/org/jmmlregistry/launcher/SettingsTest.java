package org.jmmlregistry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void nothing_said_means_port_8080_and_a_folder_beside() throws CannotStart {
        assertEquals(
                new Settings(8080, Path.of("registry-data").toAbsolutePath()),
                Settings.from(Map.of("REGISTRY_DATA", "")));
    }

    @Test
    void the_environment_names_port_and_folder() throws CannotStart {
        assertEquals(
                new Settings(65_535, Path.of("/srv/jmml")),
                Settings.from(Map.of("REGISTRY_HTTP_PORT", "65535", "REGISTRY_DATA", "/srv/jmml/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "99999999999", "80 80", "http"})
    void what_is_no_port_is_refused_by_name(String text) {
        CannotStart reason = assertThrows(CannotStart.class, () -> Settings.from(Map.of("REGISTRY_HTTP_PORT", text)));
        assertEquals(
                "REGISTRY_HTTP_PORT is \"%s\"; it must be a port number from 1 to 65535.".formatted(text),
                reason.getMessage());
    }
}
