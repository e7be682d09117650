package org.jmmlregistry.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each rule set over every combination of its findings, present, absent or not recorded, against the table of its
 * publication written as one plain condition. The verdict must be that of the condition whatever the findings that are not
 * recorded turn out to be, and open where they would change it.
 */
class DiagnosticCriteriaTest {

    private static final EntryKey DIAGNOSIS = new EntryKey("F03", 0, 1);
    private static final List<Claim> CLAIMS = List.of(Claim.values());

    /** A finding of the published tables. */
    private enum Sign {
        MONOCYTES,
        FEW_BLOOD_BLASTS,
        FEW_MARROW_BLASTS,
        SPLEEN,
        NO_BCR_ABL1,
        NO_KMT2A,
        RAS_LESION,
        KARYOTYPE,
        HBF,
        PRECURSORS,
        LEUCOCYTES,
        GMCSF,
        STAT5,
        CROWDED_OUT
    }

    private static final List<Sign> MINOR_OF_1998 =
            List.of(Sign.HBF, Sign.PRECURSORS, Sign.LEUCOCYTES, Sign.KARYOTYPE, Sign.GMCSF);

    /**
     * The table of a rule set.
     *
     * @param all must all be there
     * @param one decides beside them by itself
     * @param two decide beside them if two are there
     * @param named are named in the publication but decide nothing
     */
    private record Published(List<Sign> all, List<Sign> one, List<Sign> two, List<Sign> named) {

        List<Sign> signs() {
            return Stream.of(all, one, two, named).flatMap(List::stream).toList();
        }

        boolean met(Set<Sign> seen) {
            return seen.containsAll(all)
                    && (one.stream().anyMatch(seen::contains)
                            || two.stream().filter(seen::contains).count() >= 2);
        }
    }

    private static Published published(CriteriaSet set) {
        return switch (set) {
            case IJWG1998 ->
                new Published(
                        List.of(Sign.MONOCYTES, Sign.FEW_MARROW_BLASTS, Sign.NO_BCR_ABL1),
                        List.of(),
                        MINOR_OF_1998,
                        List.of(Sign.FEW_BLOOD_BLASTS));
            case WHO2008 ->
                new Published(
                        List.of(Sign.MONOCYTES, Sign.FEW_BLOOD_BLASTS, Sign.FEW_MARROW_BLASTS, Sign.NO_BCR_ABL1),
                        List.of(),
                        MINOR_OF_1998,
                        List.of());
            case WHO2016 ->
                new Published(
                        List.of(
                                Sign.MONOCYTES,
                                Sign.FEW_BLOOD_BLASTS,
                                Sign.FEW_MARROW_BLASTS,
                                Sign.SPLEEN,
                                Sign.NO_BCR_ABL1),
                        List.of(Sign.RAS_LESION, Sign.KARYOTYPE),
                        List.of(Sign.HBF, Sign.PRECURSORS, Sign.GMCSF, Sign.STAT5),
                        List.of());
            case WHO2022 ->
                new Published(
                        List.of(
                                Sign.MONOCYTES,
                                Sign.FEW_BLOOD_BLASTS,
                                Sign.FEW_MARROW_BLASTS,
                                Sign.SPLEEN,
                                Sign.NO_BCR_ABL1,
                                Sign.NO_KMT2A),
                        List.of(Sign.RAS_LESION),
                        List.of(Sign.HBF, Sign.PRECURSORS, Sign.STAT5, Sign.CROWDED_OUT),
                        List.of());
            case ICC2022 ->
                new Published(
                        List.of(Sign.FEW_BLOOD_BLASTS, Sign.FEW_MARROW_BLASTS, Sign.NO_BCR_ABL1),
                        List.of(Sign.RAS_LESION),
                        List.of(),
                        List.of(Sign.MONOCYTES, Sign.SPLEEN));
            case LEGACY_CLINICAL -> throw new IllegalArgumentException("set: has no published table");
        };
    }

    @ParameterizedTest
    @EnumSource(value = CriteriaSet.class, mode = EnumSource.Mode.EXCLUDE, names = "LEGACY_CLINICAL")
    void every_combination_of_findings_is_judged_as_the_publication_says(CriteriaSet set) {
        Published published = published(set);
        int signs = published.signs().size();
        for (int child = 0; child < Math.pow(3, signs); child++) {
            Map<Sign, Claim> findings = new EnumMap<>(Sign.class);
            for (int i = 0, rest = child; i < signs; i++, rest /= 3) {
                findings.put(published.signs().get(i), CLAIMS.get(rest % 3));
            }
            assertEquals(
                    Optional.of(expected(published, findings)),
                    new DiagnosticCriteria(answered(set, findings), findings.getOrDefault(Sign.HBF, Claim.UNKNOWN))
                            .verdict(),
                    findings::toString);
        }
    }

