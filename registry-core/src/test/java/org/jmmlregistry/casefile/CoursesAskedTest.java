package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small courses, each with what is asked about it and what is not. */
class CoursesAskedTest {

    private static final String HSCT = "F07/1/1 hsct_date=2015-11-02 infusion_kind=NEW_HSCT + ";

    private static void asked(String check, String asked, String course) {
        assertEquals(
                asked.equals("asked"), Cases.findings(course, check).findAny().isPresent(), course);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EC-F08-1 | no | donor_pct=0 donor_pct_2=100
                    EC-F08-1 | asked | donor_pct=0 donor_pct_2=1
                    EC-F09-2 | no | donor_pct=0 donor_pct_2=100 anc_at_sample=1.5
                    EC-F09-2 | asked | donor_pct=1 donor_pct_2=2 anc_at_sample=1.5
                    EC-F09-3 | no | donor_pct=60 donor_pct_2=40
                    EC-F09-3 | asked | donor_pct=60 donor_pct_2=20
                    EC-F16-2 | no | donor_pct=0 donor_pct_2=100
                    EC-F16-2 | no | donor_pct=60 donor_pct_2=40
                    EC-F16-2 | asked | donor_pct=60 donor_pct_2=20
                    """)
    void two_donors_count_together(String check, String asked, String sample) {
        asked(
                check,
                asked,
                HSCT
                        + "F08/1/1 anc_recovery=YES anc_recovery_date=2015-11-27 + F09/1/1 chim_date=2015-12-02 cell_type=WB "
                        + sample
                        + " + F16/1/1 visit_date=2016-02-10 disease_status=CR_FULL_DONOR is_current=CSA");
    }

    @ParameterizedTest(name = "{2} {0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CR_MIXED | no | 02-02 CD3 60; 02-02 CD15 100
                    CR_MIXED | no | 02-02 CD15 100; 02-02 CD3 60
                    CR_MIXED | asked | 02-02 CD15 100; 02-02 CD3 99
                    CR_MIXED | asked | 01-02 CD15 60; 02-02 WB 99
                    CR_FULL_DONOR | no | 02-01 WB 99; 02-02 CD15 100; 02-02 CD3 90
                    CR_FULL_DONOR | no | 02-02 CD3 90; 02-02 WB 99; 02-02 CD15 100
                    CR_FULL_DONOR | asked | 02-02 CD3 100; 02-02 WB 90
                    CR_FULL_DONOR | asked | 02-02 WB 90; 02-02 CD3 100
                    CR_FULL_DONOR | asked | 02-02 WB 100; 02-02 BM 90
                    CR_FULL_DONOR | no | 01-02 WB 90; 02-02 CD3 100; 02-02 CD15 99
                    CR_FULL_DONOR | asked | 01-02 WB 90; 02-02 CD3 90
                    CR_FULL_DONOR | no | 02-02 WB 100; 03-02 WB 90
                    """)
    void a_visit_is_held_against_all_samples_of_the_last_day(String status, String asked, String samples) {
        StringBuilder course = new StringBuilder(HSCT);
        int number = 0;
        for (String sample : samples.split("; ")) {
            String[] parts = sample.split(" ");
            course.append("F09/1/%s chim_date=2016-%s cell_type=%s donor_pct=%s + "
                    .formatted(++number, parts[0], parts[1], parts[2]));
        }

        asked("EC-F16-2", asked, course + "F16/1/1 visit_date=2016-02-10 disease_status=" + status);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no | F16/1/1 visit_date=2016-02-10
                    no | F16/1/1 visit_date=2016-02-10 is_current:UNK
                    no | F16/1/1 visit_date=2017-11-02 is_current=NONE + F16/1/2 visit_date=2016-02-10 is_current=CSA
                    asked | F16/1/1 visit_date=2017-11-02 is_current=CSA + F16/1/2 visit_date=2016-02-10 is_current=NONE
                    asked | F16/1/1 visit_date=2016-02-10 is_current=CSA
                    asked | F16/1/1 visit_date=2016-02-10 is_current=CSA + F12a/1/1 is_drug=MMF stop_date=2015-12-20
                    no | F16/1/1 visit_date=2016-02-10 is_current=CSA + F12a/1/1 is_drug=CSA stop_date=2016-03-01
                    no | F16/1/1 visit_date=2016-02-10 is_current=CSA + F12a/1/1 is_drug=CSA taper_start_date=2016-02-01
                    """)
    void a_withdrawal_is_called_for_where_the_latest_visit_says_that_immunosuppression_goes_on(
            String asked, String course) {
        asked("EC-F09-3", asked, HSCT + "F09/1/1 chim_date=2016-02-02 cell_type=BM donor_pct=90 + " + course);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    asked | 2016-01-05 | gvhd_prophylaxis=CSA
                    asked | 2016-05-02 | gvhd_prophylaxis=CSA;MMF
                    no | 2016-05-03 | gvhd_prophylaxis=CSA
                    no | 2016-01-05 | gvhd_prophylaxis=NONE
                    no | 2016-01-05 | gvhd_prophylaxis=PTCY;ATG
                    no | 2016-01-05 | gvhd_prophylaxis:UNK
                    no | 2016-01-05 | gvhd_prophylaxis=CSA + F12a/1/1 is_drug=CSA taper_start_date=2016-01-01
                    """)
    void before_the_first_visit_a_withdrawal_is_called_for_while_prophylaxis_is_given(
            String asked, String sampled, String prophylaxis) {
        asked(
                "EC-F09-3",
                asked,
                "F09/1/1 chim_date=%s cell_type=BM donor_pct=40 + F07/1/1 hsct_date=2015-11-02 infusion_kind=NEW_HSCT %s"
                        .formatted(sampled, prophylaxis));
    }

