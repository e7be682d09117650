package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A question is asked on the page and over REST, and the answers are the same. */
@ExtendWith({SharedRegistry.class, Chromium.class})
class StudyIT {

    private static final String QUESTION =
            "endpoints: OS, LFS\nkinds: SYNTHETIC\ngroups: F07.donor_type\nhorizon: 36 months";

    private final RunningRegistry registry;
    private final Browser browser;
    private final Rest rest;

    StudyIT(RunningRegistry registry, Browser browser) {
        this.registry = registry;
        this.browser = browser;
        this.rest = new Rest(registry, Credentials.ofDemonstration(registry, "datamanager"));
    }

    private static String q(String text) {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_question_is_put_together_in_the_form_and_its_text_asks_the_same() {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/study.xhtml");
            Page page = visit.page();
            page.check("input[name=endpoints][value=LFS]");
            page.selectOption("#groups", "F01.sex_at_birth");
            page.click(".study-form button");
            page.locator(".drawing svg").first().waitFor();
            assertEquals(2, page.locator(".drawing svg").count());
            String hash = page.locator(".lead code").textContent();
            page.click("form:has(#q) button");
            assertEquals(hash, page.locator(".lead code").textContent());
            assertTrue(page.url().contains("q="), page.url());
            page.selectOption("#groups", "event RELAPSE");
            page.click(".study-form button");
            assertEquals(0, page.locator(".drawing svg path[stroke-dasharray]").count());
            page.click(".offer a >> nth=0");
            assertTrue(page.url().contains("landmark"), page.url());
            assertTrue(page.locator(".drawing svg").count() > 0);
        }
    }

