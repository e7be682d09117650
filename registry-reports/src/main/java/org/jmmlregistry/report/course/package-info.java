/**
 * A child's course as a list of dated events, read once from the case file for the timeline, the table of events and the
 * page.
 *
 * <p>Door: {@link org.jmmlregistry.report.course.Timeline}.
 */
@NullMarked
package org.jmmlregistry.report.course;

import org.jspecify.annotations.NullMarked;