    @ParameterizedTest(name = "{0} {1}: {2} after {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F13.is_withdrawn_for_event/f12a | no | F12a/1/1 taper_start_date=2016-01-01 stop_date=2016-02-10 withdrawal_reason=PLANNED_TAPER | RELAPSE
                    F13.is_withdrawn_for_event/f12a | no | F12a/1/1 taper_start_date=2016-09-01 withdrawal_reason=PLANNED_TAPER | RELAPSE
                    F13.is_withdrawn_for_event/f12a | no | F12a/1/1 taper_start_date=2016-01-01 withdrawal_reason=RELAPSE | RELAPSE
                    F13.is_withdrawn_for_event/f12a | no | F12a/1/1 withdrawal_reason=RELAPSE | RELAPSE
                    F13.is_withdrawn_for_event/f12a | asked | F12a/1/1 taper_start_date=2016-08-14 withdrawal_reason=RELAPSE | RELAPSE
                    F13.is_withdrawn_for_event/f12a | asked | F12a/1/1 taper_start_date=2016-09 withdrawal_reason=RELAPSE | PROGRESSION_TO_AML
                    F13.is_withdrawn_for_event/f12a | asked | F12a/1/1 taper_start_date=2016-09-01 withdrawal_reason=AUTOLOGOUS_RECOVERY | AUTOLOGOUS_RECOVERY
                    F13.is_withdrawn_for_event/f12a | no | F12a/1/1 taper_start_date=2016-09-01 withdrawal_reason=TOXICITY | SECONDARY_GRAFT_FAILURE
                    F13.dli_given_for_event/f12b | no | F12b/1/1 dli_date=2016-03-10 dli_indication=PROPHYLACTIC | RELAPSE
                    F13.dli_given_for_event/f12b | no | F12b/1/1 dli_date=2016-03-10 dli_indication=RELAPSE | RELAPSE
                    F13.dli_given_for_event/f12b | no | F12b/1/1 dli_date=2016-09-10 dli_indication=INFECTION | RELAPSE
                    F13.dli_given_for_event/f12b | asked | F12b/1/1 dli_date=2016-09-10 dli_indication=RELAPSE | RELAPSE
                    """)
    void what_was_done_before_an_event_or_for_another_reason_was_not_done_because_of_it(
            String check, String asked, String intervention, String type) {
        asked(
                check,
                asked,
                HSCT + intervention + " + F13/1/1 event_date=2016-08-14 is_withdrawn_for_event=N dli_given_for_event=N"
                        + " event_type=" + type);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    OTHER | no | F15/0/1 sm_date=2016-12-01 sm_type=AML_MDS
                    SECONDARY_AML | no | F15/0/1 sm_date=2016-12-01 sm_type=AML_MDS
                    OTHER | no | F15/0/1 sm_date=2016 sm_type=OTHER_HAEM
                    OTHER | asked | F15/0/1 sm_date=2016-12-01 sm_type=THYROID
                    OTHER | asked | F15/0/1 sm_date=2018-12-01 sm_type=AML_MDS
                    RELAPSE | asked | F15/0/1 sm_date=2016-12-01 sm_type=AML_MDS
                    OTHER | asked | F16/1/1 visit_date=2016-02-10
                    """)
    void an_hsct_for_a_new_leukaemia_needs_no_event_of_the_first(String why, String asked, String found) {
        String course = HSCT + found + " + F07/2/1 hsct_date=2017-06-02 infusion_kind=NEW_HSCT indication=" + why
                + " + F14/2/1 prior_event_id:NA";

        asked("EC-F14-2", asked, course);
        asked("F14.prior_event_id/absent", asked, course);
    }

