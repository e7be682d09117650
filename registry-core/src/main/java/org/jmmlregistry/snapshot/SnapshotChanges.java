package org.jmmlregistry.snapshot;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two snapshots, by case.
 *
 * @param queries whether queries were compared; snapshots of format 1 hold none
 */
public record SnapshotChanges(FrozenData from, FrozenData to, boolean queries, List<SnapshotChange> lines) {

    public SnapshotChanges {
        lines = List.copyOf(lines);
    }

    /** How many lines there are of each kind, in the order of the kinds. */
    public Map<SnapshotChange.Kind, Long> counts() {
        Map<SnapshotChange.Kind, Long> counts = new EnumMap<>(SnapshotChange.Kind.class);
        for (SnapshotChange.Kind kind : SnapshotChange.Kind.values()) {
            counts.put(kind, lines.stream().filter(line -> line.kind() == kind).count());
        }
        return Collections.unmodifiableMap(counts);
    }
}
