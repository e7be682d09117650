package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A data manager enters a child from the diagnosis to the second HSCT by the keyboard alone. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardIT {

    private static final int MOST_KEYS = 600;

    /** Home, the forms, and the case; each chimerism sample is a form of its own here. */
    private static final int MOST_DOCUMENTS = 13;

    private static final String ITEM =
            "(document.activeElement.closest('.item') || {dataset: {item: document.activeElement.id}}).dataset.item || ''";

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

    /** Somebody who counts what is pressed and what is loaded. */
    private static final class Typist {

        private final Page page;
        private int keys;
        private int documents;

        Typist(Page page) {
            this.page = page;
            page.onFrameNavigated(frame -> documents += frame == page.mainFrame() ? 1 : 0);
        }

        /** One stroke; each key that is held down with it counts. */
        void press(String stroke) {
            keys += stroke.split("\\+").length;
            page.keyboard().press(stroke);
        }

        void type(String text) {
            text.chars().forEach(letter -> press(letter == ' ' ? "Space" : Character.toString(letter)));
        }

        String item() {
            return String.valueOf(page.evaluate(ITEM));
        }

        /** Goes from one open answer to the next and gives each; {@code !d} says that it was not done. */
        void fill(Map<String, String> answers) {
            Map<String, String> left = new HashMap<>(answers);
            for (String item = item(); !item.isEmpty() && left.containsKey(item); item = item()) {
                String answer = left.remove(item);
                if (answer.startsWith("!")) {
                    press("F8");
                    press(answer.substring(1));
                } else {
                    type(answer);
                }
                press("Enter");
            }
            assertTrue(left.isEmpty(), () -> "not asked: " + left + " at " + item() + " of " + page.url());
        }

        /** Presses what leads to another page, and waits for it. */
        void go(String... strokes) {
            int before = documents;
            for (String stroke : strokes) {
                press(stroke);
            }
            page.waitForCondition(() -> documents > before);
            page.waitForLoadState();
        }

        /** Saves and opens a form by its number. */
        void saveAndOpen(String number) {
            press("Alt+Enter");
            type(number);
            go("Enter");
        }
    }

    private static Map<String, String> answers(String lines) {
        Map<String, String> answers = new HashMap<>();
        lines.lines().map(line -> line.split(":", 2)).forEach(parts -> answers.put(parts[0], parts[1]));
        return answers;
    }

    @Test
    void a_child_from_diagnosis_to_second_hsct_is_entered_by_the_keyboard_alone(Browser browser) {
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            page.waitForURL("**/home.xhtml");
            Typist typist = new Typist(page);
            visit.open("/home.xhtml");
            typist.press("Control+k");
            typist.type("new");
            typist.go("Enter");
            enterUntilFirstHsct(typist);
            enterUntilVisit(typist);
            assertEquals("/case.xhtml", visit.place(), visit::content);
            assertEquals(List.of(), visit.scriptErrors());
            check(page.url().replaceFirst("^.*id=", ""));
            assertTrue(typist.keys <= MOST_KEYS, () -> typist.keys + " keys");
            assertTrue(typist.documents <= MOST_DOCUMENTS, () -> typist.documents + " documents");
        }
    }

    private static void enterUntilFirstHsct(Typist typist) {
        typist.fill(
                answers(
                        """
                centre_code:!u
                local_mrn:471108
                birth_date:2022-05
                sex_at_birth:f
                country_residence:ger
                data_label:re
                last_contact_date:2025-11-05"""));
        typist.go("Control+Enter");
        typist.fill(
                answers(
                        """
                consent_type:r\s
                consent_status:gr
                consent_version:2
                consent_date:2024-01-12
                consent_by:bo"""));
        typist.go("Control+Enter");
        typist.fill(
                answers(
                        """
                dx_date:2024-01-10
                dx_code:ju
                dx_criteria_set:2022
                weight_kg:11
                height_cm:85
                wbc:35
                mono_abs:6
                hb:8
                plt:30
                plt_transfused_7d:n
                hbf_pct:25
                pb_blast_pct:2
                bm_blast_pct:8
                myelo_precursors:y
                nrbc_present:y
                spleen_cm_bcm:6
                extramedullary:n\s
                bcr_abl1:n
                kmt2a_r:n
                syndrome:n\s
                lab_date:2024-01-10"""));
        typist.saveAndOpen("7");
        typist.fill(
                answers(
                        """
                hsct_date:2024-04-15
                infusion_kind:n
                indication:pri
                disease_status_at_hsct:st
                spleen_at_hsct_cm:3
                wbc_at_hsct:12
                plt_at_hsct:40
                blast_at_hsct:4
                donor_type:hla
                donor_sex:f
                hla_typing_level:h
                hla_loci_n:10
                hla_match_n:10
                stem_cell_source:b
                graft_manipulation:n\s
                tnc_dose:4
                cd34_dose:5
                infusion_weight_kg:12
                cmv_recipient:n
                cmv_donor:p
                lansky_hsct:90
                conditioning_intensity:m
                gvhd_prophylaxis:c\s
                serotherapy:n"""));
        typist.saveAndOpen("8");
        typist.fill(
                answers(
                        """
                anc_recovery:y
                anc_recovery_date:d18
                plt20_recovery:y
                plt20_date:d25
                donor_chim_confirms:y"""));
        typist.saveAndOpen("9");
    }

    private static void enterUntilVisit(Typist typist) {
        typist.fill(
                answers(
                        """
                chim_date:d30
                cell_type:w\s
                tissue:p
                method:s
                donor_pct:98"""));
        typist.saveAndOpen("9");
        typist.press("Alt+c");
        typist.fill(answers("""
                chim_date:d100
                donor_pct:80"""));
        typist.saveAndOpen("13");
        typist.fill(
                answers(
                        """
                event_type:rel
                event_date:d127
                detection:c\s
                spleen_cm:4
                wbc:20
                mono_abs:3
                blast_pct:!d
                donor_pct_at_event:40
                mutation_present:y
                is_status_at_event:s
                site:b\s"""));
        typist.saveAndOpen("12b");
        typist.fill(
                answers(
                        """
                dli_seq:1
                dli_date:d139
                dli_indication:r
                cd3_dose:1
                donor_same_as_hsct:y
                prior_therapy:n\s
                agvhd_after_dli:0
                dli_response:n
                dli_response_date:d170"""));
        typist.saveAndOpen("7");
        typist.press("Alt+c");
        typist.fill(
                answers(
                        """
                hsct_date:2024-11-05
                infusion_kind:n
                indication:rel
                prior_event_id:r
                interventions_between:d\s
                conditioning_change:r
                gvhd_proph_change:i
                status_at_hsct2:r
                disease_status_at_hsct:pr
                spleen_at_hsct_cm:5
                wbc_at_hsct:18
                plt_at_hsct:60
                blast_at_hsct:!d
                donor_type:hap
                same_donor_as_prev:d
                donor_changed_reason:f
                donor_sex:f
                hla_match_n:5
                stem_cell_source:m
                graft_manipulation:n\s
                tnc_dose:8.2
                cd34_dose:9.1
                infusion_weight_kg:12.3
                cmv_donor:p
                lansky_hsct:80
                conditioning_intensity:r
                gvhd_prophylaxis:m\s
                serotherapy:n"""));
        typist.saveAndOpen("16");
        typist.fill(
                answers(
                        """
                visit_date:2025-11-05
                visit_type:12
                alive:y
                disease_status:c
                lansky:90
                weight_kg:14
                height_cm:98
                is_current:n\s
                late_effects:n\s
                contact_by:s"""));
        typist.go("Control+s");
    }

    private void check(String id) {
        String forms = "/api/cases/" + id + "/forms/";
        saved(forms + "F01/0/1", Map.of("sex_at_birth", "F", "data_label", "REAL"));
        saved(forms + "F02/0/1", Map.of("consent_status", "GRANTED", "consent_date", "2024-01-12"));
        saved(forms + "F03/0/1", Map.of("dx_code", "JMML", "dx_criteria_set", "WHO2022", "wbc", "35"));
        saved(
                forms + "F07/1/1",
                Map.of("hsct_date", "2024-04-15", "donor_type", "HLA_ID_SIBLING", "hla_match_n", "10"));
        saved(forms + "F08/1/1", Map.of("anc_recovery_date", "2024-05-03", "plt20_date", "2024-05-10"));
        saved(forms + "F09/1/1", Map.of("chim_date", "2024-05-15", "donor_pct", "98"));
        saved(forms + "F09/1/2", Map.of("chim_date", "2024-07-24", "method", "STR_PCR", "donor_pct", "80"));
        saved(forms + "F13/1/1", Map.of("event_type", "RELAPSE", "event_date", "2024-08-20"));
        saved(forms + "F12b/1/1", Map.of("dli_date", "2024-09-01", "cd3_dose", "1"));
        saved(forms + "F07/2/1", Map.of("hsct_date", "2024-11-05", "hla_loci_n", "10", "stem_cell_source", "PBSC"));
        saved(forms + "F14/2/1", Map.of("prior_event_id", "F13/1/1", "conditioning_change", "REDUCED"));
        saved(forms + "F16/2/1", Map.of("visit_date", "2025-11-05", "lansky", "90", "alive", "Y"));
    }

    private void saved(String form, Map<String, String> expected) {
        RestAnswer answer = new Rest(registry, dataManager).get(form);
        assertEquals(200, answer.status(), answer::text);
        assertEquals("COMPLETE", answer.json().getString("status"), form);
        JsonObject answers = answer.json().getJsonObject("answers");
        expected.forEach((item, value) ->
                assertEquals(value, answers.get(item).toString().replace("\"", ""), form + " " + item));
    }

    private String registered() {
        RestAnswer answer = new Rest(registry, dataManager)
                .postJson(
                        "/api/cases",
                        "{\"answers\": {\"sex_at_birth\": \"F\", \"birth_date\": \"1999-05\", \"data_label\": \"SYNTHETIC\"}}");
        assertEquals(201, answer.status(), answer::text);
        return answer.json().getString("id");
    }

    @Test
    void what_is_typed_is_kept_for_its_author_before_it_is_saved_and_goes_with_the_save(Browser browser) {
        String form = "/entry.xhtml?id=" + registered() + "&form=F06&hsct=0&repeat=1";
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            visit.open(form);
            page.selectOption("#splenectomy_done", "Y");
            page.fill("#splenectomy_date", "2002-05-01");
            page.waitForCondition(() -> page.textContent("#kept").contains("not saved yet"));
        }
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            visit.open(form);
            assertEquals("2002-05-01", visit.page().inputValue("#splenectomy_date"));
            assertTrue(visit.content().contains("What you typed is in the form again"), visit::content);
            visit.page().click("#draft");
            visit.page().waitForURL("**/case.xhtml**");
            visit.open(form);
            assertFalse(visit.content().contains("What you typed"), visit::content);
        }
    }

    @Test
    void a_server_that_does_not_keep_the_text_is_said_and_the_form_can_be_saved(Browser browser) {
        String id = registered();
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            page.route("**/typing", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
            visit.open("/entry.xhtml?id=" + id + "&form=F06&hsct=0&repeat=1");
            page.selectOption("#splenectomy_done", "Y");
            page.fill("#splenectomy_date", "2002-05-01");
            page.waitForCondition(() -> page.textContent("#kept").contains("could not be kept"));
            page.unroute("**/typing");
            page.fill("#splenectomy_date", "2002-05-02");
            page.waitForCondition(() -> page.textContent("#kept").contains("not saved yet"));

            page.route("**/typing", route -> route.fulfill(new Route.FulfillOptions().setStatus(409)));
            page.fill("#splenectomy_date", "2002-05-03");
            page.waitForCondition(() -> page.textContent("#kept").contains("could not be kept"));
            page.click("#draft");
            page.waitForURL("**/case.xhtml**");
            assertEquals(
                    "2002-05-03",
                    new Rest(registry, dataManager)
                            .get("/api/cases/" + id + "/forms/F06/0/1")
                            .json()
                            .getJsonObject("answers")
                            .getString("splenectomy_date"));
        }
    }

    @Test
    void a_form_that_lacks_something_is_saved_as_a_draft_and_says_what_it_lacks(Browser browser) {
        String id = registered();
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            visit.open("/entry.xhtml?id=" + id + "&form=F06&hsct=0&repeat=1");
            assertFalse(page.isVisible("#splenectomy_date"));
            page.selectOption("#splenectomy_done", "Y");
            assertTrue(page.isVisible("#splenectomy_date"));
            page.click("#complete");
            assertTrue(page.innerText("#summary").contains("Saved as a draft at"), visit::content);
            assertTrue(page.innerText("#summary").contains("Date of splenectomy"), visit::content);
            assertEquals(List.of(), visit.barriers());
            assertEquals(
                    "DRAFT",
                    new Rest(registry, dataManager)
                            .get("/api/cases/" + id + "/forms/F06/0/1")
                            .json()
                            .getString("status"));
        }
    }

    @Test
    void a_doubt_is_confirmed_beside_its_answer(Browser browser) {
        String id = registered();
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            visit.open("/entry.xhtml?id=" + id + "&form=F06&hsct=0&repeat=1");
            page.selectOption("#splenectomy_done", "N");
            page.selectOption("#spleen_irradiation", "Y");
            page.locator("[data-item=spleen_irradiation] .confirm select").selectOption("SOURCE");
            page.click("#draft");
            page.waitForURL("**/case.xhtml**");
            visit.open("/queries.xhtml?only=answered");
            assertTrue(visit.content().contains(id), visit::content);
        }
    }

    @Test
    void a_save_that_comes_twice_is_saved_once(Browser browser) {
        String id = registered();
        try (Visit visit = Visit.of(browser, registry, dataManager)) {
            Page page = visit.page();
            visit.open("/entry.xhtml?id=" + id + "&form=F16&hsct=0");
            page.fill("#visit_date", "2003-06-01");
            Object sent = page.evaluate(
                    """
                    async () => {
                      const form = document.getElementById('entry');
                      const body = new URLSearchParams(new FormData(form));
                      body.set('draft', 'x');
                      const places = [];
                      for (let i = 0; i < 2; i++) {
                        places.push((await fetch(form.action, {method: 'POST', body})).url.replace(/^.*registry/, ''));
                      }
                      return places.join(' ');
                    }""");
            assertEquals("/case.xhtml?id=%s /case.xhtml?id=%s".formatted(id, id), sent);
            assertEquals(
                    404,
                    new Rest(registry, dataManager)
                            .get("/api/cases/" + id + "/forms/F16/0/2")
                            .status());
        }
    }
}
