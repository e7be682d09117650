package org.jmmlregistry.report.secondhsct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.cohort.Composition;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.report.Banner;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.chronicle.NarrativeReport;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.face.CsvFace;
import org.jmmlregistry.report.face.JsonFace;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Subject;
import org.junit.jupiter.api.Test;

/** Real, published, illustrative and synthetic cases beside one another: what each face says of them, and who is counted. */
class KindsOfCaseTest {

    private static final String POOLED = "Confidential – patient data: 1 real, 12 invented";

    /** The founding cohort with one child that is real. */
    private static final List<CaseFile> ONE_REAL = DemonstrationCases.files(
            line -> line.replace("S03,F01,0,1,data_label,SYNTHETIC", "S03,F01,0,1,data_label,REAL"));

    private static Answer answer(List<CaseFile> files, String... more) {
        return Asked.answer(
                Asked.frozen(files),
                Stream.concat(Stream.of("endpoints: OS_FAILURE", Asked.SERIES), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static Report report(List<CaseFile> files, String... more) {
        return EarlyLateReport.of(answer(files, more));
    }

    private static String banner(Map<DataLabel, Integer> counts) {
        return Banner.of(new Composition(counts)).toString();
    }

    @Test
    void one_real_child_makes_any_mixture_confidential_and_never_synthetic() {
        for (DataLabel other : List.of(DataLabel.SYNTHETIC, DataLabel.ILLUSTRATIVE, DataLabel.LITERATURE)) {
            String banner = banner(Map.of(DataLabel.REAL, 1, other, 24));
            assertTrue(banner.startsWith("Confidential – patient data: 1 real, 24 "), banner);
        }
        assertEquals(
                "Confidential – patient data: 1 real, 24 invented",
                banner(Map.of(DataLabel.REAL, 1, DataLabel.SYNTHETIC, 20, DataLabel.ILLUSTRATIVE, 4)));
        assertEquals("Confidential – patient data", banner(Map.of(DataLabel.REAL, 3)));
    }

    @Test
    void what_is_published_or_invented_is_called_so() {
        assertEquals("SYNTHETIC DATA – not real patients", banner(Map.of(DataLabel.SYNTHETIC, 5)));
        assertEquals("From the literature", banner(Map.of(DataLabel.LITERATURE, 5)));
        assertEquals(
                "INVENTED DATA – not real patients: 5 synthetic, 1 illustrative",
                banner(Map.of(DataLabel.SYNTHETIC, 5, DataLabel.ILLUSTRATIVE, 1)));
        assertEquals(
                "MIXED DATA: 2 from the literature, 5 invented",
                banner(Map.of(DataLabel.SYNTHETIC, 5, DataLabel.LITERATURE, 2)));
        assertThrows(IllegalArgumentException.class, () -> banner(Map.of()));
    }

    @Test
    void a_real_child_is_not_pooled_with_invented_ones_unless_asked_for() throws IOException {
        Report report = report(ONE_REAL);
        assertEquals(1, report.basis().orElseThrow().composition().size());
        String text = PdfText.of(report).text();
        assertTrue(text.contains("Counted: 1 real patient."), text);
        assertTrue(text.contains("Not counted, because they are of another kind: 12 synthetic cases."), text);
        assertTrue(PageFace.of(report, Language.ENGLISH).contains("Of another kind"));
        for (String page : PdfText.of(report).pages()) {
            assertTrue(page.contains("Confidential – patient data"), page);
            assertFalse(page.contains("SYNTHETIC DATA"), page);
        }
    }

    @Test
    void a_child_never_transplanted_is_counted_apart_before_the_hscts() {
        List<CaseFile> files = new ArrayList<>(DemonstrationCases.files());
        CaseFile third = DemonstrationCases.named("S03");
        CaseAnswers untransplanted = CaseAnswers.of(third.answers().byKey().entrySet().stream()
                .filter(entry -> entry.getKey().hsctSeq() == 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        files.replaceAll(file -> file.equals(third) ? CaseFiles.of(third.id(), untransplanted) : file);

        Answer answer = answer(files);
        SecondHscts second = SecondHscts.of(
                answer.counted().children().stream().map(Subject::file).toList());
        List<String> flow = SecondHsctFlow.of(answer, second).stream()
                .filter(step -> step.depth() == 0)
                .map(step -> step.label() + ": " + step.count())
                .toList();

        assertEquals(
                List.of(
                        "Cases in the data: " + files.size(),
                        "Counted: 13",
                        "With an HSCT (1 never transplanted): 12",
                        "With a second HSCT: 12"),
                flow);
    }

    @Test
    void a_number_of_a_series_that_stands_twice_is_told_beside_the_n() throws IOException {
        List<CaseFile> twice = DemonstrationCases.files(
                line -> line.startsWith("S04,F01,0,1,series,") ? line.replace(":S04", ":s03") : line);
        Report report = report(twice);
        String told = "One number of a series stands for more than one of the cases counted, so that a child may count"
                + " twice:";
        assertTrue(PdfText.of(report).text().contains(told), told);
        assertTrue(PageFace.of(report, Language.ENGLISH).contains(told), told);
        assertFalse(PdfText.of(report(DemonstrationCases.files())).text().contains("count twice"));
    }

    @Test
    void each_face_of_a_pooled_report_says_that_a_real_child_is_among_the_invented() throws IOException {
        Report report = report(ONE_REAL, "kinds: ALL");
        for (String page : PdfText.of(report).pages()) {
            assertTrue(page.contains(POOLED), page);
            assertFalse(page.contains("SYNTHETIC DATA"), page);
        }
        assertTrue(PageFace.of(report, Language.ENGLISH).contains("Counted: 1 real patient, 12 synthetic cases."));
        JsonObject json = JsonFace.of(report, Language.ENGLISH);
        assertEquals(POOLED, json.getString("banner"));
        assertTrue(json.getBoolean("confidential"));
        assertEquals(1, json.getJsonObject("kinds").getInt("REAL"));
        assertEquals(12, json.getJsonObject("kinds").getInt("SYNTHETIC"));
        assertTrue(CsvFace.of(report, Language.ENGLISH).contains("banner,,text,,\"" + POOLED + "\""));
        assertTrue(ScriptFace.of(report, Language.ENGLISH, "children.csv").startsWith("# " + POOLED));
        List<String> children = CsvFace.children(report).lines().toList();
        assertTrue(children.get(0).contains(",kind,"), children.get(0));
        assertEquals(
                1, children.stream().filter(line -> line.contains(",REAL,")).count());
        assertEquals(
                12,
                children.stream().filter(line -> line.contains(",SYNTHETIC,")).count());
    }

    @Test
    void a_population_is_chosen_by_kind() {
        assertEquals(1, counted(CaseKinds.REAL));
        assertEquals(12, counted(CaseKinds.SYNTHETIC));
        assertEquals(12, counted(CaseKinds.INVENTED));
        assertEquals(13, counted(CaseKinds.ALL));
        assertEquals(0, counted(CaseKinds.LITERATURE));
    }

    private static int counted(CaseKinds kinds) {
        return answer(ONE_REAL, "kinds: " + kinds.name()).counted().children().size();
    }

    @Test
    void the_narrative_of_a_real_child_is_confidential() throws IOException {
        CaseFile real = ONE_REAL.stream()
                .filter(file -> file.patient().label() == DataLabel.REAL)
                .findFirst()
                .orElseThrow();
        for (String page : PdfText.of(NarrativeReport.of(real, DemonstrationCases.data(), Audience.INSIDE))
                .pages()) {
            assertTrue(page.contains("Confidential – patient data"), page);
        }
    }
}
