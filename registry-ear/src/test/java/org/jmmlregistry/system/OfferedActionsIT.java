package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.deployed.FoundingReport;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page offers to anybody what would be refused to them, or links to what is not there, and who may only read finds no control to write in. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferedActionsIT {

    private static final Path PAGES = Path.of("../registry-web/src/main/webapp");
    private static final String CASE = "JM-00014-7";
    private static final String ENTRY = "id=" + CASE + "&form=F07&hsct=1&repeat=1";
    private static final String LOCKED = "id=" + CASE + "&form=F03&hsct=0&repeat=1";
    /** All that can be used on a page but for the notice of the end of the session. */
    private static final String CONTROLS =
            "main input:not([type=hidden]), main select, main textarea, " + "main button:not(#ending button)";

    private static final String BUTTONS =
            "main form[method=post] button:enabled, main form[method=post] input[type=submit]:enabled";
    private static final int FORBIDDEN = 403;
    private static final int MISSING = 404;

    private RunningRegistry registry;
    private String closed = "";

    @BeforeAll
    void a_form_is_locked_and_a_case_is_closed(@TempDir Path folder) {
        registry = RunningRegistry.startDemonstration(folder);
        Rest manager = new Rest(registry, account("datamanager"));
        String form = "/api/cases/" + CASE + "/forms/F03/0/1";
        for (String step : List.of("/verify", "/lock")) {
            RestAnswer taken = manager.postJson(form + step, "{}");
            assertEquals(204, taken.status(), taken::text);
        }
        closed = manager.get("/api/cases?size=500").list().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("kind").equals("SYNTHETIC") && !each.containsKey("series"))
                .map(each -> each.getString("id"))
                .findFirst()
                .orElseThrow();
        RestAnswer done = manager.postJson("/api/cases/" + closed + "/close", "{\"reason\": \"follow-up has ended\"}");
        assertTrue(done.status() < 300, done::text);
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    private Credentials account(String name) {
        return Credentials.ofDemonstration(registry, name);
    }

    private List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml") && !name.equals("login.xhtml"))
                    .sorted()
                    .forEach(name -> addresses.add("/" + name));
        }
        for (String page : List.of("case", "narrative", "erase", "move", "registration", "identity", "signoff")) {
            addresses.add("/" + page + ".xhtml?id=" + CASE);
            addresses.add("/" + page + ".xhtml?id=" + closed);
        }
        for (String page : List.of("entry", "signoff", "query")) {
            addresses.add("/" + page + ".xhtml?" + ENTRY);
            addresses.add("/" + page + ".xhtml?" + LOCKED);
        }
        addresses.addAll(List.of(
                "/entry.xhtml?id=" + CASE + "&form=F12a&hsct=2",
                "/query.xhtml?number=1",
                "/snapshot.xhtml?number=1",
                "/changes.xhtml?from=1&to=1",
                "/trail.xhtml?case=" + CASE,
                "/reports.xhtml",
                "/study.xhtml?endpoints=OS",
                "/study.xhtml?report=outcomes&endpoints=OS&readers=outside",
                "/jobs.xhtml?report=outcomes&q=endpoints:%20OS",
                "/reports.xhtml?snapshot=1",
                FoundingReport.page(),
                "/narratives.xhtml?form=outside",
                "/accounts.xhtml?account=doctor",
                "/centres.xhtml?centre=SYN"));
        return addresses;
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "datamanager", "doctor", "statistician", "custodian", "auditor"})
    void nothing_that_is_offered_is_forbidden(String name, Browser browser) throws IOException {
        List<String> forbidden = new ArrayList<>();
        Set<String> tried = new HashSet<>();
        Credentials who = name.equals("administrator") ? administrator() : account(name);
        try (Visit visit = Visit.of(browser, registry, who)) {
            for (String address : addresses()) {
                if (visit.page().navigate(registry.at(address).toString()).status() == 200) {
                    assertFalse(visit.content().contains("''"), () -> address + " shows an apostrophe twice");
                    links(visit.page(), address, tried, forbidden);
                    buttons(visit, address, tried, forbidden);
                }
            }
        }
        assertEquals(List.of(), forbidden);
        assertTrue(tried.size() > 8, tried::toString);
    }

    /** With a password in place of the one-time one; its browser is signed in anew for each test. */
    private Credentials administrator() {
        Credentials first = Credentials.ofConsole(registry);
        Credentials chosen = new Credentials(first.name(), "Seven blue kettles 7");
        RestAnswer changed = new Rest(registry, first)
                .postJson(
                        "/api/account/password",
                        "{\"old\": \"%s\", \"new\": \"%s\"}".formatted(first.password(), chosen.password()));
        assertEquals(204, changed.status(), changed::text);
        return chosen;
    }

    /** Links of one kind lead to one place for all cases, so that one of a kind is followed. */
    private static void links(Page page, String address, Set<String> tried, List<String> forbidden) {
        @SuppressWarnings("unchecked")
        List<String> links = (List<String>) page.evaluate(
                "() => [...document.querySelectorAll('main a[href], nav a[href]')].map(each => each.href)");
        for (String link : links) {
            if (link.contains("/registry/") && tried.add(link.replaceAll("[0-9]+|#.*$", ""))) {
                int status = page.request().get(link).status();
                if (status == FORBIDDEN || status == MISSING) {
                    forbidden.add(address + " links to " + link);
                }
            }
        }
    }

    /** A button that another one took away, or that is there only for a page without scripts, is passed over. */
    private void buttons(Visit visit, String address, Set<String> tried, List<String> forbidden) {
        Page page = visit.page();
        List<String> ids = page.locator(BUTTONS).all().stream()
                .map(button -> button.getAttribute("id"))
                .toList();
        for (String id : ids) {
            Locator button = page.locator(BUTTONS).and(page.locator("[id='" + id + "']"));
            String name = address.replaceAll("\\?.*$", "") + " " + id;
            page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
            if (tried.add(name) && button.count() > 0 && button.isVisible()) {
                Response answer = page.waitForResponse(
                        response ->
                                isAnswer(response.request()) && (response.status() < 300 || response.status() >= 400),
                        button::click);
                if (answer.status() == FORBIDDEN) {
                    forbidden.add(address + " offers the button " + name);
                }
                page.navigate(registry.at(address).toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"statistician", "custodian", "auditor"})
    void who_only_reads_finds_no_control_on_a_form(String name, Browser browser) {
        try (Visit visit = Visit.of(browser, registry, account(name))) {
            for (String form : List.of(
                    ENTRY, LOCKED, "id=" + CASE + "&form=F12a&hsct=2", "id=" + CASE + "&form=F01&hsct=0&repeat=1")) {
                visit.open("/entry.xhtml?" + form);
                assertEquals(0, visit.page().locator(CONTROLS).count(), form);
            }
            String read = visit.opened("/entry.xhtml?" + ENTRY);
            assertTrue(read.contains("Date of the HSCT (day 0) 1999-09-01"), read);
        }
    }

    @Test
    void what_nobody_may_change_is_text_for_whoever_writes_and_says_why(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, account("doctor"))) {
            String locked = visit.opened("/entry.xhtml?" + LOCKED);
            assertEquals(0, visit.page().locator(CONTROLS).count());
            assertTrue(locked.contains("The form is locked; a data manager can unlock it."), locked);
            visit.open("/case.xhtml?id=" + closed);
            assertEquals(0, visit.page().locator(CONTROLS).count());
            String shut = visit.opened("/entry.xhtml?id=" + closed + "&form=F01&hsct=0&repeat=1");
            assertEquals(0, visit.page().locator(CONTROLS).count());
            assertTrue(shut.contains("closed"), shut);
            visit.open("/entry.xhtml?" + ENTRY);
            assertTrue(visit.page().locator(CONTROLS).count() > 20);
        }
    }

    /** A button shows another page, or its script fetches what changes on this one. */
    private static boolean isAnswer(Request request) {
        return request.isNavigationRequest() || request.resourceType().equals("fetch");
    }
}
