package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.deployed.FoundingReport;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Form.Repeat;
import org.jmmlregistry.language.PseudoLanguage;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A registry that speaks another language says no English word, wherever people read. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherLanguageIT {

    private static final Path PAGES = Path.of("../registry-web/src/main/webapp");
    private static final String CASE = "JM-00014-7";

    /** All that somebody sees or hears read out, a line each: texts, those of drawings, and attributes. */
    private static final String SHOWN =
            """
            () => {
              const said = [document.title];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                if (!walk.currentNode.parentElement.closest('script, style, code, kbd, #text, #q')) said.push(walk.currentNode.data);
              }
              for (const each of document.body.querySelectorAll('*')) {
                for (const name of ['title', 'aria-label', 'alt', 'placeholder', 'data-label', 'label']) {
                  if (each.hasAttribute(name)) said.push(each.getAttribute(name));
                }
                if (each.matches('input[type=submit], input[type=button]')) said.push(each.value);
              }
              return said.map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => text).join('\\n');
            }""";

    private RunningRegistry registry;
    private final Map<String, Set<String>> english = new TreeMap<>();
    private int looked;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path languages = Files.createDirectories(folder.resolve("registry-data/languages"));
        Files.writeString(languages.resolve(PseudoLanguage.TAG + ".csv"), PseudoLanguage.table());
        registry = RunningRegistry.start(
                folder, Map.of("REGISTRY_DEMONSTRATION", "true", "REGISTRY_LANGUAGE", PseudoLanguage.TAG));
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    private Rest rest(String account) {
        return new Rest(registry, Credentials.ofDemonstration(registry, account));
    }

    private void assertNoEnglish(String what, int atLeast) {
        System.out.printf("%d read for English words: %s%n", looked, what);
        assertEquals(Map.of(), english);
        assertTrue(looked >= atLeast, () -> "only %s looked at".formatted(looked));
    }

    private void look(String where, String text) {
        looked++;
        String shown = Names.withoutQuotations(text);
        if (!PseudoLanguage.plainWords(shown, Names.ALL).isEmpty()) {
            List<String> lines = shown.lines()
                    .filter(line -> !PseudoLanguage.plainWords(line, Names.ALL).isEmpty())
                    .distinct()
                    .limit(12)
                    .toList();
            english.put(where, new TreeSet<>(lines));
        }
    }

    private void look(Visit visit, String where) {
        String shown = (String) visit.page().evaluate(SHOWN);
        // the trail shows what was stored
        look(where, where.contains("/trail.xhtml") ? Names.withoutCodes(shown) : shown);
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void no_page_says_an_english_word(Browser browser) throws IOException {
        looked = 0;
        english.clear();
        try (Visit stranger = new Visit(browser, registry)) {
            stranger.open("/");
            look(stranger, "sign in");
            stranger.signIn(new Credentials("nobody", "wrong"));
            look(stranger, "sign in refused");
        }
        List<Credentials> visitors = new ArrayList<>(List.of(administrator()));
        for (String account : List.of("datamanager", "custodian", "auditor")) {
            visitors.add(Credentials.ofDemonstration(registry, account));
        }
        for (Credentials visitor : visitors) {
            String account = visitor.name();
            try (Visit visit = Visit.of(browser, registry, visitor)) {
                for (String page : pages()) {
                    visit.open("/" + page);
                    look(visit, account + " /" + page);
                }
                for (String address : STATES) {
                    visit.open(address);
                    look(visit, account + " " + address);
                }
            }
        }
        assertNoEnglish("pages", 200);
    }

    /** With a password in place of the one-time one, which opens no page. */
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

    private static final List<String> STATES = List.of(
            "/matrix.xhtml?only=overdue&form=F16&page=2",
            "/matrix.xhtml?q=nobody",
            "/work.xhtml?kind=missing",
            "/work.xhtml?kind=to-verify&form=F09",
            "/cases.xhtml?q=nobody",
            "/cases.xhtml?item=F07.donor_type&how=ABSENT",
            "/cases.xhtml?item=F07.hsct_date&how=AT_LEAST&value=2003",
            "/cases.xhtml?item=F07.hsct_date&how=AT_LEAST&value=tomorrow",
            "/case.xhtml?id=" + CASE,
            "/case.xhtml?id=JM-99999-9",
            "/narrative.xhtml?id=" + CASE,
            "/narrative.xhtml?id=" + CASE + "&form=outside&snapshot=now&against=1",
            "/narrative.xhtml?id=" + CASE + "&form=nobody",
            "/narratives.xhtml",
            "/narratives.xhtml?form=outside&children=F01.sex_at_birth%20is%20F",
            "/narratives.xhtml?form=nobody",
            "/entry.xhtml?id=" + CASE + "&form=F07&hsct=1&repeat=1",
            "/entry.xhtml?id=" + CASE + "&form=F12a&hsct=2",
            "/entry.xhtml?id=" + CASE + "&form=F99",
            "/queries.xhtml",
            "/query.xhtml?number=1",
            "/query.xhtml?number=999999",
            "/query.xhtml?id=" + CASE + "&form=F02&hsct=0&repeat=1",
            "/signoff.xhtml?id=" + CASE + "&form=F02&hsct=0&repeat=1",
            "/signoff.xhtml?id=" + CASE,
            "/snapshot.xhtml?number=1",
            "/snapshot.xhtml?number=77",
            "/changes.xhtml?from=1&to=1",
            "/trail.xhtml?case=" + CASE,
            "/trail.xhtml?kind=CHANGES",
            "/reports.xhtml",
            "/reports.xhtml?snapshot=1",
            "/study.xhtml?report=early-late&data=snapshot%201&endpoints=OS_FAILURE",
            FoundingReport.page(),
            FoundingReport.page("NONE"),
            "/study.xhtml",
            "/study.xhtml?endpoints=OS&endpoints=AGVHD_II_IV&groups=F07.donor_type",
            "/study.xhtml?endpoints=OS&endpoints=LFS&groups=event%20RELAPSE",
            "/study.xhtml?endpoints=OS&groups=event%20RELAPSE&clock=each%20day",
            "/study.xhtml?report=flow&endpoints=OS&readers=outside",
            "/study.xhtml?endpoints=OS&groups=event%20RELAPSE&clock=landmark%206%20months",
            "/study.xhtml?children=4711",
            "/accounts.xhtml?account=doctor",
            "/erase.xhtml?id=" + CASE,
            "/move.xhtml?id=" + CASE,
            "/takeout.xhtml?id=" + CASE + "&form=F07&hsct=1&repeat=1",
            "/takeout.xhtml?id=" + CASE + "&form=F13&hsct=1&repeat=1",
            "/moveentry.xhtml?id=" + CASE + "&form=F08&hsct=1&repeat=1",
            "/registration.xhtml?id=" + CASE,
            "/centres.xhtml?centre=PUBLISHED",
            "/cohort.xhtml?criterion=F07.donor_type%20is%20one%20of%20(MUD,%20UCB_REL)&children=all",
            "/cohort.xhtml?criterion=F13.event_date%20within%206%20months%20after%20F07.hsct_date%20where%20(HSCT%20is%201)&children=open",
            "/cohort.xhtml?criterion=F07.4711%20is%201",
            "/cohort.xhtml?k0=ANY&d0=0&k1=ONE&d1=1&i1=4711&k2=ENTRY_ALL&d2=1&k3=ONE&d3=2&i3=F07.hsct_date&h3=AT_LEAST&v3=4711",
            "/cohort.xhtml?id=999999",
            "/documents.xhtml",
            "/jobs.xhtml?job=4711",
            "/jobs.xhtml?report=outcomes&q=endpoints:%20OS",
            "/jobs.xhtml?report=outcomes&q=4711",
            "/verify.xhtml",
            "/dossier.xhtml",
            "/release.xhtml?number=999999",
            "/nothing-here.xhtml");

    @Test
    void no_state_of_entry_or_import_says_an_english_word(Browser browser) {
        looked = 0;
        english.clear();
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"))) {
            for (Form form : Forms.all()) {
                visit.open("/entry.xhtml?id=" + CASE + "&form=" + form.code() + "&hsct=" + hsct(form));
                look(visit, "entry of " + form.code());
                visit.page().click("#complete");
                look(visit, "entry of " + form.code() + " refused as incomplete");
            }
            visit.open("/entry.xhtml?id=" + CASE + "&form=F07&hsct=1&repeat=1");
            visit.page().fill("#hsct_date", "1999-02-30");
            visit.page().click("#draft");
            look(visit, "entry with a date that does not exist");
            lookAtTakenOut(visit);
            visit.open("/import.xhtml");
            visit.upload(
                    "bad.csv",
                    "case,form,hsct_seq,repeat_no,item,value,absence\nS01,F17,2,1,death_date,1988-02-30,\nS01,F99,,,x,y,z\n");
            look(visit, "preview with findings");
            visit.open("/import.xhtml");
            visit.upload("none.csv", "nothing of this");
            look(visit, "a file that is none");
            visit.open("/password.xhtml");
            visit.page()
                    .locator("button[type=submit], input[type=submit]")
                    .last()
                    .click();
            look(visit, "password refused");
        }
        assertNoEnglish("states", 30);
    }

    /** An entry is taken out for as long as its pages are read. */
    private void lookAtTakenOut(Visit visit) {
        Rest rest = rest("datamanager");
        String entry = "/api/cases/" + CASE + "/forms/F08/1/1";
        int version = rest.get(entry).json().getInt("version");
        RestAnswer out = rest.postJson(
                entry + "/take-out",
                "{\"version\": %s, \"mistake\": \"TWICE\", \"reason\": \"4711\"}".formatted(version));
        assertEquals(204, out.status(), out::text);
        String list = "/api/cases/" + CASE + "/taken-out";
        int number = rest.get(list).list().getJsonObject(0).getInt("number");
        for (String address : List.of(
                "/case.xhtml?id=" + CASE,
                "/takenout.xhtml?id=" + CASE + "&number=" + number,
                "/trail.xhtml?kind=CHANGES&case=" + CASE)) {
            visit.open(address);
            look(visit, address);
        }
        visit.open("/entry.xhtml?id=" + CASE + "&form=F08&hsct=1");
        visit.page().click("#draft");
        look(visit, "entry in a place of which one was taken out");
        RestAnswer back = rest.postJson(list + "/" + number + "/put-back", "{\"reason\": \"4711\"}");
        assertEquals(204, back.status(), back::text);
    }

    private static String hsct(Form form) {
        return form.repeat() == Repeat.ONCE || form.repeat() == Repeat.REPEATED ? "0" : "2";
    }

    @Test
    void no_message_of_the_interface_says_an_english_word() {
        looked = 0;
        english.clear();
        Rest rest = rest("datamanager");
        for (String address : List.of(
                "/api/cases/JM-99999-9",
                "/api/cases?size=none",
                "/api/cases?criterion=F07.nothing = 1",
                "/api/cases/" + CASE + "/forms/F99/0/1",
                "/api/cases/" + CASE,
                "/api/cases/" + CASE + "/trail",
                "/api/cases/" + CASE + "/narrative",
                "/api/cases/" + CASE + "/narrative/changes?from=1&to=now",
                "/api/queries",
                "/api/queries/999999",
                "/api/snapshots",
                "/api/snapshots/77",
                "/api/studies/reports",
                "/api/studies/early-late.json?data=snapshot 1&endpoints=OS_FAILURE",
                "/api/cohorts",
                "/api/cohorts/count",
                "/api/cohorts/999999",
                "/api/releases",
                "/api/releases/999999",
                "/api/reports/issued",
                "/api/reports/nobody.json",
                "/api/studies/nobody.json?endpoints=OS",
                "/api/studies?endpoints=OS&groups=F07.donor_type",
                "/api/studies?endpoints=NOTHING",
                "/api/studies/endpoints",
                "/api/jobs",
                "/api/jobs?whose=4711",
                "/api/jobs/4711",
                "/api/jobs/4711/result",
                "/api/schedules",
                "/api/nothing",
                "/api/accounts")) {
            lookAtJson(address, rest.get(address.replace(" ", "%20")));
        }
        String forms = "/api/cases/" + CASE + "/forms/";
        for (String body : List.of(
                "{",
                "{}",
                "[]",
                "{\"version\": 0, \"status\": \"NONE\", \"answers\": {}}",
                "{\"version\": 1, \"status\": \"COMPLETE\", \"answers\": {\"nothing\": 1}}",
                "{\"version\": 1, \"status\": \"COMPLETE\", \"answers\": {\"hsct_date\": \"1999-02-30\"}}")) {
            for (String place : List.of("F01/0/1", "F07/1/1", "F17/0/1", "F99/0/1", "F07/x/1")) {
                lookAtJson("PUT " + place + " " + body, rest.putJson(forms + place, body));
            }
            for (String address : List.of(
                    "/api/cases",
                    "/api/queries",
                    "/api/snapshots",
                    "/api/accounts",
                    "/api/centres",
                    "/api/cohorts",
                    "/api/cohorts/count",
                    "/api/releases",
                    "/api/releases/999999/review",
                    "/api/jobs",
                    "/api/schedules",
                    "/api/account/password",
                    "/api/queries/1/close",
                    forms + "F01/0/1/verify",
                    "/api/cases/" + CASE + "/centre")) {
                lookAtJson("POST " + address + " " + body, rest.postJson(address, body));
            }
        }
        lookAtJson(
                "import",
                rest.postCsv(
                        "/api/import",
                        "case,form,hsct_seq,repeat_no,item,value,absence\nS01,F17,2,1,death_date,1988-02-30,\n"));
        lookAtJson("import of nothing", rest.postCsv("/api/import", "none"));
        assertNoEnglish("messages", 80);
    }

    private void lookAtJson(String where, RestAnswer answer) {
        String text = answer.text();
        if (answer.mediaType().contains("json") && !text.isBlank()) {
            List<String> said = new ArrayList<>();
            strings("", text.startsWith("[") ? answer.list() : answer.json(), said);
            look(where, String.join("\n", said));
        } else {
            look(where, text);
        }
    }

    /** The texts for people; codes are in capitals and names of members are for programs. */
    private static void strings(String name, JsonValue value, List<String> said) {
        if (value instanceof JsonObject object) {
            object.forEach((member, held) -> strings(member, held, said));
        } else if (value instanceof JsonArray array) {
            array.forEach(held -> strings(name, held, said));
        } else if (value instanceof JsonString text && !Names.MEMBERS.contains(name)) {
            said.add(Names.withoutCodes(text.getString()));
        }
    }

    @Test
    void no_printed_page_says_an_english_word() throws IOException {
        looked = 0;
        english.clear();
        Rest rest = rest("datamanager");
        List<String> files = new ArrayList<>(List.of(
                "/api/cases/" + CASE + "/narrative.pdf",
                "/api/studies/early-late.pdf?data=snapshot%201&endpoints=OS_FAILURE",
                FoundingReport.face(".pdf", 1),
                "/api/cases/" + CASE + "/forms/F01/0/1.pdf",
                "/api/cases/" + CASE + "/forms/F07/2/1.pdf"));
        Forms.all().forEach(form -> files.add("/api/forms/" + form.code() + "/blank.pdf"));
        for (String address : files) {
            RestAnswer answer = rest.get(address);
            assertEquals(200, answer.status(), () -> address + ": " + answer.text());
            look(address, Names.withoutCodes(Names.withoutQuestion(new Pdf(answer.body()).text())));
        }
        assertNoEnglish("printed", 20);
    }

    /** What is the same in every language. */
    private static final class Names {

        /** Accounts and centres of the demonstration, kinds of file, abbreviations of the field, units, and what is typed here. */
        static final Set<String> ALL =
                Set.of(("admin datamanager custodian auditor doctor statistician demonstration SYN "
                                + "CSV XLSX JSON PDF REST UTC SHA JM CHANG INDEX PUBLISHED NONE OTHER SNAPSHOT "
                                + "CI DLI GVHD HSCT IS JMML LFS NRM OS RI Gy cm kg mg tomorrow nobody")
                        .split(" "));

        /** Members whose text is for programs, or a name. */
        static final Set<String> MEMBERS = Set.of(
                "type",
                "check",
                "by",
                "at",
                "who",
                "label",
                "hash",
                "fingerprint",
                "name",
                "report",
                "item",
                "table",
                "specification",
                "code",
                "series_number");

        /** What the founding paper printed, names of centres (an administrator gives them), what the demonstration says, the name of a report. */
        static final Collection<String> QUOTED = published();

        private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b|\"\\w+\"|“\\w+”");
        private static final Pattern STORED = Pattern.compile(Forms.all().stream()
                .flatMap(form -> form.items().stream())
                .flatMap(item -> Stream.concat(
                        Stream.of(item.code()), item.choices().stream().map(Coded::code)))
                .filter(code -> code.length() > 1)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(registry|unknown|", ")\\b")));

        private static Collection<String> published() {
            Properties printed = new Properties();
            try (InputStream file = Names.class.getResourceAsStream("/published/chang2004.properties")) {
                printed.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return Stream.concat(
                            Stream.of("Published series", "Synthetic centre", "second-hsct", "as published"),
                            printed.stringPropertyNames().stream().map(printed::getProperty))
                    .filter(text -> text.matches(".*[a-z]{2}.*"))
                    .toList();
        }

        static String withoutQuotations(String text) {
            String left = text;
            for (String quotation : QUOTED) {
                left = left.replace(quotation, " ");
            }
            return left;
        }

        /** Codes of lists, of items, names of parameters within quotation marks, and who acted where nobody was signed in. */
        /** The text by which a report is asked for again is the same in every language, like a script. */
        static String withoutQuestion(String text) {
            return text.replaceAll("(?s)\\bdata:\\s+snapshot\\b.*?\\bseed:\\s+[0-9]+", " ");
        }

        static String withoutCodes(String text) {
            return STORED.matcher(CODE.matcher(withoutQuotations(text)).replaceAll(" "))
                    .replaceAll(" ");
        }
    }
}
