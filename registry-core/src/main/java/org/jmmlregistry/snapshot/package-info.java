/**
 * Frozen data: the cases as they stood on a cut-off day, immutable and hashed. Every report is made from a snapshot, none
 * from live tables, so that a figure can be made again.
 *
 * <p>Doors: {@link org.jmmlregistry.snapshot.Snapshots} and its value {@link org.jmmlregistry.snapshot.Snapshot}.
 */
@NullMarked
package org.jmmlregistry.snapshot;

import org.jspecify.annotations.NullMarked;
