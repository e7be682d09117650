/**
 * What the registry says to people, in their language.
 *
 * <p>A sentence is a {@link org.jmmlregistry.language.Message}: a pattern in English, which is its key as well, and what
 * stands in its places. {@link org.jmmlregistry.language.Language} puts it into words; another language is a file of
 * translations and no code; {@link org.jmmlregistry.language.Languages} finds them. {@link org.jmmlregistry.language.Refused} is how a request ends that cannot be carried out.
 *
 * <p>Out of scope: what people wrote themselves is never translated, and codes, paths and figures are the same everywhere.
 */
@NullMarked
package org.jmmlregistry.language;

import org.jspecify.annotations.NullMarked;
