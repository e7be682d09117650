package org.jmmlregistry.report.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.PrintedTable;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.secondhsct.EarlyLateReport;
import org.jmmlregistry.report.study.Asked;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The report on the second HSCTs of the founding cohort: its five faces show the same figures. */
class FacesTest {

    private static final String NAME = "early-late";
    private static final Report REPORT = report(DemonstrationCases.files());

    private static final SecondHscts SECOND = SecondHscts.of(DemonstrationCases.files().stream()
            .filter(file -> file.patient().belongsTo("CHANG2004"))
            .toList());

    private static Report report(List<CaseFile> files) {
        return EarlyLateReport.of(Asked.answer(Asked.frozen(files), "endpoints: OS_FAILURE", Asked.SERIES));
    }

    /** All tables that a reader sees, also those of the curves. */
    private static List<Table> tables(Report report) {
        return report.blocks().stream()
                .flatMap(block -> block instanceof Table table
                        ? Stream.of(table)
                        : block instanceof Curves curves ? curves.readings().stream() : Stream.empty())
                .toList();
    }

    private static List<String> cells(Report report) {
        return tables(report).stream()
                .flatMap(table -> PrintedTable.of(table, Language.ENGLISH).rows().stream())
                .flatMap(row -> row.stream().map(PrintedTable.Printed::text))
                .toList();
    }

