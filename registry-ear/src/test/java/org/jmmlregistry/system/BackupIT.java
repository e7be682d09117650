package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.deployed.Command;
import org.jmmlregistry.deployed.Postgres;
import org.jmmlregistry.deployed.RunningRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A registry is backed up while it runs, is lost, comes back from the file, and moves to PostgreSQL. */
@ExtendWith(Chromium.class)
class BackupIT {

    private static final String OWN_PASSWORD = "three blind mice, see how they run";

    @TempDir
    private Path folder;

    /** What must be the same before and after. */
    private record Content(String cases, String snapshots, String girl) {

        static Content of(RunningRegistry registry) {
            Rest rest = new Rest(registry, Credentials.ofDemonstration(registry, "datamanager"));
            return new Content(
                    rest.get("/api/cases").text(),
                    rest.get("/api/snapshots").text(),
                    rest.get("/api/cases/JM-00014-7").text());
        }
    }

    private static void assertDone(Command done, String beginning) {
        assertEquals(0, done.exit(), done::said);
        assertTrue(done.said().contains(beginning), done::said);
    }

    private static void assertLeftBehind(Command refused) {
        assertEquals(1, refused.exit(), refused::said);
        assertTrue(refused.said().contains("has its database elsewhere: jdbc:postgresql:"), refused::said);
    }

    private static void assertChainIsWhole(RunningRegistry registry) {
        JsonObject read = new Rest(registry, Credentials.ofDemonstration(registry, "auditor"))
                .get("/api/trail/verification")
                .json();
        assertEquals(JsonValue.NULL, read.get("fault"), read::toString);
    }

    @Test
    void what_was_backed_up_while_people_worked_comes_back_whole_and_moves_to_postgresql() {
        Path lost = folder.resolve("lost");
        Path found = folder.resolve("found");
        for (Path each : List.of(lost, found)) {
            assertTrue(each.toFile().mkdir());
        }
        String file = folder.resolve("registry.zip").toString();
        Content before;
        Map<String, Credentials> accounts;
        try (RunningRegistry registry = RunningRegistry.startDemonstration(lost)) {
            before = Content.of(registry);
            accounts = Map.of(
                    "datamanager", Credentials.ofDemonstration(registry, "datamanager"),
                    "auditor", Credentials.ofDemonstration(registry, "auditor"));
            assertDone(Command.run(registry.data(), Map.of(), "backup", file), "Backup written to " + file);
            assertDone(Command.run(registry.data(), Map.of(), "verify"), "whole");
        }
        assertDone(Command.run(found.resolve("registry-data"), Map.of(), "check", file), "");
        assertDone(Command.run(found.resolve("registry-data"), Map.of(), "restore", file), "");
        assertEquals(
                1,
                Command.run(found.resolve("registry-data"), Map.of(), "restore", file)
                        .exit());
        try (RunningRegistry registry = RunningRegistry.start(found, Map.of())) {
            assertEquals(before, content(registry, accounts));
        }
        try (Postgres postgres = Postgres.start(folder)) {
            Path moved = found.resolve("registry-data");
            assertDone(Command.run(moved, postgres.settings(), "move"), "snapshot");
            for (String command : List.of("backup", "verify")) {
                assertLeftBehind(Command.run(moved, Map.of(), command));
            }
            assertDone(CronLine.ofTheManual().run(folder, moved, postgres.settings()), "Backup written to " + moved);
            try (RunningRegistry registry = RunningRegistry.start(found, postgres.settings())) {
                assertEquals(before, content(registry, accounts));
                JsonObject read = new Rest(registry, accounts.get("auditor"))
                        .get("/api/trail/verification")
                        .json();
                assertEquals(JsonValue.NULL, read.get("fault"), read::toString);
            }
        }
    }

    private static Content content(RunningRegistry registry, Map<String, Credentials> accounts) {
        Rest rest = new Rest(registry, accounts.get("datamanager"));
        return new Content(
                rest.get("/api/cases").text(),
                rest.get("/api/snapshots").text(),
                rest.get("/api/cases/JM-00014-7").text());
    }

    @Test
    void an_administrator_takes_checks_and_downloads_a_backup_on_a_page(Browser browser) {
        try (RunningRegistry registry = RunningRegistry.startDemonstration(folder);
                Visit visit = new Visit(browser, registry)) {
            Credentials first = Credentials.ofConsole(registry);
            visit.open("/");
            visit.signIn(first);
            visit.page().fill("#old", first.password());
            visit.page().fill("#chosen", OWN_PASSWORD);
            visit.page().fill("#again", OWN_PASSWORD);
            visit.page().click("#save");
            visit.open("/backup.xhtml");
            assertEquals(List.of(), visit.barriers());
            visit.page().click("#take");
            String name = visit.page().innerText("#taken");
            assertTrue(name.matches("registry-\\d{8}T\\d{6}Z\\.zip"), name);
            visit.page().click("tbody a.file-name");
            visit.page().click("#check");
            assertEquals(List.of(), visit.barriers());
            byte[] archive = visit.download("Download");
            assertEquals("PK", new String(archive, 0, 2, StandardCharsets.US_ASCII));
            assertEquals(0, visit.page().locator("#restore").count(), "a registry with cases is never replaced");
            visit.open("/trail.xhtml?kind=TAKEN");
            assertTrue(visit.content().contains(name), visit::content);
            assertChainIsWhole(registry);
        }
    }
}
