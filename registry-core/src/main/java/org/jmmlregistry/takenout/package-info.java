/**
 * Entries that were made by mistake: taking one out of the record, putting it back, and moving it where it belongs. What may be
 * done, and what comes of it, is said before and decided here; the casebook's shelf does it.
 */
@NullMarked
package org.jmmlregistry.takenout;

import org.jspecify.annotations.NullMarked;
