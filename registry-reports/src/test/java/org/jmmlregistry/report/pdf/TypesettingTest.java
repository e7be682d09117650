package org.jmmlregistry.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypesettingTest {
    record Term(String term, String meaning) {}

    @Test
    void a_document_with_every_kind_of_piece_conforms_to_pdf_a_2a_and_pdf_ua_1() throws Exception {
        byte[] pdf = set(sample());
        Files.write(Path.of("target/sample.pdf"), pdf);
        assertEquals(List.of(), Conformance.violations(pdf));
    }

    @Test
    void the_same_manuscript_gives_the_same_bytes() throws IOException {
        assertArrayEquals(set(sample()), set(sample()));
    }

    private static byte[] set(Manuscript manuscript) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Imprint imprint = new Imprint(
                "A sample", "JMML Registry", "SYNTHETIC DATA", "Footer", Locale.ENGLISH, LocalDate.of(2003, 4, 30));
        Typesetting.write(manuscript, imprint, out);
        return out.toByteArray();
    }

    private static Manuscript sample() {
        List<Term> terms = IntStream.range(0, 60)
                .mapToObj(i -> new Term(
                        "Term " + i,
                        "A meaning that goes on for a while, so that it ≤ wraps onto a "
                                + "second line of the cell and the row grows with it, number " + i + "."))
                .toList();
        return new Manuscript()
                .title("Report", "A sample document")
                .paragraph("First paragraph with P = 1.00, 25–81 % and ≤ 6 months. ".repeat(5))
                .caution(
                        "Read with care",
                        "Groups that were formed by what happened later may not be compared. ".repeat(4))
                .heading("A table")
                .table(Template.TERMS, terms)
                .note("A note beneath the table.")
                .heading("A figure")
                .figure(
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 481 120' width='481' height='120'>"
                                + "<rect x='1' y='1' width='479' height='118' fill='none' stroke='#0B4F6C'/>"
                                + "<text x='20' y='60' font-family='Source Sans 3, sans-serif' font-size='14'>Drawn text ≤ 5</text></svg>",
                        "A frame with a few words");
    }
}
