package org.jmmlregistry.statistics;

import java.util.List;

/** Survival by current state, for a state that is reached during follow-up. */
public final class SimonMakuch {

    private SimonMakuch() {}

    /**
     * Survival curves before and after an intermediate event, in which each subject counts in the state it is in.
     *
     * <p><b>Shape</b> as {@link MantelByar#test(double[], int[], double[])}; two curves, "before" and "after", from
     * {@code landmark} on, for those observed beyond it.
     *
     * <p><b>Units</b> one clock for all times, which the curves keep; status 0 censored, 1 event.
     *
     * <p><b>Ties</b> who switches at a time is at risk in the new state only later.
     *
     * <p><b>Method</b> product-limit estimate with numbers at risk that enter at the switch; limits as chosen, from
     * Greenwood's sum.
     *
     * <p><b>Edges</b> nobody in a state: its curve has n = 0. With few at risk early in the "after" curve it may fall to 0 and
     * stay there; a later landmark avoids it.
     *
     * <p><b>Errors</b> those of {@link MantelByar#test(double[], int[], double[])}, or a negative landmark.
     *
     * <p><b>Source</b> Simon and Makuch 1984; R {@code survfit(Surv(start, stop, event) ~ state)} on the split rows.
     */
    public static List<SurvivalCurve> curves(
            double[] time, int[] status, double[] switched, double landmark, Confidence confidence) {
        Contract.time("landmark", landmark);
        SwitchRows rows = SwitchRows.of(time, status, switched, landmark);
        if (rows.exit.length == 0) {
            throw new IllegalArgumentException("landmark = " + landmark + ": nobody is observed beyond it");
        }
        return KaplanMeier.byGroup(rows.entry, rows.exit, rows.status, rows.groups(), confidence);
    }
}
