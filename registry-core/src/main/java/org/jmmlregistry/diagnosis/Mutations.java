package org.jmmlregistry.diagnosis;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;

/**
 * What all genetic tests of a case together say about its mutations. A variant counts if it is pathogenic or likely
 * pathogenic, or was reported without a class; one that is benign or of uncertain significance does not.
 */
public final class Mutations {

    private static final Set<Gene> DRIVERS = EnumSet.of(Gene.PTPN11, Gene.NRAS, Gene.KRAS, Gene.NF1, Gene.CBL);

    /** Genes whose driver lesion takes both alleles, so that a second hit is part of it. */
    private static final Set<Gene> TWO_HITS = EnumSet.of(Gene.NF1, Gene.CBL);

    /** One variant, however often it was found. */
    private record Variant(Gene gene, Optional<String> coding) {}

    private final boolean tested;
    private final boolean neurofibromatosis;
    private final Set<Variant> variants;

    private Mutations(boolean tested, boolean neurofibromatosis, Set<Variant> variants) {
        this.tested = tested;
        this.neurofibromatosis = neurofibromatosis;
        this.variants = variants;
    }

    public static Mutations of(CaseAnswers all) {
        List<Entry> tests = all.of(GeneticsForm.FORM).stream()
                .filter(test -> test.get(GeneticsForm.GENE).isPresent())
                .toList();
        boolean neurofibromatosis = all.of(DiagnosisForm.FORM).stream()
                .anyMatch(
                        diagnosis -> diagnosis.has(DiagnosisForm.SYNDROME, several -> several.contains(Syndrome.NF1)));
        Set<Variant> variants = tests.stream()
                .filter(Mutations::counts)
                .map(test -> new Variant(
                        test.get(GeneticsForm.GENE).orElseThrow(),
                        test.get(GeneticsForm.HGVS_C).map(String::strip)))
                .collect(Collectors.toSet());
        return new Mutations(!tests.isEmpty(), neurofibromatosis, variants);
    }

    /** Whether a test found a variant that matters. */
    static boolean counts(Entry test) {
        boolean harmless =
                test.has(GeneticsForm.ACMG_CLASS, acmg -> Set.of("1", "2", "3").contains(acmg.code()));
        return !harmless && test.has(GeneticsForm.GENE, gene -> gene != Gene.NONE_FOUND);
    }

    /** The driver genes that were found mutated; a child with neurofibromatosis type 1 has NF1 without a test. */
    public Set<Gene> drivers() {
        Set<Gene> drivers = EnumSet.noneOf(Gene.class);
        variants.stream().map(Variant::gene).filter(DRIVERS::contains).forEach(drivers::add);
        if (neurofibromatosis) {
            drivers.add(Gene.NF1);
        }
        return drivers;
    }

    /** Empty while no gene was tested, unless the child has neurofibromatosis type 1. */
    public Optional<DriverClass> driverClass() {
        Set<Gene> drivers = drivers();
        if (!tested && drivers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (drivers.size()) {
                    case 0 -> DriverClass.NONE;
                    case 1 -> DriverClass.valueOf(drivers.iterator().next().name());
                    default -> DriverClass.MULTI;
                });
    }

    /**
     * Variants beside the driver's own, a second one of a driver gene among them; in NF1 and CBL, where the driver takes
     * both alleles, all variants of the gene are its own. A variant of which only the gene is recorded is the same as any
     * other of that gene. Empty while no gene was tested.
     */
    public Optional<Integer> secondary() {
        if (!tested) {
            return Optional.empty();
        }
        long own = drivers().stream()
                .mapToLong(gene -> TWO_HITS.contains(gene) ? distinct(gene) : Math.min(1, distinct(gene)))
                .max()
                .orElse(0);
        long all = variants.stream()
                .map(Variant::gene)
                .distinct()
                .mapToLong(this::distinct)
                .sum();
        return Optional.of(Math.toIntExact(all - own));
    }

    private long distinct(Gene gene) {
        long written = variants.stream()
                .filter(variant -> variant.gene() == gene)
                .filter(variant -> variant.coding().isPresent())
                .count();
        boolean found = variants.stream().anyMatch(variant -> variant.gene() == gene);
        return found ? Math.max(1, written) : 0;
    }
}
