/**
 * Statistics over a frozen set of cases, as numbers that page, PDF and files print alike.
 *
 * <p>Doors: {@link org.jmmlregistry.cohort.EndpointEstimate}, {@link org.jmmlregistry.cohort.EndpointShare}, {@link
 * org.jmmlregistry.cohort.StateEstimate}, {@link org.jmmlregistry.cohort.SecondHscts}, {@link
 * org.jmmlregistry.cohort.Numbers} (how a number is written).
 *
 * <p>Out of scope: words, drawing and layout; reading live tables.
 */
@NullMarked
package org.jmmlregistry.cohort;

import org.jspecify.annotations.NullMarked;
