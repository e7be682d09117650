package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The session ends while somebody types. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionEndIT {

    private static final String TYPED = "Familie Grüße – größer\nzweite Zeile ";

    private RunningRegistry registry;
    private Credentials dataManager;
    private Rest manager;

    @BeforeAll
    void start(@TempDir Path folder) {
        registry = RunningRegistry.startDemonstration(folder);
        dataManager = Credentials.ofDemonstration(registry, "datamanager");
        manager = new Rest(registry, dataManager);
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    private String registered() {
        RestAnswer answer = manager.postJson(
                "/api/cases",
                "{\"answers\": {\"sex_at_birth\": \"F\", \"birth_date\": \"1999-05\", \"data_label\": \"SYNTHETIC\"}}");
        assertEquals(201, answer.status(), answer::text);
        return answer.json().getString("id");
    }

    private static String consent(String id) {
        return "/entry.xhtml?id=" + id + "&form=F02&hsct=0&repeat=1";
    }

    /** Types, lets the session end, and sends the form. */
    private static void sendWithoutSession(Visit visit, String form) {
        visit.open(form);
        visit.page().fill("#withdrawal_reason", TYPED);
        visit.page().fill("#consent_date", "im Mai");
        visit.page().context().clearCookies();
        visit.page().click("#draft");
        assertEquals("/login.xhtml", visit.place());
    }

    private static void see(Page page, String typed) {
        assertEquals(typed, page.inputValue("#withdrawal_reason"));
    }

    @Test
    void case_602_what_was_typed_is_there_again_and_one_press_saves_it(Browser browser) {
        String id = registered();
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            sendWithoutSession(visit, consent(id));
            assertTrue(
                    visit.content().contains("Your session has ended, and the form is not saved yet."), visit::content);
            assertEquals(List.of(), visit.barriers());
            assertEquals(404, manager.get("/api/cases/" + id + "/forms/F02/0/1").status());

            visit.signIn(dataManager);
            assertEquals("/entry.xhtml", visit.place(), visit::content);
            assertTrue(
                    visit.content().contains("What you typed is in the form again and is not saved yet."),
                    visit::content);
            assertEquals(List.of(), visit.barriers());
            see(visit.page(), TYPED);
            assertEquals("im Mai", visit.page().inputValue("#consent_date"));

            visit.page().click("#draft");
            assertEquals("/case.xhtml", visit.place(), visit::content);
            assertEquals(
                    TYPED.strip(),
                    manager.get("/api/cases/" + id + "/forms/F02/0/1")
                            .json()
                            .getJsonObject("answers")
                            .getString("withdrawal_reason"));
            visit.open(consent(id));
            assertFalse(visit.content().contains("What you typed"), visit::content);
        }
    }

    @Test
    void a_page_that_the_server_has_forgotten_leads_back_to_itself(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            page.waitForURL("**/home.xhtml");
            visit.open("/password.xhtml");
            page.evaluate(
                    "document.getElementsByName('jakarta.faces.ViewState').forEach(each => each.value = '12:34')");
            Response answer = page.waitForResponse("**/password.xhtml", () -> page.click("#save"));

            assertEquals(409, answer.status());
            assertEquals("nosniff", answer.headerValue("x-content-type-options"));
            assertEquals(List.of(), visit.barriers());
            page.click("main .button.primary");
            assertEquals("/password.xhtml", visit.place(), visit::content);
        }
    }

    @Test
    void case_602_another_person_sees_nothing_of_it(Browser browser) {
        String id = registered();
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            sendWithoutSession(visit, consent(id));
            visit.signIn(Credentials.ofDemonstration(registry, "doctor"));
            assertEquals("/home.xhtml", visit.place(), visit::content);
            visit.open(consent(id));
            see(visit.page(), "");
            assertFalse(visit.content().contains("What you typed"), visit::content);
        }
    }

    @Test
    void case_602_what_others_changed_meanwhile_is_shown_before_it_is_saved(Browser browser) {
        String id = registered();
        String entry = "/api/cases/" + id + "/forms/F02/0/1";
        String answers = "{\"version\": %s, \"answers\": {\"withdrawal_reason\": \"%s\", \"consent_version\": \"%s\"}}";
        assertEquals(
                200, manager.putJson(entry, answers.formatted(0, "first", "1")).status());
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            sendWithoutSession(visit, consent(id));
            assertEquals(
                    200,
                    manager.putJson(entry, answers.formatted(1, "theirs", "1")).status());
            visit.signIn(dataManager);
            assertTrue(visit.content().contains("The form was changed meanwhile"), visit::content);
            see(visit.page(), TYPED);
            visit.page().click("#draft");
            assertEquals("/entry.xhtml", visit.place(), visit::content);
            assertEquals(1, visit.page().locator(".meanwhile tbody tr").count());
            assertTrue(visit.content().contains("you must choose"), visit::content);
            visit.page().check("input[name='withdrawal_reason_choice'][value='MINE']");
            visit.page().click("#draft");
            assertEquals("/case.xhtml", visit.place(), visit::content);
        }
        assertEquals(
                TYPED.strip(),
                manager.get(entry).json().getJsonObject("answers").getString("withdrawal_reason"));
    }

    @Test
    void a_page_that_the_server_knows_no_more_comes_again_with_what_was_typed(Browser browser) {
        String id = registered();
        try (Visit visit = Visit.of(browser, registry, dataManager);
                Visit other = Visit.of(browser, registry, dataManager)) {
            visit.open(consent(id));
            visit.page().fill("#withdrawal_reason", TYPED);
            visit.page().context().clearCookies();
            visit.page().context().addCookies(other.page().context().cookies());
            visit.page().click("#draft");
            assertEquals("/entry.xhtml", visit.place(), visit::content);
            see(visit.page(), TYPED);
            visit.page().click("#discard");
            see(visit.page(), "");
        }
    }

    @Test
    void other_forms_say_that_nothing_was_saved_and_lead_back_to_their_page(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            visit.open("/newcase.xhtml");
            visit.page().fill("#local_mrn", "MRN SECRET");
            visit.page().context().clearCookies();
            visit.page().click("#register");
            assertTrue(visit.content().contains("Your session has ended, and nothing was saved."), visit::content);
            visit.signIn(dataManager);
            assertEquals("/newcase.xhtml", visit.place());
            assertEquals("", visit.page().inputValue("#local_mrn"));

            String query = "/query.xhtml?id=" + registered() + "&form=F01&hsct=0&repeat=1";
            visit.open(query);
            visit.page().context().clearCookies();
            visit.page()
                    .locator("main form [type=submit]:not([disabled])")
                    .first()
                    .click();
            assertTrue(visit.content().contains("nothing was saved"), visit::content);
            visit.signIn(dataManager);
            assertTrue(visit.page().url().endsWith(query), visit.page().url());
        }
    }

    @Test
    void leaving_typed_answers_is_asked_and_the_end_of_the_session_is_said_before_it_comes(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            List<String> asked = new ArrayList<>();
            visit.page().onDialog((Dialog dialog) -> {
                asked.add(dialog.type());
                dialog.accept();
            });
            visit.open(consent(registered()));
            visit.page().click(".trail a");
            assertEquals(List.of(), asked);
            visit.open(consent(registered()));
            assertFalse(visit.page().isVisible("#ending"));
            assertEquals("1800", visit.page().getAttribute("#ending", "data-seconds"));
            visit.page().fill("#withdrawal_reason", "typed");
            visit.page().click(".trail a");
            visit.page().waitForURL("**/cases.xhtml");
            assertEquals(List.of("beforeunload"), asked);
            visit.page().clock().install();
            visit.open(consent(registered()));
            visit.page().clock().fastForward(1_510_000);
            assertTrue(visit.page().isVisible("#ending"));
            assertEquals(List.of(), visit.barriers());
            visit.page().clock().fastForward(300_000);
            assertTrue(visit.content().contains("Your session has ended."), visit::content);
            assertEquals(List.of(), visit.scriptErrors());
        }
    }
}
