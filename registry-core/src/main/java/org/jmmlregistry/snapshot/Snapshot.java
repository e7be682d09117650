package org.jmmlregistry.snapshot;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.patient.RegistryId;

/** The cases as they were frozen, by pseudonym. */
public record Snapshot(FrozenData data, List<CaseFile> files) {

    public Snapshot {
        files = List.copyOf(files);
    }

    public Optional<CaseFile> file(RegistryId id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }
}
