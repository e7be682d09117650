package org.jmmlregistry.statistics;

import java.util.Optional;
import org.jmmlregistry.statistics.CoxOptions.Ties;

/** Comparison of the hazard after an intermediate event, such as a second HSCT, with that before it. */
public final class MantelByar {

    private MantelByar() {}

    /**
     * Test that the hazard does not change when a subject's state changes.
     *
     * <p><b>Shape</b> n &gt;= 1 subjects in any order; {@code switched} is the time at which the state changes, infinite if
     * it never did.
     *
     * <p><b>Units</b> one clock for all times; status 0 censored, 1 event.
     *
     * <p><b>Ties</b> Breslow's; who switches at a time counts as not yet switched at that time.
     *
     * <p><b>Method</b> score test of the proportional hazards model whose one covariate is the current state, so that nobody
     * is credited with the time survived before the switch.
     *
     * <p><b>Edges</b> nobody at risk in both states at an event: undefined. Subjects with time 0 are never at risk.
     *
     * <p><b>Errors</b> IllegalArgumentException if there is no row, a time is negative or not finite, a status is not 0 or 1,
     * or the columns differ in length.
     *
     * <p><b>Source</b> Mantel and Byar 1974; R {@code coxph(Surv(start, stop, event) ~ state, ties = "breslow")$score} on the
     * split rows.
     */
    public static ChiSquaredTest test(double[] time, int[] status, double[] switched) {
        return design(time, status, switched)
                .map(MantelByar::test)
                .orElseGet(() -> ChiSquaredTest.undefined("nobody is observed beyond time 0"));
    }

    /**
     * The rows (entry, exit] of the test, whose one covariate is the current state: 0 before the switch, 1 after it. Empty if
     * nobody is observed beyond time 0.
     *
     * <p><b>Errors</b> those of {@link #test(double[], int[], double[])}.
     *
     * <p><b>Source</b> R {@code tmerge(...)}, fitted by {@code coxph(Surv(start, stop, event) ~ state)}.
     */
    public static Optional<CoxDesign> design(double[] time, int[] status, double[] switched) {
        SwitchRows rows = SwitchRows.of(time, status, switched, 0);
        return rows.exit.length == 0
                ? Optional.empty()
                : Optional.of(CoxDesign.of(rows.exit, rows.status, Covariates.of("state", rows.indicator()))
                        .entering(rows.entry));
    }

    /** The same test from rows (entry, exit] that are split already; the design's one covariate is the current state. */
    public static ChiSquaredTest test(CoxDesign design) {
        if (design.covariates().count() != 1) {
            throw new IllegalArgumentException(
                    "covariates has " + design.covariates().count() + " columns: the current state is the only one");
        }
        CoxData data = new CoxData(design);
        PartialLikelihood atZero = PartialLikelihood.of(data, new double[1], Ties.BRESLOW);
        double information = atZero.information[0][0];
        if (information < Newton.SINGULAR) {
            return ChiSquaredTest.undefined("nobody is at risk in both states at an event");
        }
        return ChiSquaredTest.of(atZero.score[0] * atZero.score[0] / information, 1);
    }
}
