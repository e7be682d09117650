package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way in and out, in the browser. */
@ExtendWith({SharedRegistry.class, Chromium.class})
class SignInIT {

    private final RunningRegistry registry;
    private final Browser browser;

    SignInIT(RunningRegistry registry, Browser browser) {
        this.registry = registry;
        this.browser = browser;
    }

    @Test
    void a_stranger_is_sent_to_the_sign_in_page_from_everywhere() {
        try (Visit visit = new Visit(browser, registry)) {
            for (String path : new String[] {"/", "/cases.xhtml", "/cohort.xhtml", "/import.xhtml", "/api/cases"}) {
                visit.open(path);
                assertEquals("/login.xhtml", visit.place(), path);
            }
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_user_get_the_same_sentence() {
        try (Visit visit = new Visit(browser, registry)) {
            visit.open("/");
            visit.signIn(new Credentials("statistician", "not the password"));
            String wrongPassword = visit.content();
            assertTrue(wrongPassword.contains("User name or password is wrong."), wrongPassword);
            assertEquals("statistician", visit.page().inputValue("#user"));
            visit.signIn(new Credentials("nobody", "not the password"));
            assertEquals(wrongPassword, visit.content());
        }
    }

    @Test
    void the_first_form_of_a_session_is_read_as_it_was_typed() {
        for (String name : new String[] {"jürgen", "ßéø", "日本", "🐭"}) {
            try (Visit visit = new Visit(browser, registry)) {
                visit.open("/login.xhtml");
                visit.signIn(new Credentials(name, "not the password"));
                assertEquals(name, visit.page().inputValue("#user"));
            }
        }
    }

    @Test
    void after_signing_out_the_pages_are_closed_again() {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"))) {
            assertEquals("/home.xhtml", visit.place());
            visit.page().click("text=Sign out");
            visit.open("/cases.xhtml");
            assertEquals("/login.xhtml", visit.place());
        }
    }

    @Test
    void a_clinician_is_not_offered_what_is_not_theirs_and_is_refused_it_all_the_same() {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"))) {
            assertFalse(visit.page().innerText("nav").contains("Accounts"));
            visit.open("/accounts.xhtml");
            assertTrue(visit.content().contains("Your account does not have the right for this."), visit::content);
            visit.open("/import.xhtml");
            assertTrue(visit.content().contains("Your account does not have the right for this."), visit::content);
        }
    }
}
