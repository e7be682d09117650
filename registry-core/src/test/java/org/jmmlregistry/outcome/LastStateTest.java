package org.jmmlregistry.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a child is when it was last looked at, and what of it is leukaemia. */
class LastStateTest {

    private static CaseFile child(String course) {
        return CaseFiles.of(
                RegistryId.of(1),
                Cases.of("F01/0/1 sex_at_birth=F data_label=SYNTHETIC + F07/1/1 hsct_date=2015-11-02 + " + course));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "F16/1/1 visit_date=2016-02-10 disease_status=CR_FULL_DONOR, ALIVE_DISEASE_FREE",
        "F16/1/1 visit_date=2016-02-10 disease_status=NE, ALIVE_STATUS_UNKNOWN",
        "F08/1/1 anc_recovery=YES, ALIVE_STATUS_UNKNOWN",
        "F16/1/1 visit_date=2016-02-10 disease_status=CR_FULL_DONOR + F16/1/2 visit_date=2016-05-10 disease_status=NE, ALIVE_DISEASE_FREE",
        "F16/1/1 visit_date=2016-02-10 disease_status=CR_FULL_DONOR + F13/1/1 event_type=POOR_GRAFT_FUNCTION event_date=2016-03-02, ALIVE_DISEASE_FREE",
        "F16/1/1 visit_date=2016-02-10 disease_status=CR_FULL_DONOR + F13/1/1 event_type=RELAPSE event_date=2016-03-02, ALIVE_WITH_DISEASE",
        "F16/1/1 visit_date=2016-02-10 disease_status=CR_FULL_DONOR + F13/1/1 event_type=PROGRESSION_TO_AML event_date=2016-03-02, ALIVE_WITH_DISEASE",
        "F13/1/1 event_type=PRIMARY_GRAFT_FAILURE event_date=2015-12-02, ALIVE_GRAFT_FAILED",
        "F13/1/1 event_type=PRIMARY_GRAFT_FAILURE event_date=2015-12-02 + F16/1/1 visit_date=2016-02-10 disease_status=GF, ALIVE_GRAFT_FAILED",
        "F13/1/1 event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_NON_LEUKAEMIC event_date=2015-12-02, ALIVE_GRAFT_FAILED",
        "F13/1/1 event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_NON_LEUKAEMIC event_date=2015-12-02 + F16/1/1 visit_date=2016-02-10 disease_status=AR, ALIVE_GRAFT_FAILED",
        "F13/1/1 event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_LEUKAEMIC event_date=2015-12-02 + F16/1/1 visit_date=2016-02-10 disease_status=AR, ALIVE_WITH_DISEASE",
        "F13/1/1 event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_UNDETERMINED event_date=2015-12-02, ALIVE_WITH_DISEASE",
        "F16/1/1 visit_date=2016-02-10 disease_status=AR, ALIVE_WITH_DISEASE",
        "F13/1/1 event_type=RELAPSE event_date=2016-03-02 + F07/2/1 hsct_date=2016-06-01, ALIVE_STATUS_UNKNOWN",
        "F16/1/1 visit_date=2016-04-10 disease_status=RELAPSE + F07/2/1 hsct_date=2016-06-01, ALIVE_STATUS_UNKNOWN",
        "F13/1/1 event_type=RELAPSE event_date=2016-03-02 + F17/1/1 death_date=2016-06-01, DEAD"
    })
    void only_relapse_progression_and_leukaemic_or_undetermined_recovery_are_disease(String course, LastState state) {
        assertEquals(state, LastState.of(child(course)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "F16/1/1 visit_date=2016-02-10 disease_status=CR_FULL_DONOR + F13/1/1 event_type=RELAPSE event_date=2016-02-10, ALIVE_WITH_DISEASE",
        "F16/1/1 visit_date=2016-02-10 disease_status=CR_MIXED + F13/1/1 event_type=PROGRESSION_TO_AML event_date=2016-02-10, ALIVE_WITH_DISEASE",
        "F16/1/1 visit_date=2016-02-10 disease_status=CR_FULL_DONOR + F13/1/1 event_type=SECONDARY_GRAFT_FAILURE event_date=2016-02-10, ALIVE_GRAFT_FAILED",
        "F16/1/1 visit_date=2016-02-10 disease_status=RELAPSE + F13/1/1 event_type=SECONDARY_GRAFT_FAILURE event_date=2016-02-10, ALIVE_WITH_DISEASE",
        "F13/1/1 event_type=RELAPSE event_date=2016-02-10 + F07/2/1 hsct_date=2016-02-10, ALIVE_STATUS_UNKNOWN",
        "F16/1/1 visit_date=2016-02-10 disease_status=RELAPSE + F07/2/1 hsct_date=2016-02-10, ALIVE_STATUS_UNKNOWN"
    })
    void on_the_same_day_the_event_is_later_than_the_visit_and_the_hsct_later_than_both(
            String course, LastState state) {
        assertEquals(state, LastState.of(child(course)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "F08/1/1 hsct_response=PD, ALIVE_WITH_DISEASE",
        "F08/1/1 hsct_response=SD + F16/1/1 visit_date=2016-02-10 disease_status=NE, ALIVE_WITH_DISEASE",
        "F08/1/1 hsct_response=PR + F13/1/1 event_type=PRIMARY_GRAFT_FAILURE event_date=2015-12-07, ALIVE_WITH_DISEASE",
        "F08/1/1 hsct_response=PR + F13/1/1 event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_NON_LEUKAEMIC event_date=2015-12-07, ALIVE_GRAFT_FAILED",
        "F08/1/1 hsct_response=NE, ALIVE_STATUS_UNKNOWN",
        "F08/1/1 hsct_response=SD + F12b/1/1 dli_response=CR dli_response_date=2016-03-01, ALIVE_STATUS_UNKNOWN",
        "F08/1/1 hsct_response=SD + F16/1/1 visit_date=2016-02-10 disease_status=CR_MIXED, ALIVE_DISEASE_FREE",
        "F08/1/1 hsct_response=SD + F07/2/1 hsct_date=2016-05-02, ALIVE_STATUS_UNKNOWN",
        "F16/1/1 visit_date=2016-02-10 disease_status=PROGRESSIVE, ALIVE_WITH_DISEASE",
        "F16/1/1 visit_date=2016-02-10 disease_status=OBSERVED_STABLE, ALIVE_WITH_DISEASE"
    })
    void disease_that_never_went_away_is_there_until_a_remission_is_recorded(String course, LastState state) {
        assertEquals(state, LastState.of(child(course)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "F03/0/1 dx_date=2015-07-01, ALIVE_OBSERVED",
        "F03/0/1 dx_date=2015-07-01 + F05/0/1 agents=AZACITIDINE start_date=2015-07-10, ALIVE_STATUS_UNKNOWN",
        "F03/0/1 dx_date=2015-07-01 + F05/0/1 agents=AZACITIDINE start_date=2015-07-10 + F16/0/1 visit_date=2015-09-10 disease_status=OBSERVED_STABLE, ALIVE_OBSERVED",
        "F03/0/1 dx_date=2015-07-01 + F05/0/1 agents=AZACITIDINE start_date=2015-07-10 + F16/0/1 visit_date=2015-09-10 disease_status=NE, ALIVE_STATUS_UNKNOWN"
    })
    void a_child_that_is_treated_is_not_said_to_be_observed(String course, LastState state) {
        assertEquals(
                state,
                LastState.of(CaseFiles.of(
                        RegistryId.of(1), Cases.of("F01/0/1 sex_at_birth=F data_label=SYNTHETIC + " + course))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "F16/1/1 visit_date=2017 disease_status=CR_UNSPECIFIED + F13/1/1 event_type=RELAPSE event_date=2017, ALIVE_STATUS_UNKNOWN",
        "F16/1/1 visit_date=2017 disease_status=CR_UNSPECIFIED + F13/1/1 event_type=RELAPSE event_date=2017-06-10, ALIVE_STATUS_UNKNOWN",
        "F16/1/1 visit_date=2017-08 disease_status=CR_UNSPECIFIED + F13/1/1 event_type=RELAPSE event_date=2017-06, ALIVE_DISEASE_FREE",
        "F16/1/1 visit_date=2017 disease_status=CR_UNSPECIFIED + F13/1/1 event_type=RELAPSE event_date=2018, ALIVE_WITH_DISEASE",
        "F16/1/1 visit_date=2017 disease_status=RELAPSE + F13/1/1 event_type=RELAPSE event_date=2017, ALIVE_WITH_DISEASE",
        "F16/1/1 visit_date=2017 disease_status=PROGRESSIVE + F16/1/2 visit_date=2017-06 disease_status=CR_MIXED, ALIVE_STATUS_UNKNOWN"
    })
    void what_hangs_on_a_day_that_nobody_knows_is_not_known(String course, LastState state) {
        assertEquals(state, LastState.of(child(course)));
    }

    @ParameterizedTest(name = "{0}: {1} after {2} days, otherwise {3} after {4}")
    @CsvSource({
        "event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_LEUKAEMIC, 1, 61, 1, 61",
        "event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_UNDETERMINED, 1, 61, 0, 791",
        "event_type=AUTOLOGOUS_RECOVERY, 1, 61, 0, 791",
        "event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_NON_LEUKAEMIC, 0, 791, 0, 791",
        "event_type=SECONDARY_GRAFT_FAILURE, 0, 791, 0, 791",
        "event_type=RELAPSE, 1, 61, 1, 61"
    })
    void a_recovery_that_may_be_leukaemic_ends_leukaemia_free_survival(
            String event, int cause, long days, int causeWithout, long daysWithout) {
        CaseFile child =
                child("F13/1/1 event_date=2016-01-02 " + event + " + F16/1/1 visit_date=2018-01-01 disease_status=AR");
        Endpoint other = Endpoints.LEUKAEMIA_FREE_SURVIVAL.withoutUndetermined().orElseThrow();

        assertEquals(new Outcome.Observed(day(0), day(days), cause), Endpoints.LEUKAEMIA_FREE_SURVIVAL.after(1, child));
        assertEquals(new Outcome.Observed(day(0), day(days), cause), Endpoints.RELAPSE_INCIDENCE.after(1, child));
        assertEquals(new Outcome.Observed(day(0), day(daysWithout), causeWithout), other.after(1, child));
    }

    private static ClinicalDate day(long number) {
        return ClinicalDate.of(LocalDate.of(2015, 11, 2).plusDays(number));
    }
}
