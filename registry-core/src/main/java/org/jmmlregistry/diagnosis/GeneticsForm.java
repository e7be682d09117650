package org.jmmlregistry.diagnosis;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.terminology.CodeSystem;
import org.jmmlregistry.terminology.OutsideCode;

/** F04: one genetic test of one sample, or one variant that it found. */
public final class GeneticsForm {

    private static final LocalDate END_OF_2020 = LocalDate.of(2020, 12, 31);

    public static final Item<GeneticAssay> ASSAY =
            Item.code("assay", "What was tested", GeneticAssay.class).required();
    public static final Item<ClinicalDate> SAMPLE_DATE =
            Item.date("sample_date", "Date of the sample").required();
    public static final Item<SampleType> SAMPLE_TYPE =
            Item.code("sample_type", "Sample", SampleType.class).required();
    public static final Item<SampleTime> TIMEPOINT =
            Item.code("timepoint", "Time of the sample", SampleTime.class).required();
    public static final Item<String> KARYOTYPE_ISCN = Item.string("karyotype_iscn", "Karyotype (ISCN)")
            .pattern(
                    Karyotype.WRITTEN,
                    Message.in(
                            "written form",
                            "karyotype in ISCN, which begins with the number of chromosomes, such as {example}",
                            "45,XY,-7"))
            .requiredIf(Condition.is(ASSAY, "KARYOTYPE"))
            .loinc("81291-7", "Variant ISCN")
            .outside(OutsideCode.of(CodeSystem.FHIR, "cibmtr-cytogenetics", "CIBMTR Cytogenetics Profile"));
    public static final Item<KaryotypeClass> KARYO_CLASS = Item.code(
                    "karyo_class", "Karyotype class", KaryotypeClass.class)
            .requiredIf(Condition.is(ASSAY, "KARYOTYPE"));
    public static final Item<Integer> N_METAPHASES =
            Item.integer("n_metaphases", "Metaphases analysed", "").hard(0, 100).softFrom(10);
    public static final Item<BigDecimal> FISH_MINUS7_PCT = Item.number(
                    "fish_minus7_pct", "Cells with monosomy 7 by FISH", 4, 1, "%")
            .hard(0, 100);
    public static final Item<Gene> GENE =
            Item.code("gene", "Gene", Gene.class).requiredIf(sequenced()).loinc("48018-6", "Gene studied [ID]");
    public static final Item<String> HGVS_C = Item.string("hgvs_c", "Variant, coding DNA (HGVS)")
            .pattern(
                    "c\\.\\S+",
                    Message.in("written form", "variant of the coding DNA in HGVS, such as {example}", "c.226G>A"))
            .requiredIf(Condition.isNot(GENE, "NONE_FOUND"))
            .loinc("48004-6", "DNA change (c.HGVS)");
    public static final Item<String> HGVS_P = Item.string("hgvs_p", "Variant, protein (HGVS)")
            .pattern(
                    "p\\.\\S+",
                    Message.in("written form", "variant of the protein in HGVS, such as {example}", "p.Glu76Lys"))
            .loinc("48005-3", "Amino acid change (pHGVS)");
    public static final Item<String> TRANSCRIPT = Item.string("transcript", "Reference transcript")
            .pattern(
                    "(?:[NX][MR]_[0-9]+|ENST[0-9]{11}|LRG_[0-9]+t[0-9]+)(?:\\.[0-9]+)?",
                    Message.in(
                            "written form", "transcript of RefSeq, Ensembl or LRG, such as {example}", "NM_002834.5"))
            .requiredIf(Condition.given(HGVS_C));
    public static final Item<BigDecimal> VAF = Item.number("vaf", "Variant allele fraction", 5, 4, "1")
            .hard(0, 1)
            .softFrom(0.02)
            .requiredIf(Condition.isNot(GENE, "NONE_FOUND"))
            .loinc("81258-6", "Sample variant allelic frequency [NFr]");
    public static final Item<Origin> ORIGIN = Item.code("origin", "Origin of the variant", Origin.class)
            .requiredIf(Condition.isNot(GENE, "NONE_FOUND"))
            .loinc("48002-0", "Genomic source class [Type]");
    public static final Item<Boolean> GERMLINE_TISSUE_TESTED = Item.yesNo(
                    "germline_tissue_tested", "Non-haematopoietic tissue tested")
            .requiredIf(Condition.is(GENE, "PTPN11", "CBL", "NF1"));
    public static final Item<Zygosity> ZYGOSITY_LOH = Item.code(
                    "zygosity_loh", "Loss of heterozygosity", Zygosity.class)
            .requiredIf(Condition.is(GENE, "CBL", "NF1"));
    public static final Item<Coded> ACMG_CLASS = Item.code(
                    "acmg_class",
                    "ACMG class of the variant",
                    "1 Benign (1) | 2 Likely benign (2) | 3 Uncertain significance (3) | 4 Likely pathogenic (4) | 5 Pathogenic (5)")
            .unusual("3");
    public static final Item<DriverClass> DRIVER_CLASS = Item.code(
                    "driver_class", "Driver gene of the case", DriverClass.class)
            .unusual("MULTI")
            .derived(entry -> Mutations.of(entry.inCase()).driverClass());
    public static final Item<Integer> N_SECONDARY_MUT = Item.integer("n_secondary_mut", "Secondary mutations", "")
            .hard(0, 20)
            .derived(entry -> Mutations.of(entry.inCase()).secondary());
    public static final Item<MethylationClass> METHYLATION_CLASS = Item.code(
                    "methylation_class", "DNA-methylation class", MethylationClass.class)
            .requiredIf(Condition.all(
                    Condition.is(ASSAY, "METHYLATION"),
                    Condition.beyondForm(
                            "dx_date >= 2021",
                            Message.in("condition", "the diagnosis was made in 2021 or later"),
                            GeneticsForm::profiled)));
    public static final Item<Coded> METHYLATION_PLATFORM = Item.code(
                    "methylation_platform",
                    "Methylation platform",
                    "EPIC EPIC array | METHYLSEQ Methylation sequencing | DREAM DREAM | MASSARRAY MassARRAY | OTHER Other platform")
            .requiredIf(Condition.given(METHYLATION_CLASS));
    public static final Item<BigDecimal> METHYLATION_SCORE = Item.number(
                    "methylation_score", "Probability given by the methylation classifier", 4, 3, "")
            .hard(0, 1)
            .softFrom(0.6);
    public static final Item<Coded> LIN28B = Item.code("lin28b", "LIN28B expression", "HIGH High | LOW Low");
    public static final Item<Coded> MRD_ASSAY = Item.code(
            "mrd_assay",
            "Assay of the mutant-allele burden after HSCT",
            "DDPCR Droplet digital PCR | NGS Next-generation sequencing | AS_PCR Allele-specific PCR");
    public static final Item<BigDecimal> MRD_RESULT =
            Item.number("mrd_result", "Mutant-allele burden", 8, 6, "1").hard(0, 1);
    public static final Item<BigDecimal> MRD_SENSITIVITY = Item.number(
                    "mrd_sensitivity", "Detection limit of the assay", 8, 6, "1")
            .hard(0, 1);

