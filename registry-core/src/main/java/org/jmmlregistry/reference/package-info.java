/**
 * Reference tables that a laboratory replaces by its own, each under a version name; the latest counts.
 *
 * <p>Door: {@link org.jmmlregistry.reference.ReferenceTables}.
 */
@NullMarked
package org.jmmlregistry.reference;

import org.jspecify.annotations.NullMarked;
