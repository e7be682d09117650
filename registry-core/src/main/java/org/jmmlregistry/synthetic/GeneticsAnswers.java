package org.jmmlregistry.synthetic;

import java.util.List;
import java.util.Map;
import org.jmmlregistry.diagnosis.DriverClass;
import org.jmmlregistry.diagnosis.Gene;
import org.jmmlregistry.diagnosis.GeneticAssay;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.diagnosis.KaryotypeClass;
import org.jmmlregistry.diagnosis.Origin;
import org.jmmlregistry.diagnosis.SampleTime;
import org.jmmlregistry.diagnosis.SampleType;
import org.jmmlregistry.diagnosis.Syndrome;
import org.jmmlregistry.diagnosis.Zygosity;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.synthetic.SyntheticCourse.Disease;

/** Writes the karyotype and the gene panel of a child at diagnosis: form F04. */
final class GeneticsAnswers {

    /** A variant that is known in JMML. */
    private record Variant(Gene gene, String coding, String protein, String transcript) {}

    private static final String PTPN11 = "NM_002834.5";
    private static final String NRAS = "NM_002524.5";
    private static final String KRAS = "NM_004985.5";

    private static final Map<DriverClass, List<Variant>> VARIANTS = Map.of(
            DriverClass.PTPN11,
            List.of(
                    new Variant(Gene.PTPN11, "c.226G>A", "p.Glu76Lys", PTPN11),
                    new Variant(Gene.PTPN11, "c.215C>T", "p.Ala72Val", PTPN11),
                    new Variant(Gene.PTPN11, "c.181G>T", "p.Asp61Tyr", PTPN11)),
            DriverClass.NRAS,
            List.of(
                    new Variant(Gene.NRAS, "c.35G>A", "p.Gly12Asp", NRAS),
                    new Variant(Gene.NRAS, "c.38G>A", "p.Gly13Asp", NRAS)),
            DriverClass.KRAS,
            List.of(
                    new Variant(Gene.KRAS, "c.35G>A", "p.Gly12Asp", KRAS),
                    new Variant(Gene.KRAS, "c.38G>A", "p.Gly13Asp", KRAS)),
            DriverClass.NF1,
            List.of(new Variant(Gene.NF1, "c.1381C>T", "p.Arg461Ter", "NM_000267.3")),
            DriverClass.CBL,
            List.of(new Variant(Gene.CBL, "c.1111T>C", "p.Tyr371His", "NM_005188.4")));

    /** In the germline of children with Noonan syndrome who have the disease. */
    private static final List<Variant> NOONAN = List.of(
            new Variant(Gene.PTPN11, "c.218C>T", "p.Thr73Ile", PTPN11),
            new Variant(Gene.PTPN11, "c.182A>G", "p.Asp61Gly", PTPN11));

    private static final int FIRST_YEAR_OF_PANELS = 2004;

    private final SyntheticCourse course;
    private final Chance chance;
    private final CaseDraft caseDraft;

    GeneticsAnswers(SyntheticCourse course, Chance chance, CaseDraft caseDraft) {
        this.course = course;
        this.chance = chance;
        this.caseDraft = caseDraft;
    }

    void write() {
        caseDraft.add(GeneticsForm.FORM, 0, karyotype());
        caseDraft.add(GeneticsForm.FORM, 0, panel());
    }

    private FormDraft karyotype() {
        KaryotypeClass found = course.disease().karyotype();
        FormDraft draft = sampled(GeneticAssay.KARYOTYPE, SampleType.BM).put(GeneticsForm.KARYO_CLASS, found);
        if (found == KaryotypeClass.FAILED) {
            return draft.absent(GeneticsForm.KARYOTYPE_ISCN, Absence.NA);
        }
        int abnormal = chance.whole(6, 18);
        return draft.put(GeneticsForm.KARYOTYPE_ISCN, iscn(found, abnormal)).put(GeneticsForm.N_METAPHASES, 20);
    }

    private String iscn(KaryotypeClass found, int abnormal) {
        String sexes = course.child().sex() == Sex.M ? "XY" : "XX";
        String rest = "[%s]/46,%s[%s]".formatted(abnormal, sexes, 20 - abnormal);
        return switch (found) {
            case MINUS7 -> "45,%s,-7".formatted(sexes) + rest;
            case OTHER_ABN, COMPLEX -> "47,%s,+8".formatted(sexes) + rest;
            case NORMAL, FAILED -> "46,%s[20]".formatted(sexes);
        };
    }

    /** Before panels existed most children were not tested, and the others later in stored material. */
    private FormDraft panel() {
        Disease disease = course.disease();
        FormDraft draft = sampled(GeneticAssay.GENE_PANEL, SampleType.PB);
        boolean early = disease.diagnosis().getYear() < FIRST_YEAR_OF_PANELS;
        if (chance.happens(early ? 0.6 : 0.04)) {
            return draft.absent(GeneticsForm.GENE, Absence.NOTDONE)
                    .absent(GeneticsForm.VAF, Absence.NA)
                    .absent(GeneticsForm.ORIGIN, Absence.NA);
        }
        if (disease.driver() == DriverClass.NONE) {
            return draft.put(GeneticsForm.GENE, Gene.NONE_FOUND)
                    .absent(GeneticsForm.VAF, Absence.NA)
                    .absent(GeneticsForm.ORIGIN, Absence.NA);
        }
        return found(draft, chance.oneOf(variants(disease)));
    }

    private static List<Variant> variants(Disease disease) {
        return disease.syndrome() == Syndrome.NOONAN ? NOONAN : VARIANTS.getOrDefault(disease.driver(), List.of());
    }

    /**
     * Of CBL and NF1 one allele is lost in the germline and the other in the blood; with Noonan syndrome one is changed in the
     * germline and the other sound; the others are somatic.
     */
    private FormDraft found(FormDraft draft, Variant variant) {
        boolean bothLost = variant.gene() == Gene.CBL || variant.gene() == Gene.NF1;
        boolean germline = bothLost || course.disease().syndrome() == Syndrome.NOONAN;
        draft.put(GeneticsForm.GENE, variant.gene())
                .put(GeneticsForm.HGVS_C, variant.coding())
                .put(GeneticsForm.HGVS_P, variant.protein())
                .put(GeneticsForm.TRANSCRIPT, variant.transcript())
                .number(GeneticsForm.VAF, bothLost ? chance.between(0.82, 0.98) : chance.between(0.3, 0.52))
                .put(GeneticsForm.ORIGIN, germline ? Origin.GERMLINE : Origin.SOMATIC)
                .code(GeneticsForm.ACMG_CLASS, "5");
        if (germline) {
            draft.put(GeneticsForm.ZYGOSITY_LOH, bothLost ? Zygosity.HOM_LOH_CNLOH : Zygosity.HET);
        }
        if (germline || variant.gene() == Gene.PTPN11) {
            draft.put(GeneticsForm.GERMLINE_TISSUE_TESTED, true);
        }
        return draft.lacking(0.06, Absence.UNK, GeneticsForm.VAF);
    }

    private FormDraft sampled(GeneticAssay assay, SampleType sample) {
        return new FormDraft(chance)
                .put(GeneticsForm.ASSAY, assay)
                .day(GeneticsForm.SAMPLE_DATE, course.disease().diagnosis())
                .put(GeneticsForm.SAMPLE_TYPE, sample)
                .put(GeneticsForm.TIMEPOINT, SampleTime.DX);
    }
}
