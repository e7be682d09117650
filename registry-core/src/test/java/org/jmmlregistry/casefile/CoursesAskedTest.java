package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small courses, each with what is asked about it and what is not. */
class CoursesAskedTest {

    private static final String HSCT = "F07/1/1 hsct_date=2015-11-02 infusion_kind=NEW_HSCT + ";

    private static void asked(String check, String asked, String course) {
        assertEquals(asked.equals("asked"), Cases.findings(course, check).findAny().isPresent(), course);
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
                HSCT + "F08/1/1 anc_recovery=YES anc_recovery_date=2015-11-27 + F09/1/1 chim_date=2015-12-02 cell_type=WB "
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
}