    public static final Form FORM = Form.of(
                    "F04",
                    "Genetics",
                    Form.Repeat.REPEATED,
                    ASSAY,
                    SAMPLE_DATE,
                    SAMPLE_TYPE,
                    TIMEPOINT,
                    KARYOTYPE_ISCN,
                    KARYO_CLASS,
                    N_METAPHASES,
                    FISH_MINUS7_PCT,
                    GENE,
                    HGVS_C,
                    HGVS_P,
                    TRANSCRIPT,
                    VAF,
                    ORIGIN,
                    GERMLINE_TISSUE_TESTED,
                    ZYGOSITY_LOH,
                    ACMG_CLASS,
                    DRIVER_CLASS,
                    N_SECONDARY_MUT,
                    METHYLATION_CLASS,
                    METHYLATION_PLATFORM,
                    METHYLATION_SCORE,
                    LIN28B,
                    MRD_ASSAY,
                    MRD_RESULT,
                    MRD_SENSITIVITY)
            .checkedBy(GeneticsChecks.all())
            .datedBy(SAMPLE_DATE)
            .headed(ASSAY, Message.in("section", "Sample"))
            .headed(KARYOTYPE_ISCN, Message.in("section", "Karyotype"))
            .headed(GENE, Message.in("section", "Gene and variant"))
            .headed(METHYLATION_CLASS, Message.in("section", "DNA methylation"))
            .headed(MRD_ASSAY, Message.in("section", "Mutant-allele burden"));

    private GeneticsForm() {}

    /** Since 2021 a methylation test has a class. */
    private static boolean profiled(Entry entry) {
        return entry.inCase()
                .first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE)
                .filter(diagnosis -> diagnosis.certainlyAfter(END_OF_2020))
                .isPresent();
    }

    private static Condition sequenced() {
        return Condition.is(ASSAY, "GENE_PANEL", "SINGLE_GENE");
    }
}
