package org.jmmlregistry.statistics;

/** The hazard ratio that a comparison of two groups can detect. */
public final class DetectableHazardRatio {

    private DetectableHazardRatio() {}

    /**
     * Smallest hazard ratio above 1 that a two-sided log-rank test detects with the given power; its inverse is the largest
     * below 1.
     *
     * <p><b>Shape</b> the number of events in both groups together, at least 1.
     *
     * <p><b>Units</b> share of one group among those at risk, level (one minus the significance) and power, all in (0, 1).
     *
     * <p><b>Method</b> exp((z(1 - a/2) + z(power)) / sqrt(events share (1 - share))).
     *
     * <p><b>Edges</b> a power not above the significance needs no effect; it is refused.
     *
     * <p><b>Errors</b> IllegalArgumentException if an argument is outside its range.
     *
     * <p><b>Source</b> Schoenfeld 1981.
     */
    public static double of(int events, double share, double level, double power) {
        if (events < 1) {
            throw new IllegalArgumentException("events = " + events + ": at least one event is needed");
        }
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share = " + share + ": a group's share lies between 0 and 1");
        }
        Contract.level(level);
        if (!(power > 1 - level && power < 1)) {
            throw new IllegalArgumentException(
                    "power = " + power + ": the power lies between the significance " + (1 - level) + " and 1");
        }
        double sum = Confidence.z(level) + Confidence.z(2 * power - 1);
        return Math.exp(sum / Math.sqrt(events * share * (1 - share)));
    }
}