    @Test
    void what_cannot_be_understood_is_said_beside_its_field_and_kept() {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/study.xhtml?children=F07.shoe_size%20is%2040&horizon=soon&endpoints=OS");
            assertTrue(visit.page().locator("#children-error").textContent().contains("shoe_size"));
            assertTrue(visit.page().locator("#horizon-error").textContent().contains("soon"));
            assertEquals("F07.shoe_size is 40", visit.page().inputValue("#children"));
            assertEquals("soon", visit.page().inputValue("#horizon"));
            visit.open("/study.xhtml?q=no+colon");
            assertTrue(visit.page().locator("#q-error").textContent().contains("no colon"));
        }
    }

    @Test
    void covariates_and_the_items_of_a_table_are_chosen_and_typed_and_what_is_wrong_stands_beside() {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/study.xhtml?endpoints=OS&kinds=SYNTHETIC&data=now");
            Page page = visit.page();
            page.click("summary:has-text('regression')");
            page.check("input[name=covariates][value='F03.age_at_dx_m']");
            page.fill("#covariates", "whether (F03.plt is at least 30)");
            page.click("summary:has-text('Table of the children')");
            page.check("input[name=described][value='F07.donor_type']");
            page.click(".study-form button");
            assertTrue(page.locator("h2").allTextContents().contains("What the children were like"));
            assertTrue(page.locator("h2").allTextContents().contains("Regression: Overall survival"));
            assertTrue(page.inputValue("#q").contains("covariates: F03.age_at_dx_m; whether (F03.plt is at least 30)"));
            assertTrue(page.inputValue("#q").contains("described: F07.donor_type"));
            assertTrue(page.isChecked("input[name=described][value='F07.donor_type']"));
            assertEquals("whether (F03.plt is at least 30)", page.inputValue("#covariates"));
            assertEquals(List.of(), visit.barriers());
            visit.open("/study.xhtml?endpoints=OS&described=F03.shoe_size");
            assertTrue(page.locator("#described-error").textContent().contains("shoe_size"));
            assertTrue(page.locator("#described").isVisible());
            assertEquals("F03.shoe_size", page.inputValue("#described"));
        }
        JsonObject byText = rest.get("/api/studies?" + q("endpoints: OS\ncovariates: F03.plt; F01.sex_at_birth"))
                .json();
        JsonObject byField = rest.get("/api/studies?endpoints=OS&covariates=F03.plt&covariates=F01.sex_at_birth")
                .json();
        assertEquals(byText.getString("hash"), byField.getString("hash"));
        assertEquals(
                400,
                rest.get("/api/studies?endpoints=OS&described=F03.shoe_size").status());
    }

    @Test
    void for_readers_outside_there_are_no_rows_of_children_and_no_reports_on_single_ones() {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/study.xhtml?report=outcomes&endpoints=OS");
            Page page = visit.page();
            page.selectOption("#readers", "outside");
            page.click(".study-form button");
            assertTrue(page.locator("main").textContent().contains("What readers outside are told"));
            assertEquals(0, page.locator("a[href*='children.csv']").count());
            assertEquals("outside", page.inputValue("#readers"));
            assertEquals(List.of(), visit.barriers());
            page.selectOption("#report", "courses");
            page.click(".study-form button");
            assertTrue(page.locator("[role=alert]").textContent().contains("not told to readers outside"));
        }
        String asked = "?endpoints=OS&readers=outside";
        assertEquals(
                "outside", rest.get("/api/studies/outcomes.json" + asked).json().getString("readers"));
        assertEquals(422, rest.get("/api/studies/courses.pdf" + asked).status());
        assertEquals(422, rest.get("/api/studies/outcomes.R" + asked).status());
        assertEquals(422, rest.get("/api/studies/outcomes/children.csv" + asked).status());
        assertEquals(
                400, rest.get("/api/studies?endpoints=OS&readers=everybody").status());
    }

    @Test
    void published_series_stand_beside_ours_in_a_report_of_their_own() {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/study.xhtml?report=comparison&endpoints=OS&endpoints=NRM&kinds=SYNTHETIC&data=now");
            assertTrue(visit.page().locator("h1").textContent().startsWith("What do published series report"));
            assertEquals(2, visit.page().locator(".drawing svg").count());
            assertEquals(List.of(), visit.barriers());
        }
        assertEquals(
                '%',
                rest.get("/api/studies/comparison.pdf?" + q("endpoints: OS")).body()[0]);
    }

    @Test
    void a_text_and_its_parameters_are_one_question_and_a_post_as_well() {
        JsonObject byText = rest.get("/api/studies?" + q(QUESTION)).json();
        JsonObject byField = rest.get(
                        "/api/studies?endpoints=OS&endpoints=LFS&kinds=SYNTHETIC&groups=F07.donor_type&horizon=36")
                .json();

        assertEquals(byText.getString("hash"), byField.getString("hash"));
        assertEquals(byText.getJsonArray("tables"), byField.getJsonArray("tables"));
        assertTrue(byText.getInt("children") > 0);
        assertFalse(byText.getBoolean("confidential"));
    }

    @Test
    void each_face_is_a_file_and_stands_in_the_trail_with_the_hash() {
        for (String face : List.of("study.pdf", "study.csv", "study.R", "study/children.csv")) {
            RestAnswer answer = rest.get("/api/studies/" + face + "?" + q(QUESTION));
            assertEquals(200, answer.status(), answer::text);
        }
        String hash = rest.get("/api/studies?" + q(QUESTION)).json().getString("hash");
        Rest auditor = new Rest(registry, Credentials.ofDemonstration(registry, "auditor"));
        String trail = auditor.get("/api/trail").text();
        for (String face : List.of("PDF", "CSV", "R", "CSV of children", "JSON")) {
            assertTrue(trail.contains("study " + hash + " as " + face), face);
        }
    }

    /** As many comparisons and brackets as a criterion may have. */
    @Test
    void a_long_or_deep_criterion_is_answered() {
        String girls = "F01.sex_at_birth is F";
        String longest = girls + (" or " + girls).repeat(190);
        String deep = "(".repeat(99) + girls + ")".repeat(99);
        for (String criterion : List.of(longest, deep)) {
            assertEquals(
                    200,
                    rest.get("/api/studies?" + q("endpoints: OS\nchildren: " + criterion))
                            .status());
        }
    }

    @Test
    void the_flow_of_the_same_children_is_a_report_of_its_own_on_page_and_paper() {
        assertEquals('%', rest.get("/api/studies/flow.pdf?" + q(QUESTION)).body()[0]);
        JsonObject flow = rest.get("/api/studies/flow.json?" + q(QUESTION)).json();
        assertEquals("flow", flow.getString("report"));
        assertEquals(404, rest.get("/api/studies/nothing.pdf?" + q(QUESTION)).status());
        assertTrue(rest.get("/api/studies/reports").text().contains("\"flow\""));
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            visit.open("/study.xhtml?report=flow&endpoints=OS&kinds=SYNTHETIC&data=now");
            assertTrue(visit.page().locator("h1").textContent().startsWith("From registration to outcome"));
            assertEquals(3, visit.page().locator(".drawing svg").count());
            assertEquals(List.of(), visit.barriers());
        }
    }

    @Test
    void what_cannot_be_asked_is_a_problem_with_a_sentence() {
        assertEquals(400, rest.get("/api/studies?endpoints=NOTHING").status());
        assertEquals(400, rest.get("/api/studies?endpoint=OS").status());
        assertEquals(400, rest.get("/api/studies?endpoints=OS&clock=each%20day").status());
        assertEquals(
                404, rest.get("/api/studies?endpoints=OS&data=snapshot%20999").status());
        assertTrue(rest.get("/api/studies/endpoints").list().size() >= 25);
    }
}
