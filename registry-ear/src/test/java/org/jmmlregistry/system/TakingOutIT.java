package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Staff take an entry out that was made by mistake, put it back, and move it, on pages and over REST. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakingOutIT {

    private RunningRegistry registry;
    private Credentials dataManager;
    private Rest rest;

    @BeforeAll
    void start(@TempDir Path folder) {
        registry = RunningRegistry.startDemonstration(folder);
        dataManager = Credentials.ofDemonstration(registry, "datamanager");
        rest = new Rest(registry, dataManager);
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    /** A case with an HSCT and two visits. */
    private String filled(String label) {
        RestAnswer registered = rest.postJson(
                "/api/cases",
                "{\"label\": \"%s\", \"confirmed\": [\"EC-F01-3\"], \"answers\": {\"sex_at_birth\": \"F\", \"birth_date\": \"1997-03\", \"data_label\": \"SYNTHETIC\"}}"
                        .formatted(label));
        assertEquals(201, registered.status(), registered::text);
        String id = registered.json().getString("id");
        put(id, "F07/1/1", "{\"hsct_date\": \"1999-09-01\", \"infusion_kind\": \"NEW_HSCT\"}");
        put(id, "F16/1/1", "{\"visit_date\": \"2000-03-01\"}");
        put(id, "F16/1/2", "{\"visit_date\": \"2000-09-01\", \"hb\": \"11\"}");
        return id;
    }

    private void put(String id, String key, String answers) {
        RestAnswer saved = putting(id, key, answers);
        assertEquals(200, saved.status(), saved::text);
    }

    private RestAnswer putting(String id, String key, String answers) {
        return rest.putJson("/api/cases/" + id + "/forms/" + key, "{\"version\": 0, \"answers\": " + answers + "}");
    }

    @Test
    void an_entry_is_taken_out_on_its_page_and_put_back_on_that_of_the_case(Browser browser) {
        String id = filled("TAKEN-1");
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            visit.open("/entry.xhtml?id=" + id + "&form=F16&hsct=1&repeat=2");
            assertEquals(List.of(), visit.barriers());
            page.click("text=Take this entry out of the record");
            assertEquals("/takeout.xhtml", visit.place());
            assertEquals(List.of(), visit.barriers());
            page.fill("#reason", "the sister's visit");
            page.click("#takeOut");
            assertTrue(visit.content().contains("Choose what kind of mistake it was."), visit::content);
            assertEquals("the sister's visit", page.inputValue("#reason"));
            page.selectOption("#mistake", "OTHER_CHILD");
            page.click("#takeOut");

            assertEquals("/case.xhtml", visit.place(), visit::content);
            assertTrue(page.innerText("#told").contains("Taken out of the record"), visit::content);
            assertTrue(visit.content().contains("the sister&#39;s visit")
                    || visit.content().contains("the sister's visit"));
            assertEquals(List.of(), visit.barriers());
            page.click("section[aria-labelledby=taken-out] a");
            assertTrue(visit.content().contains("2000-09-01"), visit::content);
            assertEquals(List.of(), visit.barriers());
            page.fill("#reason", "it was hers");
            page.click("#putBack");
            assertEquals("/case.xhtml", visit.place(), visit::content);
            assertEquals(0, page.locator("#taken-out").count());
        }
        assertEquals(200, rest.get("/api/cases/" + id + "/forms/F16/1/2").status());
    }

    @Test
    void an_hsct_goes_on_its_page_only_when_what_stands_under_it_is_meant(Browser browser) {
        String id = filled("TAKEN-2");
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            visit.open("/takeout.xhtml?id=" + id + "&form=F07&hsct=1&repeat=1");
            page.selectOption("#mistake", "TWICE");
            page.fill("#reason", "entered twice");
            page.click("#takeOut");
            assertEquals("/takeout.xhtml", visit.place());
            assertTrue(visit.content().contains("go with it"), visit::content);
            page.check("#along");
            page.click("#takeOut");
            assertEquals("/case.xhtml", visit.place(), visit::content);
            assertEquals(
                    3,
                    page.locator("section[aria-labelledby=taken-out] tbody tr").count());
        }
    }

    @Test
    void an_entry_is_moved_to_the_child_to_whom_it_belongs_and_back(Browser browser) {
        String id = filled("MOVED-1");
        String other = filled("MOVED-2");
        put(id, "F16/1/3", "{\"visit_date\": \"2000-12-01\", \"hb\": \"12\"}");
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            visit.open("/moveentry.xhtml?id=" + id + "&form=F16&hsct=1&repeat=3");
            assertEquals(List.of(), visit.barriers());
            page.fill("#reason", "wrong chart");
            page.click("#moveEntry");
            assertEquals("/moveentry.xhtml", visit.place());
            page.fill("#to", other);
            page.selectOption("#toHsct", "1");
            page.click("#moveEntry");
            assertEquals("/case.xhtml", visit.place(), visit::content);
            assertTrue(page.url().endsWith(other), page::url);
            assertEquals(404, rest.get("/api/cases/" + id + "/forms/F16/1/3").status());
            assertEquals(
                    "12",
                    rest.get("/api/cases/" + other + "/forms/F16/1/3")
                            .json()
                            .getJsonObject("answers")
                            .getString("hb"));

            visit.open("/case.xhtml?id=" + id);
            page.click("section[aria-labelledby=taken-out] a");
            assertEquals(List.of(), visit.barriers());
            page.click("text=Move it back");
            page.fill("#reason", "it was right");
            page.click("#moveEntry");
            assertEquals("/case.xhtml", visit.place(), visit::content);
            assertTrue(page.url().endsWith(id), page::url);
        }
        assertEquals(200, rest.get("/api/cases/" + id + "/forms/F16/1/3").status());
    }

    @Test
    void a_program_takes_out_is_refused_the_number_and_puts_back() {
        String id = filled("TAKEN-3");
        String visit = "/api/cases/" + id + "/forms/F16/1/2";
        int version = rest.get(visit + "/take-out").json().getInt("version");
        String late = "{\"version\": %s, \"mistake\": \"TWICE\", \"reason\": \"entered twice\"}";
        assertEquals(
                409,
                rest.postJson(visit + "/take-out", late.formatted(version + 1)).status());
        RestAnswer out = rest.postJson(visit + "/take-out", late.formatted(version));
        assertEquals(204, out.status(), out::text);

        RestAnswer again = putting(id, "F16/1/2", "{\"visit_date\": \"2000-09-01\"}");
        assertEquals(409, again.status(), again::text);
        assertTrue(again.text().contains("TAKEN_OUT"), again::text);
        assertFalse(rest.get("/api/cases/" + id).text().contains("2000-09-01"));
        RestAnswer list = rest.get("/api/cases/" + id + "/taken-out");
        assertTrue(list.text().contains("2000-09-01"), list::text);
        int number = list.list().getJsonObject(0).getInt("number");
        RestAnswer back = rest.postJson(
                "/api/cases/" + id + "/taken-out/" + number + "/put-back", "{\"reason\": \"it was hers\"}");
        assertEquals(204, back.status(), back::text);
        assertEquals(200, rest.get(visit).status());
        RestAnswer occupied = rest.postJson(
                visit + "/move",
                "{\"version\": %s, \"to\": \"%s\", \"hsct\": 1, \"number\": 1, \"reason\": \"wrong\"}"
                        .formatted(rest.get(visit).json().getInt("version"), id));
        assertEquals(422, occupied.status(), occupied::text);
    }

    @Test
    void what_would_be_refused_is_said_and_no_button_is_offered(Browser browser) {
        String id = filled("TAKEN-4");
        put(id, "F07/2/1", "{\"hsct_date\": \"2001-09-01\", \"infusion_kind\": \"NEW_HSCT\"}");
        put(id, "F17/2/1", "{\"death_date\": \"2002-09-01\"}");
        String second = "/api/cases/" + id + "/forms/F07/2/1";
        assertTrue(rest.get(second + "/take-out")
                .json()
                .getJsonArray("barriers")
                .toString()
                .contains("death"));
        assertEquals(List.of(), rest.get(second + "/move").json().getJsonArray("barriers"));
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            visit.open("/takeout.xhtml?id=" + id + "&form=F07&hsct=2&repeat=1");
            assertTrue(visit.content().contains("Take the death out first"), visit::content);
            assertEquals(0, page.locator("#takeOut").count());
            assertEquals(List.of(), visit.barriers());

            visit.open("/takeout.xhtml?id=" + id + "&form=F07&hsct=1&repeat=1");
            assertTrue(visit.content().contains("HSCT 2 stands without an HSCT 1"), visit::content);
            page.selectOption("#mistake", "TWICE");
            page.fill("#reason", "entered twice");
            page.check("#along");
            page.click("#takeOut");
            assertEquals("/case.xhtml", visit.place(), visit::content);
            page.click("text=Give it its number");
            assertEquals("/moveentry.xhtml", visit.place());
            page.fill("#reason", "the first was none");
            page.check("#along");
            page.click("#moveEntry");
            assertEquals("/case.xhtml", visit.place(), visit::content);
            assertFalse(visit.content().contains("Give it its number"), visit::content);
        }
        assertEquals(200, rest.get("/api/cases/" + id + "/forms/F17/1/1").status());
    }

    @Test
    void a_case_that_no_snapshot_holds_has_no_link_to_a_narrative(Browser browser) {
        String id = filled("TAKEN-5");
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            visit.open("/case.xhtml?id=" + id);
            assertTrue(visit.content().contains("is not in the snapshot of"), visit::content);
            assertEquals(0, visit.page().locator("a[href*='narrative.pdf']").count());
        }
    }
}
