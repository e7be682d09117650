/** The report on the way of each child from registration to the outcome. */
@NullMarked
package org.jmmlregistry.report.flow;

import org.jspecify.annotations.NullMarked;
