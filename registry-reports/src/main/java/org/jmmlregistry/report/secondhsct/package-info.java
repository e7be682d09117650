/** The report on a second HSCT, early against late, and on those who had one. */
@NullMarked
package org.jmmlregistry.report.secondhsct;

import org.jspecify.annotations.NullMarked;
