/** Reports that are made in the background. */
@NullMarked
package org.jmmlregistry.report.work;

import org.jspecify.annotations.NullMarked;
