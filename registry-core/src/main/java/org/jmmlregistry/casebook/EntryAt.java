package org.jmmlregistry.casebook;

import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;

/** A place for an entry, in one case or another. */
public record EntryAt(RegistryId id, EntryKey key) {}
