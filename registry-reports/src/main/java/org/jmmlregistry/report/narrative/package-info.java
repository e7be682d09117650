/**
 * A child's course in clinical prose, generated from the case file: past tense, relative days beside dates, numbers with
 * units, and what was not recorded said where a clinician would look for it. Each sentence is a pattern with the items that
 * it tells; a language chooses the words when the report is drawn.
 *
 * <p>Door: {@link org.jmmlregistry.report.narrative.Narrative}.
 */
@NullMarked
package org.jmmlregistry.report.narrative;

import org.jspecify.annotations.NullMarked;
