package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.CriteriaSet;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.TestResult;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.Patient;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.SeriesNumber;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.phrase.Ages;
import org.jmmlregistry.report.phrase.Diseases;

/** Who the child is, and what was found at diagnosis. */
final class BeforeTransplant {

    private final CaseFile file;
    private final Audience audience;
    private final Patient patient;
    private final String sex;

    BeforeTransplant(CaseFile file, Audience audience) {
        this.file = file;
        this.audience = audience;
        this.patient = file.patient();
        this.sex = patient.sex().code();
    }

    Paragraph patient() {
        List<Sentence> told = new ArrayList<>();
        told.add(introduced());
        patient.series()
                .map(this::series)
                .ifPresent(words -> told.add(Sentence.of(words, PatientForm.SERIES, PatientForm.SERIES_MEMBERSHIP)));
        Answers answers = file.answers().of(PatientForm.FORM).stream()
                .findFirst()
                .map(Entry::answers)
                .orElse(Answers.none());
        told.addAll(Remainder.of(withLastContact(told), PatientForm.FORM, answers));
        return new Paragraph(Message.of("Patient"), told);
    }

    private Sentence introduced() {
        if (audience == Audience.OUTSIDE) {
            return Sentence.of(
                    Message.of("The patient was a {sex, select, F {girl} other {boy}}.", sex),
                    PatientForm.SEX_AT_BIRTH);
        }
        return Sentence.of(
                patient.birth()
                        .map(birth -> Message.of(
                                "The patient was a {sex, select, F {girl} other {boy}}, born {when}.",
                                sex,
                                LongDate.when(birth.toMonth())))
                        .orElse(Message.of(
                                "The patient was a {sex, select, F {girl} other {boy}}; the date of birth was not recorded.",
                                sex)),
                PatientForm.SEX_AT_BIRTH,
                PatientForm.BIRTH_DATE);
    }

    /** The last contact is told with the outcome. */
    private static List<Sentence> withLastContact(List<Sentence> told) {
        List<Sentence> all = new ArrayList<>(told);
        all.add(Sentence.of(Message.of("Outcome"), PatientForm.LAST_CONTACT_DATE, PatientForm.BIRTH_DATE));
        return all;
    }

    private Message series(SeriesNumber series) {
        return patient.membership()
                .map(membership -> switch (membership) {
                    case YES ->
                        Message.of(
                                "{sex, select, F {She} other {He}} is case {number} of the series {series}.",
                                sex,
                                series.number(),
                                series.series());
                    case NO ->
                        Message.of(
                                "{sex, select, F {She} other {He}} is described beside the series {series} (as {number}) and is "
                                        + "not one of its children.",
                                sex,
                                series.series(),
                                series.number());
                    case UNKNOWN ->
                        Message.of(
                                "{sex, select, F {She} other {He}} is described with the series {series} (as {number}); it is not "
                                        + "known whether {sex, select, F {she} other {he}} is one of the children counted in it.",
                                sex,
                                series.series(),
                                series.number());
                })
                .orElse(Message.of(
                        "{sex, select, F {She} other {He}} is described with the series {series} (as {number}); membership was "
                                + "not recorded.",
                        sex,
                        series.series(),
                        series.number()));
    }

    Paragraph diagnosis() {
        Answers answers = file.answers().of(DiagnosisForm.FORM).stream()
                .findFirst()
                .map(Entry::answers)
                .orElse(Answers.none());
        List<Sentence> found = new ArrayList<>(List.of(diagnosed(answers)));
        Findings findings = laboratory(answers);
        GeneticsStory genetics = new GeneticsStory(file);
        boolean nothing = findings.isEmpty() && genetics.isEmpty();
        found.addAll(
                nothing
                        ? List.of(new Sentence(
                                Message.of("Findings at diagnosis, karyotype and driver mutations were not recorded."),
                                findings.expected()))
                        : presented(findings));
        List<Sentence> told = Remainder.after(found, DiagnosisForm.FORM, answers);
        if (!nothing) {
            told.addAll(genetics.told());
        }
        return new Paragraph(Message.of("Diagnosis"), told);
    }

