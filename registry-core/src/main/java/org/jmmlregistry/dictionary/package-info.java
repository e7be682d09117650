/**
 * What a question, an answer, a form and a finding are. No clinical word stands here: the clinical packages write their
 * items with these types, and page, REST, CSV, codebook and trail read them from here.
 *
 * <p>Doors: {@link org.jmmlregistry.dictionary.Item} (one question, one line), {@link org.jmmlregistry.dictionary.Form}
 * (ordered questions and their checks), {@link org.jmmlregistry.dictionary.Answers} (what was answered, immutable).
 *
 * <p>Out of scope: storage, who may answer, and rules that know a disease.
 */
@NullMarked
package org.jmmlregistry.dictionary;

import org.jspecify.annotations.NullMarked;
