/**
 * The answer to a question as a report. Door: {@link org.jmmlregistry.report.study.StudyReport}. Every number comes from the
 * answer; nothing here computes.
 */
@NullMarked
package org.jmmlregistry.report.study;

import org.jspecify.annotations.NullMarked;
