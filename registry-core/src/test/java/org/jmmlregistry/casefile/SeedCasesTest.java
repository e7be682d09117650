package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.VitalStatus;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ChimerismTrend;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration's 14 cases, as an import reads them. */
class SeedCasesTest {

    private static final Map<String, CaseAnswers> CASES = Cases.founding();

    static Stream<String> names() {
        return CASES.keySet().stream();
    }

    private static CaseAnswers read(String name) {
        return Optional.ofNullable(CASES.get(name)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothing_in_a_seed_case_is_refused(String name) {
        assertEquals(
                List.of(),
                Cases.findings(read(name)).stream().filter(Finding::refuses).toList());
        assertEquals(
                List.of(),
                CrossChecks.review(read(name), Cases.TODAY).stream()
                        .filter(Finding::refuses)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_seed_case_filled_up_with_absences_is_complete(String name) {
        CaseAnswers read = read(name);
        CaseAnswers filled = CaseAnswers.of(read.entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.key(),
                        entry -> Forms.form(entry.key().form()).orElseThrow().fill(entry, Absence.UNK))));

        List<Finding> refused = filled.entries().stream()
                .flatMap(
                        entry -> Forms.form(entry.key().form()).orElseThrow().review(entry, Cases.TODAY, true).stream())
                .filter(Finding::refuses)
                .toList();

        assertEquals(List.of(), refused);
        assertTrue(CrossChecks.review(filled, Cases.TODAY).stream().noneMatch(Finding::refuses));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_derived_value_of_a_seed_case_lies_within_its_hard_range(String name) {
        List<Finding> refused = DerivedRanges.review(read(name), Cases.TODAY).stream()
                .filter(Finding::refuses)
                .toList();

        assertEquals(List.of(), refused);
    }

    private static <T> Optional<T> ofTheGirl(Item<T> item, String entry) {
        return Derivations.derive(
                item, read("INDEX").entry(EntryKey.parse(entry).orElseThrow()).orElseThrow(), Cases.TODAY);
    }

    @Test
    void the_course_of_the_girl_is_derived_from_her_dates_and_values() {
        assertEquals(Optional.of(60), ofTheGirl(DiagnosisForm.AGE_AT_DX_M, "F03/0/1"));
        assertEquals(Optional.of(true), ofTheGirl(DiagnosisForm.HBF_RAISED_RULE, "F03/0/1"));
        assertEquals(Optional.of(EventType.RELAPSE), ofTheGirl(RelapseForm.EVENT_TYPE_RULE, "F13/1/1"));
        assertEquals(Optional.of(true), ofTheGirl(RelapseForm.ADJUDICATION_NEEDED, "F13/1/1"));
        assertEquals(Optional.of(28), ofTheGirl(DliForm.IS_OFF_DAYS, "F12b/1/1"));
        assertEquals(Optional.of(true), ofTheGirl(SecondHsctForm.RETRANSPLANT_WITHIN_6MO, "F14/2/1"));
        assertEquals(Optional.of(101), ofTheGirl(SecondHsctForm.TIME_FROM_EVENT_D, "F14/2/1"));
        assertEquals(Optional.of(GvhdGrade.I), ofTheGirl(AcuteGvhdForm.OVERALL_GRADE_RULE, "F10/2/1"));
        assertEquals(Optional.of(ChimerismTrend.DECREASING_DONOR), ofTheGirl(ChimerismForm.CHIM_TREND, "F09/1/4"));
        assertEquals(Optional.of(VitalStatus.ALIVE), ofTheGirl(PatientForm.VITAL_STATUS, "F01/0/1"));
    }
}
