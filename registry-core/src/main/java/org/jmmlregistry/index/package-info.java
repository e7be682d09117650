/**
 * What lists and searches read: one line a case and one row an answer, derived from the casebook and kept in the same
 * transaction as what they are derived from. They can be thrown away and made again at any time.
 *
 * <p>Doors: {@link org.jmmlregistry.index.CaseSearch} for whoever looks, {@link
 * org.jmmlregistry.index.WorkSearch} and {@link org.jmmlregistry.index.WaitingEntries} for whoever has something to do, {@link
 * org.jmmlregistry.index.CaseIndex} for the casebook, which alone writes. Plain SQL, because some 250 rows belong to a case.
 */
@NullMarked
package org.jmmlregistry.index;

import org.jspecify.annotations.NullMarked;
