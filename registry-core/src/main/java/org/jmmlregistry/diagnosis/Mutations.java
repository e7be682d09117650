package org.jmmlregistry.diagnosis;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.dictionary.CaseAnswers;

/** What all genetic tests of a case together say about its mutations. */
public final class Mutations {

    private static final Set<Gene> DRIVERS = EnumSet.of(Gene.PTPN11, Gene.NRAS, Gene.KRAS, Gene.NF1, Gene.CBL);

    private final List<Gene> tested;
    private final Set<Gene> found;

    private Mutations(List<Gene> tested) {
        this.tested = tested;
        this.found = tested.stream().filter(gene -> gene != Gene.NONE_FOUND).collect(Collectors.toSet());
    }

    public static Mutations of(CaseAnswers all) {
        return new Mutations(all.of(GeneticsForm.FORM).stream()
                .flatMap(test -> test.get(GeneticsForm.GENE).stream())
                .toList());
    }

    /** The driver genes that were found mutated. */
    public Set<Gene> drivers() {
        return DRIVERS.stream()
                .filter(found::contains)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Gene.class)));
    }

    /** Empty while no gene was tested. */
    public Optional<DriverClass> driverClass() {
        if (tested.isEmpty()) {
            return Optional.empty();
        }
        Set<Gene> drivers = drivers();
        return Optional.of(
                switch (drivers.size()) {
                    case 0 -> DriverClass.NONE;
                    case 1 -> DriverClass.valueOf(drivers.iterator().next().name());
                    default -> DriverClass.MULTI;
                });
    }

    /** Mutated genes beside the one driver, a second driver among them; empty while no gene was tested. */
    public Optional<Integer> secondary() {
        return tested.isEmpty()
                ? Optional.empty()
                : Optional.of(found.size() - (drivers().isEmpty() ? 0 : 1));
    }
}
