package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jmmlregistry.outcome.Endpoints;
import org.junit.jupiter.api.Test;

/** Published estimates beside ours: at the published time, of the endpoint that comes nearest, with what makes them differ. */
class BesideTest {

    private static final StudyData DATA = Children.drawn(9, 100);

    private static List<Beside> beside(String... lines) {
        return Children.answer(DATA, lines).published();
    }

    @Test
    void every_published_estimate_has_an_endpoint_of_ours_and_lies_within_its_limits() {
        for (PublishedOutcome each : PublishedOutcome.all()) {
            assertTrue(Endpoints.withCode(each.endpoint()).isPresent(), each.endpoint());
            assertTrue(each.percent() > 0 && each.percent() < 100);
            each.limits()
                    .ifPresent(
                            limits -> assertTrue(limits.lower() < each.percent() && each.percent() < limits.upper()));
        }
    }

    /** Locatelli 2005, table 3: event-free survival 52 % (42–62), relapse 35 % (27–46), related mortality 13 % (8–22). */
    @Test
    void the_largest_european_series_stands_as_printed() {
        assertEquals(
                List.of("EFS 52.0 42.0 62.0", "RI 35.0 27.0 46.0", "NRM 13.0 8.0 22.0"),
                PublishedOutcome.all().stream()
                        .filter(each -> each.paper().citation().contains("2005"))
                        .map(each -> each.endpoint() + " " + each.percent() + " "
                                + each.limits().orElseThrow().lower() + " "
                                + each.limits().orElseThrow().upper())
                        .toList());
    }

    @Test
    void ours_is_read_at_the_published_time_and_what_differs_is_said() {
        Beside first = beside("endpoints: EFS").get(0);

        assertEquals(60, first.published().months());
        assertTrue(first.ours().orElseThrow().value().isDefined());
        assertTrue(
                first.warnings().stream().anyMatch(warning -> warning.toString().contains("Invented")));
    }

    @Test
    void nothing_stands_beside_a_later_hsct_a_landmark_or_beyond_the_horizon() {
        assertEquals(List.of(), beside("endpoints: OS", "HSCT: 2"));
        assertEquals(List.of(), beside("endpoints: OS", "clock: landmark 6 months"));
        assertEquals(List.of(), beside("endpoints: EFS", "horizon: 12 months"));
        assertEquals(List.of(), beside("endpoints: GRFS"));
    }

    @Test
    void a_study_of_nobody_has_no_estimate_beside() {
        List<Beside> nobody = beside("endpoints: OS", "children: F03.dx_code is OTHER and F03.dx_code is JMML");

        assertTrue(nobody.stream().allMatch(each -> each.ours().isEmpty() && each.children() == 0));
    }
}
