package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import org.jmmlregistry.deployed.FoundingReport;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The trail, who a child is, what consent opens, and erasure, as the people see them whose business they are. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafekeepingIT {

    private static final String GIRL = "JM-00014-7";

    private RunningRegistry registry;

    @BeforeAll
    void start(@TempDir Path folder) {
        registry = RunningRegistry.startDemonstration(folder);
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    private Credentials account(String name) {
        return Credentials.ofDemonstration(registry, name);
    }

    private Rest rest(String name) {
        return new Rest(registry, account(name));
    }

    private List<JsonObject> trail(String query) {
        return rest("auditor").get("/api/trail" + query).list().getValuesAs(JsonObject.class);
    }

    private boolean isRecorded(String action, String who) {
        return trail("?who=" + who).stream()
                .anyMatch(line -> line.getString("action").equals(action));
    }

    private String register(String kind, String number) {
        RestAnswer answer = rest("datamanager")
                .postJson(
                        "/api/cases",
                        "{\"answers\": {\"sex_at_birth\": \"F\", \"birth_date\": \"1999-05-17\", \"data_label\": \""
                                + kind + "\", \"local_mrn\": \"" + number + "\"}}");
        assertEquals(201, answer.status(), answer::text);
        return answer.json().getString("id");
    }

    private void assertChainIsWhole() {
        JsonObject read = rest("auditor").get("/api/trail/verification").json();
        assertEquals(JsonValue.NULL, read.get("fault"), read::toString);
        assertTrue(read.getInt("entries") > 1000, read::toString);
    }

    @Test
    void who_signed_in_looked_exported_and_reported_stands_in_the_trail(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, account("doctor"))) {
            visit.open("/case.xhtml?id=" + GIRL);
            visit.download("Narrative (PDF)");
            visit.page().click("text=Sign out");
        }
        Rest statistician = rest("statistician");
        assertEquals(200, statistician.get("/api/export/F07.csv").status());
        assertEquals(200, statistician.get(FoundingReport.face(".pdf", 1)).status());
        new Rest(registry, new Credentials("doctor", "not the password")).get("/api/cases");
        for (String action : List.of("SIGN_IN", "SIGN_OUT", "REPORT", "SIGN_IN_REFUSED")) {
            assertTrue(isRecorded(action, "doctor"), action);
        }
        for (String action : List.of("SIGN_IN", "EXPORT", "REPORT")) {
            assertTrue(isRecorded(action, "statistician"), action);
        }
        assertTrue(trail("?who=doctor").stream()
                .allMatch(line -> line.getString("address").matches("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1")));
        assertChainIsWhole();
    }

    @Test
    void an_auditor_reads_narrows_checks_and_exports_the_trail(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, account("auditor"))) {
            visit.open("/trail.xhtml");
            assertEquals(100, visit.page().locator("tbody tr").count());
            visit.page().fill("#case", GIRL);
            visit.page().selectOption("#kind", "CHANGES");
            visit.page().click("text=Show");
            assertTrue(visit.page().locator("tbody tr").count() > 50, visit::content);
            visit.page()
                    .locator("tbody tr a[href*=case]")
                    .all()
                    .forEach(link -> assertTrue(link.getAttribute("href").contains(GIRL), link::innerText));
            visit.page().click("#verify");
            assertTrue(visit.content().contains("The chain is whole: all "), visit::content);
            String csv = new String(visit.download("Whole audit trail (CSV)"), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(csv.startsWith(
                    "seq,recorded_at,who,address,action,case,entry,item,before,after,reason,source,hash\n1,"));
            assertEquals(List.of(), visit.scriptErrors());
        }
    }

    @Test
    void a_clinician_sees_the_history_of_a_case_and_not_the_whole_trail(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, account("doctor"))) {
            visit.open("/case.xhtml?id=" + GIRL);
            visit.page().click("text=History of this case");
            assertEquals("/trail.xhtml", visit.place());
            assertTrue(visit.content().contains("Entered"), visit::content);
            visit.open("/trail.xhtml");
            assertTrue(visit.content().contains("Your account does not have the right for this."), visit::content);
        }
        assertEquals(403, rest("doctor").get("/api/trail").status());
        assertEquals(403, rest("doctor").get("/api/trail/trail.csv").status());
        assertEquals(200, rest("doctor").get("/api/trail?case=" + GIRL).status());
    }

    @Test
    void only_the_custodian_learns_who_a_child_is(Browser browser) {
        String id = register("REAL", "4711-A");
        try (Visit visit = Visit.of(browser, registry, account("custodian"))) {
            visit.open("/identity.xhtml?id=" + id);
            assertTrue(visit.content().contains("4711-A"), visit::content);
            assertTrue(visit.content().contains("1999-05-17"), visit::content);
            visit.page().fill("#givenName", "Lena");
            visit.page().fill("#familyName", "Beispiel");
            visit.page().click("#save");
            assertTrue(visit.content().contains("The names are kept."), visit::content);
            visit.open("/identity.xhtml");
            visit.page().fill("#sought", "beispiel");
            visit.page().click("#find");
            assertTrue(visit.content().contains(id), visit::content);
            assertEquals(List.of(), visit.barriers());
        }
        assertTrue(isRecorded("READ", "custodian"));
        String told = rest("auditor").get("/api/trail?case=" + id).text()
                + rest("datamanager").get("/api/cases/" + id).text();
        assertFalse(told.contains("Beispiel") || told.contains("4711-A") || told.contains("1999-05-17"), told);
        try (Visit visit = Visit.of(browser, registry, account("datamanager"))) {
            visit.open("/identity.xhtml?id=" + id);
            assertTrue(visit.content().contains("Your account does not have the right for this."), visit::content);
        }
    }

    @Test
    void without_consent_no_form_of_a_real_child_opens_and_no_narrative_is_made(Browser browser) {
        String id = register("REAL", "4711-B");
        RestAnswer hsct = rest("datamanager")
                .putJson("/api/cases/" + id + "/forms/F07/1/1", "{\"answers\": {\"hsct_date\": \"2003-02-28\"}}");
        assertEquals(422, hsct.status());
        assertTrue(hsct.text().contains("no consent is recorded"), hsct::text);
        RestAnswer narrative = rest("doctor").get("/api/cases/" + id + "/narrative.pdf");
        assertEquals(409, narrative.status());
        assertTrue(narrative.detail().contains("no consent is recorded"), narrative::text);
        try (Visit visit = Visit.of(browser, registry, account("doctor"))) {
            visit.open("/case.xhtml?id=" + id);
            assertTrue(visit.content().contains("No form but the consent can be filled."), visit::content);
            assertFalse(visit.content().contains("Narrative (PDF)"), visit::content);
        }
        RestAnswer consent = rest("datamanager")
                .putJson(
                        "/api/cases/" + id + "/forms/F02/0/1",
                        "{\"answers\": {\"consent_status\": \"GRANTED\", \"consent_type\": \"REGISTRY\"}}");
        assertEquals(200, consent.status(), consent::text);
        assertEquals(
                200,
                rest("datamanager")
                        .putJson(
                                "/api/cases/" + id + "/forms/F07/1/1", "{\"answers\": {\"hsct_date\": \"2003-02-28\"}}")
                        .status());
        assertEquals(
                200,
                rest("doctor")
                        .get("/api/cases/" + id + "/narrative?snapshot=now")
                        .status());
        RestAnswer outside = rest("doctor").get("/api/cases/" + id + "/narrative?snapshot=now&form=outside");
        assertEquals(409, outside.status());
        assertTrue(outside.detail().contains("Publication of the case"), outside::text);
    }

    @Test
    void an_erased_child_leaves_a_tombstone_and_a_whole_chain(Browser browser) {
        String id = register("SYNTHETIC", "4711-C");
        Credentials custodian = account("custodian");
        try (Visit visit = Visit.of(browser, registry, custodian)) {
            visit.open("/erase.xhtml?id=" + id);
            assertEquals(List.of(), visit.barriers());
            visit.page().fill("#reason", "asked for by the family");
            visit.page().fill("#typed", id);
            visit.page().fill("#password", "not the password");
            visit.page().click("#erase");
            assertTrue(visit.content().contains("The password is wrong; nothing was erased."), visit::content);
            assertEquals("asked for by the family", visit.page().inputValue("#reason"));
            visit.page().fill("#password", custodian.password());
            visit.page().click("#erase");
            assertTrue(visit.content().contains("The case " + id + " was erased on "), visit::content);
            visit.open("/case.xhtml?id=" + id);
            assertTrue(visit.content().contains("was erased on "), visit::content);
            assertTrue(visit.content().contains("asked for by the family"), visit::content);
        }
        assertEquals(404, rest("datamanager").get("/api/cases/" + id).status());
        trail("?case=" + id).stream()
                .filter(line -> !line.getString("action").equals("ERASE"))
                .forEach(line -> assertFalse(line.containsKey("after"), line::toString));
        assertChainIsWhole();
    }
}
