package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Months;
import org.junit.jupiter.api.Test;

/** How well children were followed, by hand; the cut-off is 2020-06-30. */
class FollowUpTest {

    private static final String HSCT = " + F07/1/1 hsct_date=2019-07-01";

    private static final StudyData DATA = Children.of(
            "last_contact_date=2020-06-30" + HSCT, // day 365, seen to the cut-off
            "last_contact_date=2019-10-09" + HSCT, // day 100, seen within 18 months
            "F07/1/1 hsct_date=2019-07-01 + F17/1/1 death_date=2019-10-09 cod_primary=INFECTION", // dead on day 100
            "last_contact_date=2015-01-31 + F07/1/1 hsct_date=2015-01-01"); // day 30, lost

    private static FollowUp followUp() {
        return FollowUp.of(Endpoints.OVERALL_SURVIVAL, DATA.subjects(), 1, Children.CUT_OFF, 0.95)
                .orElseThrow();
    }

    @Test
    void completeness_is_what_was_seen_of_what_could_have_been() {
        double seen = 365 + 100 + 100 + 30;
        double possible = 365
                + 365
                + 100
                + (Children.CUT_OFF.toEpochDay() - LocalDate.of(2015, 1, 1).toEpochDay());
        assertEquals(seen / possible, followUp().completeness(), 1e-12);
    }

    @Test
    void whoever_lives_and_was_not_seen_within_18_months_is_lost() {
        assertEquals(1, followUp().lost().k());
        assertEquals(3, followUp().lost().n());
    }

    @Test
    void the_median_is_that_of_reverse_kaplan_meier() {
        // censorings as events: 30 of 4 at risk, then day 100 (1 censored event among 3, the death leaves after it),
        // day 365
        // S: 3/4 after 30, 3/4 * 2/3 = 1/2 after 100, 0 after 365: level at 1/2 from 100 to 365, the middle is taken
        assertEquals(
                Months.ofDays((100 + 365) / 2.0),
                followUp().medianMonths().time().orElseThrow(),
                1e-9);
    }

    @Test
    void the_best_case_lets_the_lost_live_and_the_worst_lets_them_die_at_once() {
        // one death on day 100 among 4: the lost one is at risk then in the best case
        assertEquals(1 - 1 / 4.0, followUp().bestCase(), 1e-12);
        // dead on day 31 of 4, then on day 100 one of 3
        assertEquals(3 / 4.0 * 2 / 3.0, followUp().worstCase(), 1e-12);
    }

    @Test
    void there_is_none_where_nobody_was_followed() {
        assertEquals(
                Optional.empty(),
                FollowUp.of(
                        Endpoints.OVERALL_SURVIVAL,
                        Children.of("last_contact_date=2001-01-01").subjects(),
                        1,
                        Children.CUT_OFF,
                        0.95));
    }
}
