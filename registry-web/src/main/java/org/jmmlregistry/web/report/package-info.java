/** The catalogue of reports, and where earlier addresses of reports lead. */
@NullMarked
package org.jmmlregistry.web.report;

import org.jspecify.annotations.NullMarked;
