package org.jmmlregistry.report.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.CriteriaSet;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.Gene;
import org.jmmlregistry.diagnosis.GeneticAssay;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.diagnosis.TestResult;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.Patient;
import org.jmmlregistry.patient.SeriesNumber;

/** What was known of the child before the first HSCT. */
final class BeforeTransplant {
    /** A measurement at diagnosis with the words round it, and its name where it is missing. */
    private record Finding(Item<BigDecimal> item, String before, String after, String name) {}

    private static final List<Finding> FINDINGS = List.of(
            new Finding(DiagnosisForm.WBC, "a white blood cell count of ", "", "white blood cell count"),
            new Finding(DiagnosisForm.MONO_ABS, "monocytes of ", "", "monocyte count"),
            new Finding(DiagnosisForm.HB, "haemoglobin of ", "", "haemoglobin concentration"),
            new Finding(DiagnosisForm.PLT, "platelets of ", "", "platelet count"),
            new Finding(DiagnosisForm.HBF_PCT, "haemoglobin F of ", "", "haemoglobin F"),
            new Finding(DiagnosisForm.BM_BLAST_PCT, "", " blasts in the marrow", "share of marrow blasts"),
            new Finding(DiagnosisForm.SPLEEN_CM_BCM, "a spleen ", " below the costal margin", "size of the spleen"));

    private static final Map<Item<TestResult>, String> REARRANGEMENTS =
            Map.of(DiagnosisForm.BCR_ABL1, "BCR::ABL1", DiagnosisForm.KMT2A_R, "KMT2A rearrangement");

    private final CaseFile file;
    private final Patient patient;
    private final Child child;

    BeforeTransplant(CaseFile file) {
        this.file = file;
        this.patient = file.patient();
        this.child = Child.of(patient.sex());
    }

    Paragraph patient() {
        String born = patient.birth()
                .map(birth -> "The patient was a %s, born %s.".formatted(child.noun(), Prose.month(birth)))
                .orElse("The patient was a %s; the date of birth was not recorded.".formatted(child.noun()));
        return new Paragraph(
                "Patient", Prose.joined(born, patient.series().map(this::series).orElse("")));
    }

    private String series(SeriesNumber number) {
        String numbered = "%s is case %s of the series %s".formatted(child.opening(), number.number(), number.series());
        return patient.membership()
                .map(membership -> switch (membership) {
                    case YES -> numbered + ".";
                    case NO ->
                        "%s is described beside the series %s (as %s) and is not one of its children."
                                .formatted(child.opening(), number.series(), number.number());
                    case UNKNOWN ->
                        ("%s is described with the series %s (as %s); it is not known whether %s is one of "
                                        + "the children counted in it.")
                                .formatted(child.opening(), number.series(), number.number(), child.subject());
                })
                .orElse("%s is described with the series %s (as %s); membership was not recorded."
                        .formatted(child.opening(), number.series(), number.number()));
    }

    Paragraph diagnosis() {
        Answers answers = file.answers().of(DiagnosisForm.FORM).stream()
                .findFirst()
                .map(Entry::answers)
                .orElse(Answers.none());
        boolean nothing = FINDINGS.stream()
                        .allMatch(finding -> answers.get(finding.item()).isEmpty())
                && file.answers().of(GeneticsForm.FORM).isEmpty();
        return new Paragraph(
                "Diagnosis",
                nothing
                        ? Prose.joined(
                                diagnosed(answers),
                                "Findings at diagnosis, karyotype and driver mutations were not recorded.")
                        : Prose.joined(diagnosed(answers), findings(answers), karyotype(), genes()));
    }

    private String diagnosed(Answers answers) {
        String disease = Prose.label(answers, DiagnosisForm.DX_CODE).orElse("juvenile myelomonocytic leukaemia");
        Optional<ClinicalDate> date = answers.get(DiagnosisForm.DX_DATE);
        String when = date.map(Prose::when).orElse("on a date that was not recorded");
        String age = date.flatMap(day -> patient.birth().map(birth -> ", " + Prose.atAge(birth, day.imputed())))
                .orElse("");
        String criteria = answers.get(DiagnosisForm.DX_CRITERIA_SET)
                .map(BeforeTransplant::criteria)
                .orElse("; the diagnostic criteria applied were not recorded");
        return "%s was diagnosed %s%s%s.".formatted(Prose.capital(disease), when, age, criteria);
    }

    private static String criteria(CriteriaSet set) {
        return set == CriteriaSet.LEGACY_CLINICAL
                ? ", on clinical grounds, before molecular criteria existed"
                : ", by the criteria of " + Language.ENGLISH.say(set);
    }

