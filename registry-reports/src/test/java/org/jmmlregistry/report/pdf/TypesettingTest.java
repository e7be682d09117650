package org.jmmlregistry.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Questions;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Sheet;
import org.jmmlregistry.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesettingTest {
    private record Frame() implements Picture {
        @Override
        public Drawing draw(Language language) {
            return new Drawing(
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 481 120' width='481' height='120'>"
                            + "<rect x='1' y='1' width='479' height='118' fill='none' stroke='#0B4F6C'/>"
                            + "<text x='20' y='60' font-family='Source Sans 3, sans-serif' font-size='14'>Drawn text ≤ 5</text></svg>",
                    "A frame with a few words",
                    481,
                    120,
                    List.of(
                            new Drawing.Outline(
                                    List.of(
                                            new Drawing.Point(1, 1),
                                            new Drawing.Point(480, 1),
                                            new Drawing.Point(480, 119),
                                            new Drawing.Point(1, 119)),
                                    true,
                                    Optional.of(new Drawing.Fill("#E1E6EA", 0.5)),
                                    Optional.of(new Drawing.Line("#0B4F6C", 1, List.of(4.0, 2.0)))),
                            new Drawing.Words(
                                    new Drawing.Point(20, 60),
                                    List.of(new Drawing.Run("Drawn text ≤ 5", "#1B2733", true)),
                                    14,
                                    Drawing.Anchor.START,
                                    false)));
        }

        @Override
        public Optional<Table> behind() {
            return Optional.empty();
        }
    }

    @Test
    void a_document_with_every_kind_of_piece_conforms_to_pdf_a_2a_and_pdf_ua_1() throws Exception {
        byte[] pdf = set(sample());
        Files.write(Path.of("target/sample.pdf"), pdf);
        assertEquals(List.of(), Conformance.violations(pdf));
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        assertArrayEquals(set(sample()), set(sample()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 23, 24})
    void a_table_of_any_number_of_columns_conforms_and_prints_each_cell(int columns) throws Exception {
        byte[] pdf = set(begun().add(wide(columns)).report());
        Files.write(Path.of("target/columns-" + columns + ".pdf"), pdf);
        assertEquals(List.of(), Conformance.violations(pdf));
        String text = new PdfText(pdf).text();
        for (int column = 0; column < columns; column++) {
            assertTrue(text.contains("h" + column + " ") || text.endsWith("h" + column), text);
            assertTrue(text.contains("1." + column) && text.contains("2." + column), text);
        }
    }

    @Test
    void what_is_wider_than_twelve_columns_is_continued_in_a_table_of_its_own_with_the_names_of_the_rows()
            throws IOException {
        try (PDDocument document = Loader.loadPDF(set(begun().add(wide(13)).report()))) {
            PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
            assertEquals(List.of(3, 3), tables(root), "rows of each table");
        }
        assertEquals(2, new PdfText(set(begun().add(wide(13)).report())).text().split("1\\.0 ").length - 1);
    }

    @Test
    void two_tables_that_follow_one_another_are_two_in_the_structure() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(set(begun().add(wide(2)).add(wide(3)).report()))) {
            assertEquals(List.of(3, 3), tables(document.getDocumentCatalog().getStructureTreeRoot()));
        }
    }

    /** How many rows each table of the structure tree has. */
    /** Wherever on its page a table begins. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void headings_never_stand_alone_at_the_foot_of_a_page(int rows) throws IOException {
        Report.Text text = begun();
        for (int each = 0; each < 60; each++) {
            text.paragraph(Message.of("Before."))
                    .add(Table.of("t" + each, Collections.nCopies(rows, "body of table " + each + "."))
                            .words("a", Message.of("Heading of table {n}", each), 100, Cell::verbatim)
                            .words("b", Message.of("Other"), 100, Cell::verbatim)
                            .table());
        }
        for (String page : new PdfText(set(text.report())).pages()) {
            Matcher heading = Pattern.compile("Heading of table (\\d+)").matcher(page);
            while (heading.find()) {
                assertTrue(page.contains("body of table " + heading.group(1) + "."), page);
            }
        }
    }

    private static List<Integer> tables(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> "Table".equals(element.getStructureType())
                        ? List.of(element.getKids().size()).stream()
                        : tables(element).stream())
                .toList();
    }

    private static byte[] set(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Typesetting.write(report, Language.ENGLISH, out);
        return out.toByteArray();
    }

    private static Report.Text begun() {
        Report.Imprint imprint = new Report.Imprint(
                Message.of("A sample"),
                Message.of("JMML Registry"),
                Message.of("SYNTHETIC DATA"),
                Message.of("Footer"),
                LocalDate.of(2003, 4, 30));
        return Report.titled(imprint, Message.of("Report"), Message.of("A sample document"));
    }

    /** Two rows and a heading. */
    private static Table wide(int columns) {
        Table.Rows<Integer> table = Table.of("wide", List.of(1, 2));
        for (int column = 0; column < columns; column++) {
            String place = "." + column;
            table.words("c" + column, Message.of("h" + column), 1, row -> Cell.verbatim(row + place));
        }
        return table.table();
    }

    private static Report sample() {
        Table terms = Table.of("terms", IntStream.range(0, 60).boxed().toList())
                .look(Table.Look.LISTING)
                .words("term", Message.of("Term"), 104, i -> Cell.words(Message.of("Term {i}", i))
                        .detailed(Message.of("small & <print>")))
                .words(
                        "meaning",
                        Message.of("Meaning"),
                        377,
                        i -> Cell.words(
                                Message.of(
                                        "A meaning that goes on for a while, so that it ≤ wraps onto a second line of the cell and the "
                                                + "row grows with it, number {i}.",
                                        i),
                                i % 2 == 0 ? Cell.Tone.PLAIN : Cell.Tone.ABSENT))
                .figures("figure", Message.of("Figure"), 60, i -> new Cell.Undefined(Message.of("nobody is at risk")))
                .table();
        return begun().paragraph(Message.verbatim("First paragraph with P = 1.00, 25–81 % and ≤ 6 months. ".repeat(5)))
                .add(Table.facts("facts", List.of(new Table.Fact(Message.of("Name"), Message.of("Value"))))
                        .table())
                .caution(
                        Message.of("Read with care"),
                        Message.verbatim(
                                "Groups that were formed by what happened later may not be compared. ".repeat(4)))
                .heading(Message.of("A table"))
                .add(terms)
                .note(Message.of("A note beneath the table."))
                .chapter(Message.of("A figure"))
                .subheading(Message.of("With a part"))
                .drawn(new Frame())
                .add(new Sheet(List.of(Message.of("Case"), Message.of("Date"), Message.of("Signature"))))
                .add(new Questions(List.of(new Questions.Question(
                        Message.of("Which date?"),
                        List.of(Message.verbatim("date")),
                        Questions.Shape.DATE,
                        List.of(),
                        List.of()))))
                .report();
    }
}
