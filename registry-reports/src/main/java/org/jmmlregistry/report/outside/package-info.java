/**
 * Reports for readers outside, who are told no count of 1 to 4 children and none from which one follows.
 *
 * <p>Door: {@link org.jmmlregistry.report.outside.OutsideReport}. A report of this kind is not the other one with figures struck
 * out: it is put together from counts that were judged, so that nothing else can be in it, whatever its face.
 */
@NullMarked
package org.jmmlregistry.report.outside;

import org.jspecify.annotations.NullMarked;
