/** What a tumour board reads of one child, on two pages. */
@NullMarked
package org.jmmlregistry.report.board;

import org.jspecify.annotations.NullMarked;
