/** The report on published series beside ours. */
@NullMarked
package org.jmmlregistry.report.comparison;

import org.jspecify.annotations.NullMarked;
