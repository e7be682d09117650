/**
 * Statistics over a frozen set of cases, as values that page and PDF print alike.
 *
 * <p>Doors: {@link org.jmmlregistry.cohort.SecondHsctAnalysis} (made by a pure function: the same snapshot and the
 * same population give the same values), {@link org.jmmlregistry.cohort.Numbers} (how a number is written).
 *
 * <p>Out of scope: drawing and layout; reading live tables.
 */
@NullMarked
package org.jmmlregistry.cohort;

import org.jspecify.annotations.NullMarked;
