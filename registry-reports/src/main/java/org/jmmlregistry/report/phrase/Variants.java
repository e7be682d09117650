package org.jmmlregistry.report.phrase;

import org.jmmlregistry.diagnosis.Origin;
import org.jmmlregistry.diagnosis.Zygosity;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.language.Message;

/** What is said of a variant of a gene, one thing after the other. */
public final class Variants {

    private Variants() {}

    public static Message significance(Coded acmgClass) {
        return switch (acmgClass.code()) {
            case "1" -> Message.in("variant", "benign");
            case "2" -> Message.in("variant", "likely benign");
            case "3" -> Message.in("variant", "of uncertain significance");
            case "4" -> Message.in("variant", "likely pathogenic");
            case "5" -> Message.in("variant", "pathogenic");
            default -> acmgClass.words();
        };
    }

    public static Message of(Origin origin) {
        return switch (origin) {
            case SOMATIC -> Message.in("variant", "somatic");
            case GERMLINE -> Message.in("variant", "germline");
        };
    }

    public static Message of(Zygosity zygosity) {
        return switch (zygosity) {
            case HET -> Message.in("variant", "heterozygous without loss");
            case HOM_LOH_CNLOH -> Message.in("variant", "homozygous by copy-neutral loss of heterozygosity");
            case HEMI_DEL -> Message.in("variant", "hemizygous by deletion");
            case BIALLELIC -> Message.in("variant", "biallelic by two hits");
        };
    }
}
