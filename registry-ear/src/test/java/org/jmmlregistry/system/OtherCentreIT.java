package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.RunningRegistry.Page;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Accounts for one centre learn nothing of thirty children of another, by no address of the interface description and on no
 * page: both are listed from what is there, so that a new one is tried without being named here.
 */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherCentreIT {

    private static final int CHILDREN = 30;
    private static final int TURNS = 300;
    private static final String OWN = "OWN-1";
    private static final String OTHER = "OTHER-2";
    private static final String UNKNOWN = "JM-99000-3";
    private static final List<String> ACCOUNTS =
            List.of("doctor", "datamanager", "statistician", "custodian", "auditor");
    private static final Path PAGES = Path.of("../registry-web/src/main/webapp");
    private static final Pattern ROUTE = Pattern.compile("(?m)^  (/api/\\S+):$|^    (get|post|put|delete):$");
    private static final String BODY =
            """
            {"reason": "asked", "centre": "%s", "text": "asked", "resolution": "CONFIRMED", "meaning": "REVIEWED",
             "password": "none", "version": 1, "status": "DRAFT", "kind": "REAL", "label": "asked", "mistake": "TWICE",
             "to": "JM-00014-7", "hsct": 1, "number": 0, "answers": {"sex_at_birth": "F"}}"""
                    .formatted(OWN);

    private RunningRegistry registry;
    private final List<String> own = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final Map<String, String> queries = new HashMap<>();
    private long checks;

    @BeforeAll
    void two_centres_have_thirty_children_each(@TempDir Path folder, Browser browser) {
        registry = RunningRegistry.startDemonstration(folder);
        Rest admin = new Rest(registry, administrator());
        for (String centre : List.of(OWN, OTHER)) {
            RestAnswer added = admin.postJson(
                    "/api/centres", "{\"code\": \"%s\", \"name\": \"Centre %s\"}".formatted(centre, centre));
            assertEquals(204, added.status(), added::text);
        }
        Rest manager = new Rest(registry, account("datamanager"));
        List<JsonObject> all = manager.get("/api/cases?size=500").list().getValuesAs(JsonObject.class);
        all.forEach(each -> known.add(each.getString("id")));
        List<JsonObject> synthetic = all.stream()
                .filter(each -> each.getString("kind").equals("SYNTHETIC") && !each.containsKey("series"))
                .limit(2L * CHILDREN)
                .toList();
        assertEquals(2 * CHILDREN, synthetic.size());
        for (JsonObject child : synthetic) {
            String id = child.getString("id");
            boolean isOwn = own.size() < CHILDREN;
            (isOwn ? own : others).add(id);
            RestAnswer moved = manager.postJson(
                    "/api/cases/" + id + "/centre",
                    "{\"centre\": \"%s\", \"reason\": \"treated there\"}".formatted(isOwn ? OWN : OTHER));
            assertEquals(204, moved.status(), moved::text);
            RestAnswer asked = manager.postJson(
                    "/api/queries",
                    "{\"case\": \"%s\", \"entry\": \"F01/0/1\", \"text\": \"Is it so?\"}".formatted(id));
            assertEquals(201, asked.status(), asked::text);
            if (!isOwn) {
                hints.addAll(List.of(id, child.getString("label")));
                queries.put(id, String.valueOf(asked.json().getInt("number")));
            }
        }
        assertEquals(
                201,
                manager.postJson("/api/snapshots", "{\"cutOff\": \"2020-12-31\"}")
                        .status());
        try (Visit visit = Visit.of(browser, registry, administratorAfterwards)) {
            for (String account : ACCOUNTS) {
                visit.open("/accounts.xhtml?account=" + account);
                visit.page().check("#changing input[type=radio][value=false]");
                visit.page().check("#changing input[type=checkbox][value=" + OWN + "]");
                visit.page().click("#saveCentres");
                assertTrue(visit.content().contains("The account was changed."), visit::content);
            }
            visit.open("/centres.xhtml?centre=" + OWN);
            assertTrue(visit.content().contains("Centre " + OTHER), visit::content);
            assertEquals(List.of(), visit.barriers());
            visit.open("/accounts.xhtml?account=doctor");
            assertEquals(List.of(), visit.barriers());
        }
        try (Visit visit = Visit.of(browser, registry, account("datamanager"))) {
            visit.open("/move.xhtml?id=" + own.get(0));
            assertEquals(List.of(), visit.barriers());
            visit.page().fill("#reason", "none is chosen beforehand");
            visit.page().click("#move");
            assertTrue(visit.content().contains("Choose the centre to which the case is moved."), visit::content);
            assertEquals("none is chosen beforehand", visit.page().inputValue("#reason"));
        }
    }

    private final Set<String> known = new HashSet<>();

    private Credentials administratorAfterwards = new Credentials("admin", "Seven blue kettles 7");

    /** The administrator, with another password in place of the one-time one. */
    private Credentials administrator() {
        RestAnswer changed = new Rest(registry, Credentials.ofConsole(registry))
                .postJson(
                        "/api/account/password",
                        "{\"old\": \"%s\", \"new\": \"%s\"}"
                                .formatted(
                                        Credentials.ofConsole(registry).password(),
                                        administratorAfterwards.password()));
        assertEquals(204, changed.status(), changed::text);
        return administratorAfterwards;
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    private Credentials account(String name) {
        return Credentials.ofDemonstration(registry, name);
    }

    /** A method and an address with places in it. */
    private record Route(String method, String path) {

        /** The same with its places filled; a place that is not here has to be thought about and added. */
        String filled(String id, String query) {
            Map<String, String> places = Map.of(
                    "id", id,
                    "form", "F01",
                    "hsctSeq", "0",
                    "repeatNo", "1",
                    "code", OTHER,
                    "name", "none.zip",
                    "report", "early-late",
                    "face", ".pdf",
                    "number", path.contains("/queries/") ? query : "2");
            String filled = path;
            Matcher place = Pattern.compile("\\{(\\w+)}").matcher(path);
            while (place.find()) {
                String value = place.group(1).equals("step")
                        ? (path.contains("/forms/") ? "verify" : path.contains("/releases/") ? "review" : "close")
                        : Optional.ofNullable(places.get(place.group(1)))
                                .orElseThrow(() ->
                                        new AssertionError("no value is known for " + place.group() + " in " + path));
                filled = filled.replace(place.group(), value);
            }
            return filled;
        }

        boolean isOfCase() {
            return path.contains("{id}") || path.contains("/queries/{number}");
        }

        /** Whether it is asked for more than once of the same, by other questions. */
        Stream<String> questions(String id, String label) {
            return switch (path) {
                case "/api/cases" -> Stream.of("", "?q=" + id, "?q=" + label, "?size=1000");
                case "/api/queries", "/api/trail" -> Stream.of("", "?case=" + id);
                case "/api/snapshots/{number}/changes" -> Stream.of("?from=1");
                default -> Stream.of("");
            };
        }
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        Matcher line = ROUTE.matcher(Page.get(registry.at("/api/openapi")).text());
        String path = "";
        while (line.find()) {
            if (line.group(1) != null) {
                path = line.group(1);
            } else {
                routes.add(new Route(line.group(2), path));
            }
        }
        assertTrue(routes.size() > 45, () -> "only %s routes".formatted(routes.size()));
        return routes;
    }

    private static RestAnswer sent(Rest rest, Route route, String address) {
        return switch (route.method()) {
            case "get" -> rest.get(address);
            case "put" -> rest.putJson(address, BODY);
            default -> rest.postJson(address, BODY);
        };
    }

    private void assertTellsNothing(String where, String text, String asked) {
        for (String hint : hints) {
            if (!asked.contains(hint)) {
                assertFalse(text.contains(hint), () -> where + " tells of " + hint + ": " + text);
                checks++;
            }
        }
    }

    @Test
    void no_address_tells_of_a_child_of_another_centre() {
        checks = 0;
        for (Route route : routes()) {
            // an import is previewed with a file below, and neither password is changed
            if (route.path().equals("/api/account/password") || route.path().equals("/api/import")) {
                continue;
            }
            for (String account : route.method().equals("get") ? ACCOUNTS : List.of("datamanager")) {
                Rest rest = new Rest(registry, account(account));
                int children = route.isOfCase() ? CHILDREN : 1;
                for (int child = 0; child < children; child++) {
                    tried(rest, route, others.get(child));
                }
            }
        }
        System.out.println(checks + " checks over the interface");
        assertTrue(checks > 20_000, () -> "only %s checks".formatted(checks));
    }

    private void tried(Rest rest, Route route, String id) {
        String label = hints.get(hints.indexOf(id) + 1);
        route.questions(id, label).forEach(question -> {
            String address = route.filled(id, queries.get(id)) + question;
            RestAnswer heard = sent(rest, route, address);
            assertTellsNothing(route + question, heard.text(), address);
            if (route.isOfCase()) {
                RestAnswer ofNone = sent(rest, route, route.filled(UNKNOWN, "999999") + question);
                assertEquals(ofNone.status(), heard.status(), () -> route + " of " + id + ": " + heard.text());
                assertEquals(
                        ofNone.text().replace(UNKNOWN, "ID").replace("999999", "N"),
                        heard.text().replace(id, "ID").replaceAll("\\b" + queries.get(id) + "\\b", "N"),
                        route::toString);
                checks += 2;
            }
        });
    }

    @Test
    void no_page_tells_of_a_child_of_another_centre(Browser browser) throws IOException {
        checks = 0;
        List<String> pages;
        try (Stream<Path> files = Files.list(PAGES)) {
            pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml") && !name.equals("login.xhtml"))
                    .sorted()
                    .toList();
        }
        assertTrue(pages.size() > 20, pages::toString);
        for (String account : List.of("datamanager", "custodian", "auditor")) {
            try (Visit visit = Visit.of(browser, registry, account(account))) {
                for (String page : pages) {
                    for (String id : List.of(others.get(0), others.get(CHILDREN - 1))) {
                        String heard = shown(visit, page, id, queries.get(id));
                        String ofNone = shown(visit, page, UNKNOWN, "999999");
                        assertTellsNothing("/" + page, heard, id);
                        assertEquals(ofNone.replace(UNKNOWN, "ID"), heard.replace(id, "ID"), "/" + page);
                        checks++;
                    }
                    assertTellsNothing("/" + page, visit.opened("/" + page), "");
                }
            }
        }
        System.out.println(checks + " checks on " + pages.size() + " pages");
    }

    /** A page that is asked for a case in every way in which pages are. */
    private static String shown(Visit visit, String page, String id, String query) {
        String number = page.equals("query.xhtml") ? query : "2";
        return visit.opened(
                ("/%s?id=%s&case=%s&q=%s&number=%s&form=F01&hsct=0&repeat=1&from=1&to=2&account=admin&centre=%s"
                                + (page.equals("trail.xhtml") ? "&kind=CHANGES" : ""))
                        .formatted(page, id, id, id, number, OTHER));
    }

    /** Turn about, so that whatever else the machine does meets both alike. */
    @Test
    void a_case_of_another_centre_is_missed_as_fast_as_one_that_does_not_exist() {
        Rest rest = new Rest(registry, account("doctor"));
        List<Long> ofAnother = new ArrayList<>();
        List<Long> ofNone = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ofAnother.add(microseconds(rest, others.get(turn % CHILDREN)));
            ofNone.add(microseconds(rest, UNKNOWN));
        }
        long other = median(ofAnother);
        long none = median(ofNone);
        System.out.printf(
                "missed in %s µs if in another centre, in %s µs if nowhere (medians of %s)%n", other, none, TURNS);
        assertTrue(
                Math.abs(other - none) <= Math.max(other, none) / 4,
                () -> "%s µs if it is in another centre, %s µs if it is not".formatted(other, none));
    }

    private static long microseconds(Rest rest, String id) {
        long from = System.nanoTime();
        assertEquals(404, rest.get("/api/cases/" + id).status());
        return (System.nanoTime() - from) / 1000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void lists_and_totals_are_those_of_the_own_children() {
        Rest rest = new Rest(registry, account("datamanager"));
        assertEquals(
                own,
                rest.get("/api/cases?size=1000").list().getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("id"))
                        // other tests register cases of their own
                        .filter(known::contains)
                        .toList());
        assertEquals(
                403,
                rest.postJson("/api/snapshots", "{\"cutOff\": \"2020-12-31\"}").status());
        assertEquals(403, rest.postJson("/api/review", "{}").status());
        rest.get("/api/snapshots")
                .list()
                .getValuesAs(JsonObject.class)
                .forEach(each -> assertTrue(each.getInt("cases") <= CHILDREN, each::toString));
    }

    @Test
    void a_file_meets_an_unknown_case_in_a_child_of_another_centre() {
        Rest rest = new Rest(registry, account("datamanager"));
        String file = "case,form,hsct_seq,repeat_no,item,value,absence\n%s,F01,0,1,sex_at_birth,F,\n";
        RestAnswer heard = rest.postCsv("/api/import", file.formatted(others.get(0)));
        RestAnswer ofNone = rest.postCsv("/api/import", file.formatted(UNKNOWN));
        assertEquals(422, heard.status(), heard::text);
        assertEquals(ofNone.text().replace(UNKNOWN, "ID"), heard.text().replace(others.get(0), "ID"));
    }
}
