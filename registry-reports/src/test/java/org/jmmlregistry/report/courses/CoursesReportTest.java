package org.jmmlregistry.report.courses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.drawing.ChimerismStrips;
import org.jmmlregistry.report.drawing.Swimmer;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.face.Recomputed;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.report.study.HardCohorts;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoursesReportTest {

    private static Report report(StudyData data, String... lines) {
        return CoursesReport.of(Asked.answer(
                data,
                Stream.concat(Stream.of("endpoints: OS"), Stream.of(lines)).toArray(String[]::new)));
    }

    private static PdfText printed(String name, Report report) throws Exception {
        PdfText pdf = PdfText.of(report);
        Files.write(
                Files.createDirectories(Path.of("target", "faces")).resolve("courses-" + name + ".pdf"), pdf.bytes());
        return pdf;
    }

    private static <P> List<P> drawn(Report report, Class<P> kind) {
        return report.all(Block.Drawn.class)
                .map(Block.Drawn::picture)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Swimmer.Lane> lanes(Report report) {
        return drawn(report, Swimmer.class).stream()
                .flatMap(drawing -> drawing.groups().stream())
                .flatMap(group -> group.lanes().stream())
                .toList();
    }

    private static Stream<String> hard() {
        return HardCohorts.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hard")
    void paper_is_archival_and_accessible_of_children_who_are_hard_to_count(String cohort) throws Exception {
        PdfText pdf = printed(cohort.replace(' ', '-'), report(HardCohorts.ALL.get(cohort)));

        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        assertFalse(pdf.text().contains("0 of 0"), pdf.text());
    }

    @Test
    void paper_on_generated_and_founding_children_is_archival_and_accessible() throws Exception {
        for (int cases : new int[] {60, 1000}) {
            assertEquals(
                    List.of(),
                    Conformance.violations(printed(String.valueOf(cases), report(Asked.drawn(3, cases)))
                            .bytes()));
        }
        assertEquals(
                List.of(),
                Conformance.violations(printed("founding", report(Asked.founding(), Asked.SERIES))
                        .bytes()));
    }

    @Test
    void r_counts_the_groups_again(@TempDir Path folder) throws Exception {
        for (int cases : new int[] {60, 1000}) {
            Report report = report(Asked.drawn(3, cases));
            Recomputed.agree(
                    Recomputed.told(report), Recomputed.byR(report, folder.resolve("" + cases)), "courseGroups");
        }
    }

    /** The founding paper: six within six months, three alive; seven later, four alive. */
    @Test
    void the_founding_children_have_a_lane_each_in_two_groups_the_longest_followed_first() {
        Report report = report(Asked.founding(), Asked.SERIES);
        Map<String, Double> told = Recomputed.told(report);

        assertEquals(
                "Child by child: 7 of 13 transplanted children alive when last seen",
                report.title().toString());
        assertEquals(6, told.get("courseGroups | Second HSCT within 6 months of the first | children"));
        assertEquals(3, told.get("courseGroups | Second HSCT within 6 months of the first | alive"));
        assertEquals(7, told.get("courseGroups | Second HSCT later | children"));
        assertEquals(13, lanes(report).size());
        List<Swimmer.Lane> early =
                drawn(report, Swimmer.class).get(0).groups().get(0).lanes();
        for (int lane = 1; lane < early.size(); lane++) {
            assertTrue(early.get(lane - 1).months() >= early.get(lane).months());
        }
        assertTrue(drawn(report, ChimerismStrips.class).isEmpty(), "no sample is recorded of them");
        assertTrue(PageFace.of(report, Language.ENGLISH).contains("no strip is drawn"));
    }

    @Test
    void a_lane_goes_from_state_to_state_without_a_gap_and_ends_where_the_child_was_last_seen() {
        for (Swimmer.Lane lane : lanes(report(Asked.drawn(11, 60)))) {
            double at = 0;
            for (Swimmer.Stretch stretch : lane.stretches()) {
                assertEquals(at, stretch.from(), 1e-9, lane.name());
                assertTrue(stretch.to() >= stretch.from(), lane.name());
                at = stretch.to();
            }
            assertEquals(lane.months(), at, 1e-9, lane.name());
        }
    }

    @Test
    void of_more_than_sixty_children_each_group_has_its_share_and_that_is_said() {
        Report report = report(Asked.drawn(3, 1000));

        assertTrue(lanes(report).size() <= CoursesReport.MOST_DRAWN + 5, "sixty, or one of each group");
        assertTrue(PageFace.of(report, Language.ENGLISH).contains("of each group its share, those registered first"));
    }

    @Test
    void samples_are_counted_and_not_joined_across_an_hsct() {
        String sample = "cell_type=WB tissue=PB method=STR_PCR donor_pct=";
        Report report = report(Asked.children(List.of(
                HardCohorts.GIRL + " + F09/1/1 chim_date=2010-02-01 " + sample + "99 + F09/1/2 chim_date=2010-03-01 "
                        + sample
                        + "40 + F13/1/1 event_type=RELAPSE event_date=2010-03-05 + F07/2/1 hsct_date=2010-05-01 "
                        + "+ F09/2/1 chim_date=2010-06-01 " + sample + "98 + F16/2/1 visit_date=2012-01-01",
                HardCohorts.BOY + " + F16/1/1 visit_date=2012-01-01")));

        List<ChimerismStrips.Strip> strips =
                drawn(report, ChimerismStrips.class).get(0).strips();
        assertEquals(1, strips.size(), "none is drawn without samples");
        assertEquals(3, strips.get(0).samples());
        assertEquals(
                List.of(2, 1),
                strips.get(0).lines().stream()
                        .map(line -> line.samples().size())
                        .toList());
        assertTrue(
                PageFace.of(report, Language.ENGLISH).contains("Without a sample, and so without a strip: 1 child."));
    }

    @Test
    void one_scale_holds_for_all_drawings_of_a_report() {
        Report report = report(Asked.drawn(3, 1000));

        assertEquals(
                1,
                drawn(report, Swimmer.class).stream()
                        .map(Swimmer::scale)
                        .distinct()
                        .count());
        assertEquals(
                1,
                drawn(report, ChimerismStrips.class).stream()
                        .map(ChimerismStrips::last)
                        .distinct()
                        .count());
    }
}
