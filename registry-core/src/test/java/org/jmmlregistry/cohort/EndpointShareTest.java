package org.jmmlregistry.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Timeline;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.Test;

/** Who responded among those who were evaluated. */
class EndpointShareTest {

    private static final Map<String, List<String>> COURSES = Map.of(
            "DLI_RESPONSE",
            List.of(
                    "F12b/1/1 dli_date=2001-04-01 dli_indication=RELAPSE dli_response=CR dli_response_date=2001-05-01",
                    "F12b/1/1 dli_date=2001-04-01 dli_indication=RELAPSE dli_response=PR dli_response_date:UNK",
                    "F12b/1/1 dli_date=2001-04-01 dli_indication=RELAPSE dli_response=PD",
                    "F12b/1/1 dli_date=2001-04-01 dli_indication=RELAPSE dli_response=NO_RESPONSE",
                    "F12b/1/1 dli_date=2001-04-01 dli_indication=RELAPSE dli_response=NE",
                    "F12b/1/1 dli_date=2001-04-01 dli_indication=PROPHYLACTIC dli_response=NE",
                    "F08/1/1 anc_recovery=NO"),
            "PRIMARY_GF",
            List.of(
                    "F13/1/1 event_type=PRIMARY_GRAFT_FAILURE event_date=2001-02-10",
                    "F13/1/1 event_type=PRIMARY_GRAFT_FAILURE event_date:UNK",
                    "F13/1/1 event_type=SECONDARY_GRAFT_FAILURE event_date=2001-02-10",
                    "F17/1/1 death_date=2001-01-09"));

    private static EndpointShare share(String code) {
        List<Timeline> courses = new ArrayList<>();
        for (String course : COURSES.get(code)) {
            courses.add(Timeline.of(CaseFiles.of(
                    RegistryId.of(courses.size() + 1),
                    Cases.of("F01/0/1 sex_at_birth=F + F07/1/1 hsct_date=2001-01-01 + F16/1/1 visit_date=2003-01-01 + "
                            + course))));
        }
        return EndpointShare.over(Endpoints.withCode(code).orElseThrow(), 1, courses);
    }

    @Test
    void two_of_four_evaluated_responded_one_of_them_on_an_unknown_day() {
        EndpointShare share = share("DLI_RESPONSE");
        assertEquals(2, share.share().k());
        assertEquals(4, share.share().n());
        assertEquals(0.0675860, share.share().limits().lower().orElseThrow(), 1e-7);
        assertEquals(1, share.notEvaluable().size());
    }

    @Test
    void two_of_four_grafts_failed_primarily() {
        assertEquals(2, share("PRIMARY_GF").share().k());
        assertEquals(4, share("PRIMARY_GF").share().n());
    }

    @Test
    void what_comes_to_everybody_in_time_has_no_share() {
        Endpoint survival = Endpoints.OVERALL_SURVIVAL;
        assertThrows(IllegalArgumentException.class, () -> EndpointShare.over(survival, 1, List.of()));
    }
}
