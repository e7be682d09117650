package org.jmmlregistry.dossier;

import java.util.List;
import org.jmmlregistry.statistics.Cause;
import org.jmmlregistry.statistics.ChiSquaredTest;
import org.jmmlregistry.statistics.Confidence;
import org.jmmlregistry.statistics.CumulativeIncidence;
import org.jmmlregistry.statistics.GrayTest;
import org.jmmlregistry.statistics.Groups;
import org.jmmlregistry.statistics.IncidenceCurves;
import org.jmmlregistry.statistics.KaplanMeier;
import org.jmmlregistry.statistics.LimitType;
import org.jmmlregistry.statistics.LogRank;
import org.jmmlregistry.statistics.MultiState;
import org.jmmlregistry.statistics.StateCurves;
import org.jmmlregistry.statistics.StateRows;
import org.jmmlregistry.statistics.SurvivalCurve;

/** Curves and tests over small synthetic cohorts with heavy ties, no events, empty groups and late entries. */
final class SmallCohortCurves {

    private static final double[] QUARTILES = {0.25, 0.5, 0.75};

    private final SmallCohort cohort;
    private final Comparisons found;

    private SmallCohortCurves(SmallCohort cohort, Comparisons found) {
        this.cohort = cohort;
        this.found = found;
    }

    static void compare(References references, Comparisons found) {
        ReferenceFile whole = references.computed("cohorts.json");
        for (ReferenceFile each : whole.get("cohorts").each()) {
            SmallCohort cohort = new SmallCohort(each);
            found.on(cohort.name(), whole);
            SmallCohortCurves curves = new SmallCohortCurves(cohort, found);
            curves.survival();
            curves.logRank();
            if (each.has("incidence")) {
                curves.incidence(each.get("incidence"));
            }
            curves.states();
        }
    }

    private void survival() {
        double[] time = cohort.numbers("time");
        int[] events = cohort.events();
        compare("plain", Method.KAPLAN_MEIER, KaplanMeier.estimate(time, events, 0.95, LimitType.PLAIN));
        compare("log", Method.KAPLAN_MEIER, KaplanMeier.estimate(time, events, 0.95, LimitType.LOG));
        compare("loglog", Method.KAPLAN_MEIER, KaplanMeier.estimate(time, events, 0.95, LimitType.LOG_LOG));
        compare(
                "truncated",
                Method.DELAYED_ENTRY,
                KaplanMeier.estimate(cohort.numbers("entry"), time, events, Confidence.LOG_95));
    }

    private void compare(String name, Method method, SurvivalCurve curve) {
        ReferenceFile reference = cohort.computed().get(name);
        Method limits = SurvivalFigures.limits(curve.confidence().limits());
        int size = curve.size();
        found.of(method, reference.get("time"), size, curve::time);
        found.of(method, reference.get("nRisk"), size, curve::atRisk);
        found.of(method, reference.get("survival"), size, curve::survival);
        found.of(Method.NELSON_AALEN, reference.get("hazard"), size, curve::cumulativeHazard);
        found.of(method, reference.get("stdErr"), size, step -> curve.standardError(step)
                .value()
                .orElse(Double.NaN));
        found.of(limits, reference.get("lower"), size, step -> SurvivalFigures.lower(curve, step));
        found.of(limits, reference.get("upper"), size, step -> SurvivalFigures.upper(curve, step));
        if (reference.has("quantile")) {
            ReferenceFile rows = reference.get("quantile");
            for (int each = 0; each < QUARTILES.length; each++) {
                SurvivalCurve.Quantile quantile = curve.quantile(QUARTILES[each]);
                found.of(Method.SURVIVAL_QUANTILES, rows.get(0).get(each), quantile.time());
                found.of(
                        Method.SURVIVAL_QUANTILES,
                        rows.get(1).get(each),
                        rows.get(2).get(each),
                        quantile.limits());
            }
        }
    }

    private void logRank() {
        for (ReferenceFile test : cohort.computed().get("logRank").each()) {
            boolean stratified = test.get("stratified").whole() == 1;
            double rho = test.get("rho").number();
            Groups strata = stratified ? cohort.groups("stratum", 2) : Groups.of(new int[cohort.n()], List.of("all"));
            ChiSquaredTest actual = LogRank.test(
                            cohort.numbers("time"), cohort.events(), cohort.groups("group", 3), strata, rho)
                    .overall();
            // R says 0 where no group differs by rounding alone
            if (test.get("chisq").number() > 1e-20 || actual.statistic().isDefined()) {
                found.of(LogRankFigures.member(rho, stratified), test.get("chisq"), actual.statistic());
                found.of(LogRankFigures.member(rho, stratified), test.get("df"), actual.degreesOfFreedom());
            }
        }
    }

    private void incidence(ReferenceFile reference) {
        Groups groups = cohort.groups("group", 3);
        List<IncidenceCurves> curves =
                CumulativeIncidence.byGroup(cohort.numbers("time"), cohort.causes(), 2, groups, Confidence.LOG_LOG_95);
        for (ReferenceFile expected : reference.get("curves").each()) {
            IncidenceCurves actual = curves.get(expected.get("group").whole() - 1);
            int cause = expected.get("cause").whole();
            found.of(Method.INCIDENCE, expected.get("time"), actual.size(), actual::time);
            found.of(Method.INCIDENCE, expected.get("estimate"), actual.size(), step -> actual.incidence(cause, step));
            found.of(
                    Method.INCIDENCE_VARIANCE,
                    expected.get("variance"),
                    actual.size(),
                    step -> actual.variance(cause, step));
        }
        if (reference.has("gray")) {
            reference.get("gray").each().forEach(test -> gray(test, groups));
        }
    }

    private void gray(ReferenceFile test, Groups groups) {
        double[] expected = test.numbers();
        // cmprsk says so where there is no test
        if (expected[1] >= 0) {
            ChiSquaredTest actual =
                    GrayTest.test(cohort.numbers("time"), cohort.causes(), new Cause((int) expected[0], 2), groups);
            found.of(Method.GRAY, test.get(1), actual.statistic());
            found.of(Method.GRAY, test.get(2), actual.degreesOfFreedom());
        }
    }

    private void states() {
        StateCurves curves = MultiState.estimate(
                StateRows.competing(List.of("free", "one", "two"), cohort.numbers("time"), cohort.causes()),
                Confidence.LOG_LOG_95);
        ReferenceFile reference = cohort.computed().get("states");
        for (int step = 0; step < curves.size(); step++) {
            int at = step;
            ReferenceFile expected = reference.get("pstate").get(step);
            found.of(Method.AALEN_JOHANSEN, expected, expected.size(), state -> curves.probability(state, at));
            found.of(
                    Method.JACKKNIFE,
                    reference.get("stdErr").get(step),
                    expected.size(),
                    state -> curves.standardError(state, at));
        }
    }
}
