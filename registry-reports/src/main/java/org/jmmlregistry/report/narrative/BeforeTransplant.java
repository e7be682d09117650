package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.CriteriaSet;
import org.jmmlregistry.diagnosis.DiagnosisCode;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.Gene;
import org.jmmlregistry.diagnosis.GeneticAssay;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.diagnosis.KaryotypeClass;
import org.jmmlregistry.diagnosis.TestResult;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.Patient;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.SeriesNumber;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.phrase.Ages;
import org.jmmlregistry.report.phrase.Diseases;

/** Who the child is, and what was found at diagnosis. */
final class BeforeTransplant {

    private final CaseFile file;
    private final Patient patient;
    private final String sex;

    BeforeTransplant(CaseFile file) {
        this.file = file;
        this.patient = file.patient();
        this.sex = patient.sex().code();
    }

    Paragraph patient() {
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of(
                patient.birth()
                        .map(birth -> Message.of(
                                "The patient was a {sex, select, F {girl} other {boy}}, born {when}.",
                                sex,
                                LongDate.when(birth.toMonth())))
                        .orElse(Message.of(
                                "The patient was a {sex, select, F {girl} other {boy}}; the date of birth was not recorded.",
                                sex)),
                PatientForm.SEX_AT_BIRTH,
                PatientForm.BIRTH_DATE));
        patient.series()
                .map(this::series)
                .ifPresent(words -> told.add(Sentence.of(words, PatientForm.SERIES, PatientForm.SERIES_MEMBERSHIP)));
        return new Paragraph(Message.of("Patient"), told);
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
        List<Sentence> told = new ArrayList<>();
        told.add(diagnosed(answers));
        Findings findings = laboratory(answers);
        boolean nothing = findings.measuredNothing()
                && file.answers().of(GeneticsForm.FORM).isEmpty();
        if (nothing) {
            told.add(new Sentence(
                    Message.of("Findings at diagnosis, karyotype and driver mutations were not recorded."),
                    findings.expected()));
        } else {
            told.addAll(presented(findings));
            told.add(karyotype());
            told.add(genes());
        }
        return new Paragraph(Message.of("Diagnosis"), told);
    }

    private Sentence diagnosed(Answers answers) {
        Message disease = Diseases.of(answers.get(DiagnosisForm.DX_CODE).orElse(DiagnosisCode.JMML));
        Optional<ClinicalDate> date = answers.get(DiagnosisForm.DX_DATE);
        Message diagnosed = date.map(day -> Message.of("{disease} was diagnosed {when}", disease, LongDate.when(day)))
                .orElse(Message.of("{disease} was diagnosed on a date that was not recorded", disease));
        Message aged = date.flatMap(day -> Ages.at(patient, day.imputed()))
                .map(age -> Message.of("{diagnosed}, {age}", diagnosed, age))
                .orElse(diagnosed);
        Message sentence = answers.get(DiagnosisForm.DX_CRITERIA_SET)
                .map(set -> set == CriteriaSet.LEGACY_CLINICAL
                        ? Message.of("{diagnosed}, on clinical grounds, before molecular criteria existed.", aged)
                        : Message.of("{diagnosed}, by the criteria of {criteria}.", aged, set))
                .orElse(Message.of("{diagnosed}; the diagnostic criteria applied were not recorded.", aged));
        return Sentence.of(
                sentence,
                DiagnosisForm.DX_CODE,
                DiagnosisForm.DX_DATE,
                PatientForm.BIRTH_DATE,
                DiagnosisForm.DX_CRITERIA_SET);
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

    private Sentence karyotype() {
        Message told = genetics(GeneticAssay.KARYOTYPE).stream()
                .findFirst()
                .map(answers -> {
                    Message meaning = answers.get(GeneticsForm.KARYO_CLASS)
                            .map(BeforeTransplant::inWords)
                            .orElse(Message.of("The karyotype was examined"));
                    return answers.get(GeneticsForm.KARYOTYPE_ISCN)
                            .map(iscn -> Message.of("{karyotype} ({iscn}).", meaning, iscn))
                            .orElse(Message.of("{karyotype}; the formula was not recorded.", meaning));
                })
                .orElse(Message.of("The karyotype was not recorded."));
        return Sentence.of(told, GeneticsForm.KARYO_CLASS, GeneticsForm.KARYOTYPE_ISCN);
    }

    private static Message inWords(KaryotypeClass karyotype) {
        return switch (karyotype) {
            case NORMAL -> Message.of("The karyotype was normal");
            case MINUS7 -> Message.of("The karyotype was classified as monosomy 7");
            case OTHER_ABN -> Message.of("The karyotype was classified as other abnormality");
            case COMPLEX -> Message.of("The karyotype was classified as complex");
            case FAILED -> Message.of("The karyotype was classified as failed");
        };
    }

    private List<Answers> genetics(GeneticAssay... assays) {
        return file.answers().of(GeneticsForm.FORM).stream()
                .map(Entry::answers)
                .filter(answers -> answers.get(GeneticsForm.ASSAY)
                        .filter(List.of(assays)::contains)
                        .isPresent())
                .toList();
    }

    private Sentence genes() {
        List<Answers> assays = genetics(GeneticAssay.GENE_PANEL, GeneticAssay.SINGLE_GENE);
        List<Gene> found = assays.stream()
                .flatMap(answers -> answers.get(GeneticsForm.GENE).stream())
                .filter(gene -> gene != Gene.NONE_FOUND)
                .distinct()
                .toList();
        boolean negative = assays.stream().anyMatch(answers -> answers.is(GeneticsForm.GENE, Gene.NONE_FOUND));
        boolean omitted = assays.stream().anyMatch(answers -> answers.absence(GeneticsForm.GENE)
                .filter(Absence.NOTDONE::equals)
                .isPresent());
        Message told = !found.isEmpty()
                ? Message.of("A mutation was found in {genes}.", found)
                : negative
                        ? Message.of("No mutation of the RAS pathway was found.")
                        : omitted
                                ? Message.of("Driver mutations were not looked for.")
                                : Message.of("Driver mutations were not recorded.");
        return Sentence.of(told, GeneticsForm.GENE);
    }
}
