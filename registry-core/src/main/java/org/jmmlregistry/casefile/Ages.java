package org.jmmlregistry.casefile;

import java.util.Optional;
import org.jmmlregistry.diagnosis.CriteriaVerdict;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.DiagnosticCriteria;
import org.jmmlregistry.diagnosis.HbfLimits;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.patient.Age;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.TransplantForm;

/** Ages in completed months, and what depends on them. */
final class Ages {

    private static final int WEEKS_OF_TERM = 37;
    private static final int WEEKS_OF_GESTATION = 40;

    private Ages() {}

    /** The age on a day, in completed months; empty if either date is unknown. */
    static Optional<Integer> months(CaseAnswers all, Optional<ClinicalDate> date) {
        return date.flatMap(day -> Age.on(day.imputed(), all.first(PatientForm.FORM, PatientForm.BIRTH_DATE)))
                .map(Age::months);
    }

    static Optional<Integer> atDiagnosis(Entry diagnosis) {
        return months(diagnosis.inCase(), diagnosis.get(DiagnosisForm.DX_DATE));
    }

    static Optional<Integer> atHsct(Entry hsct) {
        return months(hsct.inCase(), hsct.get(TransplantForm.HSCT_DATE));
    }

    /**
     * By the age on the day of the laboratory values, or else of the diagnosis. After a transfusion of red cells it says
     * nothing of the child; of a child born before term it is told where the age from birth and from term agree.
     */
    static Optional<Boolean> hbfRaised(Entry diagnosis) {
        if (diagnosis.is(DiagnosisForm.RBC_TRANSFUSED_12W, true)) {
            return Optional.empty();
        }
        Optional<Boolean> fromBirth = hbfRaised(diagnosis, 0);
        return diagnosis
                .inCase()
                .first(PatientForm.FORM, PatientForm.GESTATIONAL_AGE_W)
                .filter(weeks -> weeks < WEEKS_OF_TERM)
                .map(weeks -> hbfRaised(diagnosis, WEEKS_OF_GESTATION - weeks))
                .map(fromTerm -> fromTerm.equals(fromBirth) ? fromBirth : Optional.<Boolean>empty())
                .orElse(fromBirth);
    }

    private static Optional<Boolean> hbfRaised(Entry diagnosis, int weeksEarly) {
        Optional<ClinicalDate> birth = diagnosis.inCase().first(PatientForm.FORM, PatientForm.BIRTH_DATE);
        return diagnosis
                .get(DiagnosisForm.LAB_DATE)
                .or(() -> diagnosis.get(DiagnosisForm.DX_DATE))
                .flatMap(day -> Age.on(day.imputed().minusWeeks(weeksEarly), birth))
                .map(Age::months)
                .filter(age -> age >= 0)
                .flatMap(age -> diagnosis.get(DiagnosisForm.HBF_PCT).map(hbf -> diagnosis
                        .inCase()
                        .limits(DiagnosisForm.HBF_PCT)
                        .orElse(HbfLimits.REFERENCE)
                        .isRaised(hbf, age)));
    }

    /**
     * What the laboratory reports of haemoglobin F counts before the reference table. After a transfusion of red cells, which
     * thins it, only a raised one does.
     */
    static Optional<CriteriaVerdict> criteria(Entry diagnosis) {
        boolean thinned = diagnosis.is(DiagnosisForm.RBC_TRANSFUSED_12W, true);
        Optional<Boolean> raised = diagnosis
                .get(DiagnosisForm.HBF_RAISED_FOR_AGE)
                .filter(reported -> reported || !thinned)
                .or(() -> hbfRaised(diagnosis));
        return new DiagnosticCriteria(diagnosis, Claim.of(raised, yes -> yes)).verdict();
    }
}
