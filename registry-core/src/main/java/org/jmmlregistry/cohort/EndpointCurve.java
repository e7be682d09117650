package org.jmmlregistry.cohort;

import java.util.List;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.statistics.SurvivalCurve;

/**
 * An endpoint estimated over the cohort.
 *
 * @param curve time in days from the second HSCT; log-log limits
 * @param points the curve read at 6, 12, 24 and 60 months
 * @param notEvaluable for each case that was left out, why
 */
public record EndpointCurve(
        Endpoint endpoint, SurvivalCurve curve, List<CurvePoint> points, List<String> notEvaluable) {}
