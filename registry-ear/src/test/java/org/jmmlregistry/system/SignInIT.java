package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Response;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/case.xhtml?id=JM-99999-9", "/api/nothing", "/WEB-INF/web.xml"})
    void a_page_that_tells_of_an_error_has_the_headers_of_every_page(String path) {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"))) {
            Response answer = visit.page().navigate(registry.at(path).toString());
            assertTrue(answer.status() >= 400, path + ": " + answer.status());
            assertTrue(answer.headers().get("content-security-policy").contains("default-src"), path);
            assertEquals("nosniff", answer.headers().get("x-content-type-options"), path);
            assertEquals("no-store", answer.headers().get("cache-control"), path);
        }
    }

    @Test
    void a_session_is_not_taken_from_an_address() throws Exception {
        HttpResponse<String> answer = get("/login.xhtml;jsessionid=0123456789abcdef", Map.of());
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("An address holds no session"), answer.body());
    }

    @Test
    void a_browser_is_never_asked_for_a_password_of_its_own_and_the_one_it_kept_is_refused() throws Exception {
        Credentials doctor = Credentials.ofDemonstration(registry, "doctor");
        String pair = "Basic "
                + Base64.getEncoder()
                        .encodeToString((doctor.name() + ":" + doctor.password()).getBytes(StandardCharsets.UTF_8));
        Map<String, String> page = Map.of("User-Agent", "Mozilla/5.0", "Accept", "application/json");
        assertEquals("Page", scheme(get("/api/cases", page)));
        assertEquals("Basic", scheme(get("/api/cases", Map.of())));
        assertEquals(200, get("/api/cases", Map.of("Authorization", pair)).statusCode());
        for (String header : List.of("Origin", "Sec-Fetch-Site")) {
            HttpResponse<String> answer =
                    get("/api/cases", Map.of("Authorization", pair, header, "https://elsewhere.example"));
            assertEquals(403, answer.statusCode(), header);
        }
    }

    private static String scheme(HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode());
        return answer.headers().firstValue("WWW-Authenticate").orElseThrow().split(" ", 2)[0];
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(registry.at(path));
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
