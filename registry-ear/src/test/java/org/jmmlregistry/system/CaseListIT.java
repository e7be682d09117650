package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.List;
import org.jmmlregistry.deployed.FoundingReport;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases are found: page by page, by what they are called, and by any answer in them. */
@ExtendWith({SharedRegistry.class, Chromium.class})
class CaseListIT {

    private static final String FOUNDERS_FROM_1999 = "item=F07.hsct_date&how=AT_LEAST&value=1999&series=CHANG2004";

    private final RunningRegistry registry;
    private final Rest rest;

    CaseListIT(RunningRegistry registry) {
        this.registry = registry;
        this.rest = new Rest(registry, Credentials.ofDemonstration(registry, "datamanager"));
    }

    private static List<String> ids(JsonArray cases) {
        return cases.stream()
                .map(JsonValue::asJsonObject)
                .map(each -> each.getString("id"))
                .toList();
    }

    @Test
    void an_answer_is_sought_on_the_list_and_found_with_its_place(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"))) {
            visit.open("/cases.xhtml");
            visit.page().click("text=Search the answers");
            visit.page().selectOption("#item", "F07.hsct_date");
            visit.page().click("text=Choose");
            visit.page().selectOption("#how", "IS");
            visit.page().fill("#value", "1999-09-01");
            visit.page().click("form.answer-search button");
            visit.page().locator(".answer-found").waitFor();
            assertEquals(1, visit.page().locator("tbody tr").count(), visit::content);
            assertTrue(visit.content().contains("JM-00014-7"), visit::content);
            Locator found = visit.page().locator(".answer-found");
            assertEquals("Date of the HSCT (day 0): 1999-09-01 (Transplant procedure of HSCT 1)", found.textContent());
            found.click();
            assertEquals("/entry.xhtml", visit.place());
            assertEquals("1999-09-01", visit.page().inputValue("#hsct_date"));
        }
    }

    @Test
    void a_value_that_cannot_be_is_said_on_the_list_and_what_was_typed_stays(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"))) {
            visit.open("/cases.xhtml?item=F07.hsct_date&how=AT_MOST&value=1999-02-30");
            assertTrue(visit.content().contains("there is no day 30 in 1999-02"), visit::content);
            assertEquals("1999-02-30", visit.page().inputValue("#value"));
            assertEquals(List.of(), visit.barriers());
        }
    }

    @Test
    void a_report_on_a_series_that_no_case_is_of_says_so_and_names_those_there_are(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"))) {
            visit.open(FoundingReport.page("NONE"));
            String said = visit.page().locator("[role=alert]").textContent();
            assertTrue(said.contains("no case of the series “NONE”; they have those of CHANG2004"), said);
            assertEquals(List.of(), visit.barriers());
        }
    }

    @Test
    void how_a_child_was_last_seen_has_a_mark_of_its_own(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"))) {
            visit.open("/cases.xhtml");
            for (LastState state : List.of(LastState.DEAD, LastState.ALIVE_DISEASE_FREE)) {
                Locator marked = visit.page().locator(".state." + state.name());
                assertTrue(marked.count() > 0, state::name);
                assertEquals(state.words().toString(), marked.first().textContent());
            }
        }
    }

    @Test
    void a_long_list_is_leafed_through(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"))) {
            visit.open("/cases.xhtml");
            assertTrue(visit.content().contains("1 to 50 of 74"), visit::content);
            assertEquals(50, visit.page().locator("tbody tr").count());
            visit.page().click("a[rel=next]");
            assertTrue(visit.content().contains("51 to 74 of 74"), visit::content);
            assertEquals(24, visit.page().locator("tbody tr").count());
            visit.page().click("a[rel=prev]");
            assertTrue(visit.content().contains("1 to 50 of 74"), visit::content);
        }
    }

    @Test
    void programs_leaf_through_the_list_and_search_any_answer() {
        RestAnswer first = rest.get("/api/cases?size=70");
        assertEquals(70, first.list().size());
        assertEquals("74", first.header("Total-Count"));
        assertTrue(first.header("Link").matches("<.*/api/cases\\?.*page=2.*>; rel=\"next\""), first.header("Link"));
        RestAnswer last = rest.get("/api/cases?size=70&page=2");
        assertEquals("74", last.header("Total-Count"));
        assertEquals("", last.header("Link"));
        List<String> rest70 = ids(rest.get("/api/cases?size=70&page=2").list());
        assertEquals(4, rest70.size());
        assertTrue(ids(first.list()).stream().noneMatch(rest70::contains));
        assertEquals(
                List.of("JM-00007-5", "JM-00010-6", "JM-00014-7"),
                ids(rest.get("/api/cases?" + FOUNDERS_FROM_1999).list()));
        assertEquals(400, rest.get("/api/cases?item=F07.nothing&value=1").status());
        assertEquals(400, rest.get("/api/cases?size=5000").status());
        RestAnswer refused = rest.get("/api/cases?item=F07.hsct_date&value=1999-02-30");
        assertTrue(
                refused.detail().startsWith("“1999-02-30” is no date: there is no day 30 in 1999-02"), refused::detail);
    }
}
