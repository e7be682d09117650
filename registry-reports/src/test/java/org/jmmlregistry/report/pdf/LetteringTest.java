package org.jmmlregistry.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Legible;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Questions;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Sheet;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.Typeface;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.transplant.DoseUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No letter of a text goes missing in a document, and none turns round or hides another. */
class LetteringTest {

    private static final String TURNED = "x\u202Ey\u2069z\u00ADw";
    private static final int PLACES = 14;

    private record Words(String text) implements Picture {
        @Override
        public Drawing draw(Language language) {
            String words = language.say(Message.verbatim(text));
            return new Drawing(
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 481 40' width='481' height='40'>"
                            + "<text x='5' y='20' font-size='11' font-family=\"'"
                            + String.join("', '", Typeface.families())
                            + "'\">"
                            + words
                            + "</text></svg>",
                    words,
                    481,
                    40,
                    List.of(new Drawing.Words(
                            new Drawing.Point(5, 20),
                            List.of(new Drawing.Run(words, "#1B2733", false)),
                            11,
                            Drawing.Anchor.START,
                            false)));
        }

        @Override
        public Optional<Table> behind() {
            return Optional.empty();
        }
    }

    /** Each day and each identifier is found on its line as it would be typed, wherever the lines of a paragraph end. */
    @Test
    void a_date_and_an_identifier_are_neither_broken_nor_copied_with_other_hyphens() throws IOException {
        for (int before = 1; before <= 40; before++) {
            Message text = Message.verbatim(
                    "x".repeat(before) + " JM-00123-4 seen on 2020-06-30".repeat(9) + "; SHA-256 of T-cell-rich");
            Report report = Report.titled(
                            imprint(Message.of("Head")), Message.of("The question"), Message.of("Day 2020-06-30"))
                    .paragraph(List.of(text))
                    .drawn(new Words("JM-00123-4"))
                    .report();
            try (PDDocument pdf = Loader.loadPDF(PdfText.of(report).bytes())) {
                String read = new PDFTextStripper().getText(pdf);
                assertEquals(9 + 1, read.split("JM-00123-4", -1).length - 1, read);
                assertEquals(9 + 1, read.split("2020-06-30", -1).length - 1, read);
            }
        }
    }

    static Stream<String> texts() {
        return Stream.of(
                "Dvořák Šķiņķis ẞ ơ ả Ḥālid ƀ ɏ",
                "Παιδιατρική ἀρχή",
                "Ребёнок Їжак",
                "محمد بن عبد الله",
                "پژوهش",
                "שלום ילדה",
                "王小明 慢性移植物抗宿主病 兒童",
                "ひらがな カタカナ 骨髄移植",
                "김민준 조혈모세포",
                "เด็กหญิง",
                "ქართული Հայերեն አማርኛ",
                "हिन्दी வணக்கம்",
                "😀 ❤ ☃ ★",
                "a\u202Edef\u202C \u2066x\u2069 \u200F \u061C",
                "a\u00ADb\uFEFFc\u200Bd\uE000e\u0378f\uDB40\uDC41g\u0000h\u2028i",
                "a\u0301\u0301\u0301\u0301\u0301\u0301 b");
    }

    private static Report everywhere(String text) {
        Message words = Message.verbatim(text);
        return Report.titled(imprint(words), words, words)
                .heading(words)
                .subheading(words)
                .paragraph(words)
                .note(words)
                .caution(words, words)
                .add(Table.of("t", List.of(text))
                        .words("a", words, 100, Cell::verbatim)
                        .words("b", words, 100, each -> Cell.words(words, Cell.Tone.STRONG))
                        .detail("c", words, 100, Cell::verbatim)
                        .table())
                .add(new Sheet(List.of(words)))
                .add(new Questions(List.of(new Questions.Question(
                        words, List.of(words), Questions.Shape.CHOICES, List.of(words), List.of(words)))))
                .drawn(new Words(text))
                .report();
    }

