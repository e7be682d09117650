/** The report on how children fare after an HSCT. */
@NullMarked
package org.jmmlregistry.report.outcomes;

import org.jspecify.annotations.NullMarked;
