package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmmlregistry.diagnosis.BestResponse;
import org.jmmlregistry.diagnosis.CriteriaSet;
import org.jmmlregistry.diagnosis.DiagnosisCode;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.DriverClass;
import org.jmmlregistry.diagnosis.PriorAgent;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.diagnosis.SpleenForm;
import org.jmmlregistry.diagnosis.Syndrome;
import org.jmmlregistry.diagnosis.TestResult;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.ClinicalDate.Precision;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.synthetic.SyntheticCourse.Disease;
import org.jmmlregistry.synthetic.SyntheticCourse.Therapy;

/** Writes what is known of a child before its first HSCT: forms F01 to F06 without genetics. */
final class BaselineAnswers {

    /** The centres at which drawn children are treated, by code. */
    static final SortedMap<String, String> CENTRES = Collections.unmodifiableSortedMap(new TreeMap<>(
            Map.of("SYN-A", "Synthetic centre A", "SYN-B", "Synthetic centre B", "SYN-C", "Synthetic centre C")));

    private static final int FIRST_YEAR_OF_AZACITIDINE = 2010;
    private static final int DAYS_OF_CYCLE = 28;
    private static final int MOST_CYCLES = 8;
    private static final double AZACITIDINE_PER_CYCLE = 75 * 7;

    private final SyntheticCourse course;
    private final Chance chance;
    private final CaseDraft caseDraft;

    BaselineAnswers(SyntheticCourse course, Chance chance, CaseDraft caseDraft) {
        this.course = course;
        this.chance = chance;
        this.caseDraft = caseDraft;
    }

    void write() {
        patient();
        caseDraft.add(ConsentForm.FORM, 0, new FormDraft(chance).absent(ConsentForm.CONSENT_STATUS, Absence.NA));
        diagnosis();
        course.disease().therapy().ifPresent(this::therapy);
        spleen();
    }

    private void patient() {
        LocalDate birth = course.child().birth().atDay(1);
        caseDraft.add(
                PatientForm.FORM,
                0,
                new FormDraft(chance)
                        .put(PatientForm.CENTRE_CODE, chance.oneOf(List.copyOf(CENTRES.keySet())))
                        .put(PatientForm.BIRTH_DATE, new ClinicalDate(birth, Precision.MONTH))
                        .put(PatientForm.SEX_AT_BIRTH, course.child().sex())
                        .put(PatientForm.DATA_LABEL, DataLabel.SYNTHETIC)
                        .day(PatientForm.LAST_CONTACT_DATE, course.lastSeen()));
    }

    private void diagnosis() {
        Disease disease = course.disease();
        int age = course.child().ageInMonths(disease.diagnosis());
        double wbc = chance.around(33, 0.6, 10, 180);
        double monocytes = chance.between(12, 32);
        CriteriaSet criteria = criteria(disease.diagnosis());
        FormDraft draft = new FormDraft(chance)
                .day(DiagnosisForm.DX_DATE, disease.diagnosis())
                .put(DiagnosisForm.DX_CODE, disease(disease.syndrome()))
                .put(DiagnosisForm.DX_CRITERIA_SET, criteria)
                .day(DiagnosisForm.LAB_DATE, disease.diagnosis())
                .number(DiagnosisForm.WEIGHT_KG, Growth.kilograms(age) * chance.between(0.9, 1.02))
                .number(DiagnosisForm.HEIGHT_CM, Growth.centimetres(age) * chance.between(0.95, 1.03))
                .number(DiagnosisForm.WBC, wbc)
                .number(DiagnosisForm.MONO_PCT, monocytes)
                .number(DiagnosisForm.MONO_ABS, wbc * monocytes / 100)
                .number(DiagnosisForm.HB, chance.around(8.7, 0.17, 5.1, 13.5))
                .number(DiagnosisForm.PLT, chance.around(52, 0.7, 6, 400))
                .put(DiagnosisForm.PLT_TRANSFUSED_7D, chance.happens(0.15))
                .number(DiagnosisForm.HBF_PCT, chance.around(age < 24 ? 10 : 24, 0.8, 0.8, 85))
                .number(DiagnosisForm.PB_BLAST_PCT, chance.around(2, 0.8, 0.2, 15))
                .number(DiagnosisForm.BM_BLAST_PCT, chance.around(6, 0.6, 0.5, 18))
                .put(DiagnosisForm.MYELO_PRECURSORS, chance.happens(0.9))
                .put(DiagnosisForm.NRBC_PRESENT, chance.happens(0.7))
                .number(DiagnosisForm.SPLEEN_CM_BCM, chance.around(5, 0.45, 1, 15))
                .number(DiagnosisForm.LIVER_CM_BCM, chance.around(3, 0.4, 1, 9))
                .codes(
                        DiagnosisForm.EXTRAMEDULLARY,
                        chance.weighted(List.of(
                                new Chance.Weighted<>("NONE", 6),
                                new Chance.Weighted<>("SKIN", 2),
                                new Chance.Weighted<>("LUNG", 1))))
                .put(DiagnosisForm.BCR_ABL1, TestResult.NEG)
                .put(DiagnosisForm.SYNDROME, List.of(disease.syndrome()))
                .lacking(0.08, Absence.NOTDONE, DiagnosisForm.HBF_PCT, DiagnosisForm.BM_BLAST_PCT)
                .lacking(0.06, Absence.UNK, DiagnosisForm.HEIGHT_CM, DiagnosisForm.PLT_TRANSFUSED_7D);
        if (criteria == CriteriaSet.WHO2022) {
            draft.put(DiagnosisForm.KMT2A_R, TestResult.NEG);
        }
        if (disease.driver() == DriverClass.NF1) {
            draft.put(DiagnosisForm.CAL_SPOTS_N, chance.whole(6, 14));
        }
        caseDraft.add(DiagnosisForm.FORM, 0, draft);
    }

