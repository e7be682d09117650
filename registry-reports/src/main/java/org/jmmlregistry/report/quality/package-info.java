/** How complete the data are, what is late and what waits. */
@NullMarked
package org.jmmlregistry.report.quality;

import org.jspecify.annotations.NullMarked;
