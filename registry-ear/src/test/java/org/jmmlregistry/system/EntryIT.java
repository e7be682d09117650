package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jmmlregistry.deployed.FoundingReport;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Staff write: on the pages of a form, and by a file. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryIT {

    private static final String CUT_OFF = "{\"cutOff\": \"2003-04-30\"}";

    private RunningRegistry registry;
    private Credentials dataManager;

    @BeforeAll
    void start(@TempDir Path folder) {
        registry = RunningRegistry.startDemonstration(folder);
        dataManager = Credentials.ofDemonstration(registry, "datamanager");
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    private static String founders() {
        try (InputStream file = EntryIT.class.getResourceAsStream("/demonstration/founding_cohort.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Registers a case on its page and stays on the page of the case. */
    private static String register(Visit visit, String label) {
        visit.open("/newcase.xhtml");
        visit.page().fill("#label", label);
        visit.page().selectOption("#sex_at_birth", "F");
        visit.page().fill("#birth_date", "1999-05");
        visit.page().selectOption("#data_label", "SYNTHETIC");
        visit.page().click("#register");
        assertEquals("/case.xhtml", visit.place(), visit::content);
        return visit.page().url().replaceFirst("^.*id=", "");
    }

    @Test
    void a_new_case_is_registered_and_listed(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            String id = register(visit, "STUDY-7");
            visit.open("/cases.xhtml?q=STUDY-7");
            assertEquals(1, visit.page().locator("tbody tr").count());
            assertTrue(visit.content().contains(id), visit::content);
        }
    }

    @Test
    void the_enter_key_in_a_field_saves_nothing_and_a_save_says_what_it_saved(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            visit.open("/newcase.xhtml");
            page.selectOption("#sex_at_birth", "F");
            page.selectOption("#data_label", "SYNTHETIC");
            page.fill("#label", "STUDY-ENTER");
            page.press("#label", "Enter");
            assertEquals("/newcase.xhtml", visit.place());
            page.click("#register");
            String id = page.url().replaceFirst("^.*id=", "");
            assertEquals("The case was registered as " + id + ".", page.innerText("#told"));

            visit.open("/entry.xhtml?id=" + id + "&form=F06&hsct=0&repeat=1");
            page.selectOption("#splenectomy_done", "N");
            page.press("#splenectomy_date", "Enter");
            assertEquals("/entry.xhtml", visit.place());
            page.click("#complete");
            assertTrue(page.innerText("#told").startsWith("Saved as complete: "), visit::content);
            page.reload();
            assertEquals(0, page.locator("#told").count());
        }
    }

    @Test
    void a_complete_form_is_taken_back_to_a_draft_after_a_question(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            String id = register(visit, "STUDY-BACK");
            String form = "/entry.xhtml?id=" + id + "&form=F06&hsct=0&repeat=1";
            visit.open(form);
            page.selectOption("#splenectomy_done", "N");
            page.click("#complete");
            visit.open(form);
            page.click("#draft");
            assertEquals("/entry.xhtml", visit.place());
            assertTrue(visit.content().contains("The form is complete."), visit::content);
            page.check("#takenBack");
            page.click("#draft");
            assertTrue(page.innerText("#told").startsWith("Saved as a draft: "), visit::content);
        }
    }

    @Test
    void a_draft_keeps_what_cannot_be_read_until_a_date_replaces_it(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            String form = "/entry.xhtml?id=" + register(visit, "STUDY-TYPED") + "&form=F06&hsct=0&repeat=1";
            visit.open(form);
            page.selectOption("#splenectomy_done", "Y");
            page.fill("#splenectomy_date", "31.04.2003");
            page.click("#complete");
            assertTrue(
                    visit.content()
                            .contains("“31.04.2003” is no date: there is no day 31 in 2003-04, which has 30 days."),
                    visit::content);
            page.click("#draft");
            assertTrue(page.innerText("#told").contains("1 answer could not be read"), visit::content);
            assertTrue(visit.content().contains("“31.04.2003” could not be read; enter it again."), visit::content);

            visit.open(form);
            assertEquals("31.04.2003", page.inputValue("#splenectomy_date"));
            assertTrue(visit.content().contains("there is no day 31 in 2003-04"), visit::content);
            assertEquals(List.of(), visit.barriers());
            page.fill("#splenectomy_date", "03/04/2003");
            page.click("#draft");
            visit.open(form);
            assertTrue(
                    visit.content().contains("can be read in more than one way: 2003-04-03 and 2003-03-04."),
                    visit::content);
            page.fill("#splenectomy_date", "30.04.2003");
            page.click("#draft");
            assertFalse(visit.content().contains("could not be read"), visit::content);
            visit.open(form);
            assertEquals("2003-04-30", page.inputValue("#splenectomy_date"));
        }
    }

    @Test
    void the_kind_of_a_case_is_read_on_its_form_and_changed_by_a_custodian_alone(Browser browser) {
        String id;
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            id = register(visit, "STUDY-KIND");
            visit.open("/entry.xhtml?id=" + id + "&form=F01&hsct=0&repeat=1");
            assertTrue(visit.page().isDisabled("#data_label"));
            visit.page().click("#draft");
            assertEquals("/case.xhtml", visit.place(), visit::content);
            visit.open("/registration.xhtml?id=" + id);
            assertEquals(0, visit.page().locator("#kind").count());
            assertEquals(List.of(), visit.barriers());
            visit.page().fill("#label", "STUDY-KIND-2");
            visit.page().click("#saveLabel");
            assertTrue(visit.content().contains("Label: STUDY-KIND-2"), visit::content);
        }
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "custodian"))) {
            visit.open("/registration.xhtml?id=" + id);
            assertEquals(List.of(), visit.barriers());
            visit.page().selectOption("#kind", "REAL");
            visit.page().click("#saveKind");
            assertTrue(visit.content().contains("Say in a few words why"), visit::content);
            visit.page().fill("#reason", "it is a child of our ward");
            visit.page().click("#saveKind");
            assertEquals("/case.xhtml", visit.place(), visit::content);
            assertTrue(visit.content().contains("There is no consent for the registry"), visit::content);
        }
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            String id = register(visit, "STUDY-8");
            visit.open("/entry.xhtml?id=" + id + "&form=F07&hsct=1");
            Page page = visit.page();
            page.fill("#hsct_date", "2003-02-30");
            page.selectOption("#indication", "PRIMARY");
            page.click("#complete");
            assertTrue(page.innerText("#hsct_date-said").contains("2003-02-30"), visit::content);
            assertEquals("2003-02-30", page.inputValue("#hsct_date"));
            assertEquals("PRIMARY", page.inputValue("#indication"));
            JsonObject draft = new Rest(registry, dataManager)
                    .get("/api/cases/" + id + "/forms/F07/1/1")
                    .json();
            assertEquals("DRAFT", draft.getString("status"));
            assertEquals(
                    "2003-02-30",
                    draft.getJsonObject("answers").getJsonObject("hsct_date").getString("unreadable"));

            page.fill("#hsct_date", "2003-02-28");
            page.selectOption("#infusion_kind", "NEW_HSCT");
            page.click("#draft");
            assertEquals("/case.xhtml", visit.place(), visit::content);
            assertTrue(visit.content().contains("2003-02-28"), visit::content);
        }
    }

    @Test
    void a_second_case_with_the_same_hospital_number_waits_until_somebody_says_that_it_is_another_child(
            Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            for (String label : new String[] {"TWIN-1", "TWIN-2"}) {
                visit.open("/newcase.xhtml");
                visit.page().fill("#label", label);
                visit.page().selectOption("#sex_at_birth", "F");
                visit.page().selectOption("#data_label", "SYNTHETIC");
                visit.page().fill("#local_mrn", "SYNTHETIC-4711");
                visit.page().click("#register");
            }
            assertEquals("/newcase.xhtml", visit.place());
            assertTrue(visit.content().contains("a data manager must look"), visit::content);
            assertEquals("TWIN-2", visit.page().inputValue("#label"));
            visit.page().check("#another");
            visit.page().click("#register");
            assertEquals("/case.xhtml", visit.place(), visit::content);
        }
    }

    @Test
    void a_file_is_looked_at_first_and_written_when_it_is_confirmed(Browser browser) {
        String bad = founders().replaceAll("(?m)^S", "T").replace("CHANG2004:S", "OTHER:T");
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            visit.open("/import.xhtml");
            visit.upload(
                    "cohort.csv",
                    bad.replace("T01,F17,2,1,death_date,1988-10-28", "T01,F17,2,1,death_date,1988-02-30"));
            assertTrue(visit.content().contains("Not all of this file can be imported"), visit::content);
            assertEquals(0, visit.page().locator("#confirm").count());
            visit.open("/import.xhtml");
            visit.upload("cohort.csv", bad + "JM-00014-8,F01,0,1,sex_at_birth,F,\n");
            assertTrue(visit.content().contains("Nothing of this file can be imported"), visit::content);
            visit.open("/import.xhtml");
            visit.upload("cohort.csv", bad);
            visit.open("/cases.xhtml?q=OTHER");
            assertTrue(visit.content().contains("No case fits"), visit::content);
            visit.open("/import.xhtml");
            visit.upload("cohort.csv", bad);
            visit.page().click("#confirm");
            assertTrue(visit.content().contains("cohort.csv was imported: 13 new cases"), visit::content);
            visit.open("/cases.xhtml?q=OTHER");
            assertEquals(13, visit.page().locator("tbody tr").count());
        }
    }

    @Test
    void a_question_is_asked_answered_and_closed(Browser browser) {
        try (Visit doctor = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"));
                Visit manager = Visit.of(browser, registry, dataManager)) {
            doctor.open("/entry.xhtml?form=F01&hsct=0&repeat=1&id=" + register(doctor, "STUDY-10"));
            doctor.page().click("text=Ask a question about this form");
            doctor.page().click("#ask");
            assertTrue(doctor.content().contains("The question is empty."), doctor::content);
            doctor.page().fill("#question", "The letter says May, not March.");
            doctor.page().check("#source");
            doctor.page().click("#ask");
            String query = doctor.page().url().replaceFirst("^.*/registry", "");
            doctor.page().fill("#text", "The letter is right.");
            doctor.page().click("#answer");
            assertTrue(doctor.content().contains("Answered"), doctor::content);
            assertEquals(0, doctor.page().locator("#close").count());

            manager.open("/queries.xhtml");
            manager.page().click("text=answered, to be closed");
            assertTrue(manager.content().contains("The letter says May, not March."), manager::content);
            assertEquals(1, manager.page().locator("tbody tr").count());
            manager.open(query);
            manager.page().selectOption("#resolution", "CONFIRMED");
            manager.page().fill("#text", "compared with the letter");
            manager.page().click("#close");
            assertTrue(manager.content().contains("Confirmed as it is compared with the letter"), manager::content);
            manager.open("/queries.xhtml?only=answered");
            assertTrue(!manager.content().contains("The letter says May, not March."), manager::content);
        }
    }

    @Test
    void a_review_of_all_cases_says_what_is_new(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            visit.open("/queries.xhtml");
            visit.page().click("#review");
            visit.page().click("#review");
            assertTrue(visit.content().matches(".*Last review .*, 0 new queries, 0 settled.*"), visit::content);
        }
    }

    @Test
    void a_form_is_verified_and_signed_and_a_change_takes_both_away(Browser browser) {
        try (Visit doctor = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"));
                Visit manager = Visit.of(browser, registry, dataManager)) {
            String id = register(doctor, "STUDY-11");
            String spleen = "form=F06&hsct=0&repeat=1&id=" + id;
            doctor.open("/entry.xhtml?" + spleen);
            doctor.page().selectOption("#splenectomy_done", "N");
            doctor.page().click("#complete");
            manager.open("/signoff.xhtml?" + spleen);
            manager.page().click("#verify");
            assertTrue(manager.content().contains("Verified"), manager::content);

            doctor.open("/signoff.xhtml?" + spleen);
            doctor.page().fill("#password", "wrong");
            doctor.page().click("#sign");
            assertTrue(doctor.content().contains("The password is wrong; nothing was signed."), doctor::content);
            doctor.page()
                    .fill(
                            "#password",
                            Credentials.ofDemonstration(registry, "doctor").password());
            doctor.page().click("#sign");
            assertTrue(doctor.content().contains("I have reviewed this form"), doctor::content);

            doctor.open("/entry.xhtml?" + spleen);
            assertTrue(doctor.content().contains("A change takes the signature away."), doctor::content);
            doctor.page().selectOption("#splenectomy_done", "");
            doctor.page().selectOption("#splenectomy_done_absence", "UNK");
            doctor.page().fill("#reason", "the letter was another child's");
            doctor.page().click("#complete");
            doctor.open("/signoff.xhtml?" + spleen);
            assertTrue(doctor.content().contains("no: changed"), doctor::content);
        }
    }

    @Test
    void a_program_asks_answers_verifies_signs_and_closes_as_people_do() {
        Rest manager = new Rest(registry, dataManager);
        Credentials account = Credentials.ofDemonstration(registry, "doctor");
        Rest doctor = new Rest(registry, account);
        String id = manager.postJson(
                        "/api/cases",
                        "{\"label\": \"STUDY-13\", \"answers\": {\"sex_at_birth\": \"F\", \"data_label\": \"SYNTHETIC\"}}")
                .json()
                .getString("id");
        String spleen = "/api/cases/" + id + "/forms/F06/0/1";
        manager.putJson(spleen, "{\"status\": \"COMPLETE\", \"answers\": {\"splenectomy_done\": \"N\"}}");

        String question = "{\"case\": \"%s\", \"entry\": \"%s\", \"text\": \"Is it so?\"}";
        RestAnswer asked = manager.postJson("/api/queries", question.formatted(id, "F06/0/1"));
        assertEquals(201, asked.status(), asked::text);
        String query = "/api/queries/" + asked.json().getInt("number");
        assertEquals(
                404,
                manager.postJson("/api/queries", question.formatted(id, "F16/1/1"))
                        .status());
        assertEquals(
                404,
                manager.postJson("/api/queries", question.formatted(RegistryId.of(999), "F06/0/1"))
                        .status());
        assertEquals(422, manager.postJson(spleen + "/verify", "{}").status());
        assertEquals(
                200,
                doctor.postJson(query + "/answer", "{\"text\": \"It is.\"}").status());
        assertEquals(
                403,
                doctor.postJson(query + "/close", "{\"resolution\": \"CONFIRMED\"}")
                        .status());
        assertEquals(
                200,
                manager.postJson(query + "/close", "{\"resolution\": \"CONFIRMED\"}")
                        .status());
        assertEquals(
                422, manager.postJson(query + "/cancel", "{\"text\": \"late\"}").status());

        assertEquals(204, manager.postJson(spleen + "/verify", "{}").status());
        assertEquals(204, manager.postJson(spleen + "/lock", "{}").status());
        RestAnswer signed = doctor.postJson(
                spleen + "/sign", "{\"meaning\": \"APPROVED\", \"password\": \"%s\"}".formatted(account.password()));
        assertEquals(
                "I approve this form as complete and correct.", signed.json().getString("statement"));
        assertEquals("SIGNED", manager.get(spleen).json().getString("status"));
        assertEquals(
                204,
                manager.postJson(spleen + "/unlock", "{\"reason\": \"a letter\"}")
                        .status());

        assertEquals(
                204,
                manager.postJson("/api/cases/" + id + "/close", "{\"reason\": \"decided\"}")
                        .status());
        assertEquals(
                422,
                manager.postJson("/api/cases/" + id + "/close", "{\"reason\": \"decided\"}")
                        .status());
        assertEquals(
                204,
                manager.postJson("/api/cases/" + id + "/reopen", "{\"reason\": \"late\"}")
                        .status());
        assertEquals(200, manager.postJson("/api/review", "{}").status());
    }

    @Test
    void a_closed_case_takes_no_change_until_it_is_reopened(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            String id = register(visit, "STUDY-12");
            visit.open("/entry.xhtml?form=F06&hsct=0&repeat=1&id=" + id);
            visit.page().selectOption("#splenectomy_done", "N");
            try (Visit other = Visit.of(browser, registry, dataManager)) {
                other.open("/case.xhtml?id=" + id);
                other.page().click("text=Close this case to changes");
                other.page().fill("#closingReason", "the committee has decided");
                other.page().click("#close");
            }
            visit.page().click("#draft");
            assertTrue(visit.content().contains("was closed to changes by datamanager"), visit::content);
            assertEquals("N", visit.page().inputValue("#splenectomy_done"));
            visit.open("/entry.xhtml?form=F06&hsct=0&repeat=1&id=" + id);
            assertTrue(visit.content().contains("was closed to changes by datamanager"), visit::content);
            assertEquals(0, visit.page().locator("#splenectomy_done").count());
            visit.open("/signoff.xhtml?id=" + id);
            visit.page().fill("#closingReason", "a late report");
            visit.page().click("#reopen");
            visit.open("/entry.xhtml?form=F06&hsct=0&repeat=1&id=" + id);
            visit.page().selectOption("#splenectomy_done", "N");
            visit.page().click("#draft");
            assertEquals("/case.xhtml", visit.place(), visit::content);
        }
    }

    @Test
    void fifty_megabytes_of_zeros_are_refused_in_words(Browser browser, @TempDir Path folder) throws IOException {
        Path zeros = Files.write(folder.resolve("zeros.csv"), new byte[50 * 1024 * 1024]);
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            visit.open("/import.xhtml");
            visit.page().setInputFiles("#file", zeros);
            visit.page().click("#look");
            assertTrue(visit.content().contains("The file has 50 MB; at most 20 MB can be imported"), visit::content);
        }
    }

    @Test
    void one_changed_date_changes_the_next_print_and_leaves_the_frozen_one_as_it_was() throws IOException {
        Rest rest = new Rest(registry, dataManager);
        byte[] frozen = rest.get(FoundingReport.face(".pdf", 1)).body();
        assertTrue(new Pdf(frozen).text().contains("6 months 10 0.77"));

        String corrected = founders().replace("1988-10-28", "1989-10-28");
        String token = rest.postCsv("/api/import", corrected).json().getString("confirm");
        assertEquals(
                200, rest.postCsv("/api/import?confirm=" + token, corrected).status());
        int snapshot = rest.postJson("/api/snapshots", CUT_OFF).json().getInt("snapshot");

        String text = new Pdf(rest.get(FoundingReport.face(".pdf", snapshot)).body()).text();
        assertTrue(text.contains("6 months 11 0.85"), text);
        assertArrayEquals(frozen, rest.get(FoundingReport.face(".pdf", 1)).body());
    }
}
