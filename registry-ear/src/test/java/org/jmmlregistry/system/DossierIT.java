package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.deployed.Command;
import org.jmmlregistry.deployed.Postgres;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The dossier of a running registry on its page and over REST, and the command that makes it of one that does not run. */
@ExtendWith(Chromium.class)
class DossierIT {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String ALL_IS_WELL = "All is well.";

    @TempDir
    private Path folder;

    private static Rest rest(RunningRegistry registry, String name) {
        return new Rest(registry, Credentials.ofDemonstration(registry, name));
    }

    private static List<JsonObject> table(JsonObject dossier, String name) {
        return dossier.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                .filter(table -> table.getString("table").equals(name))
                .findFirst()
                .orElseThrow()
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class);
    }

    @Test
    void page_rest_and_command_tell_the_same_methods(Browser browser) throws IOException {
        Path data;
        List<JsonObject> methods;
        try (RunningRegistry registry = RunningRegistry.startDemonstration(folder)) {
            data = registry.data();
            Command refused = registry.command("self-test");
            assertEquals(1, refused.exit(), refused::said);
            assertTrue(refused.said().contains("A registry runs on the data folder "), refused::said);
            methods = computed(registry, browser);
        }
        Path out = folder.resolve("dossier");
        Command done = Command.run(data, Map.of(), "self-test", "--out", out.toString());
        assertEquals(0, done.exit(), done::said);
        assertTrue(done.said().endsWith(ALL_IS_WELL + System.lineSeparator()), done::said);
        assertFalse(done.said().contains("NOT OK"), done::said);
        String text = Files.readString(out.resolve("dossier.txt"));
        String paper = new Pdf(Files.readAllBytes(out.resolve("dossier.pdf"))).text();
        assertTrue(paper.contains("Proof of methods"), paper);
        for (JsonObject method : methods) {
            String line = text.lines()
                    .filter(each -> each.startsWith(method.getString("method") + " "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(method + " is not in " + text));
            assertTrue(line.contains(" " + method.getInt("figures") + " "), line);
            assertTrue(line.endsWith(" ok"), line);
        }
        assertEquals(0, Command.run(data, Map.of(), "verify").exit(), "the database was let go of");
        Command misspelt = Command.run(data, Map.of(), "self-test", "--into", out.toString());
        assertEquals(2, misspelt.exit(), misspelt::said);
    }

    /** Computed by a statistician on the page, looked at on each face. */
    private static List<JsonObject> computed(RunningRegistry registry, Browser browser) throws IOException {
        Rest statistician = rest(registry, "statistician");
        RestAnswer none = statistician.get("/api/dossier/dossier.json");
        assertEquals(404, none.status(), none::text);
        assertEquals("The dossier was not computed since this server was started.", none.detail());
        assertEquals(
                403, rest(registry, "doctor").get("/api/dossier/dossier.pdf").status());
        assertEquals(
                403,
                rest(registry, "doctor")
                        .postJson("/api/jobs", "{\"kind\": \"dossier\"}")
                        .status());
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "statistician"))) {
            visit.open("/dossier.xhtml");
            visit.page().click("#compute");
            String id = visit.page().url().replaceAll(".*job=", "");
            JsonObject job = statistician.get("/api/jobs/" + id).json();
            long until = System.nanoTime() + LONGEST.toNanos();
            while (List.of("WAITING", "RUNNING").contains(job.getString("state")) && System.nanoTime() < until) {
                visit.page().waitForTimeout(200);
                job = statistician.get("/api/jobs/" + id).json();
            }
            assertEquals("DONE", job.getString("state"), job::toString);
            visit.open("/dossier.xhtml");
            assertTrue(visit.content().contains("All is well: "), visit::content);
            assertEquals(List.of(), visit.barriers());
        }
        JsonObject dossier = statistician.get("/api/dossier/dossier.json").json();
        List<JsonObject> methods = table(dossier, "methods");
        String paper = new Pdf(statistician.get("/api/dossier/dossier.pdf").body()).text();
        String csv = statistician.get("/api/dossier/dossier.csv").text();
        assertTrue(methods.size() > 40, methods::toString);
        for (JsonObject method : methods) {
            assertEquals("yes", method.getString("agrees"), method::toString);
            assertTrue(csv.contains(method.getJsonNumber("relative").toString()), method::toString);
        }
        assertTrue(paper.contains("All is well: " + methods.size() + " methods gave"), paper);
        table(dossier, "checks").forEach(check -> assertEquals("yes", check.getString("good"), check::toString));
        return methods;
    }

    @Test
    void with_postgresql_the_command_runs_beside_the_registry_and_restores_into_derby() {
        try (Postgres postgres = Postgres.start(folder);
                RunningRegistry registry = RunningRegistry.start(folder, postgres.settings())) {
            Command done = Command.run(registry.data(), postgres.settings(), "self-test");
            assertEquals(0, done.exit(), done::said);
            assertTrue(done.said().contains("; PostgreSQL "), done::said);
            assertTrue(done.said().contains("Into a scratch database of Derby: "), done::said);
            assertTrue(done.said().contains(ALL_IS_WELL), done::said);
        }
    }
}
