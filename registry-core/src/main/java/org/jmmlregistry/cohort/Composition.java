package org.jmmlregistry.cohort;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.patient.DataLabel;

/** How many cases of each kind there are; a kind without a case is not in it. */
public record Composition(Map<DataLabel, Integer> counts) {

    public Composition {
        counts = counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    public static Composition of(List<CaseFile> files) {
        Map<DataLabel, Integer> counts = new EnumMap<>(DataLabel.class);
        files.forEach(file -> counts.merge(file.patient().label(), 1, Integer::sum));
        return new Composition(counts);
    }

    public static Composition of(DataLabel one) {
        return new Composition(Map.of(one, 1));
    }

    public int count(DataLabel kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Those behind whom no child stands, neither a patient nor a published one. */
    public int invented() {
        return count(DataLabel.SYNTHETIC) + count(DataLabel.ILLUSTRATIVE);
    }

    /** One real child is enough. */
    public boolean isConfidential() {
        return count(DataLabel.REAL) > 0;
    }

    /** The kinds that there are. */
    public List<DataLabel> kinds() {
        return List.copyOf(counts.keySet());
    }

    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
