/** The report on each child by itself. */
@NullMarked
package org.jmmlregistry.report.courses;

import org.jspecify.annotations.NullMarked;
