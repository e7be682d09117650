package org.jmmlregistry.report.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.FullCases;
import org.jmmlregistry.report.course.Timeline;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;

class NarrativeTest {
    private static String told(CaseFile file, String title) {
        return Narrative.of(file).stream()
                .filter(paragraph -> Language.ENGLISH.say(paragraph.title()).equals(title))
                .findFirst()
                .orElseThrow()
                .text(Language.ENGLISH);
    }

    private static CaseFile changed(String name, UnaryOperator<String> change) {
        return DemonstrationCases.files(change).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_girl_is_told_in_the_order_of_a_case_report() {
        assertEquals(
                List.of(
                        "Patient",
                        "Diagnosis",
                        "Treatment before HSCT",
                        "First HSCT",
                        "Engraftment, chimerism and GVHD after the first HSCT",
                        "Withdrawal of immunosuppression",
                        "Relapse",
                        "Donor lymphocytes",
                        "Second HSCT",
                        "Engraftment, chimerism and GVHD after the second HSCT",
                        "Contact",
                        "Outcome"),
                Narrative.of(DemonstrationCases.named("INDEX")).stream()
                        .map(paragraph -> Language.ENGLISH.say(paragraph.title()))
                        .toList());
    }

    @Test
    void an_unknown_membership_is_said_in_words() {
        assertEquals(
                "The patient was a girl, born in February 1994. She is described with the series CHANG2004 (as INDEX); "
                        + "it is not known whether she is one of the children counted in it.",
                told(DemonstrationCases.named("INDEX"), "Patient"));
    }

    @Test
    void the_first_transplant_names_donor_graft_and_conditioning_with_doses_and_days() {
        assertEquals(
                "On 1 September 1999 (day 0), at the age of 5 years and 6 months, 175 days after diagnosis, she "
                        + "received a first HSCT from an HLA-identical sibling; the graft was bone marrow. Conditioning "
                        + "was myeloablative, with busulfan 16 mg/kg by mouth on days −7 to −4, cyclophosphamide "
                        + "120 mg/kg intravenously on days −3 to −2 and melphalan 140 mg/m² intravenously on day −1. "
                        + "GVHD prophylaxis consisted of ciclosporin. The cell dose was not recorded.",
                told(DemonstrationCases.named("INDEX"), "First HSCT"));
    }

    /** From the first day of the month of birth it would be 2 years and 1 month. */
    @Test
    void an_age_counts_from_the_15th_of_the_month_of_birth() {
        assertTrue(
                told(DemonstrationCases.named("S01"), "First HSCT")
                        .startsWith("On 10 May 1988 (day 0), at the age of about 2 years, he received a first HSCT"),
                told(DemonstrationCases.named("S01"), "First HSCT"));
    }

    @Test
    void chimerism_is_read_and_not_only_listed() {
        assertEquals(
                "Neutrophils recovered on day 16. Platelets recovered on day 24. Donor chimerism in whole blood was "
                        + "mixed: 82 % on day 45 (peripheral blood by VNTR-PCR). Donor chimerism in whole blood was mixed: "
                        + "35 % on day 75; it had fallen from 82 %. Donor chimerism in whole blood was mixed: 28 % on "
                        + "day 124; it had fallen from 35 %. Donor chimerism in whole blood was mixed: 15 % on day 159; "
                        + "it had fallen from 28 %. Whether acute GVHD occurred that followed neither withdrawal nor "
                        + "donor lymphocytes, or chronic GVHD, was not recorded.",
                told(DemonstrationCases.named("INDEX"), "Engraftment, chimerism and GVHD after the first HSCT"));
    }

    @Test
    void what_was_tried_against_relapse_is_told_with_its_effect() {
        assertEquals(
                "Because of mixed chimerism (donor cells 82 %), ciclosporin was tapered from day 54 and stopped on day "
                        + "68. When the effect of the withdrawal of immunosuppression was assessed on day 89, there was no "
                        + "response. After the withdrawal donor cells made up 35 %. No acute GVHD followed the "
                        + "withdrawal of immunosuppression.",
                told(DemonstrationCases.named("INDEX"), "Withdrawal of immunosuppression"));
        assertTrue(told(DemonstrationCases.named("INDEX"), "Donor lymphocytes")
                .contains(
                        "1\u00a0×\u00a010⁷ CD3+ cells per kilogram from the donor of the HSCT. When the effect of the first "
                                + "infusion of donor lymphocytes was assessed on day 124, there was no response. No acute GVHD "
                                + "followed the first infusion of donor lymphocytes."));
    }

    @Test
    void what_a_clinician_expects_and_does_not_find_is_said() {
        String second =
                told(DemonstrationCases.named("INDEX"), "Engraftment, chimerism and GVHD after the second HSCT");
        assertTrue(second.contains("Platelet recovery was not recorded."), second);
        String diagnosis = told(DemonstrationCases.named("INDEX"), "Diagnosis");
        assertTrue(diagnosis.contains("The haemoglobin concentration"), diagnosis);
        assertTrue(diagnosis.contains("The test for KMT2A rearrangement was not done."), diagnosis);
    }

    @Test
    void a_death_after_autologous_recovery_is_told_from_sparse_data() {
        assertEquals(
                "He died on 28 October 1988, day 30 (1.0 months) after the second HSCT, at the age of about 2 "
                        + "years and 6 months. The cause of death was treatment toxicity, not specified.",
                told(DemonstrationCases.named("S01"), "Outcome"));
        assertEquals(
                "On 20 July 1988, day 71 (2.3 months) after the first HSCT, autologous recovery was found. Whether the "
                        + "recovered marrow was leukaemic was not determined. Blood counts, the size of the spleen and "
                        + "chimerism at that time were not recorded. Immunosuppression was not withdrawn because of it, "
                        + "and no donor lymphocytes were given.",
                told(DemonstrationCases.named("S01"), "Autologous recovery"));
    }

    @Test
    void a_graft_failure_is_called_by_its_name() {
        CaseFile failed = changed(
                "S01",
                line -> line.replace(
                        "event_type,AUTOLOGOUS_RECOVERY", "event_type," + EventType.PRIMARY_GRAFT_FAILURE));
        assertTrue(told(failed, "Primary graft failure").contains("primary graft failure was diagnosed"));
        assertEquals(
                EventType.PRIMARY_GRAFT_FAILURE,
                failed.answers().first(RelapseForm.FORM, RelapseForm.EVENT_TYPE).orElseThrow());
    }

    @Test
    void a_child_without_a_second_hsct_and_one_without_any_are_told() {
        RegistryId id = RegistryId.of(77);
        CaseAnswers none = CaseAnswers.none()
                .with(
                        new EntryKey(PatientForm.FORM.code(), 0, 1),
                        Answers.none().with(PatientForm.SEX_AT_BIRTH, Sex.F));
        assertEquals("No HSCT was recorded. The outcome was not recorded.", told(CaseFiles.of(id, none), "Outcome"));
        CaseAnswers once = none.with(
                new EntryKey(TransplantForm.FORM.code(), 1, 1),
                Answers.none()
                        .with(
                                TransplantForm.HSCT_DATE,
                                org.jmmlregistry.dictionary.ClinicalDate.of(java.time.LocalDate.of(2001, 5, 7))));
        assertTrue(told(CaseFiles.of(id, once), "Outcome").startsWith("No second HSCT was recorded."));
        assertEquals(
                "The patient was a girl; the date of birth was not recorded.", told(CaseFiles.of(id, once), "Patient"));
    }

    @Test
    void a_day_that_was_only_taken_for_analysis_is_not_told_as_known() {
        CaseFile child = CaseFiles.of(
                RegistryId.of(77),
                AnswersJson.caseAnswers(
                        """
                        {"F01/0/1": {"sex_at_birth": "F"},
                         "F07/1/1": {"hsct_date": "2004-09-10"},
                         "F08/1/1": {"anc_recovery": "YES", "anc_recovery_date": "2004-10"},
                         "F13/1/1": {"event_type": "RELAPSE", "event_date": "2005"},
                         "F17/1/1": {"death_date": "2006", "cod_primary": "DISEASE"}}"""));

        assertTrue(
                told(child, "Engraftment, chimerism and GVHD after the first HSCT")
                        .contains("recovered on day 35 (imputed)"),
                told(child, "Engraftment, chimerism and GVHD after the first HSCT"));
        assertTrue(
                told(child, "Relapse")
                        .startsWith(
                                "In 2005, day 294 (9.7 months, imputed) after the first HSCT, the leukaemia relapsed"),
                told(child, "Relapse"));
        assertTrue(
                told(child, "Outcome")
                        .contains("She died in 2006, day 659 (21.7 months, imputed) after the first HSCT"),
                told(child, "Outcome"));
    }

    private static CaseFile transplanted(String later) {
        return CaseFiles.of(
                RegistryId.of(77),
                AnswersJson.caseAnswers(
                        """
                        {"F01/0/1": {"sex_at_birth": "F"},
                         "F03/0/1": {"dx_date": "2004-02-01"},
                         "F07/1/1": {"hsct_date": "2004-09-10"}, %s}"""
                                .formatted(later)));
    }

    private static void assertEnds(String end, LastState state, CaseFile child) {
        assertEquals(state, LastState.of(child));
        assertTrue(told(child, "Outcome").contains(end), told(child, "Outcome"));
    }

    @Test
    void the_outcome_is_that_of_the_list_whatever_came_last() {
        String remission =
                "\"F16/1/1\": {\"visit_date\": \"2004-12-10\", \"alive\": \"Y\", \"disease_status\": \"CR_MIXED\"}";
        assertEnds(
                "after the first HSCT, she was alive in complete remission with mixed chimerism",
                LastState.ALIVE_DISEASE_FREE,
                transplanted(remission));
        assertEnds(
                "At the last contact on 10 January 2005, day 122 (4.0 months) after the first HSCT, she was alive with disease",
                LastState.ALIVE_WITH_DISEASE,
                transplanted(
                        remission + ", \"F13/1/1\": {\"event_date\": \"2005-01-10\", \"event_type\": \"RELAPSE\"}"));
        assertEnds(
                "she was alive, graft failed",
                LastState.ALIVE_GRAFT_FAILED,
                transplanted(
                        remission
                                + ", \"F13/1/1\": {\"event_date\": \"2005-01-10\", \"event_type\": \"SECONDARY_GRAFT_FAILURE\"}"));
    }

    @Test
    void an_autologous_recovery_is_told_with_the_state_that_it_counts_as() {
        String recovered = "\"F13/1/1\": {\"event_date\": \"2005-01-10\", \"event_type\": \"AUTOLOGOUS_RECOVERY\","
                + " \"ar_subtype\": \"%s\"},"
                + "\"F16/1/1\": {\"visit_date\": \"2005-03-10\", \"alive\": \"Y\", \"disease_status\": \"AR\"}";
        for (String disease : List.of("AR_UNDETERMINED", "AR_LEUKAEMIC")) {
            assertEnds(
                    "she was alive after autologous recovery (counted as alive with disease).",
                    LastState.ALIVE_WITH_DISEASE,
                    transplanted(recovered.formatted(disease)));
        }
        assertEnds(
                "she was alive after autologous recovery (counted as alive, graft failed).",
                LastState.ALIVE_GRAFT_FAILED,
                transplanted(recovered.formatted("AR_NON_LEUKAEMIC")));
    }

    @Test
    void a_last_visit_that_could_not_be_evaluated_does_not_hide_the_one_before() {
        assertEnds(
                "she was alive, disease-free; the visit of that day noted the status of the disease as not evaluable",
                LastState.ALIVE_DISEASE_FREE,
                transplanted(
                        "\"F16/1/1\": {\"visit_date\": \"2004-12-10\", \"alive\": \"Y\", \"disease_status\": \"CR_MIXED\"},"
                                + "\"F16/1/2\": {\"visit_date\": \"2005-03-10\", \"alive\": \"Y\", \"disease_status\": \"NE\"}"));
        assertEnds(
                "she was alive; the status of the disease was not recorded",
                LastState.ALIVE_STATUS_UNKNOWN,
                transplanted("\"F09/1/1\": {\"chim_date\": \"2004-12-10\"}"));
    }

    @Test
    void the_events_show_each_date_as_recorded_and_mark_the_days_counted_from_it() {
        Timeline course = Timeline.of(
                CaseFiles.of(
                        RegistryId.of(77),
                        AnswersJson.caseAnswers(
                                """
                        {"F01/0/1": {"sex_at_birth": "F", "last_contact_date": "2006"},
                         "F07/1/1": {"hsct_date": "2004-09-10"},
                         "F13/1/1": {"event_type": "RELAPSE", "event_date": "2005"},
                         "F17/1/1": {"death_date": "2006", "cod_primary": "DISEASE"}}""")));

        assertEquals(
                List.of("2004-09-10", "2005", "2006"),
                course.events().stream().map(event -> event.when().toString()).toList());
        assertEquals(
                List.of("day 294 (imputed) after HSCT 1", "day 659 (imputed) after HSCT 1"),
                course.events().stream()
                        .flatMap(event -> course.dayInWords(event).stream())
                        .map(Language.ENGLISH::say)
                        .toList());
    }

    @Test
    void the_last_contact_and_what_follows_an_hsct_of_unknown_day_are_marked_too() {
        Timeline course = Timeline.of(
                CaseFiles.of(
                        RegistryId.of(77),
                        AnswersJson.caseAnswers(
                                """
                        {"F01/0/1": {"sex_at_birth": "F", "last_contact_date": "2006"},
                         "F07/1/1": {"hsct_date": "2004-09"},
                         "F13/1/1": {"event_type": "RELAPSE", "event_date": "2005-02-03"}}""")));

        assertEquals(
                List.of("2004-09", "2005-02-03", "2006"),
                course.events().stream().map(event -> event.when().toString()).toList());
        assertTrue(course.events().stream().allMatch(event -> course.isImputed(1, event.when())));
    }

    @Test
    void each_sentence_names_the_items_that_it_tells() {
        for (CaseFile file : FullCases.files()) {
            for (Paragraph paragraph : Narrative.of(file)) {
                for (Sentence sentence : paragraph.sentences()) {
                    assertFalse(sentence.items().isEmpty(), sentence.words().toString());
                }
            }
        }
    }

    @Test
    void no_code_and_no_empty_sentence_reaches_the_text_of_any_case() {
        for (CaseFile file : DemonstrationCases.files()) {
            for (Paragraph paragraph : Narrative.of(file)) {
                String text = paragraph.text(Language.ENGLISH);
                assertFalse(text.isBlank(), file.name() + " " + paragraph.title());
                assertFalse(text.contains("  ") || text.contains("..") || text.contains(" ."), text);
                assertFalse(text.matches(".*[A-Z]_[A-Z].*"), text);
                assertTrue(text.endsWith("."), text);
            }
        }
    }
}
