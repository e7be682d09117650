/** Why figures are others than in an earlier snapshot. */
@NullMarked
package org.jmmlregistry.report.change;

import org.jspecify.annotations.NullMarked;
