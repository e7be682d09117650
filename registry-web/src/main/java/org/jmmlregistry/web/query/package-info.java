/** Queries: those that wait, one at a time, and the review of all cases, on pages and over REST. */
@NullMarked
package org.jmmlregistry.web.query;

import org.jspecify.annotations.NullMarked;
