/**
 * A child's course in English clinical prose, generated from the case file: past tense, relative days beside dates,
 * numbers with units, and what was not recorded said where a clinician would look for it.
 *
 * <p>Door: {@link org.jmmlregistry.report.narrative.Narrative}. The grammar is English; another language is another class.
 */
@NullMarked
package org.jmmlregistry.report.narrative;

import org.jspecify.annotations.NullMarked;
