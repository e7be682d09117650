package org.jmmlregistry.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which outcomes rest on a day that nobody knows, and how many of them there are. */
class ImputedOutcomeTest {

    private static CaseFile child(int number, String course) {
        return CaseFiles.of(RegistryId.of(number), Cases.of("F01/0/1 sex_at_birth=F data_label=SYNTHETIC + " + course));
    }

    private static boolean isImputed(Endpoint endpoint, String course) {
        return assertInstanceOf(Outcome.Observed.class, endpoint.after(1, child(1, course)))
                .isImputed();
    }

    private static final String SEEN = " + F16/1/1 visit_date=2018-01-20 disease_status=CR_FULL_DONOR";

    @ParameterizedTest(name = "{0}: survival {1}, leukaemia-free survival {2}")
    @CsvSource({
        "F07/1/1 hsct_date=2015-11-02 + F16/1/1 visit_date=2018-01-20, false, false",
        "F07/1/1 hsct_date=2015-11 + F16/1/1 visit_date=2018-01-20, true, true",
        "F07/1/1 hsct_date=2015-11-02 + F16/1/1 visit_date=2018, true, true",
        "F07/1/1 hsct_date=2015-11-02 + F16/1/1 visit_date=2017-06 + F16/1/2 visit_date=2018-01-20, false, false",
        "F07/1/1 hsct_date=2015-11-02 + F13/1/1 event_type=RELAPSE event_date=2016-03 + F16/1/1 visit_date=2018-01-20, false, true",
        "F07/1/1 hsct_date=2015-11-02 + F13/1/1 event_type=RELAPSE event_date=2016-03-02 + F17/1/1 death_date=2017, true, false",
        "F07/1/1 hsct_date=2015-11-02 + F17/1/1 death_date=2017 cod_primary=DISEASE, true, true",
        "F07/1/1 hsct_date=2015-11-02 + F17/1/1 death_date=2017-02-03, false, false"
    })
    void a_first_or_last_day_of_which_only_month_or_year_is_known_is_imputed(
            String course, boolean survival, boolean leukaemiaFree) {
        assertEquals(survival, isImputed(Endpoints.OVERALL_SURVIVAL, course));
        assertEquals(leukaemiaFree, isImputed(Endpoints.LEUKAEMIA_FREE_SURVIVAL, course));
    }

    @ParameterizedTest(name = "HSCT {0}, relapse {1}, HSCT 2 {2}: {3}, {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2004-08-10, 2005-02-10, 2005-02-11, EARLY_RELAPSE, false",
                "2004-08-10, 2005-02-11, 2005-03, LATE_RELAPSE, false",
                "2004-08-10, 2005, 2005, RELAPSE, -",
                "2004-08, 2005-02, 2005-02, RELAPSE, -",
                "2004-08, 2005-01, 2005-03, EARLY_RELAPSE, false",
                "2004, 2004, 2004, RELAPSE, -",
                "2004-11-20, 2004, 2004, EARLY_RELAPSE, true",
                "2004, 2006, 2006, LATE_RELAPSE, false"
            })
    void what_was_within_six_months_is_told_only_where_no_completion_disagrees(
            String hsct, String relapse, String second, FirstFailure.Manner manner, Boolean early) {
        CaseFile file = child(
                1,
                "F07/1/1 hsct_date=" + hsct + " + F13/1/1 event_type=RELAPSE event_date=" + relapse
                        + " + F07/2/1 hsct_date=" + second);

        assertEquals(manner, FirstFailure.of(file).orElseThrow().manner());
        assertEquals(
                Optional.ofNullable(early), SecondHsct.of(file).orElseThrow().early());
    }

    /** The middle of January is the 15th, on which a visit saw the child as well. */
    @Test
    void a_day_that_another_date_gives_to_the_day_is_known() {
        String hsct = "F07/1/1 hsct_date=2015-11-02";
        String month = " + F16/1/1 visit_date=2018-01";
        String day = " + F16/1/2 visit_date=2018-01-15";
        assertTrue(isImputed(Endpoints.OVERALL_SURVIVAL, hsct + month));
        assertEquals(false, isImputed(Endpoints.OVERALL_SURVIVAL, hsct + month + day));
    }

    @ParameterizedTest(name = "censored after {0} days: {1}")
    @CsvSource({"100, false", "425, false", "426, true", "500, true", "790, true", "791, true", "10000, true"})
    void who_is_censored_before_any_day_on_which_the_end_may_lie_is_so_on_a_known_day(int window, boolean imputed) {
        Endpoint closed = Endpoints.OVERALL_SURVIVAL.within(window);
        assertEquals(imputed, isImputed(closed, "F07/1/1 hsct_date=2015-11-02 + F17/1/1 death_date=2017"));
    }

    @Test
    void an_estimate_counts_the_children_with_an_imputed_day_and_no_other() {
        List<CaseFile> children = Stream.of(
                        child(1, "F07/1/1 hsct_date=2015-11-02" + SEEN),
                        child(2, "F07/1/1 hsct_date=2015-11" + SEEN),
                        child(3, "F07/1/1 hsct_date=2015 + F17/1/1 death_date=2016"),
                        child(4, "F07/1/1 hsct_date=2015-11-02 + F17/1/1 death_date=2016-02"),
                        child(5, "F03/0/1 dx_date=2015"))
                .toList();
        EndpointEstimate survival = EndpointEstimate.of(Endpoints.OVERALL_SURVIVAL, 1, children);
        assertEquals(4, survival.observed().size());
        assertEquals(3, survival.imputed());
    }
}
