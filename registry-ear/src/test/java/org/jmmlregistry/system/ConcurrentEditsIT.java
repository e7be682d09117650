package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
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

/** Two people have the same form open on its page. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcurrentEditsIT {

    private static final String VISIT_1 = "/forms/F16/1/1";
    private static final String SPLEEN = "/forms/F06/0/1";

    private RunningRegistry registry;
    private Rest manager;

    @BeforeAll
    void start(@TempDir Path folder) {
        registry = RunningRegistry.startDemonstration(folder);
        manager = new Rest(registry, Credentials.ofDemonstration(registry, "datamanager"));
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    private Visit visit(Browser browser, String name) {
        return Visit.of(browser, registry, Credentials.ofDemonstration(registry, name));
    }

    /** The address of a new case that has an HSCT, for programs. */
    private String transplanted() {
        RestAnswer registered = manager.postJson(
                "/api/cases",
                "{\"answers\": {\"sex_at_birth\": \"F\", \"birth_date\": \"1999-05\", \"data_label\": \"SYNTHETIC\"}}");
        assertEquals(201, registered.status(), registered::text);
        String address = "/api/cases/" + registered.json().getString("id");
        put(
                address + "/forms/F07/1/1",
                0,
                "\"hsct_date\": \"2003-02-28\", \"infusion_kind\": \"NEW_HSCT\", \"indication\": \"PRIMARY\"");
        return address;
    }

    private void put(String entry, int version, String answers) {
        put(entry, version, "DRAFT", answers);
    }

    private void put(String entry, int version, String status, String answers) {
        RestAnswer answer = manager.putJson(
                entry,
                "{\"version\": %s, \"status\": \"%s\", \"reason\": \"a letter\", \"answers\": {%s}}"
                        .formatted(version, status, answers));
        assertEquals(200, answer.status(), answer::text);
    }

    private JsonObject answers(String entry) {
        return manager.get(entry).json().getJsonObject("answers");
    }

    private static String page(String address, String form) {
        return "/entry.xhtml?id=%s&%s".formatted(address.replaceFirst("^.*/", ""), form);
    }

    private String openVisit(String address, String weight, String height) {
        put(
                address + VISIT_1,
                0,
                "\"weight_kg\": \"%s\", \"height_cm\": \"%s\", \"hb\": \"11\"".formatted(weight, height));
        return page(address, "form=F16&hsct=1&repeat=1");
    }

    @Test
    void the_second_sees_what_the_first_changed_chooses_and_saves_both(Browser browser) {
        String address = transplanted();
        String form = openVisit(address, "14", "95");
        try (Visit first = visit(browser, "datamanager");
                Visit second = visit(browser, "doctor")) {
            first.open(form);
            second.open(form);
            Page mine = second.page();
            mine.fill("#weight_kg", "14.5");
            mine.fill("#hb", "12");
            mine.check("input[name='infections'][value='CMV']");
            first.page().fill("#weight_kg", "15");
            first.page().fill("#height_cm", "96");
            first.page().selectOption("#contact_by", "PHONE");
            first.page().click("#draft");
            assertEquals("/case.xhtml", first.place(), first::content);

            mine.click("#draft");
            assertTrue(
                    second.content()
                            .matches(
                                    ".*datamanager changed this form at \\d\\d:\\d\\d UTC while you were editing it\\..*"),
                    second::content);
            assertEquals(
                    List.of(
                            "Height 95 cm 96 cm 95 cm theirs, taken over",
                            "How it is known no answer By telephone no answer theirs, taken over",
                            "Weight 14 kg 15 kg 14.5 kg you must choose"),
                    mine.locator(".meanwhile tbody tr").allInnerTexts().stream()
                            .map(row -> row.replaceAll("\\s+", " ").strip())
                            .sorted()
                            .toList());
            assertEquals("14.5", mine.inputValue("#weight_kg"));
            assertEquals("96", mine.inputValue("#height_cm"));
            assertEquals("12", mine.inputValue("#hb"));
            assertEquals("PHONE", mine.inputValue("#contact_by"));
            assertTrue(mine.isChecked("input[name='infections'][value='CMV']"));
            assertTrue(mine.innerText("#height_cm-said").contains("before: 95 cm"), second::content);
            assertEquals(
                    0, mine.locator("input[name='weight_kg_choice']:checked").count(), "nothing is chosen for anybody");
            assertEquals(List.of(), second.barriers());

            mine.click("#draft");
            assertTrue(mine.innerText("#weight_kg-said").contains("Choose whose answer is to stand."), second::content);
            assertEquals("15", answers(address + VISIT_1).getString("weight_kg"));
            assertEquals(List.of(), second.barriers());

            mine.check("input[name='weight_kg_choice'][value='MINE']");
            mine.click("#draft");
            assertEquals("/case.xhtml", second.place(), second::content);
            assertEquals(List.of(), second.scriptErrors());
        }
        assertEquals(
                "{\"weight_kg\":\"14.5\",\"height_cm\":\"96\",\"hb\":\"12\",\"infections\":\"CMV\",\"contact_by\":\"PHONE\"}",
                answers(address + VISIT_1).toString());
    }

    @Test
    void theirs_can_be_taken_and_a_third_who_saves_meanwhile_is_met_in_the_same_way(Browser browser) {
        String address = transplanted();
        String form = openVisit(address, "14", "95");
        try (Visit second = visit(browser, "doctor")) {
            second.open(form);
            Page mine = second.page();
            mine.fill("#weight_kg", "14.5");
            put(address + VISIT_1, 1, "\"weight_kg\": \"15\", \"height_cm\": \"95\", \"hb\": \"11\"");
            mine.click("#draft");
            mine.check("input[name='weight_kg_choice'][value='THEIRS']");
            mine.fill("#hb", "12.5");
            put(address + VISIT_1, 2, "\"weight_kg\": \"15\", \"height_cm\": \"97\", \"hb\": \"13\"");
            mine.click("#draft");
            assertEquals("15", mine.inputValue("#weight_kg"));
            assertEquals("97", mine.inputValue("#height_cm"));
            assertEquals(0, mine.locator("input[name='weight_kg_choice']").count(), second::content);
            mine.check("input[name='hb_choice'][value='MINE']");
            mine.click("#draft");
            assertEquals("/case.xhtml", second.place(), second::content);
        }
        assertEquals(
                "{\"weight_kg\":\"15\",\"height_cm\":\"97\",\"hb\":\"12.5\"}",
                answers(address + VISIT_1).toString());
    }

    @Test
    void two_next_visits_are_kept_apart_unless_somebody_says_they_are_one(Browser browser) {
        String address = transplanted();
        String next = page(address, "form=F16&hsct=1");
        try (Visit apart = visit(browser, "doctor");
                Visit joined = visit(browser, "doctor")) {
            apart.open(next);
            joined.open(next);
            put(address + VISIT_1, 0, "\"visit_date\": \"2003-06-01\", \"weight_kg\": \"14\"");
            apart.page().fill("#visit_date", "2003-09-01");
            apart.page().click("#draft");
            assertTrue(apart.content().contains("datamanager entered this form at "), apart::content);
            assertEquals("2003-09-01", apart.page().inputValue("#visit_date"));
            assertEquals("", apart.page().inputValue("#weight_kg"));
            assertEquals(0, apart.page().locator("#draft").count());
            assertEquals(List.of(), apart.barriers());
            apart.page().click("#further");
            assertEquals("/case.xhtml", apart.place(), apart::content);
            assertEquals(
                    "{\"visit_date\":\"2003-09-01\"}",
                    answers(address + "/forms/F16/1/2").toString());

            joined.page().fill("#hb", "12");
            joined.page().fill("#visit_date", "2003-06-02");
            joined.page().click("#draft");
            joined.page().click("#join");
            assertEquals("14", joined.page().inputValue("#weight_kg"));
            joined.page().check("input[name='visit_date_choice'][value='THEIRS']");
            joined.page().click("#draft");
            assertEquals("/case.xhtml", joined.place(), joined::content);
            assertEquals(
                    "{\"visit_date\":\"2003-06-01\",\"weight_kg\":\"14\",\"hb\":\"12\"}",
                    answers(address + VISIT_1).toString());
            assertEquals(404, manager.get(address + "/forms/F16/1/3").status());
        }
    }

    @Test
    void a_form_that_both_began_is_merged_from_nothing(Browser browser) {
        String address = transplanted();
        try (Visit second = visit(browser, "doctor")) {
            second.open(page(address, "form=F06&hsct=0&repeat=1"));
            second.page().selectOption("#splenectomy_done", "Y");
            second.page().fill("#splenectomy_date", "2002-05-01");
            put(address + SPLEEN, 0, "\"splenectomy_done\": \"N\"");
            second.page().click("#draft");
            second.page().check("input[name='splenectomy_done_choice'][value='MINE']");
            second.page().click("#draft");
            assertEquals("/case.xhtml", second.place(), second::content);
        }
        assertEquals("Y", answers(address + SPLEEN).getString("splenectomy_done"));
        assertEquals("2002-05-01", answers(address + SPLEEN).getString("splenectomy_date"));
    }

    @Test
    void a_verification_meanwhile_asks_for_nothing_and_a_lock_refuses(Browser browser) {
        String address = transplanted();
        put(address + SPLEEN, 0, "COMPLETE", "\"splenectomy_done\": \"N\"");
        try (Visit second = visit(browser, "doctor")) {
            second.open(page(address, "form=F06&hsct=0&repeat=1"));
            second.page().selectOption("#splenectomy_done", "");
            second.page().selectOption("#splenectomy_done_absence", "UNK");
            second.page().fill("#reason", "another letter");
            assertEquals(
                    204, manager.postJson(address + SPLEEN + "/verify", "{}").status());
            second.page().click("#complete");
            assertEquals("/case.xhtml", second.place(), second::content);
            assertEquals("COMPLETE", manager.get(address + SPLEEN).json().getString("status"));

            second.open(page(address, "form=F06&hsct=0&repeat=1"));
            second.page().selectOption("#splenectomy_done_absence", "");
            second.page().selectOption("#splenectomy_done", "Y");
            second.page().fill("#reason", "a third letter");
            assertEquals(
                    204, manager.postJson(address + SPLEEN + "/verify", "{}").status());
            assertEquals(204, manager.postJson(address + SPLEEN + "/lock", "{}").status());
            second.page().click("#complete");
            assertTrue(second.content().contains("It is now locked."), second::content);
            assertTrue(second.content().contains("The form is locked; a data manager can unlock it."), second::content);
            assertEquals("Y", second.page().inputValue("#splenectomy_done"));
        }
    }

    @Test
    void a_form_that_somebody_completed_is_not_silently_a_draft_again(Browser browser) {
        String address = transplanted();
        put(address + SPLEEN, 0, "\"splenectomy_done\": \"N\"");
        try (Visit second = visit(browser, "doctor")) {
            second.open(page(address, "form=F06&hsct=0&repeat=1"));
            assertTrue(second.page().innerText("#reason-said").contains("Not needed"), second::content);
            second.page().selectOption("#splenectomy_done", "Y");
            put(address + SPLEEN, 1, "COMPLETE", "\"splenectomy_done\": \"N\"");
            second.page().click("#draft");
            assertTrue(second.content().contains("It is now complete."), second::content);
            second.page().click("#draft");
            assertTrue(second.page().innerText("#reason-said").contains("Say in a few words why"), second::content);
            assertEquals("COMPLETE", manager.get(address + SPLEEN).json().getString("status"));
            assertEquals(List.of(), second.barriers());
        }
    }

    @Test
    void two_hospital_numbers_are_a_conflict_and_neither_is_shown_to_the_other(Browser browser) {
        String address = transplanted();
        try (Visit second = visit(browser, "doctor")) {
            second.open(page(address, "form=F01&hsct=0&repeat=1"));
            second.page().fill("#local_mrn", "MRN-DOCTOR");
            put(
                    address + "/forms/F01/0/1",
                    1,
                    "\"sex_at_birth\": \"F\", \"birth_date\": \"1999-05\", \"data_label\": \"SYNTHETIC\", "
                            + "\"local_mrn\": \"MRN-MANAGER\"");
            second.page().click("#draft");
            assertTrue(second.content().contains("changed, not shown"), second::content);
            assertFalse(second.page().content().contains("MRN-MANAGER"), "an identity was shown");
            second.page().check("input[name='local_mrn_choice'][value='MINE']");
            second.page().click("#draft");
            assertEquals("/case.xhtml", second.place(), second::content);
        }
    }

    @Test
    void an_erased_case_keeps_what_was_typed_on_the_page(Browser browser) {
        String address = transplanted();
        String id = address.replaceFirst("^.*/", "");
        Credentials custodian = Credentials.ofDemonstration(registry, "custodian");
        try (Visit second = visit(browser, "doctor");
                Visit family = visit(browser, "custodian")) {
            second.open(page(address, "form=F06&hsct=0&repeat=1"));
            second.page().selectOption("#splenectomy_done", "Y");
            family.open("/erase.xhtml?id=" + id);
            family.page().fill("#reason", "asked for by the family");
            family.page().fill("#typed", id);
            family.page().fill("#password", custodian.password());
            family.page().click("#erase");
            second.page().click("#draft");
            assertTrue(second.content().contains("was erased on "), second::content);
            assertTrue(second.content().contains("What you typed is still here."), second::content);
            assertEquals("Y", second.page().inputValue("#splenectomy_done"));
        }
    }
}
