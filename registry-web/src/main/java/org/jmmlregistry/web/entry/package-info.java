/** The pages of one case and its forms: the list of cases, a case, an entry, and a new case. */
@NullMarked
package org.jmmlregistry.web.entry;

import org.jspecify.annotations.NullMarked;
