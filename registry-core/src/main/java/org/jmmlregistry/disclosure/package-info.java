/**
 * Which counts of children can be told to readers outside, so that nobody can work out a count of 1 to 4 from all that was told.
 *
 * <p>Doors: {@link org.jmmlregistry.disclosure.Telling} for one report, {@link org.jmmlregistry.disclosure.Knowledge} for several.
 *
 * <p>Out of scope: what a report says, and who may read it.
 */
@NullMarked
package org.jmmlregistry.disclosure;

import org.jspecify.annotations.NullMarked;
