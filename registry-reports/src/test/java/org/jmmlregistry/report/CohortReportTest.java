package org.jmmlregistry.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jmmlregistry.report.pdf.Conformance;
import org.junit.jupiter.api.Test;

class CohortReportTest {
    @Test
    void the_report_conforms_to_pdf_a_2a_and_pdf_ua_1() throws Exception {
        byte[] pdf = report();
        Files.write(Path.of("target/cohort.pdf"), pdf);
        assertEquals(List.of(), Conformance.violations(pdf));
    }

    @Test
    void the_same_analysis_gives_the_same_bytes() throws IOException {
        assertArrayEquals(report(), report());
    }

    private static byte[] report() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reports.cohort(Demonstration.analysis(Demonstration.files()), out);
        return out.toByteArray();
    }
}
