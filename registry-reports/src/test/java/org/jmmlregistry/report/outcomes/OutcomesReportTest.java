package org.jmmlregistry.report.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.face.Recomputed;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesReportTest {

    private static final String ALL = "endpoints: " + String.join(", ", StudyKind.OUTCOMES.endpoints());

    private static Report report(StudyData data, String... lines) {
        return OutcomesReport.of(Asked.answer(data, lines));
    }

    private static StudyData data(String name) {
        return name.equals("founding") ? Asked.founding() : Asked.drawn(3, Integer.parseInt(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "founding; founding; " + Asked.SERIES,
                "sixty; 60; horizon: 60",
                "thousand; 1000; horizon: 60",
                "nobody; 60; children: F03.hbf_pct is 99",
                "one; 1; horizon: 60",
                "dead; 400; children: F17.death_date is given",
                "alive; 400; children: not F17.death_date is given"
            })
    void paper_is_archival_and_accessible_whoever_is_counted(String name, String data, String asked) throws Exception {
        Report report = report(data(data), ALL, asked);
        PdfText pdf = PdfText.of(report);
        Files.write(
                Files.createDirectories(Path.of("target", "faces")).resolve("outcomes-" + name + ".pdf"), pdf.bytes());

        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        assertFalse(pdf.text().contains("0 of 0"));
        assertTrue(PageFace.of(report, Language.ENGLISH).contains("What these data cannot say"));
    }

    /** The table of the paper: 7 of 13 alive after the second HSCT; relapse in three. */
    @Test
    void the_first_page_tells_of_the_founding_children_what_their_curves_tell() {
        Map<String, Double> told =
                Recomputed.told(report(Asked.founding(), "HSCT: 2", "endpoints: OS, RI", Asked.SERIES));

        assertEquals(
                7 / 13.0,
                told.get("answers | 24 months after HSCT\u00a02, 54 % of the children were alive. | share.share"),
                1e-12);
        assertEquals(
                told.get("os2 | All children | m24.probability"),
                told.get("answers | 24 months after HSCT\u00a02, 54 % of the children were alive. | share.share"));
    }

    /** Seven lived, of thirteen; R: sum(status == 0). */
    @Test
    void beside_each_sentence_stands_of_how_many_it_is_true_when_they_were_last_seen() {
        String page = PageFace.of(
                report(Asked.founding(), "HSCT: 2", "endpoints: OS, RI, CLFS", Asked.SERIES), Language.ENGLISH);

        assertTrue(page.contains(">7 of 13<"), page);
        assertFalse(page.contains(">6 of 13<"), page);
    }

    @Test
    void children_who_all_had_a_second_hsct_are_said_to_tell_nothing_of_the_first() {
        String said = "every child counted had a second one";

        assertTrue(PageFace.of(report(Asked.founding(), "endpoints: OS", Asked.SERIES), Language.ENGLISH)
                .contains(said));
        assertFalse(PageFace.of(report(Asked.founding(), "HSCT: 2", "endpoints: OS", Asked.SERIES), Language.ENGLISH)
                .contains(said));
        assertFalse(PageFace.of(report(Asked.drawn(3, 60), "endpoints: OS"), Language.ENGLISH)
                .contains(said));
    }

    @Test
    void each_group_has_its_sentence_and_what_is_told_in_none_is_named() {
        Report report = report(
                Asked.drawn(3, 200), "endpoints: OS, SECONDARY_MALIGNANCY", "groups: F01.sex_at_birth", "horizon: 600");
        Map<String, Double> told = Recomputed.told(report);
        String women = "Female: 24 months after HSCT\u00a01, ";

        assertEquals(
                1,
                told.keySet().stream()
                        .filter(key -> key.startsWith("answers | " + women) && key.endsWith("alive. | share.share"))
                        .count(),
                told::toString);
        String refused =
                PageFace.of(report(Asked.drawn(3, 200), "endpoints: OS", "groups: event DLI"), Language.ENGLISH);
        assertTrue(refused.contains("No outcome is told in a sentence"), refused);
        assertFalse(refused.contains("Nothing can be estimated"), refused);
    }
}
