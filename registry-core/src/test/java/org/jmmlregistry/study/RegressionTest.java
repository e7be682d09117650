package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Regressions on covariates that were asked for: what is fitted, what is refused, and who is left out. */
class RegressionTest {

    private static final StudyData DATA = Children.drawn(11, 400);

    private static Regression only(StudyData data, String... lines) {
        List<Regression> regressions = Children.answer(data, lines).regressions();
        assertEquals(1, regressions.size());
        return regressions.get(0);
    }

    @Test
    void no_regression_is_made_unless_covariates_are_asked_for() {
        assertTrue(Children.answer(DATA, "endpoints: OS, RI").regressions().isEmpty());
    }

    @Test
    void a_number_has_one_ratio_and_groups_one_less_than_they_are() {
        Regression regression = only(DATA, "endpoints: OS", "covariates: F03.age_at_dx_m; F07.stem_cell_source");
        Regression.Fitted fitted = assertInstanceOf(Regression.Fitted.class, regression.result());

        assertEquals(Regression.Method.COX, fitted.method());
        assertTrue(fitted.ratios().get(0).group().isEmpty());
        assertEquals("BM", fitted.ratios().get(1).reference().orElseThrow().code());
        assertTrue(fitted.proportional().isPresent());
        fitted.ratios().forEach(ratio -> assertTrue(ratio.lower() < ratio.ratio() && ratio.ratio() < ratio.upper()));
    }

    @Test
    void with_competing_events_the_model_is_that_of_fine_and_gray() {
        Regression.Fitted fitted = assertInstanceOf(
                Regression.Fitted.class,
                only(DATA, "endpoints: RI", "covariates: F03.age_at_dx_m").result());

        assertEquals(Regression.Method.FINE_GRAY, fitted.method());
        assertTrue(fitted.ratios().get(0).ratio() > 1, "older children relapse more often, as they are generated");
    }

    @Test
    void fewer_than_ten_events_a_coefficient_are_refused_and_firth_is_offered() {
        Regression few = only(Children.drawn(11, 20), "endpoints: OS", "covariates: F03.age_at_dx_m; F01.sex_at_birth");
        Regression.NotFitted refused = assertInstanceOf(Regression.NotFitted.class, few.result());

        assertTrue(few.events() < 20);
        assertTrue(
                refused.why().toString().contains("10 events for each"),
                refused.why().toString());
        assertEquals(Regression.Method.FIRTH, refused.instead().orElseThrow().method());
    }

    @Test
    void what_is_known_only_later_explains_nothing_from_the_start() {
        Regression.NotFitted refused = assertInstanceOf(
                Regression.NotFitted.class,
                only(DATA, "endpoints: OS", "covariates: F08.anc_recovery").result());

        assertTrue(
                refused.why().toString().contains("lived until then"),
                refused.why().toString());
        assertTrue(refused.instead().isEmpty());
    }

    @Test
    void who_lacks_a_covariate_is_left_out_and_counted_at_it() {
        StudyData data = Children.of(
                "last_contact_date=2002-01-01 + F03/0/1 wbc=10 + F07/1/1 hsct_date=2000-01-01",
                "last_contact_date=2002-01-01 + F03/0/1 wbc:UNK + F07/1/1 hsct_date=2000-01-01",
                "last_contact_date=2002-01-01 + F07/1/1 hsct_date=2000-01-01");
        Regression regression = only(data, "endpoints: OS", "covariates: F03.wbc; F01.sex_at_birth");

        assertEquals(1, regression.n());
        assertEquals(1, regression.leftOut().size());
        assertEquals(2, regression.leftOut().get(0).children());
    }

    @Test
    void one_group_alone_is_compared_with_nothing() {
        StudyData data = Children.of("last_contact_date=2002-01-01 + F07/1/1 hsct_date=2000-01-01");
        Regression.NotFitted refused = assertInstanceOf(
                Regression.NotFitted.class,
                only(data, "endpoints: OS", "covariates: F01.sex_at_birth").result());

        assertTrue(refused.why().toString().contains("one group"), refused.why().toString());
    }
}
