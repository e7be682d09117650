package org.jmmlregistry.diagnosis;

import static org.jmmlregistry.diagnosis.DiagnosisForm.*;
import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.soft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;

/** The checks within F03. */
final class DiagnosisChecks {

    private static final BigDecimal BLASTS_OF_ACUTE_LEUKAEMIA = new BigDecimal("20");
    private static final BigDecimal TOLERANCE = new BigDecimal("0.10");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final ClinicalDate WHO_2022 = ClinicalDate.of(LocalDate.of(2022, 1, 1));
    private static final int CAFE_AU_LAIT_SPOTS_OF_NF1 = 6;

    private DiagnosisChecks() {}

    static Check[] ofLaboratory() {
        return new Check[] {
            soft(
                    "EC-F03-1",
                    MONO_ABS,
                    "Absolute monocytes differ by more than 10 % from white blood cells times percent of monocytes.",
                    DiagnosisChecks::monocytesDisagree),
            soft(
                    "EC-F03-2",
                    PB_BLAST_PCT,
                    "With 20 % blasts or more in blood or marrow the diagnosis should not be JMML.",
                    entry -> entry.is(DX_CODE, DiagnosisCode.JMML)
                            && (entry.has(PB_BLAST_PCT, DiagnosisChecks::isAcute)
                                    || entry.has(BM_BLAST_PCT, DiagnosisChecks::isAcute))),
            soft(
                    "EC-F03-3",
                    PLT,
                    "Platelets counted within 7 days of a transfusion say nothing about the prognosis.",
                    entry -> entry.get(PLT).isPresent() && entry.is(PLT_TRANSFUSED_7D, true)),
            hard(
                    "F03.mono_abs/wbc",
                    MONO_ABS,
                    "There cannot be more monocytes than white blood cells.",
                    entry -> entry.both(MONO_ABS, WBC, (monocytes, wbc) -> monocytes.compareTo(wbc) > 0))
        };
    }

    static Check[] ofCriteria() {
        return new Check[] {
            hard(
                    "F03.bcr_abl1/jmml",
                    BCR_ABL1,
                    "With a positive BCR::ABL1 the diagnosis cannot be JMML.",
                    entry -> entry.is(BCR_ABL1, TestResult.POS) && entry.is(DX_CODE, DiagnosisCode.JMML)),
            soft(
                    "F03.bcr_abl1/notdone",
                    BCR_ABL1,
                    "BCR::ABL1 was not done; JMML needs it to be negative.",
                    entry -> entry.answers().absence(BCR_ABL1).equals(Optional.of(Absence.NOTDONE))),
            soft(
                    "F03.kmt2a_r/notdone",
                    KMT2A_R,
                    "KMT2A was not done, but the WHO 2022 criteria need it.",
                    entry -> entry.is(DX_CRITERIA_SET, CriteriaSet.WHO2022)
                            && entry.answers().absence(KMT2A_R).equals(Optional.of(Absence.NOTDONE))),
            soft(
                    "F03.dx_criteria_set/early",
                    DX_CRITERIA_SET,
                    "The WHO 2022 criteria were used for a diagnosis made before 2022.",
                    entry -> entry.is(DX_CRITERIA_SET, CriteriaSet.WHO2022)
                            && entry.has(DX_DATE, date -> date.certainlyBefore(WHO_2022))),
            soft(
                    "F03.cal_spots_n/nf1",
                    CAL_SPOTS_N,
                    "Six café-au-lait spots or more suggest NF1, which is not recorded as syndrome.",
                    entry -> entry.both(
                            CAL_SPOTS_N,
                            SYNDROME,
                            (spots, syndromes) ->
                                    spots >= CAFE_AU_LAIT_SPOTS_OF_NF1 && !syndromes.contains(Syndrome.NF1)))
        };
    }

    private static boolean isAcute(BigDecimal blasts) {
        return blasts.compareTo(BLASTS_OF_ACUTE_LEUKAEMIA) >= 0;
    }

    private static boolean monocytesDisagree(Entry entry) {
        return entry.get(MONO_PCT)
                .map(percent -> entry.both(MONO_ABS, WBC, (monocytes, wbc) -> {
                    BigDecimal expected = wbc.multiply(percent).divide(HUNDRED);
                    return monocytes.subtract(expected).abs().compareTo(expected.multiply(TOLERANCE)) > 0;
                }))
                .orElse(false);
    }
}
