package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of disease that came back after an HSCT, and of disease that never went away. */
class DiseaseAfterHsctTest {

    private static final String CHILD =
            "F01/0/1 last_contact_date=2018-02-02" + " + F07/1/1 hsct_date=2015-11-02 stem_cell_source=BM + ";

    private static String said(String course, String check) {
        return Cases.findings(CHILD + course, check)
                .map(finding -> finding.message().toString())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "F08/1/1 hsct_response=SD + F16/1/1 visit_date=2016-02-10 disease_status=PROGRESSIVE,",
        "F08/1/1 hsct_response=PR + F16/1/1 visit_date=2016-02-10 disease_status=OBSERVED_STABLE,",
        "F13/1/1 event_type=RELAPSE event_date=2016-02-01 + F16/1/1 visit_date=2016-02-10 disease_status=PROGRESSIVE,",
        "F16/1/1 visit_date=2016-02-10 disease_status=PROGRESSIVE, 'Whether this disease never went away or came back is not recorded; please enter the best response after this HSCT (F08) or the relapse (F13).'",
        "F08/1/1 hsct_response=CR + F16/1/1 visit_date=2016-02-10 disease_status=PROGRESSIVE, 'Whether this disease never went away or came back is not recorded; please enter the best response after this HSCT (F08) or the relapse (F13).'",
        "F08/1/1 hsct_response=SD + F16/1/1 visit_date=2016-02-10 disease_status=RELAPSE, 'The best response after this HSCT is “Stable or persistent disease”; disease that never went away does not relapse but is stable or progressive.'",
        "F08/1/1 hsct_response=SD + F12b/1/1 dli_date=2015-12-20 dli_response=CR + F16/1/1 visit_date=2016-02-10 disease_status=RELAPSE, 'No such event is recorded under this HSCT; please enter it (F13) or correct the status.'",
        "F16/1/1 visit_date=2016-02-10 disease_status=RELAPSE, 'No such event is recorded under this HSCT; please enter it (F13) or correct the status.'"
    })
    void disease_at_a_visit_is_persistent_or_a_relapse(String course, String sentence) {
        assertEquals(sentence == null ? "" : sentence, said(course, "EC-F16-2"));
        assertEquals("", said(course, "F16.disease_status/no_hsct"));
    }

    @ParameterizedTest(name = "{0} on {1}, remission on {2}")
    @CsvSource({
        "RELAPSE, 2016-11-02, 2016-12-02, 'Remission is recorded after “Relapse” under the same HSCT, but no treatment of it.'",
        "RELAPSE, 2016-11-02, 2016-11-02, Remission is recorded on the day of “Relapse”; please check the status or the day.",
        "RELAPSE, 2016, 2016,",
        "RELAPSE, 2016-11-02, 2016-11,",
        "RELAPSE, 2016-11-02, 2016-10-02,",
        "PROGRESSION_TO_AML, 2016-11-02, 2016-11-02, Remission is recorded on the day of “Progression to AML”; please check the status or the day.",
        "AUTOLOGOUS_RECOVERY ar_subtype=AR_LEUKAEMIC, 2015-12-14, 2016-11-02, 'Remission is recorded after “Autologous recovery” under the same HSCT, but no treatment of it.'",
        "AUTOLOGOUS_RECOVERY ar_subtype=AR_UNDETERMINED, 2015-12-14, 2016-11-02, 'Remission is recorded after “Autologous recovery” under the same HSCT, but no treatment of it.'",
        "AUTOLOGOUS_RECOVERY ar_subtype=AR_NON_LEUKAEMIC, 2015-12-14, 2016-11-02,"
    })
    void remission_after_leukaemia_came_back_is_questioned_where_the_order_is_certain(
            String event, String day, String visit, String sentence) {
        String course = "F13/1/1 event_date=" + day + " event_type=" + event + " + F16/1/1 visit_date=" + visit
                + " disease_status=CR_UNSPECIFIED";

        assertEquals(sentence == null ? "" : sentence, said(course, "EC-F16-2"));
        assertEquals(
                "", said(course + " + F12b/1/1 dli_date=" + day, "EC-F16-2").replaceAll(".* on the day of .*", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "F08/1/1 anc_recovery=NO, 1",
        "F08/1/1 anc_recovery=NO hsct_response=CR, 1",
        "F08/1/1 anc_recovery=NO hsct_response=PD, 0",
        "F08/1/1 anc_recovery=NO + F13/1/1 event_type=RELAPSE event_date=2015-12-07, 0",
        "F08/1/1 anc_recovery=NO + F16/1/1 visit_date=2015-12-07 disease_status=PROGRESSIVE, 0",
        "F08/1/1 anc_recovery=NO + F16/1/1 visit_date=2015-12-07 disease_status=NE, 1"
    })
    void no_recovery_is_graft_failure_only_without_disease(String course, int asked) {
        assertEquals(asked, Cases.findings(CHILD + course, "EC-F08-2").count());
    }

    @ParameterizedTest(name = "{0}, HSCT 2 for {1}: {2}")
    @CsvSource({
        "F08/1/1 hsct_response=SD, OTHER, 0",
        "F08/1/1 hsct_response=PD, RELAPSE, 0",
        "F08/1/1 hsct_response=SD, PERSISTENT, 0",
        "F08/1/1 hsct_response=CR, PERSISTENT, 1",
        "F08/1/1 hsct_response=SD + F12c/1/1 salvage_response=cCR, OTHER, 0",
        "F08/1/1 hsct_response=SD, SECONDARY_GF, 1",
        "F08/1/1 hsct_response=CR, OTHER, 1",
        "F08/1/1 anc_recovery=YES, RELAPSE, 1"
    })
    void an_hsct_for_persistent_disease_needs_no_event(String course, String indication, int asked) {
        String text = CHILD + course + " + F07/2/1 hsct_date=2016-05-02 indication=" + indication
                + " + F14/2/1 prior_event_id:NA";

        assertEquals(asked, Cases.findings(text, "EC-F14-2").count());
        assertEquals(asked, Cases.findings(text, "F14.prior_event_id/absent").count());
    }

    @ParameterizedTest(name = "for {0} in {1}: {2}")
    @CsvSource({
        "OTHER, MIXED_CHIM, 0",
        "POOR_GRAFT_FUNCTION, CR, 0",
        "POOR_GRAFT_FUNCTION, MIXED_CHIM, 0",
        "OTHER, CR, 1",
        "RELAPSE, MIXED_CHIM, 1"
    })
    void an_hsct_for_mixed_chimerism_or_poor_graft_function_needs_no_event(String why, String status, int asked) {
        String text = CHILD + "F08/1/1 anc_recovery=YES + F07/2/1 hsct_date=2016-05-02 indication=" + why
                + " + F14/2/1 prior_event_id:NA status_at_hsct2=" + status;

        assertEquals(asked, Cases.findings(text, "EC-F14-2").count());
        assertEquals(asked, Cases.findings(text, "F14.prior_event_id/absent").count());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    event_type=SECONDARY_GRAFT_FAILURE event_date=2016-02-01 | Full donor chimerism is recorded after “Secondary graft failure” under the same HSCT, but nothing that brought the donor's cells back.
                    event_type=PRIMARY_GRAFT_FAILURE event_date=2015-12-07 | Full donor chimerism is recorded after “Primary graft failure” under the same HSCT, but nothing that brought the donor's cells back.
                    event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_NON_LEUKAEMIC event_date=2015-12-07 | Full donor chimerism is recorded after “Autologous recovery” under the same HSCT, but nothing that brought the donor's cells back.
                    event_type=POOR_GRAFT_FUNCTION event_date=2016-02-01 |
                    event_type=SECONDARY_GRAFT_FAILURE event_date=2016 |
                    event_type=SECONDARY_GRAFT_FAILURE event_date=2016-12-01 |
                    event_type=SECONDARY_GRAFT_FAILURE event_date=2016-02-01 + F07/1/2 infusion_kind=BOOST hsct_date=2016-03-01 |
                    event_type=SECONDARY_GRAFT_FAILURE event_date=2016-02-01 + F12b/1/1 dli_date=2016-03-01 |
                    event_type=SECONDARY_GRAFT_FAILURE event_date=2016-02-01 + F07/1/2 infusion_kind=BOOST hsct_date=2016-01-01 | Full donor chimerism is recorded after “Secondary graft failure” under the same HSCT, but nothing that brought the donor's cells back.
                    """)
    void a_graft_that_was_lost_does_not_come_back_in_full_by_itself(String event, String sentence) {
        assertEquals(
                sentence == null ? "" : sentence,
                said("F16/1/1 visit_date=2016-11-02 disease_status=CR_FULL_DONOR + F13/1/1 " + event, "EC-F16-2"));
    }

    @ParameterizedTest(name = "{0}, last seen {1}: {2}")
    @CsvSource({
        "BM, 2015-12-02, 1",
        "BM, 2015-12-01, 0",
        "BM_PLUS_UCB, 2015-12-13, 0",
        "BM_PLUS_UCB, 2015-12-14, 1",
        "UCB, 2015-12-13, 0",
        "DOUBLE_UCB, 2015-12-14, 1"
    })
    void primary_graft_failure_is_asked_for_after_the_days_that_the_graft_is_given(
            String graft, String seen, int asked) {
        String text = "F01/0/1 last_contact_date=" + seen + " + F07/1/1 hsct_date=2015-11-02 stem_cell_source=" + graft
                + " + F08/1/1 anc_recovery=NO";

        assertEquals(asked, Cases.findings(text, "EC-F08-2").count());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "F08/1/1 hsct_response=SD + F13/1/1 event_type=RELAPSE event_date=2016-02-01, 1",
        "F08/1/1 hsct_response=SD + F12b/1/1 dli_response=CR + F13/1/1 event_type=RELAPSE event_date=2016-12-01, 0",
        "F08/1/1 hsct_response=CR + F13/1/1 event_type=RELAPSE event_date=2016-02-01, 0"
    })
    void only_disease_that_went_away_relapses(String course, int asked) {
        assertEquals(
                asked,
                Cases.findings(CHILD + course, "F13.event_type/remission").count());
    }
}
