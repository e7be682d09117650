/** The cohort page: children after a second HSCT, from a snapshot. */
@NullMarked
package org.jmmlregistry.web.cohort;

import org.jspecify.annotations.NullMarked;
