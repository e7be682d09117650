/** One form of a case: entered, checked, merged with what others saved meanwhile, and printed. */
@NullMarked
package org.jmmlregistry.web.entry;

import org.jspecify.annotations.NullMarked;