    /** The verdict of the condition over all children that the findings leave possible. */
    private static CriteriaVerdict expected(Published published, Map<Sign, Claim> findings) {
        List<Sign> open = findings.entrySet().stream()
                .filter(each -> each.getValue() == Claim.UNKNOWN)
                .map(Map.Entry::getKey)
                .toList();
        boolean canBeMet = false;
        boolean canFail = false;
        for (int completion = 0; completion < 1 << open.size() && !(canBeMet && canFail); completion++) {
            Set<Sign> seen = EnumSet.noneOf(Sign.class);
            for (Map.Entry<Sign, Claim> each : findings.entrySet()) {
                boolean completed =
                        each.getValue() == Claim.UNKNOWN && (completion >> open.indexOf(each.getKey()) & 1) == 1;
                if (each.getValue() == Claim.TRUE || completed) {
                    seen.add(each.getKey());
                }
            }
            boolean met = published.met(seen);
            canBeMet |= met;
            canFail |= !met;
        }
        if (canBeMet && canFail) {
            return CriteriaVerdict.INCOMPLETE;
        }
        return canBeMet ? CriteriaVerdict.MET : CriteriaVerdict.NOT_MET;
    }

    /** A child with these findings, written as answers. */
    private static Entry answered(CriteriaSet set, Map<Sign, Claim> findings) {
        Answers answers = Answers.none().with(DiagnosisForm.DX_CRITERIA_SET, set);
        List<Answers> tests = new ArrayList<>();
        for (Map.Entry<Sign, Claim> finding : findings.entrySet()) {
            boolean present = finding.getValue() == Claim.TRUE;
            if (finding.getValue() == Claim.UNKNOWN) {
                continue;
            }
            answers = switch (finding.getKey()) {
                case MONOCYTES -> number(answers, DiagnosisForm.MONO_ABS, present ? "1.2" : "0.9");
                case FEW_BLOOD_BLASTS -> number(answers, DiagnosisForm.PB_BLAST_PCT, present ? "19.9" : "20");
                case FEW_MARROW_BLASTS -> number(answers, DiagnosisForm.BM_BLAST_PCT, present ? "19.9" : "20");
                case SPLEEN -> number(answers, DiagnosisForm.SPLEEN_CM_BCM, present ? "0.5" : "0");
                case NO_BCR_ABL1 -> result(answers, DiagnosisForm.BCR_ABL1, !present);
                case NO_KMT2A -> result(answers, DiagnosisForm.KMT2A_R, !present);
                case RAS_LESION -> {
                    tests.add(
                            present
                                    ? Answers.none()
                                            .with(GeneticsForm.GENE, Gene.NRAS)
                                            .with(GeneticsForm.ORIGIN, Origin.SOMATIC)
                                    : Answers.none().with(GeneticsForm.GENE, Gene.NONE_FOUND));
                    yield answers;
                }
                case KARYOTYPE -> {
                    tests.add(Answers.none()
                            .with(GeneticsForm.KARYO_CLASS, present ? KaryotypeClass.MINUS7 : KaryotypeClass.NORMAL));
                    yield answers;
                }
                case HBF -> answers;
                case PRECURSORS ->
                    answers.with(DiagnosisForm.MYELO_PRECURSORS, present).with(DiagnosisForm.NRBC_PRESENT, present);
                case LEUCOCYTES -> number(answers, DiagnosisForm.WBC, present ? "10.1" : "10");
                case GMCSF -> result(answers, DiagnosisForm.GMCSF_HYPERSENS, present);
                case STAT5 -> {
                    Answers tested = result(answers, DiagnosisForm.PSTAT5, present);
                    yield set == CriteriaSet.WHO2022 ? result(tested, DiagnosisForm.GMCSF_HYPERSENS, false) : tested;
                }
                case CROWDED_OUT ->
                    number(answers, DiagnosisForm.PLT, present ? "149" : "150")
                            .with(DiagnosisForm.BM_CELLULARITY, Cellularity.HYPER);
            };
        }
        return entry(answers, tests);
    }

    private static Answers number(Answers answers, Item<BigDecimal> item, String value) {
        return answers.with(item, new BigDecimal(value));
    }

    private static Answers result(Answers answers, Item<TestResult> item, boolean positive) {
        return answers.with(item, positive ? TestResult.POS : TestResult.NEG);
    }

    private static Entry entry(Answers answers, List<Answers> tests) {
        Map<EntryKey, Answers> entries = new TreeMap<>();
        entries.put(DIAGNOSIS, answers);
        for (int i = 0; i < tests.size(); i++) {
            entries.put(new EntryKey("F04", 0, i + 1), tests.get(i));
        }
        return new Entry(DIAGNOSIS, answers, CaseAnswers.of(entries));
    }
}
