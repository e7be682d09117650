/**
 * The statistics of transplant outcomes: survival, competing risks, regression, multi-state models and exact methods for
 * small cohorts. Pure functions over columns ({@code double[]}, {@code int[]}); it knows the JDK and Commons Statistics
 * only, so that it can be used alone.
 *
 * <p>Doors: {@link org.jmmlregistry.statistics.KaplanMeier}, {@link org.jmmlregistry.statistics.Proportion},
 * {@link org.jmmlregistry.statistics.FisherExact}, {@link org.jmmlregistry.statistics.Quantiles}. Each public method states
 * shape, units, ties, method, edges, errors and source, with the R call that it equals.
 *
 * <p>Decisions: two times are tied when they are equal as numbers, there is no tolerance as in R's {@code timefix}; an
 * undefined figure is an empty {@link org.jmmlregistry.statistics.Estimate} with its reason, never NaN; a broken contract is
 * an {@link java.lang.IllegalArgumentException} that names argument, row and value.
 *
 * <p>Out of scope: which cases belong to an analysis, how a date becomes a time, and how a figure is printed.
 */
@NullMarked
package org.jmmlregistry.statistics;

import org.jspecify.annotations.NullMarked;
