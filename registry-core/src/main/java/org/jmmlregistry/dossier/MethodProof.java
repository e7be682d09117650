package org.jmmlregistry.dossier;

import java.util.List;

/**
 * How closely one method agrees with its references.
 *
 * @param versions R and its packages that computed the references, each with its version
 * @param figures how many were compared, those that are not defined among them
 * @param largest the largest deviations
 * @param faults what does not agree, the first few of it; empty if all does
 */
public record MethodProof(Method method, List<String> versions, int figures, Deviation largest, List<String> faults) {

    /**
     * How far figures lie from their references.
     *
     * @param relative to the reference; those that are 0 are compared absolutely only
     */
    public record Deviation(double absolute, double relative) {}

    public MethodProof {
        versions = List.copyOf(versions);
        faults = List.copyOf(faults);
    }

    /** Whether there was something to compare, and all of it agreed. */
    public boolean holds() {
        return figures > 0 && faults.isEmpty();
    }
}