    @ParameterizedTest(name = "a boost of {0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2015-10-20 | WINDOW | asked
                    2015-10 | WINDOW | asked
                    2015-11 | WINDOW | no
                    2015-12-02 | WINDOW | no
                    2016-06-10 | WINDOW | asked
                    2016-07 | WINDOW | asked
                    2016-05 | WINDOW | no
                    2015-10-20 | EC-X10 | no
                    """)
    void a_boost_lies_between_its_hsct_and_the_next(String date, String check, String asked) {
        asked(
                check,
                asked,
                HSCT + "F07/2/1 hsct_date=2016-05-02 infusion_kind=NEW_HSCT + F07/1/2 infusion_kind=BOOST hsct_date="
                        + date);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2015-11, 2015-11-20", "2015, 2015-11-20"})
    void a_boost_of_unknown_day_is_taken_to_lie_after_its_hsct(String date, String hsct) {
        CaseAnswers all = Cases.of("F07/1/1 hsct_date=" + hsct
                + " infusion_kind=NEW_HSCT + F07/1/2 infusion_kind=BOOST hsct_date=" + date);

        assertEquals(
                false,
                all.entry(new EntryKey("F07", 1, 2))
                        .orElseThrow()
                        .get(TransplantForm.HSCT_DATE)
                        .orElseThrow()
                        .imputed()
                        .isBefore(LocalDate.parse(hsct)));
    }

    @Test
    void a_boost_is_asked_for_its_cells_and_for_nothing_of_an_hsct() {
        CaseAnswers all = Cases.of("F01/0/1 birth_date=2014-01-15 + F03/0/1 dx_date=2015-07-01 + " + HSCT
                + "F07/2/1 hsct_date=2016-05-02 infusion_kind=NEW_HSCT + F07/2/2 infusion_kind=BOOST hsct_date=2016-06-02"
                + " indication=PRIMARY_GF stem_cell_source=BM graft_manipulation=TCD_CD34SEL cd34_dose=0.05"
                + " infusion_weight_kg=12 tnc_dose=0.05");
        Entry boost = all.entry(new EntryKey("F07", 2, 2)).orElseThrow();
        Entry hsct = all.entry(new EntryKey("F07", 2, 1)).orElseThrow();

        assertEquals(List.of(), TransplantForm.FORM.review(boost, Cases.TODAY, true));
        assertEquals(true, TransplantForm.FORM.review(hsct, Cases.TODAY, true).size() > 15);
        for (Item<Integer> interval : List.of(
                TransplantForm.AGE_AT_HSCT_M, TransplantForm.INTERVAL_DX_HSCT_D, TransplantForm.INTERVAL_PREV_HSCT_D)) {
            assertEquals(Optional.empty(), Derivations.derive(interval, boost, Cases.TODAY), interval.code());
            assertEquals(true, Derivations.derive(interval, hsct, Cases.TODAY).isPresent(), interval.code());
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F07.hla_match_n/haplo | asked | donor_type=HAPLO_REL hla_loci_n=6 hla_match_n=6
                    F07.hla_match_n/haplo | asked | donor_type=HAPLO_REL hla_loci_n=8 hla_match_n=8
                    F07.hla_match_n/haplo | asked | donor_type=HAPLO_REL hla_loci_n=10 hla_match_n=10
                    F07.hla_match_n/haplo | asked | donor_type=HAPLO_REL hla_loci_n=12 hla_match_n=12
                    F07.hla_match_n/haplo | no | donor_type=HAPLO_REL hla_loci_n=12 hla_match_n=6
                    F07.hla_match_n/haplo | no | donor_type=HAPLO_REL hla_loci_n=6 hla_match_n=3
                    F07.hla_match_n/haplo | no | donor_type=HLA_ID_SIBLING hla_loci_n=12 hla_match_n=12
                    F07.donor_relation/donor | no | donor_type=SYNGENEIC donor_relation=SIBLING
                    F07.donor_relation/donor | no | donor_type=SYNGENEIC donor_relation=IDENTICAL_TWIN
                    F07.donor_relation/donor | asked | donor_type=SYNGENEIC donor_relation=PARENT
                    F07.donor_relation/donor | asked | donor_type=HLA_ID_SIBLING donor_relation=IDENTICAL_TWIN
                    """)
    void a_donor_is_what_the_match_and_the_relation_say(String check, String asked, String donor) {
        asked(check, asked, "F07/1/1 " + donor);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RIC | agent=BU dose_total=16 dose_unit=MG_KG + agent=CY dose_total=120 dose_unit=MG_KG + agent=MEL dose_total=140 dose_unit=MG_M2 | asked
                    RIC | agent=BU dose_total=16 dose_unit=MG_KG + agent=MEL dose_total=140 dose_unit=MG_M2 | asked
                    RIC | agent=TBI dose_total=12 dose_unit=GY + agent=CY dose_total=120 dose_unit=MG_KG | asked
                    RIC | agent=BU dose_total=8 dose_unit=MG_KG + agent=FLU dose_total=150 dose_unit=MG_M2 | no
                    RIC | agent=BU dose_total=12.8 dose_unit=MG_KG + agent=FLU dose_total=150 dose_unit=MG_M2 | no
                    RIC | agent=FLU dose_total=150 dose_unit=MG_M2 + agent=MEL dose_total=140 dose_unit=MG_M2 | no
                    RIC | agent=BU + agent=CY + agent=MEL | no
                    MAC | agent=BU dose_total=16 dose_unit=MG_KG + agent=CY dose_total=120 dose_unit=MG_KG | no
                    """)
    void what_ablates_the_marrow_is_not_reduced(String intensity, String agents, String asked) {
        StringBuilder course = new StringBuilder(HSCT.replace(" + ", "") + " conditioning_intensity=" + intensity);
        int number = 0;
        for (String agent : agents.split(" \\+ ")) {
            course.append(" + F07b/1/%s %s".formatted(++number, agent));
        }

        asked("F07.conditioning_intensity/agents", asked, course.toString());
    }

    @ParameterizedTest(name = "{0}: {1} time(s)")
    @CsvSource({
        "94 90 86 82 78 74, 1",
        "94 90 86 85, 0",
        "60 57 59 55 56 51 50, 1",
        "45 48 46 47 44 46, 0",
        "94 84 80 76, 0",
        "90 94 97 99, 0"
    })
    void a_fall_in_small_steps_is_asked_about_once(String samples, int times) {
        StringBuilder course = new StringBuilder(HSCT + "F08/1/1 anc_recovery=YES");
        int number = 0;
        for (String sample : samples.split(" ")) {
            course.append(
                    " + F09/1/%s chim_date=2016-0%s-02 cell_type=WB donor_pct=%s".formatted(++number, number, sample));
        }

        assertEquals(
                times,
                Cases.findings(course.toString(), "F09.donor_pct/slow_fall").count());
        assertEquals(
                0,
                Cases.findings(
                                course + " + F13/1/1 event_type=RELAPSE event_date=2016-06-20",
                                "F09.donor_pct/slow_fall")
                        .count());
    }

    @ParameterizedTest(name = "cyclophosphamide {0} {1} beside {2}: {3}")
    @CsvSource({
        "29, MG_KG, FLU, no",
        "50, MG_KG, FLU, no",
        "900, MG_M2, FLU, no",
        "80, MG_KG, FLU, asked",
        "29, MG_KG, BU, asked",
        "60, MG_KG, BU, asked",
        "120, MG_KG, BU, no"
    })
    void a_low_dose_of_cyclophosphamide_is_usual_beside_fludarabine(
            String dose, String unit, String beside, String asked) {
        asked(
                "F07b.dose_total/unusual",
                asked,
                "F07b/1/1 agent=" + beside + " route=IV + F07b/1/2 agent=CY route=IV dose_total=" + dose + " dose_unit="
                        + unit);
    }
}
