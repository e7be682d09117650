package org.jmmlregistry.report.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.CsvFace;
import org.jmmlregistry.report.face.JsonFace;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutsideReportTest {

    private static final StudyData DATA = Asked.drawn(3, 300);

    private static Report report(StudyKind kind, StudyData data, String... lines) {
        return kind.of(Asked.answer(
                data,
                Stream.concat(Stream.of("readers: outside"), Arrays.stream(lines))
                        .toArray(String[]::new)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outcomes | OUTCOMES | 300 | endpoints: OS, LFS, RI, NRM / groups: F07.donor_type",
                "one-group | OUTCOMES | 300 | endpoints: OS, LFS, RI, NRM, CLFS, AGVHD_II_IV",
                "few | OUTCOMES | 12 | endpoints: OS, LFS",
                "five | OUTCOMES | 5 | endpoints: OS",
                "flow | FLOW | 300 | endpoints: OS",
                "comparison | COMPARISON | 300 | endpoints: OS, LFS, EFS, RI, NRM",
                "nothing-published | COMPARISON | 300 | endpoints: OS / HSCT: 2",
                "described | ANSWER | 300 | endpoints: OS / groups: F01.sex_at_birth / described: F03.age_at_dx_m; F03.plt; F07.donor_type; F07.stem_cell_source",
                "many-groups | ANSWER | 300 | endpoints: OS, RI / groups: F03.age_at_dx_m cut at 6, 12, 18, 24, 30, 36, 48, 60 / described: F03.plt",
                "landmark | ANSWER | 300 | endpoints: OS / groups: event RELAPSE / clock: landmark 6 months",
                "not-compared | ANSWER | 300 | endpoints: OS / groups: event RELAPSE",
                "long | ANSWER | 300 | endpoints: OS / horizon: 240"
            })
    void paper_is_archival_and_accessible(String name, StudyKind kind, int children, String asked) throws Exception {
        Report report = report(kind, Asked.drawn(3, children), asked.split(" / "));
        PdfText pdf = PdfText.of(report);
        Files.write(
                Files.createDirectories(Path.of("target", "faces")).resolve("outside-" + name + ".pdf"), pdf.bytes());

        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        for (String page : pdf.pages()) {
            assertTrue(page.contains("small numbers withheld"), page);
        }
        assertTrue(PageFace.of(report, Language.ENGLISH).contains("What readers outside are told"));
    }

    @ParameterizedTest
    @EnumSource(
            value = StudyKind.class,
            names = {"COURSES", "CHANGES", "QUALITY", "EARLY_LATE", "INTERVENTIONS"})
    void what_tells_of_single_children_is_refused_with_the_reason(StudyKind kind) {
        Refused refused = assertThrows(Refused.class, () -> report(kind, DATA, "endpoints: OS"));

        assertTrue(refused.why().toString().contains("not told to readers outside"), refused.why()::toString);
        assertFalse(OutsideRefusal.isOffered(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endpoints: OS / groups: event RELAPSE / clock: each day | each step of such a curve is one child",
                "endpoints: OS / groups: F03.age_at_dx_m in 9 equal widths | Say at which points to cut",
                "endpoints: OS / described: F03.plt in quartiles | Say at which points to cut",
                "endpoints: OS / covariates: F03.age_at_dx_m | A regression is not told",
                "endpoints: OS / children: F03.hbf_pct is 99 | Fewer than 5 children"
            })
    void so_is_a_question_whose_answer_is_single_children(String asked, String why) {
        Refused refused = assertThrows(Refused.class, () -> report(StudyKind.ANSWER, DATA, asked.split(" / ")));

        assertTrue(refused.why().toString().contains(why), refused.why()::toString);
    }

    @Test
    void rows_of_children_and_the_script_that_reads_them_are_refused() {
        Report report = report(StudyKind.OUTCOMES, DATA, "endpoints: OS");

        assertThrows(Refused.class, () -> CsvFace.children(report));
        assertThrows(Refused.class, () -> ScriptFace.of(report, Language.ENGLISH, "children.csv"));
    }

    @Test
    void no_face_names_a_child_or_counts_the_kinds_of_case() throws Exception {
        Report report = report(StudyKind.OUTCOMES, DATA, "endpoints: OS, RI", "groups: F07.donor_type");
        String json = JsonFace.of(report, Language.ENGLISH).toString();
        List<String> faces = List.of(
                json,
                CsvFace.of(report, Language.ENGLISH),
                PageFace.of(report, Language.ENGLISH),
                PdfText.of(report).text());

        String child = DATA.subjects().get(0).file().name();
        for (String face : faces) {
            assertFalse(face.contains(child.substring(0, child.length() - 2)), face);
        }
        assertFalse(json.contains("\"kinds\""), json);
        assertFalse(json.contains("standardError"), json);
        assertTrue(json.contains("\"readers\":\"outside\""), json);
    }

    @Test
    void readers_are_part_of_the_question_and_those_inside_are_the_usual() {
        assertEquals(
                Asked.answer(DATA, "endpoints: OS").asked().hash(),
                Asked.answer(DATA, "endpoints: OS", "readers: inside").asked().hash());
        assertTrue(Asked.answer(DATA, "endpoints: OS", "readers: outside")
                .asked()
                .text()
                .endsWith("readers: outside\n"));
        assertTrue(StudyKind.ANSWER
                .of(Asked.answer(DATA, "endpoints: OS"))
                .basis()
                .flatMap(Basis::outside)
                .isEmpty());
    }
}
