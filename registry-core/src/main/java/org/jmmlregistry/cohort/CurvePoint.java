package org.jmmlregistry.cohort;

import java.util.Optional;

/**
 * A survival curve read at a whole number of months.
 *
 * @param few whether fewer than five children were at risk, so that the estimate is marked
 */
public record CurvePoint(int months, int atRisk, double survival, Optional<Interval> limits, boolean few) {}
