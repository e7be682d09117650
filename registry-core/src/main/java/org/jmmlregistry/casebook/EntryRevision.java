package org.jmmlregistry.casebook;

import org.jmmlregistry.dictionary.EntryKey;

/** What an entry becomes. */
record EntryRevision(EntryKey key, IdentitySplit split, EntryStatus status) {}
