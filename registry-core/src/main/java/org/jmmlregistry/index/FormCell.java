package org.jmmlregistry.index;

import java.util.Optional;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.dictionary.EntryKey;

/**
 * How it stands with one form of a child, under all its HSCTs.
 *
 * @param state of the entry, there or wanted, that asks for work most
 * @param at that entry; one that could be begun where nothing is there
 * @param entries how many are there
 * @param wanted what is not there, if that asks for work most
 */
public record FormCell(CellState state, EntryKey at, int entries, Optional<ExpectedEntry> wanted) {}
