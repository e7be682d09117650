package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.transplant.DonorRelation;
import org.jmmlregistry.transplant.DonorType;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reports of outcome ask beyond the agreed table: complications, response, donor, haemoglobin F, infections, stool. */
class OutcomeItemsTest {

    private static final String HSCT = "F07/1/1 hsct_date=2001-06-01 + ";

    /** The items that keep the first entry of a case from being complete. */
    private static List<String> asked(String text) {
        Entry entry = Cases.of(text).entries().get(0);
        Form form = Forms.form(entry.key().form()).orElseThrow();
        return form.review(entry, Cases.TODAY, true).stream()
                .filter(finding -> finding.check().equals("EC-X13"))
                .flatMap(finding -> finding.item().stream())
                .toList();
    }

    private static List<Severity> spoken(String text, String check) {
        return Cases.findings(text, check).map(Finding::severity).toList();
    }

    @Test
    void an_engraftment_that_was_complete_before_vod_was_asked_stays_complete() {
        assertEquals(List.of(), asked("F08/1/1 anc_recovery=NO plt20_recovery=NO donor_chim_confirms:NA"));
    }

    @Test
    void vod_and_tma_that_occurred_ask_for_onset_and_degree() {
        assertEquals(
                List.of("vod_onset_date", "vod_severity", "tma_onset_date", "tma_risk"),
                asked("F08/1/1 anc_recovery=NO plt20_recovery=NO donor_chim_confirms:NA vod=Y tma=Y"));
    }

    @ParameterizedTest
    @CsvSource({
        "vod_onset_date, 2001-06-01, 0",
        "vod_onset_date, 2001-05-31, 0",
        "vod_onset_date, 2001-05-04, 0",
        "vod_onset_date, 2001-05-03, 1",
        "vod_onset_date, 2001-05, 0",
        "vod_onset_date, 2001-04, 1",
        "tma_onset_date, 2001-05-31, 1"
    })
    void vod_may_begin_during_conditioning_and_tma_on_day_0_or_later(String item, String day, int refused) {
        String text = HSCT + "F08/1/1 " + item + "=" + day;

        assertEquals(
                refused,
                spoken(text, "EC-X3").stream().filter(Severity.HARD::equals).count());
    }

