package org.jmmlregistry.report.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.FullCases;
import org.jmmlregistry.report.secondhsct.EarlyLateReport;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DrawingTest {
    private static final SecondHscts CHILDREN = SecondHscts.of(DemonstrationCases.files().stream()
            .filter(file -> file.patient().belongsTo("CHANG2004"))
            .toList());

    private static Drawing curves(Endpoint... endpoints) {
        List<Curves.Line> lines = Stream.of(endpoints)
                .map(endpoint -> Curves.Line.of(CHILDREN.estimate(endpoint)))
                .toList();
        return CurveDrawing.draw(
                new Curves(
                        Message.of("Survival"),
                        Curves.Axis.months(Message.of("Months after the second HSCT")),
                        lines,
                        Optional.empty(),
                        ReadingTime.months(12),
                        Curves.Manner.APART),
                Language.ENGLISH);
    }

    private static Drawing survival() {
        return curves(Endpoints.OVERALL_SURVIVAL);
    }

    private static Drawing both() {
        return curves(Endpoints.OVERALL_SURVIVAL, Endpoints.LEUKAEMIA_FREE_SURVIVAL);
    }

    private static Drawing incidence() {
        return curves(Endpoints.RELAPSE_INCIDENCE, Endpoints.NON_RELAPSE_MORTALITY);
    }

    private static Drawing flow() {
        return EarlyLateReport.of(Asked.answer(Asked.founding(), "endpoints: OS_FAILURE", Asked.SERIES))
                .all(Block.Drawn.class)
                .map(Block.Drawn::picture)
                .filter(Flow.class::isInstance)
                .findFirst()
                .orElseThrow()
                .draw(Language.ENGLISH);
    }

    private static List<Drawing> all() {
        List<Drawing> drawings = new ArrayList<>(List.of(survival(), both(), incidence(), flow()));
        List<CaseFile> files = new ArrayList<>(DemonstrationCases.files());
        files.addAll(FullCases.files());
        for (CaseFile file : files) {
            drawings.add(TimelineDrawing.draw(file, Language.ENGLISH));
            ChimerismDrawing.draw(file, Language.ENGLISH).ifPresent(drawings::add);
        }
        return drawings;
    }

    private static Document parsed(Drawing drawing) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawing.svg())));
    }

    private static List<Element> elements(Drawing drawing, String name) throws Exception {
        NodeList found = parsed(drawing).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void each_drawing_is_well_formed_and_says_what_it_shows() throws Exception {
        for (Drawing drawing : all()) {
            assertEquals("svg", parsed(drawing).getDocumentElement().getTagName());
            assertEquals(1, elements(drawing, "title").size());
            assertEquals(1, elements(drawing, "desc").size());
            assertFalse(drawing.alternative().isBlank());
        }
    }

    /** The pages forbid inline styles and scripts. */
    @Test
    void drawings_use_presentation_attributes_only() throws Exception {
        for (Drawing drawing : all()) {
            for (Element element : elements(drawing, "*")) {
                assertFalse(element.hasAttribute("style"), drawing.svg());
                assertFalse(element.getTagName().equals("script")
                        || element.getTagName().equals("style"));
            }
        }
    }

    @Test
    void no_mark_and_no_word_leaves_the_drawing() throws Exception {
        for (Drawing drawing : all()) {
            double width =
                    Double.parseDouble(parsed(drawing).getDocumentElement().getAttribute("width"));
            double height =
                    Double.parseDouble(parsed(drawing).getDocumentElement().getAttribute("height"));
            for (Element text : elements(drawing, "text")) {
                if (!text.hasAttribute("transform")) {
                    double y = Double.parseDouble(text.getAttribute("y"));
                    assertTrue(y > 0 && y <= height, text.getTextContent());
                    assertTrue(rightEnd(text) <= width, text.getTextContent());
                }
            }
        }
    }

    private static double rightEnd(Element text) {
        double x = Double.parseDouble(text.getAttribute("x"));
        double length = text.getTextContent().length() * 4.5;
        return switch (text.getAttribute("text-anchor")) {
            case "end" -> x;
            case "middle" -> x + length / 2;
            default -> x + length;
        };
    }

    @Test
    void no_two_labels_of_a_timeline_stand_on_the_same_row() throws Exception {
        for (CaseFile file : DemonstrationCases.files()) {
            List<Double> rows = elements(TimelineDrawing.draw(file, Language.ENGLISH), "text").stream()
                    .map(text -> Double.valueOf(text.getAttribute("y")))
                    .sorted()
                    .toList();
            List<Double> labels = rows.stream().distinct().toList();
            for (int i = 1; i < labels.size(); i++) {
                assertTrue(labels.get(i) - labels.get(i - 1) >= 10, file.name() + ": " + labels);
            }
        }
    }

    @Test
    void the_survival_curve_tells_its_values_in_words() {
        String words = survival().alternative();
        assertTrue(words.contains("0.62 at 12 months with 8 at risk"), words);
        assertTrue(words.contains("13 children, 6 events"), words);
    }

    @Test
    void an_incidence_rises_from_nothing_and_tells_its_values_in_words() throws Exception {
        String words = incidence().alternative();
        assertTrue(words.contains("Relapse incidence, 13 children, 3 events"), words);
        assertTrue(words.contains("0.23 at 12 months with 7 at risk"), words);
        String first = elements(incidence(), "path").get(0).getAttribute("d");
        assertTrue(first.startsWith("M132 130"), first);
    }

    @Test
    void a_curve_ends_where_fewer_than_three_are_at_risk_and_its_words_with_it() throws Exception {
        for (Endpoint endpoint : List.of(Endpoints.OVERALL_SURVIVAL, Endpoints.RELAPSE_INCIDENCE)) {
            Curves.Line line = Curves.Line.of(CHILDREN.estimate(endpoint));
            Estimated estimated = line.estimated().orElseThrow();
            double last = line.drawnUpTo().orElseThrow();
            assertTrue(estimated.atRisk(last) >= 3, endpoint.code());
            assertTrue(estimated.steps().stream().allMatch(step -> step.days() <= last || step.atRisk() < 3));
            assertTrue(last < estimated.lastDay(), endpoint.code());
            assertFalse(curves(endpoint).alternative().matches(".* with [12] at risk.*"), endpoint.code());
            double right = elements(curves(endpoint), "path").stream()
                    .filter(path -> path.getAttribute("stroke-width").equals("1.6"))
                    .flatMap(path -> Stream.of(path.getAttribute("d").split("[ML]")))
                    .filter(point -> !point.isBlank())
                    .mapToDouble(point -> Double.parseDouble(point.strip().split(" ")[0]))
                    .max()
                    .orElseThrow();
            assertEquals(TimeAxis.over(last, ReadingTime.Unit.MONTH, 50, 471).x(last), right, 0.1, endpoint.code());
        }
    }

    @Test
    void limits_are_drawn_from_day_0_on() throws Exception {
        Element band = elements(survival(), "path").stream()
                .filter(path -> path.getAttribute("fill").equals("#DCEAF3"))
                .findFirst()
                .orElseThrow();
        assertTrue(band.getAttribute("d").startsWith("M50 "), band.getAttribute("d"));
    }

    @Test
    void two_children_are_told_in_the_table_and_not_drawn() {
        SecondHscts two = SecondHscts.of(DemonstrationCases.files().subList(0, 2));
        Curves curves = new Curves(
                Message.of("Survival"),
                Curves.Axis.months(Message.of("Months after the second HSCT")),
                List.of(Curves.Line.of(two.estimate(Endpoints.OVERALL_SURVIVAL))),
                Optional.empty(),
                ReadingTime.months(12),
                Curves.Manner.APART);

        assertFalse(curves.isDrawn());
        assertTrue(curves.notDrawn().orElseThrow().toString().startsWith("With fewer than three children at risk"));
        assertTrue(curves.readings().isPresent());
    }

    @Test
    void groups_differ_by_dash_and_not_by_colour_alone() throws Exception {
        List<String> dashes = elements(both(), "path").stream()
                .filter(path -> path.getAttribute("stroke-width").equals("1.6"))
                .map(path -> path.getAttribute("stroke-dasharray"))
                .distinct()
                .toList();
        assertEquals(2, dashes.size(), dashes.toString());
    }

    @Test
    void a_timeline_is_read_from_the_top_and_no_leader_crosses_words() throws Exception {
        for (CaseFile file : DemonstrationCases.files()) {
            Drawing drawing = TimelineDrawing.draw(file, Language.ENGLISH);
            List<Double> across = new ArrayList<>();
            List<Double> down = new ArrayList<>();
            for (Element path : elements(drawing, "path")) {
                List<String> points = Stream.of(path.getAttribute("d").split("[ML]"))
                        .filter(point -> !point.isBlank())
                        .toList();
                String[] corner = points.get(1).strip().split(" ");
                across.add(Double.valueOf(corner[0]));
                down.add(Double.valueOf(corner[1]));
            }
            assertEquals(across.stream().sorted().toList(), across, file.name());
            assertEquals(down.stream().sorted().toList(), down, file.name());
        }
    }

    @Test
    void the_timeline_of_the_girl_holds_her_whole_course() {
        String words = TimelineDrawing.draw(DemonstrationCases.named("INDEX"), Language.ENGLISH)
                .alternative();
        for (String event : List.of(
                "1999-03-10 Diagnosis",
                "1999-09-01 HSCT 1",
                "1999-11-15 Relapse (day 75 after HSCT 1)",
                "1999-11-08 Immunosuppression stopped",
                "Donor lymphocytes 2",
                "2000-02-24 HSCT 2",
                "2000-04-02 Acute GVHD (day 38 after HSCT 2)",
                "2002-02-24 Last contact")) {
            assertTrue(words.contains(event), words);
        }
    }

    @Test
    void more_events_than_have_room_beside_one_another_stay_on_the_line() throws Exception {
        LocalDate day = LocalDate.of(1999, 9, 1);
        CaseAnswers answers = CaseAnswers.none()
                .with(
                        new EntryKey(PatientForm.FORM.code(), 0, 1),
                        Answers.none().with(PatientForm.SEX_AT_BIRTH, Sex.F))
                .with(
                        new EntryKey(TransplantForm.FORM.code(), 1, 1),
                        Answers.none().with(TransplantForm.HSCT_DATE, ClinicalDate.of(day)));
        for (int number = 1; number <= 50; number++) {
            answers = answers.with(
                    new EntryKey(DliForm.FORM.code(), 1, number),
                    Answers.none().with(DliForm.DLI_DATE, ClinicalDate.of(day.plusDays(number))));
        }
        Drawing drawing = TimelineDrawing.draw(CaseFiles.of(RegistryId.of(77), answers), Language.ENGLISH);
        for (Element mark : elements(drawing, "rect")) {
            assertTrue(Double.parseDouble(mark.getAttribute("width")) >= 0, drawing.svg());
        }
    }

    @Test
    void chimerism_is_drawn_where_it_was_measured_and_nowhere_else() {
        assertTrue(ChimerismDrawing.draw(DemonstrationCases.named("INDEX"), Language.ENGLISH)
                .isPresent());
        assertEquals(Optional.empty(), ChimerismDrawing.draw(DemonstrationCases.named("S01"), Language.ENGLISH));
    }

    @Test
    void a_flow_with_one_step_is_one_box() throws Exception {
        Drawing flow = new Flow(Message.of("Flow"), List.of(new Flow.Step(0, Message.of("Cases"), 3)), List.of())
                .draw(Language.ENGLISH);
        assertEquals(1, elements(flow, "rect").size());
        assertEquals("Flow. Cases: 3", flow.alternative());
    }

    @Test
    void a_box_that_does_not_go_on_stands_beside_the_step_it_leaves_and_above_the_next() throws Exception {
        Drawing drawing = new Flow(
                        Message.of("Flow"),
                        List.of(
                                new Flow.Step(0, Message.verbatim("All"), 20),
                                new Flow.Step(1, Message.verbatim("Elsewhere"), 8),
                                new Flow.Step(0, Message.verbatim("Counted"), 12),
                                new Flow.Step(1, Message.verbatim("Early"), 5),
                                new Flow.Step(1, Message.verbatim("Late"), 7)),
                        List.of())
                .draw(Language.ENGLISH);
        Map<String, double[]> places = new HashMap<>();
        for (Element text : elements(drawing, "text")) {
            places.put(text.getTextContent(), new double[] {
                Double.parseDouble(text.getAttribute("x")), Double.parseDouble(text.getAttribute("y"))
            });
        }

        assertTrue(places.get("All")[1] < places.get("Elsewhere")[1]);
        assertTrue(places.get("Elsewhere")[1] < places.get("Counted")[1]);
        assertTrue(places.get("Counted")[1] < places.get("Early")[1]);
        assertTrue(places.get("Elsewhere")[0] > places.get("All")[0]);
        assertEquals(places.get("Early")[1], places.get("Late")[1]);
    }
}
