/**
 * The choices of the code lists as they stand in the middle of a sentence or in a table of events: a phrase each, so that a
 * new choice does not compile before it has one.
 */
@NullMarked
package org.jmmlregistry.report.phrase;

import org.jspecify.annotations.NullMarked;
