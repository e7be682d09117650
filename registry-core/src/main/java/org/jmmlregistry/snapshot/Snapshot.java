package org.jmmlregistry.snapshot;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.patient.RegistryId;

/**
 * The cases as they were frozen, by pseudonym.
 *
 * @param waiting the queries about them that wait for somebody
 */
public record Snapshot(FrozenData data, List<CaseFile> files, List<WaitingQuery> waiting) {

    public Snapshot {
        files = List.copyOf(files);
        waiting = List.copyOf(waiting);
    }

    /** Without queries. */
    public Snapshot(FrozenData data, List<CaseFile> files) {
        this(data, files, List.of());
    }

    public Optional<CaseFile> file(RegistryId id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }
}
