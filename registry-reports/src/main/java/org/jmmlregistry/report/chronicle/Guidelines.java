package org.jmmlregistry.report.chronicle;

import java.util.List;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.diagnosis.SpleenForm;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.TransplantForm;

/** What two guidelines ask of a narrative. */
final class Guidelines {

    /** The checklist of CARE 2013 for case reports. */
    static final List<Point> CARE = List.of(
            Point.whole("1", Message.of("Title")),
            Point.unknown("2", Message.of("Key words")),
            Point.unknown("3", Message.of("Abstract")),
            Point.unknown("4", Message.of("Introduction")),
            Point.of("5a", Message.of("The patient, without identity"), PatientForm.SEX_AT_BIRTH),
            Point.of(
                    "5b",
                    Message.of("Main complaints and symptoms"),
                    DiagnosisForm.EXTRAMEDULLARY,
                    DiagnosisForm.SPLEEN_CM_BCM,
                    DiagnosisForm.LIVER_CM_BCM),
            Point.of(
                    "5c",
                    Message.of("Medical and family history, genetic information"),
                    DiagnosisForm.SYNDROME,
                    PatientForm.CONSANGUINITY,
                    GeneticsForm.ORIGIN),
            Point.of("5d", Message.of("Earlier treatment and its outcome"), PriorTherapyForm.FORM, SpleenForm.FORM),
            Point.of("6", Message.of("Clinical findings"), DiagnosisForm.FORM),
            Point.whole("7", Message.of("Timeline")),
            Point.of("8a", Message.of("Diagnostic tests"), DiagnosisForm.FORM, GeneticsForm.FORM),
            Point.unknown("8b", Message.of("Diagnostic difficulties")),
            Point.of(
                    "8c",
                    Message.of("Diagnosis, and others considered"),
                    DiagnosisForm.DX_CODE,
                    DiagnosisForm.DX_CRITERIA_SET,
                    DiagnosisForm.BCR_ABL1),
            Point.of(
                    "8d",
                    Message.of("Prognosis"),
                    GeneticsForm.GENE,
                    GeneticsForm.KARYO_CLASS,
                    GeneticsForm.METHYLATION_CLASS),
            Point.of("9a", Message.of("Types of treatment"), PriorTherapyForm.FORM, TransplantForm.FORM),
            Point.of(
                            "9b",
                            Message.of("How it was given: dose and duration"),
                            ConditioningForm.DOSE_TOTAL,
                            TransplantForm.CD34_DOSE,
                            TransplantForm.TNC_DOSE,
                            DliForm.CD3_DOSE)
                    .or(Point.of("9b", Message.of("Duration"), PriorTherapyForm.STOP_DATE)),
            Point.of(
                    "9c",
                    Message.of("Changes of treatment and their reasons"),
                    WithdrawalForm.FORM,
                    DliForm.FORM,
                    SalvageForm.FORM,
                    SecondHsctForm.FORM),
            Point.of("10a", Message.of("Outcome, as clinicians saw it"), VisitForm.FORM, DeathForm.FORM),
            Point.of("10b", Message.of("Results in follow-up"), ChimerismForm.FORM, EngraftmentForm.FORM),
            Point.unknown("10c", Message.of("Adherence and tolerability")),
            Point.of(
                            "10d",
                            Message.of("Adverse and unexpected events"),
                            AcuteGvhdForm.FORM,
                            ChronicGvhdForm.FORM,
                            MalignancyForm.FORM,
                            RelapseForm.FORM)
                    .or(Point.of("10d", Message.of("Infections"), VisitForm.INFECTIONS, EngraftmentForm.VOD)),
            Point.unknown("11", Message.of("Discussion: strengths, literature, conclusions, lessons")),
            Point.unknown("12", Message.of("The patient's or family's own view")),
            Point.unknown("13", Message.of("Informed consent, as the authors state it")));

    /** Section 12.3.2 of ICH E3, on narratives of deaths and other serious events. */
    static final List<Point> ICH_E3 = List.of(
            Point.whole("1", Message.of("Identifier of the patient")).where(Guidelines::isInside),
            Point.of("2", Message.of("Age and sex"), PatientForm.SEX_AT_BIRTH),
            Point.of(
                    "3", Message.of("The disease treated, and how long"), DiagnosisForm.DX_CODE, DiagnosisForm.DX_DATE),
            Point.of("4", Message.of("Other illnesses"), DiagnosisForm.SYNDROME, TransplantForm.HCT_CI),
            Point.of("5", Message.of("Treatment before and beside, with dose"), PriorTherapyForm.FORM)
                    .or(Point.of("5", Message.of("Prophylaxis"), TransplantForm.GVHD_PROPHYLAXIS)),
            Point.of(
                            "6",
                            Message.of("The treatment studied, its dose and time"),
                            TransplantForm.FORM,
                            ConditioningForm.FORM)
                    .where(chronicle -> chronicle.file().isTransplanted()),
            Point.of(
                    "7",
                    Message.of("The event: nature, intensity and outcome"),
                    RelapseForm.FORM,
                    AcuteGvhdForm.FORM,
                    ChronicGvhdForm.FORM,
                    MalignancyForm.FORM,
                    DeathForm.FORM),
            Point.whole("8", Message.of("The course that led to it, in time after the treatment")),
            Point.of(
                    "9",
                    Message.of("Laboratory measures"),
                    DiagnosisForm.FORM,
                    ChimerismForm.FORM,
                    EngraftmentForm.FORM,
                    RelapseForm.FORM),
            Point.of(
                            "10",
                            Message.of("What was done because of the event"),
                            WithdrawalForm.FORM,
                            DliForm.FORM,
                            SalvageForm.FORM,
                            SecondHsctForm.FORM)
                    .where(chronicle -> !chronicle.file().events().isEmpty()),
            Point.of("11", Message.of("Findings after death"), DeathForm.AUTOPSY_DONE)
                    .where(chronicle -> chronicle.file().isDead()),
            Point.of(
                            "12",
                            Message.of("The investigator's opinion on the cause"),
                            DeathForm.COD_PRIMARY,
                            DeathForm.RELAPSE_RELATED_OVERRIDE)
                    .where(chronicle -> chronicle.file().isDead()),
            Point.unknown("13", Message.of("The sponsor's opinion on the cause"))
                    .where(each -> false));

    private Guidelines() {}

    private static boolean isInside(Chronicle chronicle) {
        return chronicle.audience() == Audience.INSIDE;
    }
}
