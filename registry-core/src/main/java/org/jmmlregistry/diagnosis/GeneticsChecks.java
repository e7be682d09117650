package org.jmmlregistry.diagnosis;

import static org.jmmlregistry.diagnosis.GeneticsForm.*;
import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.soft;

import java.math.BigDecimal;
import java.util.Optional;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.Entry;

/** The checks within F04. */
final class GeneticsChecks {

    private static final BigDecimal MORE_THAN_ONE_ALLELE = new BigDecimal("0.55");

    private GeneticsChecks() {}

    static Check[] all() {
        return new Check[] {
            hard(
                    "F04.karyo_class/iscn",
                    KARYO_CLASS,
                    "The karyotype class does not fit the karyotype as it is written.",
                    entry -> entry.both(KARYOTYPE_ISCN, KARYO_CLASS, GeneticsChecks::contradicts)),
            soft(
                    "F04.vaf/loh",
                    VAF,
                    "More than 0.55 of the alleles are mutated, but no loss of heterozygosity is recorded.",
                    entry ->
                            entry.has(VAF, vaf -> vaf.compareTo(MORE_THAN_ONE_ALLELE) > 0) && !secondAlleleLost(entry)),
            soft(
                    "F04.origin/unknown",
                    ORIGIN,
                    "Whether the variant is somatic or germline is unknown; please test another tissue.",
                    entry -> !entry.is(GENE, Gene.NONE_FOUND)
                            && entry.answers().absence(ORIGIN).equals(Optional.of(Absence.UNK))),
            soft(
                    "F04.germline_tissue_tested/untested",
                    GERMLINE_TISSUE_TESTED,
                    "A PTPN11 or CBL variant needs a test of non-haematopoietic tissue.",
                    entry -> entry.is(GERMLINE_TISSUE_TESTED, false) && entry.is(GENE, Gene.PTPN11, Gene.CBL)),
            soft(
                    "F04.zygosity_loh/cbl",
                    ZYGOSITY_LOH,
                    "A CBL variant without loss of heterozygosity is unusual in JMML.",
                    entry -> entry.is(GENE, Gene.CBL) && entry.is(ZYGOSITY_LOH, Zygosity.HET)),
            soft(
                    "F04.methylation_class/notdone",
                    METHYLATION_CLASS,
                    "DNA methylation was not done.",
                    entry -> entry.answers().absence(METHYLATION_CLASS).equals(Optional.of(Absence.NOTDONE)))
        };
    }

    private static boolean contradicts(String iscn, KaryotypeClass karyotype) {
        boolean monosomy7 = Karyotype.hasMonosomy7(iscn);
        boolean normal = !Karyotype.isAbnormal(iscn);
        return switch (karyotype) {
            case NORMAL -> monosomy7;
            case MINUS7 -> !monosomy7;
            case OTHER_ABN, COMPLEX -> normal;
            case FAILED -> false;
        };
    }

    private static boolean secondAlleleLost(Entry entry) {
        return entry.has(ZYGOSITY_LOH, zygosity -> zygosity != Zygosity.HET);
    }
}