    private static DiagnosisCode disease(Syndrome syndrome) {
        return syndrome == Syndrome.NOONAN ? DiagnosisCode.NS_MPD : DiagnosisCode.JMML;
    }

    private static CriteriaSet criteria(LocalDate diagnosis) {
        int year = diagnosis.getYear();
        if (year < 1998) {
            return CriteriaSet.LEGACY_CLINICAL;
        }
        if (year < 2008) {
            return CriteriaSet.IJWG1998;
        }
        if (year < 2016) {
            return CriteriaSet.WHO2008;
        }
        return year < 2022 ? CriteriaSet.WHO2016 : CriteriaSet.WHO2022;
    }

    private void therapy(Therapy therapy) {
        boolean azacitidine = therapy.start().getYear() >= FIRST_YEAR_OF_AZACITIDINE;
        long days = ChronoUnit.DAYS.between(therapy.start(), therapy.stop());
        int cycles = Math.min(MOST_CYCLES, 1 + Math.toIntExact(days / DAYS_OF_CYCLE));
        BestResponse response = chance.weighted(List.of(
                new Chance.Weighted<>(BestResponse.cCR, 5),
                new Chance.Weighted<>(BestResponse.cPR, 50),
                new Chance.Weighted<>(BestResponse.SD, 30),
                new Chance.Weighted<>(BestResponse.PD, 15)));
        FormDraft draft = new FormDraft(chance)
                .put(PriorTherapyForm.LINE_NO, 1)
                .day(PriorTherapyForm.START_DATE, therapy.start())
                .day(PriorTherapyForm.STOP_DATE, therapy.stop())
                .put(PriorTherapyForm.BEST_RESPONSE, response);
        if (response == BestResponse.cCR || response == BestResponse.cPR) {
            draft.day(PriorTherapyForm.RESPONSE_DATE, therapy.stop().minusDays(days / 3));
        }
        if (azacitidine) {
            draft.put(PriorTherapyForm.AGENTS, List.of(PriorAgent.AZACITIDINE))
                    .put(PriorTherapyForm.CYCLES_N, cycles)
                    .number(PriorTherapyForm.DOSE_CUM, AZACITIDINE_PER_CYCLE * cycles)
                    .code(PriorTherapyForm.DOSE_UNIT, "MG_M2");
        } else {
            draft.put(PriorTherapyForm.AGENTS, List.of(PriorAgent.MERCAPTOPURINE, PriorAgent.LD_ARAC));
        }
        caseDraft.add(PriorTherapyForm.FORM, 0, draft);
    }

    private void spleen() {
        FormDraft draft = new FormDraft(chance)
                .put(SpleenForm.SPLENECTOMY_DONE, course.disease().splenectomy().isPresent());
        course.disease().splenectomy().ifPresent(day -> draft.day(SpleenForm.SPLENECTOMY_DATE, day)
                .code(SpleenForm.SPLENECTOMY_TYPE, day.getYear() < 2000 ? "OPEN" : "LAPAROSCOPIC")
                .code(SpleenForm.SPLENECTOMY_REASON, chance.happens(0.6) ? "PRE_HSCT_TUMOUR_LOAD" : "HYPERSPLENISM")
                .put(SpleenForm.ASPLENIA_PROPHYLAXIS, true));
        caseDraft.add(SpleenForm.FORM, 0, draft);
    }
}
