package org.jmmlregistry.casebook;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Change;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.patient.RegistryId;

/** What an intake would write, case by case, and what the checks say about it. */
public record IntakePreview(List<OfCase> cases) {

    /** One entry that would be new or changed. */
    public record OfEntry(EntryKey key, boolean isNew, EntryStatus status, List<Change> changes) {}

    /** One case: the pseudonym it has already, or none if it would be new; entries that would stay the same are counted. */
    public record OfCase(
            String label, Optional<RegistryId> id, List<OfEntry> entries, int unchanged, List<Finding> findings) {

        public boolean isNew() {
            return id.isEmpty();
        }
    }

    public boolean refused() {
        return cases.stream().anyMatch(each -> Review.refuses(each.findings()));
    }

    public boolean changesNothing() {
        return cases.stream().allMatch(each -> each.entries().isEmpty());
    }

    public long newCases() {
        return cases.stream().filter(OfCase::isNew).count();
    }

    public int changedEntries() {
        return cases.stream().mapToInt(each -> each.entries().size()).sum();
    }
}
