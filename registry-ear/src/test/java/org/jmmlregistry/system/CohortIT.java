package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A cohort is put together, counted, saved and sent, on the page and over REST. */
@ExtendWith({SharedRegistry.class, Chromium.class})
class CohortIT {

    private static final String GIRLS = "F01.sex_at_birth is F";
    private static final String THREE =
            "F01.sex_at_birth is F and F07.donor_type is HLA_ID_SIBLING and kind is SYNTHETIC";

    private final RunningRegistry registry;
    private final Rest rest;

    CohortIT(RunningRegistry registry) {
        this.registry = registry;
        this.rest = new Rest(registry, Credentials.ofDemonstration(registry, "datamanager"));
    }

    private static String encoded(String criterion) {
        return URLEncoder.encode(criterion, StandardCharsets.UTF_8);
    }

    private JsonObject count(String criterion) {
        return rest.get("/api/cohorts/count?criterion=" + encoded(criterion)).json();
    }

    /** Goes from control to control as somebody without a mouse does. */
    private static void tabTo(Page page, String control) {
        for (int step = 0; step < 200 && !focused(page).equals(control); step++) {
            page.keyboard().press("Tab");
        }
        assertEquals(control, focused(page));
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private static void waitForFocus(Page page, String control) {
        page.waitForSelector("#" + control + ":focus");
    }

    private static void condition(Page page, int line, String item, String how, String value) {
        tabTo(page, "add0");
        page.keyboard().press("Enter");
        waitForFocus(page, "i" + line);
        page.keyboard().type(item);
        page.keyboard().press("Enter");
        waitForFocus(page, "h" + line);
        page.keyboard().type(how);
        page.waitForSelector("#v" + line);
        tabTo(page, "v" + line);
        page.keyboard().type(value);
        page.waitForSelector(".condition:has(#i" + line + ") .left:text-matches('[0-9]')");
    }

    @Test
    void three_conditions_are_put_together_and_saved_with_the_keyboard_alone(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/cohort.xhtml");
            Page page = visit.page();
            condition(page, 1, "Sex assigned at birth", "is", "Fem");
            condition(page, 2, "F07.donor_type", "is", "HLA-id");
            condition(page, 3, "kind of data", "is", "Synth");
            JsonObject counted = count(THREE);
            assertEquals(
                    String.valueOf(counted.getInt("children")),
                    page.textContent(".cohort-count strong"),
                    visit::content);
            assertTrue(page.url().contains("criterion="), page::url);
            assertEquals(List.of(), visit.barriers());

            tabTo(page, "name");
            page.keyboard().type("مجموعة 3");
            tabTo(page, "save");
            page.keyboard().press("Enter");
            page.waitForURL("**/cohort.xhtml?id=*");
            assertTrue(visit.content().contains("is saved as version 1."), visit::content);
            assertEquals("مجموعة 3", page.textContent("h1"));
            String number = page.url().replaceFirst("^.*id=", "");
            JsonObject saved = rest.get("/api/cohorts/" + number).json();
            assertEquals(THREE, saved.getJsonObject("latest").getString("criterion"));
            assertEquals(List.of(), visit.scriptErrors());
        }
    }

