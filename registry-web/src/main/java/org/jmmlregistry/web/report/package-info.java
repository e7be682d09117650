/** Reports as PDF over REST, each made from a snapshot. */
@NullMarked
package org.jmmlregistry.web.report;

import org.jspecify.annotations.NullMarked;
