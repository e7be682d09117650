package org.jmmlregistry.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.diagnosis.SpleenForm;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.ResponseForm;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.TransplantForm;

/** The casebook: all forms, in the order of a case. */
public final class Forms {

    private static final List<Form> ALL = List.of(
            PatientForm.FORM,
            ConsentForm.FORM,
            DiagnosisForm.FORM,
            GeneticsForm.FORM,
            PriorTherapyForm.FORM,
            SpleenForm.FORM,
            TransplantForm.FORM,
            ConditioningForm.FORM,
            EngraftmentForm.FORM,
            ChimerismForm.FORM,
            AcuteGvhdForm.FORM,
            ChronicGvhdForm.FORM,
            WithdrawalForm.FORM,
            DliForm.FORM,
            SalvageForm.FORM,
            ResponseForm.FORM,
            RelapseForm.FORM,
            SecondHsctForm.FORM,
            MalignancyForm.FORM,
            VisitForm.FORM,
            DeathForm.FORM);

    /** The forms whose entries are something that happened to the child, apart from findings, visits and plans. */
    private static final Set<Form> EVENTS = Set.of(
            TransplantForm.FORM,
            AcuteGvhdForm.FORM,
            ChronicGvhdForm.FORM,
            WithdrawalForm.FORM,
            DliForm.FORM,
            SalvageForm.FORM,
            RelapseForm.FORM,
            MalignancyForm.FORM,
            DeathForm.FORM);

    private static final Map<String, Form> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Form::code, form -> form));

    private Forms() {}

    public static List<Form> all() {
        return ALL;
    }

    /** Whether an entry of the form is a clinical event. */
    public static boolean isEvent(Form form) {
        return EVENTS.contains(form);
    }

    public static Optional<Form> form(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