    @Test
    void the_way_back_undoes_a_step_and_a_removed_line_leaves_the_focus_at_the_next(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/cohort.xhtml?criterion=" + encoded(THREE));
            Page page = visit.page();
            assertEquals("3", String.valueOf(page.locator(".condition").count()));
            page.focus("button[value='remove:1']");
            page.keyboard().press("Enter");
            waitForFocus(page, "i1");
            assertEquals(2, page.locator(".condition").count());
            page.goBack();
            page.waitForSelector(".condition:nth-child(3)");
        }
    }

    @Test
    void the_text_is_read_and_what_cannot_be_read_stays_with_the_place_of_its_fault(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/cohort.xhtml?criterion=" + encoded(GIRLS + " and F07.shoe_size is 40"));
            Page page = visit.page();
            assertEquals(GIRLS + " and F07.shoe_size is 40", page.inputValue("#text"));
            assertTrue(page.textContent("#text-said").contains("At character 27"), visit::content);
            assertEquals(List.of(), visit.barriers());
            page.fill("#text", THREE);
            page.click("#read-text");
            page.waitForSelector(".condition:nth-child(3)");
            assertEquals(THREE, page.inputValue("#text"));
        }
    }

    @Test
    void it_works_without_a_script_and_nothing_typed_is_lost(Browser browser) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            Credentials account = Credentials.ofDemonstration(registry, "datamanager");
            page.navigate(registry.at("/cohort.xhtml").toString());
            page.fill("#user", account.name());
            page.fill("#password", account.password());
            page.click("#enter");
            page.navigate(registry.at("/cohort.xhtml").toString());
            page.fill("#name", "Girls without a script");
            page.click("#add0");
            page.fill("#i1", "Sex assigned at birth");
            page.click("#count");
            page.selectOption("#h1", "IS");
            page.click("#count");
            page.selectOption("#v1", "F");
            page.click("#count");
            assertEquals(String.valueOf(count(GIRLS).getInt("children")), page.textContent(".cohort-count strong"));
            assertEquals("Girls without a script", page.inputValue("#name"));
            page.click("#add0");
            page.click("#save");
            assertTrue(page.textContent("#cohort-said").contains("Condition 2 is not complete"));
            page.click("button[value='remove:2']");
            page.click("#save");
            assertTrue(page.textContent("#told").contains("is saved as version 1."));
        }
    }

    @Test
    void who_saves_second_hears_it_and_keeps_what_was_typed(Browser browser) {
        int number = rest.postJson(
                        "/api/cohorts",
                        "{\"name\": \"Shared\", \"criterion\": \"%s\", \"users\": \"READERS\"}".formatted(GIRLS))
                .json()
                .getInt("number");
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"))) {
            visit.open("/cohort.xhtml?id=" + number);
            Page page = visit.page();
            page.fill("#name", "Shared by the doctor");
            assertEquals(
                    200,
                    rest.putJson(
                                    "/api/cohorts/" + number,
                                    "{\"version\": 1, \"name\": \"Shared\", \"criterion\": \"%s\", \"users\": \"READERS\"}"
                                            .formatted(THREE))
                            .status());
            page.click("#save");
            assertTrue(
                    page.textContent("#cohort-said").contains("datamanager has saved version 2 of this cohort"),
                    visit::content);
            assertEquals("Shared by the doctor", page.inputValue("#name"));
            page.click("#save");
            page.waitForSelector("#told");
            assertEquals(
                    3,
                    rest.get("/api/cohorts/" + number)
                            .json()
                            .getJsonArray("versions")
                            .size());
        }
    }

    @Test
    void the_children_are_listed_and_taken_out_as_files(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/cohort.xhtml?children=all&criterion=" + encoded(THREE));
            assertEquals(
                    Math.min(25, count(THREE).getInt("children")),
                    visit.page().locator("#listed tbody tr").count());
            byte[] file = visit.download("CSV");
            long ids = new String(file, StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .distinct()
                    .count();
            assertEquals(count(THREE).getInt("children"), ids);
            assertEquals('P', visit.download("XLSX")[0]);
        }
    }

    @Test
    void their_statistics_are_one_step_away_and_a_saved_cohort_is_chosen_by_its_name(Browser browser) {
        JsonObject saved = rest.postJson(
                        "/api/cohorts",
                        "{\"name\": \"Girls with an identical donor\", \"users\": \"AUTHOR\", \"criterion\": \"" + THREE
                                + "\"}")
                .json();
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/cohort.xhtml?id=" + saved.getInt("number"));
            Page page = visit.page();
            page.click("text=Study these children");
            String hash = page.textContent(".lead code");
            assertTrue(visit.content().contains("Girls with an identical donor"), visit::content);
            assertEquals("", page.inputValue("#children"));

            visit.open("/study.xhtml");
            page.selectOption("#among", THREE);
            page.selectOption("#data", "now");
            page.click(".study-form button");
            assertEquals(hash, page.textContent(".lead code"));
            assertEquals(List.of(), visit.barriers());
        }
    }
}
