package org.jmmlregistry.report.dossier;

import java.time.Instant;
import java.util.List;
import org.jmmlregistry.dossier.MethodProof;
import org.jmmlregistry.selftest.Check;

/**
 * What was found when the methods and the installation were tried.
 *
 * @param checks what was tried of the installation; none if the methods alone were
 */
public record Dossier(
        Instant made,
        Surroundings surroundings,
        List<MethodProof> methods,
        List<FoundingFigure> founding,
        List<Check> checks) {

    public Dossier {
        methods = List.copyOf(methods);
        founding = List.copyOf(founding);
        checks = List.copyOf(checks);
    }

    /** How many figures were compared in all. */
    public int figures() {
        return methods.stream().mapToInt(MethodProof::figures).sum();
    }

    public boolean isWell() {
        return methods.stream().allMatch(MethodProof::holds)
                && founding.stream().allMatch(FoundingFigure::agrees)
                && checks.stream().allMatch(Check::good);
    }
}
