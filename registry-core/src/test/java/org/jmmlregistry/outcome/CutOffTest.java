package org.jmmlregistry.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.synthetic.DrawnCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies after the cut-off has not happened yet: it leaves a child censored, and neither with the event nor without a record. */
class CutOffTest {

    private static final String CONTACT = "F01/0/1 sex_at_birth=F data_label=SYNTHETIC last_contact_date=@900";

    private static Outcome outcome(String code, int cutOff, String course) {
        return Endpoints.withCode(code).orElseThrow().after(1, HandCases.childUpTo(cutOff, CONTACT + " + " + course));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEUTROPHIL_RECOVERY | F08/1/1 anc_recovery=YES anc_recovery_date=@30 donor_chim_confirms=Y",
                "NEUTROPHIL_ENGRAFTMENT | F08/1/1 anc_recovery=YES anc_recovery_date=@30 donor_chim_confirms=Y",
                "PLATELET_RECOVERY_20 | F08/1/1 anc_recovery=YES anc_recovery_date=@18 plt20_recovery=YES plt20_date=@30",
                "PLATELET_RECOVERY_20 | F08/1/1 anc_recovery=YES anc_recovery_date=@29 plt20_recovery=YES plt20_date=@30",
                "AGVHD_II_IV | F10/1/1 agvhd_present=Y onset_date=@30 trigger=HSCT overall_grade=III",
                "AGVHD_III_IV | F10/1/1 agvhd_present=Y onset_date=@30 overall_grade=I + F10/1/2 agvhd_present=Y onset_date=@40 overall_grade=IV",
                "CGVHD | F11/1/1 cgvhd_present=Y onset_date=@30 nih_global=SEVERE systemic_therapy=Y",
                "CGVHD_MODERATE_SEVERE | F11/1/1 cgvhd_present=Y onset_date=@30 nih_global=MODERATE",
                "GRFS | no-agvhd + F11/1/1 cgvhd_present=Y onset_date=@30 nih_global=SEVERE",
                "GRFS_HOLTAN | no-cgvhd + F10/1/1 agvhd_present=Y onset_date=@30 overall_grade=IV",
                "AGVHD_AFTER_DLI | F12b/1/1 dli_date=@0 agvhd_after_dli=III agvhd_dli_onset=@30",
                "AGVHD_AFTER_DLI | F12b/1/1 dli_date=@0 + F10/1/1 agvhd_present=Y trigger=DLI onset_date=@30 overall_grade=II",
                "DLI_RESPONSE | F12b/1/1 dli_date=@0 dli_indication=RELAPSE dli_response=CR dli_response_date=@30",
                "DLI_RESPONSE | F12b/1/1 dli_date=@0 dli_indication=RELAPSE + F12d/1/1 assess_date=@30 for_intervention=F12b/1/1 resp_overall=CR",
                "WITHDRAWAL_RESPONSE | F12a/1/1 taper_start_date=@0 stop_date=@0 withdrawal_reason=RELAPSE response=CR_CHIM response_date=@30",
                "WITHDRAWAL_RESPONSE | F12a/1/1 stop_date=@0 withdrawal_reason=RELAPSE + F12d/1/1 assess_date=@30 for_intervention=F12a/1/1 resp_overall=PR"
            })
    void who_has_the_event_only_later_is_censored_on_the_day(String code, String course) {
        Outcome.Observed before = assertInstanceOf(Outcome.Observed.class, outcome(code, 20, course), course);
        Outcome.Observed after = assertInstanceOf(Outcome.Observed.class, outcome(code, 50, course), course);

        assertEquals(0, before.cause(), course);
        assertEquals(20, before.days(), course);
        assertTrue(after.occurred(), course);
        assertEquals(course.contains("@40") ? 40 : 30, after.days(), course);
    }

    @Test
    void what_nobody_ever_recorded_stays_not_recorded() {
        for (String code : List.of("NEUTROPHIL_RECOVERY", "AGVHD_II_IV", "CGVHD", "GRFS")) {
            assertInstanceOf(Outcome.NotEvaluable.class, outcome(code, 20, "seen@90"), code);
        }
    }

    @Test
    void a_withdrawal_that_is_completed_later_has_not_come_yet() {
        String course = "F12a/1/1 taper_start_date=@10 stop_date=@30 withdrawal_reason=RELAPSE response=NO_RESPONSE";
        Endpoint response = Endpoints.withCode("WITHDRAWAL_RESPONSE").orElseThrow();

        assertTrue(!response.concerns(1, HandCases.childUpTo(20, course + " + seen@90")));
        assertTrue(response.concerns(1, HandCases.childUpTo(30, course + " + seen@90")));
    }

    /** Who has an answer in the end had one before: the same event if it had come, and otherwise none. */
    @ParameterizedTest
    @CsvSource({"2009-03-31", "2013-06-30", "2016-01-15"})
    void an_earlier_look_at_generated_children_knows_what_had_happened_and_nothing_else(LocalDate day) {
        List<CaseAnswers> drawn = DrawnCases.of(21, 500);
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (CaseAnswers answers : drawn) {
            CaseFile whole = CaseFiles.of(RegistryId.of(1), answers);
            CaseFile then = CaseFiles.upTo(day, RegistryId.of(1), answers);
            for (Endpoint endpoint : Endpoints.all()) {
                if (endpoint.after(1, whole) instanceof Outcome.Observed end
                        && !end.origin().imputed().isAfter(day)
                        && endpoint.concerns(1, then)
                        && !end.isImputed()) {
                    compared++;
                    Outcome seen = endpoint.after(1, then);
                    boolean came = end.cause() > 0 && !end.end().imputed().isAfter(day);
                    boolean same = seen instanceof Outcome.Observed known
                            && (came
                                    ? known.equals(end)
                                    : known.cause() == 0
                                            && !known.end().imputed().isAfter(day));
                    if (!same) {
                        wrong.add(endpoint.code() + ": " + end + ", then " + seen);
                    }
                }
            }
        }
        assertTrue(compared > 400, "children are compared: " + compared);
        assertEquals(List.of(), wrong.stream().limit(20).toList());
    }
}