    /** Kept beside the other results of the build, for people to look at and for R. */
    @Test
    void each_face_is_a_file() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "faces"));
        Files.write(folder.resolve(NAME + ".pdf"), PdfText.of(REPORT).bytes());
        Files.writeString(folder.resolve(NAME + ".html"), PageFace.of(REPORT, Language.ENGLISH));
        Files.writeString(folder.resolve(NAME + ".csv"), CsvFace.of(REPORT, Language.ENGLISH));
        Files.writeString(
                folder.resolve(NAME + ".json"),
                JsonFace.of(REPORT, Language.ENGLISH).toString());
        Files.writeString(folder.resolve("children.csv"), CsvFace.children(REPORT));
        Files.writeString(folder.resolve(NAME + ".R"), ScriptFace.of(REPORT, Language.ENGLISH, "children.csv"));
        assertEquals(6, folder.toFile().list((in, name) -> name.matches(NAME + "\\..*|children.csv")).length);
    }

    private static List<CSVRecord> read(String csv) throws IOException {
        return CSVParser.parse(csv, CSVFormat.RFC4180).getRecords();
    }

    @Test
    void each_cell_stands_on_the_page_and_on_paper() throws Exception {
        String paper = PdfText.of(REPORT).text().replaceAll("\\s+", "");
        Element page = parsed(PageFace.of(REPORT, Language.ENGLISH));
        String words = page.getTextContent().replaceAll("\\s+", "");
        assertFalse(cells(REPORT).isEmpty());
        for (String cell : cells(REPORT)) {
            String plain = cell.replaceAll("\\s+", "");
            assertTrue(words.contains(plain), cell);
            assertTrue(paper.contains(plain), cell);
        }
    }

    @Test
    void each_figure_stands_in_csv_as_printed_and_as_the_number_that_json_gives() throws IOException {
        List<CSVRecord> csv = read(CsvFace.of(REPORT, Language.ENGLISH));
        JsonObject json = JsonFace.of(REPORT, Language.ENGLISH);
        List<String> printed = csv.stream().map(line -> line.get(4)).toList();
        for (Table table : tables(REPORT)) {
            JsonObject told = json.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                    .filter(each -> each.getString("table").equals(table.name()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(table.rows().size(), told.getJsonArray("rows").size(), table.name());
        }
        assertTrue(printed.containsAll(
                List.of("7 of 13", "54 %", "0.77", "0.62", "0.54", "0.25–0.81", "24.0, 57.0, 90.1")));
        List<String> numbers = new ArrayList<>();
        numbers(json.getJsonArray("tables"), numbers);
        for (CSVRecord line : csv) {
            if (!line.get(3).isEmpty()
                    && !line.get(0).endsWith("Steps")
                    && !line.get(0).equals("imputed")
                    && line.getRecordNumber() > 1) {
                assertTrue(numbers.contains(line.get(3)), line.toString());
            }
        }
    }

    private static void numbers(JsonValue value, List<String> numbers) {
        switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().forEach(each -> numbers(each, numbers));
            case OBJECT -> value.asJsonObject().values().forEach(each -> numbers(each, numbers));
            case NUMBER -> numbers.add(value.toString());
            case STRING, TRUE, FALSE, NULL -> {}
        }
    }

    @Test
    void the_steps_of_each_curve_are_the_same_in_csv_and_json() throws IOException {
        List<CSVRecord> csv = read(CsvFace.of(REPORT, Language.ENGLISH));
        for (JsonObject curve :
                JsonFace.of(REPORT, Language.ENGLISH).getJsonArray("curves").getValuesAs(JsonObject.class)) {
            String block =
                    curve.getString("endpoint").toLowerCase(java.util.Locale.ROOT) + curve.getInt("hsct") + "Steps";
            for (JsonObject step : curve.getJsonArray("steps").getValuesAs(JsonObject.class)) {
                double value = step.getJsonNumber(step.containsKey("survival") ? "survival" : "incidence")
                        .doubleValue();
                String day = String.valueOf(step.getJsonNumber("days").longValue());
                assertTrue(
                        csv.stream()
                                .filter(line -> line.get(0).equals(block)
                                        && line.get(1).equals(day)
                                        && line.get(2).equals("probability"))
                                .anyMatch(line -> Double.parseDouble(line.get(3)) == value),
                        block + " " + day);
            }
        }
    }

    /** Of two children one date each is known to the month. */
    @Test
    void how_many_children_have_an_imputed_day_is_the_same_in_words_csv_json_and_child_by_child() throws IOException {
        Report report =
                report(DemonstrationCases.files(line -> line.replace("hsct_date,1995-07-20", "hsct_date,1995-07")
                        .replace("death_date,1988-10-28", "death_date,1988-10")));
        List<CSVRecord> children = read(CsvFace.children(report));
        List<String> header = children.get(0).toList();
        String page = PageFace.of(report, Language.ENGLISH);
        List<JsonObject> curves =
                JsonFace.of(report, Language.ENGLISH).getJsonArray("curves").getValuesAs(JsonObject.class);
        List<CSVRecord> csv = read(CsvFace.of(report, Language.ENGLISH)).stream()
                .filter(line -> line.get(0).equals("imputed"))
                .toList();
        assertEquals(curves.size(), csv.size());
        for (int each = 0; each < curves.size(); each++) {
            CSVRecord line = csv.get(each);
            int column = header.indexOf(line.get(1) + "Imputed");
            long counted = children.stream()
                    .filter(child -> child.get(column).equals("TRUE"))
                    .count();
            assertEquals(2, counted, line.toString());
            assertEquals(String.valueOf(counted), line.get(3));
            assertEquals(counted, curves.get(each).getInt("imputed"));
            assertTrue(page.contains(line.get(4)), line.get(4));
            assertTrue(ScriptFace.of(report, Language.ENGLISH, "children.csv")
                    .contains("c(children = sum(" + header.get(column) + ", na.rm = TRUE))"));
        }
    }

    @Test
    void the_page_is_well_formed_without_styles_and_each_table_has_its_scopes() throws Exception {
        Element page = parsed(PageFace.of(REPORT, Language.ENGLISH));
        NodeList all = page.getElementsByTagName("*");
        List<String> ids = new ArrayList<>();
        for (int each = 0; each < all.getLength(); each++) {
            Element element = (Element) all.item(each);
            assertFalse(element.hasAttribute("style"), element.getTagName());
            assertFalse(List.of("script", "style").contains(element.getTagName()));
            if (element.getTagName().equals("th")) {
                assertTrue(List.of("col", "row").contains(element.getAttribute("scope")));
            }
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
        }
        assertEquals(ids.size(), ids.stream().distinct().count(), "ids are used once");
        long headings = REPORT.all(Block.Heading.class)
                .filter(heading -> heading.level() != Block.Level.PART)
                .count();
        assertEquals(headings, ids.size());
    }

    private static Element parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<div>" + html + "</div>")))
                .getDocumentElement();
    }

    @Test
    void the_script_reads_the_children_and_computes_each_curve_from_columns_that_they_have() throws IOException {
        String script = ScriptFace.of(REPORT, Language.ENGLISH, "children.csv");
        List<CSVRecord> children = read(CsvFace.children(REPORT));
        List<String> header = children.get(0).toList();
        assertTrue(script.contains("children <- read.csv(\"children.csv\", encoding = \"UTF-8\", na.strings"), script);
        assertEquals(REPORT.basis().orElseThrow().children().get().lines().size(), children.size() - 1);
        for (Curves.Line curve : REPORT.all(Curves.class)
                .flatMap(curves -> curves.lines().stream())
                .toList()) {
            String key = curve.key();
            assertEquals(2, curve.hsctSeq());
            EndpointEstimate estimate = SECOND.estimate((Endpoint) curve.endpoint());
            String method = estimate.endpoint().competing().isEmpty() ? "survival" : "incidence";
            assertTrue(
                    script.contains("%s(%sDays, %sCause, c(m6 = 182.625, m12 = 365.25, m24 = 730.5, m60 = 1826.25))"
                            .formatted(method, key, key)),
                    script);
            int days = header.indexOf(key + "Days");
            int cause = header.indexOf(key + "Cause");
            for (EndpointEstimate.Followed child : estimate.children()) {
                CSVRecord line = children.stream()
                        .filter(each -> each.get(0).equals(child.name()))
                        .findFirst()
                        .orElseThrow();
                if (child.outcome() instanceof Outcome.Observed observed) {
                    assertEquals(String.valueOf(observed.days()), line.get(days));
                    assertEquals(String.valueOf(observed.cause()), line.get(cause));
                }
            }
        }
    }

    @Test
    void each_column_that_the_script_names_is_one_of_the_children() throws IOException {
        List<String> header = read(CsvFace.children(REPORT)).get(0).toList();
        tables(REPORT).stream()
                .flatMap(table -> table.script().stream())
                .flatMap(line -> java.util.regex.Pattern.compile("children\\$(\\w+)")
                        .matcher(line)
                        .results())
                .forEach(found -> assertTrue(header.contains(found.group(1)), found.group(1)));
    }
}
