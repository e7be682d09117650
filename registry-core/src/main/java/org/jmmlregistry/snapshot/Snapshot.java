package org.jmmlregistry.snapshot;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.SeriesNumber;

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

    /** The codes of the series that its cases belong to. */
    public List<String> series() {
        return files.stream()
                .flatMap(file -> file.patient().series().stream())
                .map(SeriesNumber::series)
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<CaseFile> file(RegistryId id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }
}
