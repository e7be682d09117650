/** Entries that were made by mistake: taking one out of the record, putting it back, and moving it where it belongs. */
@NullMarked
package org.jmmlregistry.web.takenout;

import org.jspecify.annotations.NullMarked;
