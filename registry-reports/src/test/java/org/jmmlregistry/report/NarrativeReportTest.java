package org.jmmlregistry.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jmmlregistry.report.narrative.Narrative;
import org.jmmlregistry.report.pdf.Conformance;
import org.junit.jupiter.api.Test;

class NarrativeReportTest {
    @Test
    void the_narrative_of_the_girl_conforms_to_pdf_a_2a_and_pdf_ua_1() throws Exception {
        byte[] pdf = narrative("INDEX");
        Files.write(Path.of("target/narrative.pdf"), pdf);
        StringBuilder all = new StringBuilder();
        for (String name : List.of("INDEX", "S01", "S09", "S10", "S13")) {
            Narrative.of(Demonstration.named(name)).forEach(paragraph -> all.append(paragraph.title())
                    .append("\n  ")
                    .append(paragraph.text())
                    .append("\n"));
        }
        Files.writeString(Path.of("target/narrative.txt"), all);
        Files.write(Path.of("target/sparse.pdf"), narrative("S09"));
        assertEquals(List.of(), Conformance.violations(pdf));
    }

    @Test
    void the_same_case_gives_the_same_bytes() throws IOException {
        assertArrayEquals(narrative("INDEX"), narrative("INDEX"));
    }

    private static byte[] narrative(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reports.narrative(
                Demonstration.named(name),
                Demonstration.analysis(Demonstration.files()).data(),
                out);
        return out.toByteArray();
    }
}
