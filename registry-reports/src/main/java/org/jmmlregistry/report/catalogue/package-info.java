/**
 * The reports on cohorts, one class each: a study in, a report as a value out.
 *
 * <p>Door: {@link org.jmmlregistry.report.catalogue.Catalogue}. Out of scope: estimation (the cohort's), and what a report
 * looks like on a page or on paper.
 */
@NullMarked
package org.jmmlregistry.report.catalogue;

import org.jspecify.annotations.NullMarked;
