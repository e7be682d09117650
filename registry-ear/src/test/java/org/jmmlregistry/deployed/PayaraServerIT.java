package org.jmmlregistry.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.jmmlregistry.deployed.RunningRegistry.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code registry.ear}, unchanged, on Payara Server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayaraServerIT {

    private static final String ARCHIVE = System.getProperty("registry.ear");

    private PayaraServer server;
    private PayaraServer.Said withoutDataFolder;

    @BeforeAll
    void deploy(@TempDir Path folder) {
        server = PayaraServer.start(folder);
        withoutDataFolder = server.asadmin("deploy", "--name", "registry", ARCHIVE);
        server.asadmin(
                "create-system-properties", "registry.data=" + folder.resolve("data") + ":registry.demonstration=true");
        PayaraServer.Said deployed = server.asadmin("deploy", "--force", "--name", "registry", ARCHIVE);
        assertTrue(deployed.success(), deployed::text);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void without_a_data_folder_the_deployment_says_what_is_missing() {
        assertFalse(withoutDataFolder.success());
        assertTrue(
                withoutDataFolder
                        .text()
                        .contains("REGISTRY_DATA is not set: name the folder in which the registry keeps"),
                withoutDataFolder::text);
    }

    @Test
    void the_pages_are_served_under_the_same_context_root() {
        assertEquals(200, Page.get(server.at("/")).status());
    }

    @Test
    void the_health_page_names_the_schema() {
        Page health = Page.get(server.atServer("/health"));
        assertEquals(200, health.status());
        assertTrue(health.text().contains("\"schema\""), health.text());
    }
}
