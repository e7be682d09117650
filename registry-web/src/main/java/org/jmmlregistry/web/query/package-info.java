/** Queries on pages: those that wait, one at a time, and the review of all cases. */
@NullMarked
package org.jmmlregistry.web.query;

import org.jspecify.annotations.NullMarked;
