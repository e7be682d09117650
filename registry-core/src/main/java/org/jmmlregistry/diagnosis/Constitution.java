package org.jmmlregistry.diagnosis;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;

/**
 * What a child was born with. It stands in every cell of the child, so that finding it again after an HSCT tells whose the
 * cells are and not whether they are leukaemic.
 */
public final class Constitution {

    private static final Set<Gene> RAS_PATHWAY =
            EnumSet.of(Gene.PTPN11, Gene.NRAS, Gene.KRAS, Gene.NF1, Gene.CBL, Gene.RRAS);
    private static final Set<SampleType> OTHER_THAN_BLOOD =
            EnumSet.of(SampleType.FIBROBLAST, SampleType.BUCCAL, SampleType.HAIR);

    /** So long after an event samples are still taken because of it. */
    private static final int DAYS_OF_WORKUP = 30;

    private final Set<Syndrome> syndromes;
    private final List<Entry> tests;

    private Constitution(Set<Syndrome> syndromes, List<Entry> tests) {
        this.syndromes = syndromes;
        this.tests = tests;
    }

    public static Constitution of(CaseAnswers all) {
        Set<Syndrome> syndromes = EnumSet.noneOf(Syndrome.class);
        all.of(DiagnosisForm.FORM)
                .forEach(diagnosis -> diagnosis.get(DiagnosisForm.SYNDROME).ifPresent(syndromes::addAll));
        syndromes.remove(Syndrome.NONE);
        return new Constitution(syndromes, all.of(GeneticsForm.FORM));
    }

    /**
     * Whether the lesion that drives the disease is one that the child was born with, and none that was acquired was known by
     * then; what a clone acquired years later says nothing of what was found before.
     */
    public boolean holdsDriver(Optional<ClinicalDate> then) {
        List<Entry> drivers = tests.stream()
                .filter(Mutations::counts)
                .filter(test -> test.has(GeneticsForm.GENE, RAS_PATHWAY::contains))
                .toList();
        boolean inborn = drivers.stream().anyMatch(test -> isInborn(test, drivers));
        boolean acquired = drivers.stream()
                .filter(test -> !isInborn(test, drivers))
                .anyMatch(test -> !test.has(GeneticsForm.SAMPLE_DATE, taken -> then.filter(
                                day -> taken.certainlyLaterThan(day, DAYS_OF_WORKUP))
                        .isPresent()));
        return !acquired && (!syndromes.isEmpty() || inborn);
    }

    /**
     * A variant of which nobody says that it is somatic is inborn where it was found so elsewhere, or is the syndrome's and no other
     * gene was found to be.
     */
    private boolean isInborn(Entry test, List<Entry> drivers) {
        if (inGermline(test)) {
            return true;
        }
        boolean somatic = test.is(GeneticsForm.ORIGIN, Origin.SOMATIC);
        boolean elsewhere = drivers.stream()
                .filter(Constitution::inGermline)
                .filter(other -> other.get(GeneticsForm.GENE).equals(test.get(GeneticsForm.GENE)))
                .anyMatch(other -> test.get(GeneticsForm.HGVS_C).isEmpty()
                        ? !somatic
                        : other.get(GeneticsForm.HGVS_C).equals(test.get(GeneticsForm.HGVS_C)));
        boolean otherGene = drivers.stream()
                .filter(Constitution::inGermline)
                .anyMatch(other -> !other.get(GeneticsForm.GENE).equals(test.get(GeneticsForm.GENE)));
        return elsewhere
                || (!somatic
                        && !otherGene
                        && test.has(GeneticsForm.GENE, gene -> syndromes.stream()
                                .anyMatch(syndrome -> causes(gene, syndrome))));
    }

    private static boolean inGermline(Entry test) {
        return test.is(GeneticsForm.ORIGIN, Origin.GERMLINE)
                || test.is(GeneticsForm.TIMEPOINT, SampleTime.GERMLINE)
                || test.has(GeneticsForm.SAMPLE_TYPE, OTHER_THAN_BLOOD::contains);
    }

    private static boolean causes(Gene gene, Syndrome syndrome) {
        return switch (syndrome) {
            case NONE -> false;
            case NF1 -> gene == Gene.NF1;
            case CBL_SYNDROME -> gene == Gene.CBL;
            case NOONAN, OTHER_RASOPATHY -> gene != Gene.NF1 && gene != Gene.CBL;
        };
    }

    /** Whether a karyotype holds an abnormality of the child's own cells that it was not born with. */
    public boolean isAcquired(String iscn) {
        Set<String> acquired = new HashSet<>(Karyotype.acquired(iscn));
        acquired.removeAll(inbornAbnormalities());
        return !acquired.isEmpty();
    }

    private Set<String> inbornAbnormalities() {
        Set<String> inborn = new HashSet<>();
        for (Entry test : tests) {
            test.get(GeneticsForm.KARYOTYPE_ISCN)
                    .map(iscn -> inGermline(test) ? Karyotype.abnormalities(iscn) : Karyotype.constitutional(iscn))
                    .ifPresent(inborn::addAll);
        }
        return inborn;
    }
}
