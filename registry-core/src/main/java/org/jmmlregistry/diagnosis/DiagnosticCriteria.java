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
    private static final BigDecimal TWENTY = new BigDecimal("20");
    private static final BigDecimal ENLARGED_SDS = new BigDecimal("2");

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
            case IJWG1998 -> Claim.all(above(MONO_ABS, "1"), below(BM_BLAST_PCT, "20"), noBcrAbl1(), twoOfOld());
            case WHO2008 -> Claim.all(above(MONO_ABS, "1"), fewBlastsAndPromonocytes(), noBcrAbl1(), twoOfOld());
            case WHO2016 ->
                Claim.all(
                        monocytes(),
                        fewBlasts(),
                        splenomegaly(),
                        noBcrAbl1(),
                        Claim.any(
                                genetic(set),
                                abnormalKaryotype(),
                                Claim.atLeast(2, hbfRaised, precursors(), gmcsf(), stat5())));
            case WHO2022 ->
                Claim.all(
                        monocytes(),
                        fewBlastsAndPromonocytes(),
                        infiltration(),
                        noBcrAbl1(),
                        positive(KMT2A_R).not(),
                        genetic(set).or(Claim.atLeast(2, hbfRaised, precursors(), gmcsf().or(stat5()), crowdedOut())));
            case ICC2022 -> Claim.all(fewBlasts(), noBcrAbl1(), genetic(set));
            case LEGACY_CLINICAL -> Claim.UNKNOWN;
        };
    }

    /** Two of the further criteria of 1998, which WHO 2008 took over. */
    private Claim twoOfOld() {
        return Claim.atLeast(2, hbfRaised, is(MYELO_PRECURSORS), above(WBC, "10"), abnormalKaryotype(), gmcsf());
    }

    private Claim genetic(CriteriaSet set) {
        return RasLesions.of(diagnosis).claim(set);
    }

    private Claim monocytes() {
        return below(MONO_ABS, "1").not();
    }

    private Claim noBcrAbl1() {
        return positive(BCR_ABL1).not();
    }

    private Claim fewBlasts() {
        return below(PB_BLAST_PCT, "20").and(below(BM_BLAST_PCT, "20"));
    }

    /** Promonocytes that nobody counted count as none: whoever reads a smear for blasts names them. */
    private Claim fewBlastsAndPromonocytes() {
        BigDecimal promonocytes = diagnosis.get(PROMONO_PCT).orElse(BigDecimal.ZERO);
        return where(PB_BLAST_PCT, blasts -> blasts.add(promonocytes).compareTo(TWENTY) < 0)
                .and(below(BM_BLAST_PCT, "20"));
    }

    /** A palpable spleen, one that ultrasound finds too long for the child's size, or one that was already taken out. */
    private Claim splenomegaly() {
        return Claim.any(above(SPLEEN_CM_BCM, "0"), enlargedByUltrasound(), Claim.of(splenectomyBefore()));
    }

    /**
     * An ultrasound that nobody did adds nothing to a hand that felt no spleen. A length that nobody set against the size of the
     * child leaves it open.
     */
    private Claim enlargedByUltrasound() {
        Claim enlarged = where(SPLEEN_US_SDS, score -> score.compareTo(ENLARGED_SDS) > 0);
        boolean notDone = diagnosis.get(SPLEEN_US_CM).isEmpty();
        return enlarged == Claim.UNKNOWN
                        && notDone
                        && diagnosis.get(SPLEEN_CM_BCM).isPresent()
                ? Claim.FALSE
                : enlarged;
    }

    private boolean splenectomyBefore() {
        return diagnosis.inCase().of(SpleenForm.FORM).stream()
                .filter(spleen -> spleen.is(SpleenForm.SPLENECTOMY_DONE, true))
                .anyMatch(spleen -> spleen.has(
                        SpleenForm.SPLENECTOMY_DATE,
                        removed -> diagnosis.has(DX_DATE, diagnosed -> !removed.certainlyAfter(diagnosed))));
    }

    /** Any organ; a liver or another site of which nothing is recorded adds nothing to a spleen of which something is. */
    private Claim infiltration() {
        Claim elsewhere = Claim.of(diagnosis.has(LIVER_CM_BCM, size -> size.signum() > 0)
                || diagnosis.has(EXTRAMEDULLARY, sites -> sites.stream()
                        .anyMatch(site -> !site.code().equals("NONE"))));
        return splenomegaly().or(elsewhere);
    }

    private Claim abnormalKaryotype() {
        List<Entry> found = tests.stream()
                .filter(test -> test.has(GeneticsForm.KARYO_CLASS, karyotype -> karyotype != KaryotypeClass.FAILED))
                .toList();
        Constitution inborn = Constitution.of(diagnosis.inCase());
        return found.isEmpty()
                ? Claim.UNKNOWN
                : Claim.of(found.stream()
                        .filter(test -> !test.is(GeneticsForm.KARYO_CLASS, KaryotypeClass.NORMAL))
                        .anyMatch(test -> test.get(GeneticsForm.KARYOTYPE_ISCN)
                                .map(inborn::isAcquired)
                                .orElse(true)));
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
