package org.jmmlregistry.casebook;

import java.util.List;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.patient.RegistryId;

/** The answer to a save. */
public sealed interface SaveResult {

    /** Written, under a new version; the findings ask for confirmation. */
    record Saved(RegistryId id, EntryKey key, int version, List<Finding> findings) implements SaveResult {}

    /** Nothing was written; at least one finding is hard. */
    record Refused(List<Finding> findings) implements SaveResult {}
}