    private String findings(Answers answers) {
        Gaps gaps = new Gaps();
        List<String> found = new ArrayList<>();
        for (Finding finding : FINDINGS) {
            gaps.expect(answers, finding.item(), "the " + finding.name());
            Prose.measured(answers, finding.item())
                    .ifPresent(value -> found.add(finding.before() + value + finding.after()));
        }
        for (Item<TestResult> rearrangement : List.of(DiagnosisForm.BCR_ABL1, DiagnosisForm.KMT2A_R)) {
            gaps.expect(answers, rearrangement, "the test for " + REARRANGEMENTS.get(rearrangement));
            Prose.label(answers, rearrangement)
                    .ifPresent(result -> found.add("a " + result + " test for " + REARRANGEMENTS.get(rearrangement)));
        }
        return found.isEmpty()
                ? "Clinical and laboratory findings at diagnosis were not recorded."
                : Prose.joined(
                        "%s presented with %s.".formatted(child.opening(), Prose.series(found)), gaps.sentence());
    }

    private String karyotype() {
        return genetics(GeneticAssay.KARYOTYPE).stream()
                .findFirst()
                .map(answers -> {
                    String meaning = Prose.label(answers, GeneticsForm.KARYO_CLASS)
                            .map(label -> "The karyotype was classified as " + label)
                            .orElse("The karyotype was examined");
                    return meaning
                            + answers.get(GeneticsForm.KARYOTYPE_ISCN)
                                    .map(iscn -> " (" + iscn + ").")
                                    .orElse("; the formula was not recorded.");
                })
                .orElse("The karyotype was not recorded.")
                .replace("classified as normal", "normal");
    }

    private List<Answers> genetics(GeneticAssay... assays) {
        return file.answers().of(GeneticsForm.FORM).stream()
                .map(Entry::answers)
                .filter(answers -> answers.get(GeneticsForm.ASSAY)
                        .filter(List.of(assays)::contains)
                        .isPresent())
                .toList();
    }

    private String genes() {
        List<Answers> assays = genetics(GeneticAssay.GENE_PANEL, GeneticAssay.SINGLE_GENE);
        List<String> found = assays.stream()
                .flatMap(answers -> answers.get(GeneticsForm.GENE).stream())
                .filter(gene -> gene != Gene.NONE_FOUND)
                .map(Language.ENGLISH::say)
                .distinct()
                .toList();
        if (!found.isEmpty()) {
            return "A mutation was found in " + Prose.series(found) + ".";
        }
        boolean negative = assays.stream().anyMatch(answers -> answers.is(GeneticsForm.GENE, Gene.NONE_FOUND));
        boolean omitted = assays.stream().anyMatch(answers -> answers.absence(GeneticsForm.GENE)
                .filter(Absence.NOTDONE::equals)
                .isPresent());
        if (negative) {
            return "No mutation of the RAS pathway was found.";
        }
        return omitted ? "Driver mutations were not looked for." : "Driver mutations were not recorded.";
    }

    Paragraph treatment() {
        List<Entry> lines = file.answers().of(PriorTherapyForm.FORM);
        String text = lines.isEmpty()
                ? "Treatment before the first HSCT was not recorded."
                : String.join(
                        " ", lines.stream().map(Entry::answers).map(this::line).toList());
        return new Paragraph("Treatment before HSCT", text);
    }

    private String line(Answers answers) {
        Gaps gaps = new Gaps();
        List<String> agents = Prose.labels(answers, PriorTherapyForm.AGENTS);
        String given = agents.isEmpty() ? "treatment that was not specified" : Prose.series(agents);
        String from = gaps.expect(answers, PriorTherapyForm.START_DATE, "the beginning of the treatment")
                .map(start -> " from " + Prose.when(start).replaceFirst("^(on|in) ", ""))
                .orElse("");
        String to = gaps.expect(answers, PriorTherapyForm.STOP_DATE, "the end of the treatment")
                .map(stop -> " to " + Prose.when(stop).replaceFirst("^(on|in) ", ""))
                .orElse("");
        gaps.expect(answers, PriorTherapyForm.BEST_RESPONSE, "the response");
        String response = Prose.label(answers, PriorTherapyForm.BEST_RESPONSE)
                .map(best -> "; the best response was " + best)
                .orElse("");
        String sentence = "%s received %s%s%s%s.".formatted(child.opening(), given, from, to, response);
        return Prose.joined(sentence, gaps.sentence());
    }
}
