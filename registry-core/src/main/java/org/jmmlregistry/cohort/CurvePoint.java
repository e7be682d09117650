package org.jmmlregistry.cohort;

import org.jmmlregistry.statistics.Limits;

/**
 * A survival curve read at a whole number of months.
 *
 * @param few whether fewer than five children were at risk, so that the estimate is marked
 */
public record CurvePoint(int months, int atRisk, double survival, Limits limits, boolean few) {}
