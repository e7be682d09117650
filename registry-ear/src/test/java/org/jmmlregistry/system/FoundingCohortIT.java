package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.List;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verapdf.core.VeraPDFException;

/** A clinician reads the founding cohort in the browser and takes the two reports with them. */
@ExtendWith({SharedRegistry.class, Chromium.class})
class FoundingCohortIT {

    private final RunningRegistry registry;
    private final Browser browser;
    private Visit visit;

    FoundingCohortIT(RunningRegistry registry, Browser browser) {
        this.registry = registry;
        this.browser = browser;
    }

    @BeforeEach
    void a_clinician_signs_in() {
        visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"));
    }

    @AfterEach
    void nothing_broke_and_no_other_host_was_asked() {
        assertEquals(List.of(), visit.scriptErrors());
        String own = registry.at("/").toString();
        assertEquals(
                List.of(),
                visit.asked().stream().filter(url -> !url.startsWith(own)).toList());
        visit.close();
    }

    private void shows(String words) {
        assertTrue(visit.content().contains(words), () -> "“" + words + "” is not on the page: " + visit.content());
    }

    private static void prints(String words, String text) {
        assertTrue(text.contains(words), () -> "“" + words + "” is not in the report: " + text);
    }

    private void openTheGirl() {
        visit.page().fill("#q", "INDEX");
        visit.page().press("#q", "Enter");
        assertEquals(1, visit.page().locator("tbody tr").count());
        visit.page().click("tbody th a");
    }

    private void openTheReport() {
        visit.page().click("nav >> text=Reports");
        visit.page().click(".offer a >> text=Second HSCT in the series CHANG2004");
    }

    @Test
    void the_list_holds_the_fourteen_cases_of_the_series_and_sixty_synthetic_ones() {
        visit.open("/cases.xhtml");
        shows("Series CHANG2004: 14 cases");
        shows("Of no published series: 60 cases");
        shows("1 to 50 of 74");
        assertEquals(50, visit.page().locator("tbody tr").count());
    }

    @Test
    void a_search_without_a_match_says_so_and_offers_all_cases() {
        visit.page().fill("#q", "no such child");
        visit.page().press("#q", "Enter");
        shows("No case fits: “no such child”.");
        visit.page().click("text=Show all");
        shows("1 to 50 of 74");
    }

    @Test
    void the_girls_page_says_what_it_is_and_draws_her_course() {
        openTheGirl();
        shows("Illustrative reconstruction; dates and values are not from the source.");
        String drawing = visit.page().locator("svg").first().textContent();
        assertTrue(
                drawing.contains("HSCT 1") && drawing.contains("HSCT 2") && drawing.contains("Donor lymphocytes 2"),
                drawing);
        shows("HSCT 2");
        assertTrue(visit.page().locator("table.forms-table tbody tr").count() > 10);
    }

    @Test
    void her_narrative_downloads_reads_as_a_course_and_keeps_both_standards() throws IOException, VeraPDFException {
        openTheGirl();
        Pdf narrative = new Pdf(visit.download("Narrative (PDF)"));
        String text = narrative.text();
        prints("Illustrative reconstruction; dates and values are not from the source.", text);
        prints("ciclosporin was tapered from day 54 and stopped on day 68", text);
        prints("day 75 (2.5 months) after the first HSCT, the leukaemia relapsed", text);
        prints("The first infusion of donor lymphocytes was given on day 96", text);
        prints("The haemoglobin concentration and the test for BCR::ABL1 were not recorded.", text);
        prints("she received a second HSCT for relapse from the same donor", text);
        assertEquals(List.of(), narrative.brokenStandards());
    }

    @Test
    void a_sentence_of_her_narrative_shows_the_answers_behind_it() {
        openTheGirl();
        visit.page().click("a[href^='narrative.xhtml']");
        shows("The second infusion was given on day 131");
        visit.page().click("summary >> text=The second infusion was given on day 131");
        assertTrue(
                visit.page().locator("details[open] li").first().textContent().contains("Entered by"));
        visit.page().selectOption("#against", "now");
        visit.page().click("form.bar button");
        shows("No sentence changed.");
    }

    @Test
    void the_cohort_page_shows_the_curve_and_the_published_figures() {
        openTheReport();
        shows("7 of 13");
        shows("10 of 13");
        shows("24, 57 and 90");
        shows("P = 1.00");
        shows("0.25–0.81");
        shows("Immortal time: do not read this as early against late");
        assertTrue(visit.page().locator("svg").count() >= 1);
    }

    @Test
    void a_population_is_chosen_by_kind_and_the_page_says_what_it_counts() {
        openTheReport();
        shows("SYNTHETIC DATA – not real patients");
        visit.page().selectOption("#kinds", "ALL");
        visit.page().click(".study-form button");
        shows("Counted: 13 synthetic cases.");
        shows("kinds: ALL");
        visit.page().selectOption("#kinds", "REAL");
        visit.page().click(".study-form button");
        shows("Nobody is counted.");
    }

    @Test
    void the_founding_report_downloads_prints_the_published_figures_and_keeps_both_standards()
            throws IOException, VeraPDFException {
        openTheReport();
        Pdf report = new Pdf(visit.download("PDF"));
        String text = report.text();
        prints("Alive and disease-free 7 of 13 54 % 95 % CI 25–81 %", text);
        prints("failed within 6 months in 10 of 13 children: autologous recovery 6, early relapse 4", text);
        prints("3 of 6 were alive (50 %), 24, 57 and 90 months after it", text);
        prints("4 of 7 (57 %).", text);
        prints("P = 1.00. It takes no account of immortal time", text);
        assertEquals(List.of(), report.brokenStandards());
    }

    @Test
    void earlier_addresses_of_the_report_lead_to_it() {
        visit.open("/report.xhtml?report=second-hsct&series=CHANG2004&snapshot=1");
        assertEquals("/study.xhtml", visit.place());
        shows("24, 57 and 90");
        shows("The published figures, reproduced from the data");
        Rest rest = new Rest(registry, Credentials.ofDemonstration(registry, "doctor"));
        for (String address : List.of(
                "/api/reports/second-hsct.json?series=CHANG2004&kind=SYNTHETIC&snapshot=1",
                "/api/analyses/second-hsct?series=CHANG2004&kind=SYNTHETIC")) {
            Rest.RestAnswer moved = rest.get(address);
            assertEquals(301, moved.status(), address);
            String now = moved.header("Location").replaceFirst(".*/registry/", "/");
            assertTrue(now.startsWith("/api/studies/early-late.json?"), now);
            assertEquals(13, rest.get(now).json().getJsonObject("kinds").getInt("SYNTHETIC"), now);
        }
        assertEquals(301, rest.get("/api/reports").status());
    }

    @Test
    void an_unknown_case_and_an_unknown_page_are_answered_in_words() {
        visit.open("/case.xhtml?id=JM-99999-9");
        shows("There is no case “JM-99999-9”.");
        visit.open("/nothing-here.xhtml");
        shows("There is nothing at this address.");
    }
}
