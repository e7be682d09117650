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

/** Cases of {@code cases/} on the pages and over REST, each as its page says; the method names begin with its number. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownCasesIT {

    /** Set on a Mac and typed on Windows: the same letters in other signs. */
    private static final String OF_MAC = "Schlu\u0308ssel-fu\u0308r-Pru\u0308fer \u00df\u00e9\u00f8\u65e5\ud83d\udc2d";

    private static final String OF_WINDOWS = "Schl\u00fcssel-f\u00fcr-Pr\u00fcfer \u00df\u00e9\u00f8\u65e5\ud83d\udc2d";
    private static final String CASE =
            "{\"label\": \"%s\", \"reason\": \"%s\", \"confirmed\": [%s], \"answers\": {\"data_label\": \"LITERATURE\", \"sex_at_birth\": \"F\"%s}}";
    private static final String NUMBER = ", \"series\": \"DEMO2011:S07\", \"series_membership\": \"YES\"";

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

    private RestAnswer register(String label, String reason, String confirmed, String answers) {
        return rest.postJson("/api/cases", CASE.formatted(label, reason, confirmed, answers));
    }

    private static String id(RestAnswer answer) {
        assertEquals(201, answer.status(), answer::text);
        return answer.json().getString("id");
    }

    private static void refused(String check, RestAnswer answer) {
        assertEquals(422, answer.status(), answer::text);
        assertTrue(answer.text().contains("\"" + check + "\""), answer::text);
    }

    @Test
    void case_601_a_password_with_an_umlaut_opens_the_page_at_the_first_try(Browser browser) {
        Credentials before = Credentials.ofDemonstration(registry, "doctor");
        try (Visit visit = Visit.of(browser, registry, before)) {
            visit.open("/password.xhtml");
            visit.page().fill("#old", before.password());
            visit.page().fill("#chosen", OF_MAC);
            visit.page().fill("#again", OF_MAC);
            visit.page().click("#save");
        }
        for (String typed : List.of(OF_WINDOWS, OF_MAC)) {
            Credentials account = new Credentials(before.name(), typed);
            assertEquals(200, new Rest(registry, account).get("/api/account").status());
            try (Visit visit = Visit.of(browser, registry, account)) {
                assertEquals("/home.xhtml", visit.place(), visit::content);
            }
        }
        Rest auditor = new Rest(registry, Credentials.ofDemonstration(registry, "auditor"));
        assertFalse(auditor.get("/api/trail?who=doctor").text().contains("SIGN_IN_REFUSED"));
    }

    @Test
    void case_603_one_number_of_a_series_is_one_child(Browser browser) {
        String first = id(register("CASE-603-A", "", "", NUMBER));
        RestAnswer second = register("CASE-603-B", "", "", NUMBER);
        refused("EC-F01-4", second);
        assertTrue(second.text().contains(first), second::text);
        refused("REASON", register("CASE-603-B", "", "\"EC-F01-4\"", NUMBER));
        String other = id(register("CASE-603-B", "", "", ""));

        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            visit.open("/entry.xhtml?id=" + other + "&form=F01&hsct=0&repeat=1");
            page.fill("#series", " DEMO2011:S07 ");
            page.click("#draft");
            assertTrue(visit.content().contains(first), visit::content);
            page.check("#sameNumber");
            page.click("#draft");
            assertTrue(visit.content().contains("Say in a few words why two cases"), visit::content);
            assertEquals(List.of(), visit.barriers());
            page.fill("#reason", "twins under one number");
            page.click("#draft");
            assertEquals("/case.xhtml", visit.place(), visit::content);
            assertTrue(visit.content().contains("one number is one child"), visit::content);
        }
    }

    @Test
    void case_604_a_label_is_one_in_whatever_signs_it_is_written() {
        id(register("M\u00fcller-604", "", "", ""));
        refused("LABEL", register("Mu\u0308ller-604", "", "", ""));
        RestAnswer broken = register("two\\r\\nlines", "", "", "");
        refused("LABEL", broken);
        assertTrue(broken.text().contains("U+000D"), broken::text);
        for (String typed : List.of("M%C3%BCller-604", "Mu%CC%88ller-604")) {
            assertEquals(1, rest.get("/api/cases?q=" + typed).list().size(), typed);
        }
    }

    @Test
    void case_607_none_stands_alone(Browser browser) {
        String id = id(register("CASE-607", "", "", ""));
        refused(
                "F03.extramedullary/alone",
                rest.putJson(
                        "/api/cases/" + id + "/forms/F03/0/1",
                        "{\"version\": 0, \"answers\": {\"extramedullary\": \"SKIN;NONE\"}}"));
        assertTrue(rest.get("/api/forms/F03/questionnaire").text().contains("questionnaire-optionExclusive"));
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            visit.open("/entry.xhtml?id=" + id + "&form=F03&hsct=0&repeat=1");
            page.check("input[name='extramedullary'][value='SKIN']");
            page.check("input[name='extramedullary'][value='NONE']");
            page.click("#draft");
            assertEquals("/entry.xhtml", visit.place());
            assertTrue(visit.content().contains("“None” excludes every other answer"), visit::content);
            page.uncheck("input[name='extramedullary'][value='NONE']");
            page.click("#draft");
            assertEquals("/case.xhtml", visit.place(), visit::content);
        }
    }
}
