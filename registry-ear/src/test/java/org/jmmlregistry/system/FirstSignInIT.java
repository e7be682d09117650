package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.deployed.RunningRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The first administrator on a registry that has nothing yet. */
@ExtendWith(Chromium.class)
class FirstSignInIT {

    /** Letters outside of ASCII, which the first form of a browser's session has to be read with. */
    private static final String OWN_PASSWORD = "Schlüssel für Prüfer, ß é ø 日 🐭";

    @TempDir
    private Path folder;

    private final Browser browser;

    FirstSignInIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void the_one_time_password_opens_nothing_until_it_is_changed_and_the_new_one_outlives_a_restart() {
        Credentials first;
        try (RunningRegistry registry = RunningRegistry.start(folder, Map.of());
                Visit visit = new Visit(browser, registry)) {
            first = Credentials.ofConsole(registry);
            visit.open("/");
            visit.signIn(first);
            visit.open("/cases.xhtml");
            assertEquals("/password.xhtml", visit.place());
            assertEquals(403, new Rest(registry, first).get("/api/cases").status());

            change(visit, first.password(), "short", "short");
            assertTrue(visit.content().contains("at least 12 characters"), visit::content);
            change(visit, first.password(), OWN_PASSWORD, OWN_PASSWORD + "!");
            assertTrue(visit.content().contains("not the same"), visit::content);
            change(visit, first.password(), OWN_PASSWORD, OWN_PASSWORD);
            assertEquals("/accounts.xhtml", visit.place());
            Rest administrator = new Rest(registry, new Credentials(first.name(), OWN_PASSWORD));
            assertEquals(403, administrator.get("/api/cases").status());
        }
        try (RunningRegistry registry = RunningRegistry.start(folder, Map.of());
                Visit visit = new Visit(browser, registry)) {
            assertFalse(String.join("\n", registry.console()).contains("one-time password"));
            assertEquals(401, new Rest(registry, first).get("/api/cases").status());
            Credentials administrator = new Credentials(first.name(), OWN_PASSWORD);
            visit.open("/");
            visit.signIn(administrator);
            assertEquals("/accounts.xhtml", visit.place(), visit::content);
            assertEquals(
                    200, new Rest(registry, administrator).get("/api/account").status());
            visit.open("/cases.xhtml");
            assertEquals("Accounts", visit.page().innerText("main a.button"), "the way out leads to where they may be");
            visit.page().click("main a.button");
            assertEquals("/accounts.xhtml", visit.place());
            opens_an_account_for_a_colleague_and_closes_it_again(registry, visit);
        }
    }

    private void opens_an_account_for_a_colleague_and_closes_it_again(RunningRegistry registry, Visit visit) {
        visit.page().click("text=Accounts");
        visit.page().fill("#name", "Dr. Weber");
        visit.page().locator("#opening").getByLabel("Clinician").check();
        visit.page().click("#openAccount");
        assertTrue(visit.content().contains("A user name begins with a small letter"), visit::content);
        assertEquals("Dr. Weber", visit.page().inputValue("#name"));

        visit.page().fill("#name", "m.weber");
        visit.page().click("#openAccount");
        Credentials colleague = new Credentials("m.weber", visit.page().innerText("#one-time"));
        assertEquals(List.of(), visit.barriers());
        assertEquals(403, new Rest(registry, colleague).get("/api/cases").status());
        WebSession signedIn = WebSession.of(registry, colleague);
        assertTrue(signedIn.open("/cases.xhtml").address().getPath().endsWith("/password.xhtml"));

        visit.open("/accounts.xhtml?account=admin");
        visit.page().locator("#changing").getByLabel("Auditor").check();
        visit.page().locator("#changing").getByLabel("Administrator").uncheck();
        visit.page().click("#saveRoles");
        assertTrue(visit.content().contains("The last administrator must stay one"), visit::content);

        visit.open("/tables.xhtml");
        assertEquals(List.of(), visit.barriers());
        visit.page().fill("#version", "laboratory 2026");
        visit.page().fill("#limits", "6 10");
        visit.page().click("#replace");
        assertTrue(visit.content().contains("The table must begin at month 0."), visit::content);
        assertEquals("6 10", visit.page().inputValue("#limits"));
        visit.page().fill("#limits", "0 90\n6 10\n24 2.5");
        visit.page().click("#replace");
        assertTrue(visit.content().contains("laboratory 2026 counts"), visit::content);

        visit.open("/accounts.xhtml?account=m.weber");
        visit.page().click("#disable");
        assertTrue(visit.content().contains("The account was changed."), visit::content);
        assertEquals(401, new Rest(registry, colleague).get("/api/cases").status());
        visit.open("/accounts.xhtml?account=m.weber");
        visit.page().click("#enable");
        assertEquals(403, new Rest(registry, colleague).get("/api/cases").status());
        assertTrue(
                signedIn.open("/cases.xhtml").address().getPath().endsWith("/login.xhtml"),
                "a session from before the account was closed stays ended");
    }

    private static void change(Visit visit, String old, String chosen, String again) {
        visit.page().fill("#old", old);
        visit.page().fill("#chosen", chosen);
        visit.page().fill("#again", again);
        visit.page().click("#save");
    }
}
