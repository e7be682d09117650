package org.jmmlregistry.report.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.TestDatabase;
import org.jmmlregistry.dossier.Method;
import org.jmmlregistry.dossier.MethodProof;
import org.jmmlregistry.dossier.References;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.CsvFace;
import org.jmmlregistry.report.face.JsonFace;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.pdf.Typesetting;
import org.jmmlregistry.selftest.InstallationTrial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The dossier of an installation, on each of its faces. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierReportTest {

    private static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");

    private Dossier dossier;

    @BeforeAll
    void try_everything(@TempDir Path data) throws IOException {
        try (TestDatabase database = Database.DERBY.migrated()) {
            InstallationTrial installation =
                    new InstallationTrial(database.source(), data, Clock.fixed(NOW, ZoneOffset.UTC));
            dossier = new SelfTest(References.shipped(), installation).run(step -> {});
        }
    }

    private static byte[] pdf(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Typesetting.write(report, Language.ENGLISH, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void an_installation_that_holds_says_so() {
        assertTrue(dossier.isWell(), dossier::toString);
        assertEquals(Method.values().length, dossier.methods().size());
        assertEquals(11, dossier.checks().size());
        assertTrue(dossier.founding().size() > 20, () -> String.valueOf(dossier.founding()));
    }

    @Test
    void every_face_tells_the_same_methods() throws IOException {
        Report report = DossierReport.of(dossier);
        byte[] pdf = pdf(report);
        if (Boolean.getBoolean("dossier.keep")) {
            Files.write(Path.of("target", "dossier.pdf"), pdf);
        }
        String paper = text(pdf).replaceAll("\\s+", " ");
        String page = PageFace.of(report, Language.ENGLISH);
        String csv = CsvFace.of(report, Language.ENGLISH);
        JsonObject json = JsonFace.of(report, Language.ENGLISH);
        assertTrue(paper.contains("All is well: 47 methods gave what R gives, in 77,"), paper);
        List<JsonObject> rows = json.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                .filter(table -> table.getString("table").equals("methods"))
                .findFirst()
                .orElseThrow()
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class);
        assertEquals(dossier.methods().size(), rows.size());
        for (int each = 0; each < rows.size(); each++) {
            MethodProof proof = dossier.methods().get(each);
            String name = proof.method().words().toString();
            String deviation = DossierReport.printed(proof.largest().relative());
            assertEquals(proof.figures(), rows.get(each).getInt("figures"));
            assertEquals(
                    proof.largest().relative(),
                    rows.get(each).getJsonNumber("relative").doubleValue());
            assertEquals("yes", rows.get(each).getString("agrees"));
            assertTrue(page.contains(deviation), name + " " + deviation);
            assertTrue(paper.contains(deviation.replace('\u00a0', ' ')), name + " " + deviation);
            assertTrue(csv.contains(String.valueOf(proof.figures())), name);
        }
    }

    @Test
    void the_paper_is_conformant() throws Exception {
        assertEquals(List.of(), Conformance.violations(pdf(DossierReport.of(dossier))));
    }

    @Test
    void what_does_not_hold_is_named_before_all_else() throws Exception {
        MethodProof first = dossier.methods().get(0);
        MethodProof wrong = new MethodProof(
                first.method(),
                first.versions(),
                first.figures(),
                new MethodProof.Deviation(0.25, 0.5),
                List.of("aml: 0.25, not 0.5"));
        Dossier broken = new Dossier(
                dossier.made(),
                new Surroundings("1", Optional.of("0123456789abcdef"), Message.of("one"), "17", "Linux", "Derby"),
                List.of(wrong),
                List.of(new FoundingFigure(
                        Message.of("Alive and disease-free"),
                        Message.verbatim("7 of 13"),
                        Message.verbatim("6 of 13"),
                        false)),
                dossier.checks());
        assertFalse(broken.isWell());
        byte[] pdf = pdf(DossierReport.of(broken));
        assertEquals(List.of(), Conformance.violations(pdf));
        String paper = text(pdf).replaceAll("\\s+", " ");
        assertTrue(paper.contains("Not all is well."), paper);
        assertTrue(paper.contains("aml: 0.25, not 0.5"), paper);
        assertTrue(paper.contains("Alive and disease-free: 6 of 13, not 7 of 13"), paper);
        assertTrue(paper.contains("0123456789ab"), paper);
        assertEquals(
                JsonValue.ValueType.ARRAY,
                JsonFace.of(DossierReport.of(broken), Language.ENGLISH)
                        .getJsonArray("tables")
                        .getValueType());
    }

    /** Told as the page that the build keeps. */
    @Test
    void the_estimates_told_before_are_those_of_the_page() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "founding-estimates.md"));
        String kept = Files.readString(
                Path.of("..", "registry-core", "src", "main", "resources", "references", "founding.csv"));
        List<String> lines = kept.lines().skip(2).toList();
        assertEquals(16, lines.size());
        for (String line : lines) {
            String[] cells = line.split(",");
            assertTrue(
                    page.lines()
                            .anyMatch(row -> row.contains("| %s | %s | %s |".formatted(cells[1], cells[2], cells[3]))
                                    && row.endsWith("| %s to %s |".formatted(cells[4], cells[5]))),
                    line);
        }
    }
}
