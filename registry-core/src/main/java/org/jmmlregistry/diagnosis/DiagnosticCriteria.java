package org.jmmlregistry.diagnosis;

import static org.jmmlregistry.diagnosis.DiagnosisForm.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;

/**
 * Whether the recorded findings meet the rule set by which JMML was diagnosed. A finding that is not recorded leaves the
 * verdict open unless the others decide it.
 */
public final class DiagnosticCriteria {

    private static final BigDecimal LOW_PLATELETS = new BigDecimal("150");

    private final Entry diagnosis;
    private final Claim hbfRaised;
    private final List<Entry> tests;

    /**
     * @param diagnosis the entry of F03
     * @param hbfRaised whether haemoglobin F is above the limit of the child's age
     */
    public DiagnosticCriteria(Entry diagnosis, Claim hbfRaised) {
        this.diagnosis = diagnosis;
        this.hbfRaised = hbfRaised;
        this.tests = diagnosis.inCase().of(GeneticsForm.FORM);
    }

    /** Empty without a rule set, and for a clinical diagnosis made before there were rules. */
    public Optional<CriteriaVerdict> verdict() {
        return diagnosis
                .get(DX_CRITERIA_SET)
                .filter(set -> set != CriteriaSet.LEGACY_CLINICAL)
                .map(this::verdict);
    }

    private CriteriaVerdict verdict(CriteriaSet set) {
        return switch (met(set)) {
            case TRUE -> CriteriaVerdict.MET;
            case UNKNOWN -> CriteriaVerdict.INCOMPLETE;
            case FALSE ->
                diagnosis.get(DX_CRITERIA_OVERRIDE).isPresent() ? CriteriaVerdict.OVERRIDDEN : CriteriaVerdict.NOT_MET;
        };
    }

    private Claim met(CriteriaSet set) {
        return switch (set) {
            case WHO2016 ->
                core().and(Claim.any(
                        genetic(), abnormalKaryotype(), Claim.atLeast(2, hbfRaised, precursors(), gmcsf(), stat5())));
            case WHO2022 ->
                core().and(positive(KMT2A_R).not())
                        .and(genetic()
                                .or(Claim.atLeast(2, hbfRaised, precursors(), gmcsf().or(stat5()), crowdedOut())));
            case ICC2022 -> core().and(genetic());
            case WHO2008, IJWG1998 ->
                laboratoryCore()
                        .and(Claim.atLeast(
                                2, hbfRaised, is(MYELO_PRECURSORS), above(WBC, "10"), abnormalKaryotype(), gmcsf()));
            case LEGACY_CLINICAL -> Claim.UNKNOWN;
        };
    }

    private Claim core() {
        return laboratoryCore().and(above(SPLEEN_CM_BCM, "0"));
    }

    private Claim laboratoryCore() {
        return Claim.all(
                below(MONO_ABS, "1").not(),
                below(PB_BLAST_PCT, "20"),
                below(BM_BLAST_PCT, "20"),
                positive(BCR_ABL1).not());
    }

    private Claim genetic() {
        Claim hit = Claim.of(tests.stream().anyMatch(DiagnosticCriteria::isRasLesion)
                || diagnosis.has(SYNDROME, several -> several.contains(Syndrome.NF1)));
        boolean searched = tests.stream().anyMatch(test -> test.is(GeneticsForm.GENE, Gene.NONE_FOUND));
        return hit == Claim.FALSE && !searched ? Claim.UNKNOWN : hit;
    }

    private static boolean isRasLesion(Entry test) {
        boolean somatic = test.is(GeneticsForm.ORIGIN, Origin.SOMATIC);
        boolean germline = test.is(GeneticsForm.ORIGIN, Origin.GERMLINE);
        boolean secondAlleleLost = test.has(GeneticsForm.ZYGOSITY_LOH, zygosity -> zygosity != Zygosity.HET);
        return (somatic && test.is(GeneticsForm.GENE, Gene.PTPN11, Gene.KRAS, Gene.NRAS))
                || (germline && test.is(GeneticsForm.GENE, Gene.NF1))
                || (germline && test.is(GeneticsForm.GENE, Gene.CBL) && secondAlleleLost);
    }

    private Claim abnormalKaryotype() {
        List<KaryotypeClass> found = tests.stream()
                .flatMap(test -> test.get(GeneticsForm.KARYO_CLASS).stream())
                .filter(karyotype -> karyotype != KaryotypeClass.FAILED)
                .toList();
        return found.isEmpty()
                ? Claim.UNKNOWN
                : Claim.of(found.stream().anyMatch(karyotype -> karyotype != KaryotypeClass.NORMAL));
    }

    private Claim precursors() {
        return is(MYELO_PRECURSORS).or(is(NRBC_PRESENT));
    }

    private Claim gmcsf() {
        return positive(GMCSF_HYPERSENS);
    }

    private Claim stat5() {
        return positive(PSTAT5);
    }

    /** Low platelets although the marrow is hypercellular. */
    private Claim crowdedOut() {
        return where(PLT, platelets -> platelets.compareTo(LOW_PLATELETS) < 0)
                .and(where(BM_CELLULARITY, Cellularity.HYPER::equals));
    }

    private Claim is(Item<Boolean> item) {
        return where(item, yes -> yes);
    }

    private Claim positive(Item<TestResult> item) {
        return where(item, TestResult.POS::equals);
    }

    private Claim above(Item<BigDecimal> item, String limit) {
        return where(item, value -> value.compareTo(new BigDecimal(limit)) > 0);
    }

    private Claim below(Item<BigDecimal> item, String limit) {
        return where(item, value -> value.compareTo(new BigDecimal(limit)) < 0);
    }

    private <T> Claim where(Item<T> item, Predicate<T> claim) {
        return Claim.of(diagnosis.get(item), claim);
    }
}
