/**
 * The statistics of transplant outcomes: survival, competing risks, regression, multi-state models and exact methods for
 * small cohorts. Pure functions over columns ({@code double[]}, {@code int[]}); it knows the JDK and Commons Statistics
 * only, so that it can be used alone.
 *
 * <p>Doors, by family:
 *
 * <ul>
 *   <li>survival: {@link org.jmmlregistry.statistics.KaplanMeier}, {@link org.jmmlregistry.statistics.BetaProduct},
 *       {@link org.jmmlregistry.statistics.LogRank}
 *   <li>competing risks: {@link org.jmmlregistry.statistics.CumulativeIncidence},
 *       {@link org.jmmlregistry.statistics.GrayTest}, {@link org.jmmlregistry.statistics.FineGray}
 *   <li>regression: {@link org.jmmlregistry.statistics.Cox}, {@link org.jmmlregistry.statistics.Firth}; every regression
 *       gives a {@link org.jmmlregistry.statistics.Fit}
 *   <li>changes of state: {@link org.jmmlregistry.statistics.MultiState},
 *       {@link org.jmmlregistry.statistics.MantelByar}, {@link org.jmmlregistry.statistics.SimonMakuch}
 *   <li>exact methods: {@link org.jmmlregistry.statistics.Proportion}, {@link org.jmmlregistry.statistics.FisherExact},
 *       {@link org.jmmlregistry.statistics.ContingencyTable}, {@link org.jmmlregistry.statistics.Wilcoxon}
 *   <li>descriptions of a baseline table: {@link org.jmmlregistry.statistics.Quantiles},
 *       {@link org.jmmlregistry.statistics.NumberSummary}, {@link org.jmmlregistry.statistics.CategorySummary},
 *       {@link org.jmmlregistry.statistics.StandardisedDifference}; planning:
 *       {@link org.jmmlregistry.statistics.DetectableHazardRatio}
 * </ul>
 *
 * <p>Each public method states shape, units, ties, method, edges, errors and source, with the R call that it equals. The
 * families share the sorted {@code EventTable}, the risk sets, the linear algebra and the checks of arguments, which stay
 * private to the package; so it is one package.
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