    private static long count(String text, String wanted) {
        return Pattern.compile(Pattern.quote(wanted)).matcher(text).results().count();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void each_letter_is_printed_or_marked_and_can_be_copied(String text) throws Exception {
        PdfText pdf = PdfText.of(everywhere(text));
        Files.write(Path.of("target/lettering-" + Integer.toHexString(text.hashCode()) + ".pdf"), pdf.bytes());
        String printed = pdf.text();
        Legible.text(text, Typeface::has, letter -> {})
                .codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .forEach(letter -> assertTrue(
                        count(printed, Character.toString(letter)) >= PLACES,
                        () -> Character.getName(letter) + " in " + printed));
        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
    }

    @Test
    void nothing_turns_round_or_hides_a_text_in_any_place_of_a_print() throws IOException {
        PdfText pdf = PdfText.of(everywhere(TURNED));
        String printed = pdf.text();
        for (int letter : new int[] {0x202E, 0x2069, 0x00AD}) {
            assertFalse(printed.indexOf(letter) >= 0, printed);
            assertTrue(count(printed, Legible.mark(letter)) > PLACES, printed);
        }
        assertTrue(
                printed.replace("- ", "-")
                        .contains("\u27E8U+202E\u27E9 RIGHT-TO-LEFT OVERRIDE (“Head and foot of the page"),
                printed);
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertEquals(
                    "x\u27E8U+202E\u27E9y\u27E8U+2069\u27E9z\u27E8U+00AD\u27E9w",
                    document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void nothing_turns_round_or_hides_a_text_on_a_page() {
        String page = PageFace.of(everywhere(TURNED), Language.ENGLISH);
        assertFalse(page.contains("\u202E") || page.contains("\u2069") || page.contains("\u00AD"), page);
        assertTrue(page.contains("x\u27E8U+202E\u27E9y"), page);
    }

    private static Report.Imprint imprint(Message words) {
        return new Report.Imprint(words, words, words, words, LocalDate.of(2003, 4, 30));
    }

    @Test
    void the_engine_looks_for_a_letter_in_the_same_fonts_in_the_same_order() throws IOException {
        String settings = new String(
                LetteringTest.class.getResourceAsStream("/fonts/fonts.xml").readAllBytes(), StandardCharsets.UTF_8);
        Matcher families = Pattern.compile("familyName=\"([^\"]+)\"").matcher(settings);
        assertEquals(
                Typeface.families(),
                families.results().map(family -> family.group(1)).toList());
    }

    @Test
    void a_number_stays_on_the_line_of_each_unit_that_is_asked_for() {
        Lettering lettering = new Lettering("");
        for (Form form : Forms.all()) {
            for (Item<?> item : form.items()) {
                item.unitInWords()
                        .map(Message::toString)
                        .filter(unit -> !unit.startsWith("per"))
                        .ifPresent(unit -> {
                            String printed = lettering.printable("was 6.1 " + unit + " high");
                            assertTrue(printed.startsWith("was 6.1\u00a0"), printed);
                            assertFalse(printed.contains("× "), printed);
                        });
            }
        }
        for (DoseUnit unit : DoseUnit.values()) {
            assertEquals("3.2\u00a0" + unit.english(), lettering.printable("3.2 " + unit.english()));
        }
    }

    @Test
    void a_number_stays_on_the_line_of_what_it_numbers_and_words_may_part() {
        assertEquals(
                "On day\u00a0−7 before HSCT\u00a02, DLI\u00a01 of 5\u00a0×\u00a010⁷/kg; grade\u00a0III, 24\u00a0months"
                        + " on",
                new Lettering("").printable("On day −7 before HSCT 2, DLI 1 of 5 × 10⁷/kg; grade III, 24 months on"));
        assertEquals(
                "5 girls, 3 monocytes, grade unknown",
                new Lettering("").printable("5 girls, 3 monocytes, grade unknown"));
    }

    @Test
    void a_percent_sign_stays_on_the_line_of_its_number() {
        assertEquals("54\u00a0% of 13 (100.0\u00a0%), in %", new Lettering("").printable("54 % of 13 (100.0 %), in %"));
    }
}