    private Sentence diagnosed(Answers answers) {
        Message disease = answers.get(DiagnosisForm.DX_CODE)
                .map(Diseases::of)
                .orElse(Message.in("diagnosis", "a disease that was not named"));
        Optional<ClinicalDate> date = answers.get(DiagnosisForm.DX_DATE);
        Message diagnosed = date.map(day -> Message.of("{disease} was diagnosed {when}", disease, LongDate.when(day)))
                .orElse(Message.of("{disease} was diagnosed on a date that was not recorded", disease));
        Message aged = date.flatMap(day -> Ages.at(patient, day))
                .map(age -> Message.of("{diagnosed}, {age}", diagnosed, age))
                .orElse(diagnosed);
        Message sentence = answers.get(DiagnosisForm.DX_CRITERIA_SET)
                .map(set -> set == CriteriaSet.LEGACY_CLINICAL
                        ? Message.of("{diagnosed}, on clinical grounds, before molecular criteria existed.", aged)
                        : Message.of("{diagnosed}, by the criteria of {criteria}.", aged, set))
                .orElse(Message.of("{diagnosed}; the diagnostic criteria applied were not recorded.", aged));
        List<Item<?>> items = new ArrayList<>(List.of(
                DiagnosisForm.DX_CODE, DiagnosisForm.DX_DATE, PatientForm.BIRTH_DATE, DiagnosisForm.DX_CRITERIA_SET));
        if (date.isPresent() && answers.get(DiagnosisForm.LAB_DATE).equals(date)) {
            items.add(DiagnosisForm.LAB_DATE);
        }
        return new Sentence(sentence, items);
    }

    private static Findings laboratory(Answers answers) {
        return new Findings(answers)
                .measure(
                        DiagnosisForm.WBC,
                        Message.of("the white blood cell count"),
                        value -> Message.of("a white blood cell count of {value}", value))
                .measure(
                        DiagnosisForm.MONO_ABS,
                        Message.of("the monocyte count"),
                        value -> Message.of("monocytes of {value}", value))
                .measure(
                        DiagnosisForm.HB,
                        Message.of("the haemoglobin concentration"),
                        value -> Message.of("haemoglobin of {value}", value))
                .measure(
                        DiagnosisForm.PLT,
                        Message.of("the platelet count"),
                        value -> Message.of("platelets of {value}", value))
                .measure(
                        DiagnosisForm.HBF_PCT,
                        Message.of("the haemoglobin F"),
                        value -> Message.of("haemoglobin F of {value}", value))
                .measure(
                        DiagnosisForm.BM_BLAST_PCT,
                        Message.of("the share of marrow blasts"),
                        value -> Message.of("{value} blasts in the marrow", value))
                .measure(
                        DiagnosisForm.SPLEEN_CM_BCM,
                        Message.of("the size of the spleen"),
                        value -> Message.of("a spleen {value} below the costal margin", value))
                .result(DiagnosisForm.BCR_ABL1, Message.of("the test for BCR::ABL1"), BeforeTransplant::fusion)
                .result(
                        DiagnosisForm.KMT2A_R,
                        Message.of("the test for KMT2A rearrangement"),
                        BeforeTransplant::rearrangement);
    }

    private static Message fusion(TestResult result) {
        return switch (result) {
            case POS -> Message.of("a positive test for BCR::ABL1");
            case NEG -> Message.of("a negative test for BCR::ABL1");
        };
    }

    private static Message rearrangement(TestResult result) {
        return switch (result) {
            case POS -> Message.of("a positive test for KMT2A rearrangement");
            case NEG -> Message.of("a negative test for KMT2A rearrangement");
        };
    }

    private List<Sentence> presented(Findings findings) {
        if (findings.isEmpty()) {
            return List.of(new Sentence(
                    Message.of("Clinical and laboratory findings at diagnosis were not recorded."),
                    findings.expected()));
        }
        List<Sentence> told = new ArrayList<>();
        told.add(new Sentence(
                Message.of("{sex, select, F {She} other {He}} presented with {findings}.", sex, findings.told()),
                findings.items()));
        told.addAll(findings.missing());
        return told;
    }
}
