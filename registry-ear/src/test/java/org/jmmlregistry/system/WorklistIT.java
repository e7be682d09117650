package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What needs somebody is found where they begin, and how it stands with each form of each child by the keyboard alone. */
@ExtendWith({SharedRegistry.class, Chromium.class})
class WorklistIT {

    private static final int FORMS = 21;

    private final RunningRegistry registry;

    WorklistIT(RunningRegistry registry) {
        this.registry = registry;
    }

    private Visit visit(Browser browser, String account) {
        return Visit.of(browser, registry, Credentials.ofDemonstration(registry, account));
    }

    /** What the focused link says, and where it leads. */
    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.textContent.trim().replace(/\\s+/g, ' ') + ' > ' "
                + "+ document.activeElement.getAttribute('href')");
    }

    private static void press(Page page, String... keys) {
        Keyboard keyboard = page.keyboard();
        for (String key : keys) {
            keyboard.press(key);
        }
    }

    @Test
    void the_matrix_is_one_stop_for_tab_and_arrows_move_in_it(Browser browser) {
        try (Visit visit = visit(browser, "datamanager")) {
            visit.open("/matrix.xhtml");
            Page page = visit.page();
            Locator rows = page.locator(".matrix tbody tr");
            assertEquals(30, rows.count());
            assertEquals(30 * FORMS, page.locator(".matrix td a[href]").count());
            assertEquals(1, page.locator(".matrix [tabindex='0']").count());
            page.focus(".matrix-wrap");
            press(page, "Tab");
            String first = focused(page);
            assertTrue(
                    first.endsWith(
                            "> case.xhtml?id=" + rows.first().locator("th a").innerText()),
                    first);
            press(page, "ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown");
            String cell = focused(page);
            assertTrue(cell.startsWith("Diagnosis and baseline laboratory: "), cell);
            press(page, "Control+End");
            assertTrue(focused(page).startsWith("Death"), () -> focused(page));
            press(page, "ArrowDown", "ArrowRight", "Home");
            assertTrue(
                    focused(page)
                            .endsWith("> case.xhtml?id="
                                    + rows.last().locator("th a").innerText()),
                    () -> focused(page));
            press(page, "Control+Home");
            assertEquals(first, focused(page));
            press(page, "ArrowRight", "Enter");
            page.waitForURL("**/entry.xhtml?**");
            assertEquals("/entry.xhtml", visit.place());
            assertEquals(List.of(), visit.scriptErrors());
        }
    }

    @Test
    void a_filter_shows_the_children_that_have_it_and_says_how_many(Browser browser) {
        try (Visit visit = visit(browser, "datamanager")) {
            visit.open("/matrix.xhtml");
            Page page = visit.page();
            page.check("input[value=overdue]");
            String counted =
                    page.locator("label:has(input[value=overdue])").innerText().replaceAll("\\D", "");
            page.selectOption("#form", "F16");
            page.click(".filters button");
            assertTrue(page.isChecked("input[value=overdue]"));
            assertEquals("F16", page.inputValue("#form"));
            String visits =
                    page.locator("label:has(input[value=overdue])").innerText().replaceAll("\\D", "");
            assertTrue(visit.content().contains(visits + " of 74 children"), visit::content);
            assertTrue(Integer.parseInt(visits) > 0 && Integer.parseInt(visits) <= Integer.parseInt(counted));
            int column = 20;
            for (Locator row : page.locator(".matrix tbody tr").all()) {
                String state = row.locator("td").nth(column - 1).innerText();
                assertTrue(state.contains("overdue"), state);
            }
            visit.open("/matrix.xhtml?q=nobody-is-called-so");
            assertTrue(visit.content().contains("No child fits."), visit::content);
        }
    }

    @Test
    void the_table_of_the_matrix_has_a_row_a_child_and_a_column_a_form(Browser browser) {
        Rest rest = new Rest(registry, Credentials.ofDemonstration(registry, "auditor"));
        RestAnswer answer = rest.get("/api/matrix.csv");
        assertEquals(200, answer.status());
        List<String> lines = answer.text().lines().toList();
        assertEquals(75, lines.size());
        assertTrue(lines.get(0).startsWith("case,centre,hscts,closed,F01,F02,F03,"), lines.get(0));
        assertTrue(lines.stream().skip(1).allMatch(line -> line.split(",", -1).length == 4 + FORMS));
        List<String> overdue =
                rest.get("/api/matrix.csv?only=overdue").text().lines().toList();
        assertEquals(
                lines.stream().skip(1).filter(line -> line.contains(",OVERDUE")).collect(Collectors.toList()),
                overdue.subList(1, overdue.size()));
        assertEquals(400, rest.get("/api/matrix.csv?onyl=overdue").status());
        try (Visit visit = visit(browser, "datamanager")) {
            visit.open("/matrix.xhtml");
            assertEquals(
                    answer.text(), new String(visit.download("Table as CSV"), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void without_scripts_each_cell_is_a_link_that_tab_reaches(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            Credentials account = Credentials.ofDemonstration(registry, "doctor");
            page.navigate(registry.at("/").toString());
            page.fill("#user", account.name());
            page.fill("#password", account.password());
            page.click("#enter");
            assertTrue(page.url().endsWith("/home.xhtml"), page::url);
            page.navigate(registry.at("/matrix.xhtml").toString());
            assertEquals(0, page.locator(".matrix [tabindex]").count());
            assertFalse(page.isVisible("#print"));
            page.locator(".matrix td a").first().click();
            assertTrue(page.url().contains("/entry.xhtml?"), page::url);
        }
    }

    @Test
    void home_shows_whoever_enters_what_waits_and_leads_there(Browser browser) {
        try (Visit visit = visit(browser, "datamanager")) {
            assertEquals("/home.xhtml", visit.place());
            assertEquals("Home", visit.page().innerText("nav [aria-current]"));
            String home = visit.content();
            for (String part : List.of("Visits", "Your drafts", "Queries", "The next report", "Find a child")) {
                assertTrue(home.contains(part), () -> part + " is not on " + home);
            }
            Locator verify = visit.page().locator(".tally a[href*=to-verify]");
            String count = verify.locator("b").innerText();
            verify.click();
            assertEquals("/work.xhtml", visit.place());
            assertEquals(
                    "Entries to verify " + count,
                    visit.page().innerText(".kinds [aria-current]").replaceAll("\\s+", " "));
            visit.page().locator("tbody td a").first().click();
            assertEquals("/entry.xhtml", visit.place());
        }
    }

    @Test
    void a_child_is_found_from_home_by_its_pseudonym_with_the_keyboard(Browser browser) {
        try (Visit visit = visit(browser, "doctor")) {
            visit.page().focus("#q");
            visit.page().keyboard().type("JM-00014-7");
            press(visit.page(), "Enter");
            visit.page().waitForURL("**/cases.xhtml?**");
            assertTrue(visit.content().contains("JM-00014-7"), visit::content);
        }
    }

    @Test
    void who_may_know_names_finds_a_child_by_its_number_and_nobody_else_is_asked_for_one(Browser browser) {
        try (Visit custodian = visit(browser, "custodian")) {
            custodian.page().fill("#sought", "no such number");
            custodian.page().click("#search");
            assertTrue(
                    custodian.content().contains("No case has this hospital number or family name."),
                    custodian::content);
            assertTrue(custodian.content().contains("The next report"), custodian::content);
            assertEquals(List.of(), custodian.barriers());
        }
        try (Visit auditor = visit(browser, "auditor")) {
            assertEquals(0, auditor.page().locator("#sought").count());
            assertFalse(auditor.content().contains("Your drafts"), auditor::content);
        }
    }
}
