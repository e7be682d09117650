/**
 * What became of one case: each clinical endpoint defined once, with its origin, its event and its words for the report,
 * as a pure function of the case's facts.
 *
 * <p>Doors: {@link org.jmmlregistry.outcome.Endpoints} (the catalogue of each {@link org.jmmlregistry.outcome.Endpoint}),
 * {@link org.jmmlregistry.outcome.StateModel} (current leukaemia-free survival), {@link
 * org.jmmlregistry.outcome.Timeline} (a course read once, of which many endpoints are asked), {@link
 * org.jmmlregistry.outcome.FirstFailure}, {@link org.jmmlregistry.outcome.SecondHsct}.
 *
 * <p>An endpoint that cannot be evaluated for a case says why ({@link org.jmmlregistry.outcome.Outcome.NotEvaluable});
 * it is counted and printed, never dropped. Out of scope: estimation over many cases.
 */
@NullMarked
package org.jmmlregistry.outcome;

import org.jspecify.annotations.NullMarked;
