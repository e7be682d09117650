package org.jmmlregistry.index;

import java.time.Instant;
import java.util.Optional;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;

/**
 * An entry that waits for somebody.
 *
 * @param entry where it stands, or would
 * @param wanted what is wanted; empty of an entry that is there
 * @param changed when it was last changed; empty of one that is not there
 */
public record WaitingEntry(
        RegistryId child, EntryKey entry, CellState state, Optional<ExpectedEntry> wanted, Optional<Instant> changed) {}
