/**
 * The documents that a committee reads, the forms on paper, and the codebook, as tagged PDF.
 *
 * <p>Doors: {@link org.jmmlregistry.report.Reports} writes them; the drawings of the sub-package stand on the pages too.
 *
 * <p>Out of scope: arithmetic. Every figure arrives as a value, a report only puts it into words and on paper.
 */
@NullMarked
package org.jmmlregistry.report;

import org.jspecify.annotations.NullMarked;