    @Test
    void a_death_of_vod_with_vod_under_another_hsct_is_not_questioned() {
        assertEquals(
                List.of(),
                spoken("F08/1/1 vod=Y + F08/2/1 vod=N + F17/2/1 cod_primary=VOD_SOS", "F17.cod_primary/vod"));
        assertEquals(List.of(Severity.SOFT), spoken("F17/2/1 cod_primary=VOD_SOS", "F17.cod_primary/vod"));
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"2001-06-14, false", "2001-06-15, true"})
    void on_a_cut_off_day_before_its_onset_there_was_no_vod_yet_and_nobody_knew_of_a_later_remission(
            LocalDate day, boolean there) {
        Answers then = CutOff.apply(
                        Cases.of(HSCT + "F08/1/1 vod=Y vod_onset_date=2001-06-15 vod_severity=MILD "
                                + "hsct_response=CR hsct_response_date=2001-07-15"),
                        day)
                .of(EngraftmentForm.FORM)
                .get(0)
                .answers();

        assertEquals(Optional.of(there), then.get(EngraftmentForm.VOD));
        assertEquals(there, then.get(EngraftmentForm.VOD_SEVERITY).isPresent());
        assertEquals(Optional.empty(), then.get(EngraftmentForm.HSCT_RESPONSE));
    }

    @ParameterizedTest
    @CsvSource({"CR, false", "PR, true", "SD, true", "PD, true", "NE, "})
    void disease_persists_after_an_hsct_whose_best_response_falls_short_of_complete_remission(
            String response, Boolean persists) {
        assertEquals(
                Optional.ofNullable(persists),
                Cases.derive(EngraftmentForm.PERSISTENT_DISEASE, "F08/1/1", "F08/1/1 hsct_response=" + response));
    }

    @Test
    void each_type_of_donor_is_the_relative_that_its_name_says() {
        Map<DonorType, List<DonorRelation>> relatives = Arrays.stream(DonorType.values())
                .collect(Collectors.toMap(type -> type, type -> Arrays.stream(DonorRelation.values())
                        .filter(relation -> spoken(
                                        "F07/1/1 donor_type=" + type.code() + " donor_relation=" + relation.code(),
                                        "F07.donor_relation/donor")
                                .isEmpty())
                        .toList()));

        assertEquals(List.of(DonorRelation.SIBLING), relatives.get(DonorType.HLA_ID_SIBLING));
        assertEquals(List.of(DonorRelation.SIBLING, DonorRelation.IDENTICAL_TWIN), relatives.get(DonorType.SYNGENEIC));
        assertEquals(
                List.of(DonorRelation.PARENT, DonorRelation.OTHER_RELATIVE),
                relatives.get(DonorType.HLA_MATCHED_OTHER_REL));
        assertEquals(
                List.of(DonorRelation.SIBLING, DonorRelation.PARENT, DonorRelation.OTHER_RELATIVE),
                relatives.get(DonorType.HAPLO_REL));
        assertEquals(List.of(DonorRelation.SIBLING, DonorRelation.OTHER_RELATIVE), relatives.get(DonorType.UCB_REL));
        assertEquals(List.of(DonorRelation.UNRELATED), relatives.get(DonorType.MMUD));
        assertEquals(List.of(), relatives.get(DonorType.AUTOLOGOUS));
    }

    private static Optional<Boolean> hbfRaised(String patient, String diagnosis) {
        return Cases.derive(
                DiagnosisForm.HBF_RAISED_RULE,
                "F03/0/1",
                "F01/0/1 birth_date=2000-03 " + patient + " + F03/0/1 " + diagnosis);
    }

    @Test
    void haemoglobin_f_of_a_child_with_another_persons_red_cells_is_not_judged() {
        String measured = "lab_date=2001-04-05 hbf_pct=3.1";

        assertEquals(Optional.of(true), hbfRaised("", measured + " rbc_transfused_12w=N"));
        assertEquals(Optional.empty(), hbfRaised("", measured + " rbc_transfused_12w=Y"));
    }

    /** At 6 months the limit is 10 %; at 30 weeks 3 to 4 months have passed since term, for which it is 40 or 25 %. */
    @ParameterizedTest(name = "born at {0} weeks, {1} %: {2}")
    @CsvSource({"37, 11, true", "36, 11, ", "30, 11, ", "30, 10, false", "30, 41, true", "22, 41, "})
    void haemoglobin_f_of_a_preterm_child_is_judged_where_both_ages_agree(int weeks, String hbf, Boolean raised) {
        assertEquals(
                Optional.ofNullable(raised),
                hbfRaised("gestational_age_w=" + weeks, "lab_date=2000-10-05 hbf_pct=" + hbf));
    }

    @Test
    void a_birth_long_before_term_no_longer_matters_at_three_years() {
        assertEquals(Optional.of(true), hbfRaised("gestational_age_w=26", "lab_date=2003-04-05 hbf_pct=2.1"));
    }

    @ParameterizedTest
    @CsvSource({"infection_cmv_date, 2001-05-29", "infection_adv_date, 2001-05", "infection_bacterial_date, 2001"})
    void an_infection_found_before_the_hsct_may_be_reported_after_it(String item, String day) {
        String text = "F01/0/1 birth_date=2000-01-01 + " + HSCT + "F16/1/1 visit_date=2001-07-01 " + item + "=" + day;

        assertEquals(List.of(), spoken(text, "WINDOW"));
        assertEquals(List.of(Severity.HARD), spoken(HSCT + "F16/1/1 visit_date=2001-05-29", "WINDOW"));
    }

    @Test
    void an_infection_before_the_birth_is_questioned_and_its_year_is_not_moved_behind_the_hsct() {
        String text = "F01/0/1 birth_date=%s + F07/1/1 hsct_date=2001-08-01"
                + " + F16/1/1 visit_date=2001-09-01 infection_cmv_date=2001";
        Entry visit = Cases.of(text.formatted("2000-01-01")).of(VisitForm.FORM).get(0);

        assertEquals(List.of(), spoken(text.formatted("2000-01-01"), "EC-X16"));
        assertEquals(
                1,
                spoken(text.formatted("2001-06-01").replace("cmv_date=2001", "cmv_date=2001-05"), "EC-X16")
                        .size());
        assertEquals(
                LocalDate.of(2001, 7, 1),
                visit.get(VisitForm.INFECTION_CMV_DATE).orElseThrow().imputed());
    }

    @Test
    void a_tumour_before_the_first_hsct_is_questioned_unless_a_syndrome_explains_it() {
        String tumour = HSCT + "F15/0/1 sm_date=2001-03-01 + F03/0/1 dx_date=2001-01-01 syndrome=";

        assertEquals(List.of(), spoken(tumour + "NF1", "F15.sm_date/hsct"));
        assertEquals(List.of(Severity.SOFT), spoken(tumour + "NONE", "F15.sm_date/hsct"));
        assertEquals(List.of(), spoken(tumour + "NONE", "F15.sm_date/early"));
    }

    @Test
    void an_infection_without_its_day_leaves_a_visit_complete() {
        assertEquals(
                asked("F16/1/1 visit_date=2001-07-10"), asked("F16/1/1 visit_date=2001-07-10 infections=CMV;FUNGAL"));
    }

    @ParameterizedTest(name = "{0} mL/day: stage {1}")
    @CsvSource({"499, 0", "500, 1", "999, 1", "1000, 2", "1500, 2", "1501, 3", "4000, 3"})
    void stool_of_a_child_above_50_kg_is_staged_by_the_volumes_of_adults(int volume, int stage) {
        for (int given = 0; given <= 4; given++) {
            boolean fits = given == stage || given == 4;
            assertEquals(
                    fits ? List.of() : List.of(Severity.SOFT),
                    spoken("F10/1/1 lgi_stage=" + given + " stool_ml_d=" + volume, "F10.lgi_stage/band"),
                    "stage " + given);
        }
    }
}
