package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Long work in the background of the real server: from a page, over REST, and through a kill in the middle of it. */
@ExtendWith(Chromium.class)
class BackgroundIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Set<String> OPEN = Set.of("WAITING", "RUNNING");
    private static final String QUESTION = "data: now\nkinds: INVENTED\nendpoints: OS, RI, NRM, CLFS\n";

    @TempDir
    private Path folder;

    private RunningRegistry registry;

    @BeforeEach
    void start() {
        registry = RunningRegistry.startDemonstration(folder);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    private Rest rest(String name) {
        return new Rest(registry, Credentials.ofDemonstration(registry, name));
    }

    private static String report(String question) {
        return Json.createObjectBuilder()
                .add("kind", "report")
                .add(
                        "parameters",
                        Json.createObjectBuilder().add("report", "outcomes").add("question", question))
                .build()
                .toString();
    }

    private static String freeze(String cutOff) {
        return "{\"kind\": \"freeze\", \"parameters\": {\"cutOff\": \"%s\"}}".formatted(cutOff);
    }

    private String ask(Rest rest, String order) {
        RestAnswer asked = rest.postJson("/api/jobs", order);
        assertEquals(202, asked.status(), asked::text);
        String id = asked.json().getString("id");
        assertTrue(asked.header("Location").endsWith("/api/jobs/" + id), asked.header("Location"));
        return id;
    }

    private static JsonObject find(Rest rest, String id) {
        return rest.get("/api/jobs/" + id).json();
    }

    private static JsonObject awaitLeft(Rest rest, String id, Set<String> states) {
        long until = System.nanoTime() + LONGEST.toNanos();
        JsonObject job = find(rest, id);
        while (states.contains(job.getString("state")) && System.nanoTime() < until) {
            pause();
            job = find(rest, id);
        }
        return job;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refused(int status, String sentence, RestAnswer answer) {
        assertEquals(status, answer.status(), answer::text);
        assertEquals("application/problem+json", answer.mediaType());
        assertEquals(sentence, answer.detail());
    }

    @Test
    void a_report_is_made_for_whoever_asked_and_for_nobody_else() throws IOException {
        Rest manager = rest("datamanager");
        String id = ask(manager, report(QUESTION));
        JsonObject done = awaitLeft(manager, id, OPEN);
        assertEquals("DONE", done.getString("state"), done::toString);
        assertEquals("KEPT", done.getString("file"));
        RestAnswer file = manager.get("/api/jobs/" + id + "/result");
        assertEquals("application/pdf", file.mediaType());
        assertTrue(new Pdf(file.body()).text().contains("Outcomes after HSCT"));
        String direct = "/api/studies/outcomes.pdf?q=" + URLEncoder.encode(QUESTION, StandardCharsets.UTF_8);
        assertEquals(1, manager.get("/api/reports/issued").list().size());
        assertEquals(200, manager.get(direct).status());
        assertEquals(1, manager.get("/api/reports/issued").list().size(), "the same bytes, twice");
        String none = "There is no work in the background with the number " + id + ".";
        refused(404, none, rest("doctor").get("/api/jobs/" + id));
        refused(404, none, rest("doctor").get("/api/jobs/" + id + "/result"));
        refused(
                403,
                "Your account does not have the right for this (REPORTS).",
                rest("auditor").postJson("/api/jobs", report(QUESTION)));
    }

    @Test
    void bad_input_is_answered_by_a_problem() {
        Rest manager = rest("datamanager");
        for (String body : List.of(
                "{",
                "[]",
                "{}",
                "{\"kind\": 1}",
                "{\"kind\": \"magic\"}",
                "{\"kind\": \"report\"}",
                "{\"kind\": \"report\", \"parameters\": []}",
                "{\"kind\": \"report\", \"parameters\": {\"report\": 1}}",
                "{\"kind\": \"freeze\", \"parameters\": {\"cutOff\": \"2003-02-30\"}}",
                "{\"kind\": \"freeze\", \"parameters\": {\"cutoff\": \"today\"}}",
                "{\"kind\": \"freeze\", \"parameters\": {\"cutOff\": \"2003-04-30\\u0000\"}}",
                report("horizon: soon"),
                "{\"kind\": \"freeze\", \"more\": 1}")) {
            RestAnswer answer = manager.postJson("/api/jobs", body);
            assertEquals(400, answer.status(), () -> body + ": " + answer.text());
            assertEquals("application/problem+json", answer.mediaType(), body);
        }
        refused(422, "The cut-off 2999-01-01 lies in the future.", manager.postJson("/api/jobs", freeze("2999-01-01")));
        refused(404, "There is no work in the background with the number 4711.", manager.get("/api/jobs/4711"));
        refused(
                404,
                "There is no report called nobody.",
                manager.postJson("/api/jobs", report(QUESTION).replace("outcomes", "nobody")));
        refused(
                422,
                "“0 * * * * ?” comes more than once an hour, which is too often.",
                manager.postJson("/api/schedules", "{\"kind\": \"freeze\", \"times\": \"0 * * * * ?\"}"));
        refused(
                422,
                "This work cannot be asked for by the clock.",
                manager.postJson("/api/schedules", "{\"kind\": \"report\", \"times\": \"02:30\"}"));
        refused(
                403,
                "Your account does not have the right for this (MANAGE_JOBS).",
                manager.get("/api/jobs?whose=ALL"));
    }

    /** What is under way is begun anew by the next start; what waits behind it is not lost; nothing is done twice. */
    @Test
    void a_kill_in_the_middle_of_a_work_is_survived_by_all_works_once() {
        Rest manager = rest("datamanager");
        int before = manager.get("/api/snapshots").list().size();
        String made = ask(manager, report(QUESTION));
        String frozen = ask(manager, freeze("2003-05-31"));
        JsonObject running = awaitLeft(manager, made, Set.of("WAITING"));
        assertEquals("RUNNING", running.getString("state"), running::toString);
        registry.kill();

        registry = RunningRegistry.start(folder, Map.of("REGISTRY_DEMONSTRATION", "true"));
        Rest again = rest("datamanager");
        JsonObject report = awaitLeft(again, made, OPEN);
        assertEquals("DONE", report.getString("state"), report::toString);
        assertEquals(200, again.get("/api/jobs/" + made + "/result").status());
        JsonObject snapshot = awaitLeft(again, frozen, OPEN);
        assertEquals("DONE", snapshot.getString("state"), snapshot::toString);
        assertEquals(before + 1, again.get("/api/snapshots").list().size());

        String once = ask(again, freeze("2003-06-30"));
        awaitLeft(again, once, Set.of("WAITING"));
        registry.kill();
        registry = RunningRegistry.start(folder, Map.of("REGISTRY_DEMONSTRATION", "true"));
        Rest third = rest("datamanager");
        assertEquals("DONE", awaitLeft(third, once, OPEN).getString("state"));
        assertEquals(before + 2, third.get("/api/snapshots").list().size());
        assertEquals(3, third.get("/api/jobs").list().size());
        assertEquals(
                "{}", third.get("/api/trail/verification").json().toString().replaceAll(".*\"fault\":null.*", "{}"));
    }

    @Test
    void a_data_manager_has_a_large_study_made_in_the_background_and_takes_it_out(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/jobs.xhtml");
            assertTrue(visit.content().contains("Nothing has been asked for."), visit::content);
            visit.open("/study.xhtml?endpoints=OS&data=now");
            visit.page().click("text=Make it in the background");
            assertTrue(visit.content().contains("The endpoints asked for, as a PDF"), visit::content);
            visit.page().click("#ask");
            Locator fetch = visit.page().locator("section.card ~ form a.button.primary");
            fetch.waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.VISIBLE)
                    .setTimeout((double) LONGEST.toMillis()));
            assertEquals(List.of(), visit.barriers());
            byte[] pdf = visit.download("Take out");
            assertTrue(pdf.length > 10_000);
            visit.page().click("#again");
            visit.page().waitForSelector("text=Take out");
            assertEquals(List.of(), visit.scriptErrors());
        }
    }

    @Test
    void a_schedule_is_set_changed_paused_and_taken_away_on_the_page(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/jobs.xhtml");
            visit.page().fill("#times", "soon");
            visit.page().click("#addSchedule");
            assertTrue(visit.content().contains("“soon” says no times"), visit::content);
            visit.page().fill("#times", "02:30");
            visit.page().click("#addSchedule");
            assertTrue(visit.content().contains("each day at 02:30"), visit::content);
            visit.page().click("text=Snapshot up to the day before");
            assertEquals("02:30", visit.page().inputValue("#otherTimes"));
            visit.page().fill("#otherTimes", "0 45 3 ? * SUN");
            visit.page().click("#setTimes");
            assertTrue(visit.content().contains("by the cron expression 0 45 3 ? * SUN"), visit::content);
            visit.page().click("text=Snapshot up to the day before");
            visit.page().click("#turn");
            assertTrue(visit.content().contains("paused"), visit::content);
            visit.page().click("text=Snapshot up to the day before");
            assertEquals(List.of(), visit.barriers());
            visit.page().click("#removeSchedule");
            assertTrue(visit.content().contains("The clock asks for nothing."), visit::content);
            assertEquals(List.of(), visit.scriptErrors());
        }
    }
}
