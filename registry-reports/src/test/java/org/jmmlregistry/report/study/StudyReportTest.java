package org.jmmlregistry.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.CsvFace;
import org.jmmlregistry.report.face.JsonFace;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.face.Recomputed;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The answer to a question as a report, on the page, on paper and for programs. */
class StudyReportTest {

    private static final StudyData DATA = Asked.drawn(11, 400);

    private static Report report(String... lines) {
        return StudyReport.of(Asked.answer(DATA, lines));
    }

    private static String page(Report report) {
        return PageFace.of(
                report,
                Language.ENGLISH,
                asked -> "study.xhtml?q=" + asked.lines().count());
    }

    private static Element parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<div>" + html + "</div>")))
                .getDocumentElement();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "groups; endpoints: OS, LFS, RI, NRM / groups: F07.donor_type",
                "two; endpoints: OS, NEUTROPHIL_RECOVERY / groups: F01.sex_at_birth",
                "landmark; endpoints: OS / groups: event RELAPSE / clock: landmark 6 months",
                "daily; endpoints: OS, NRM / groups: event RELAPSE / clock: each day",
                "states; endpoints: CLFS, RI, NRM / groups: F01.sex_at_birth",
                "family; endpoints: RI_B, AR, GF, NRM_B, DLI_RESPONSE",
                "refused; endpoints: OS, LFS, CLFS / groups: event DLI",
                "nobody; endpoints: OS, RI / groups: F07.donor_type / children: F03.hbf_pct is 99"
            })
    void each_face_is_made_and_paper_is_archival_and_accessible(String name, String specification) throws Exception {
        Report report = report(specification.split(" / "));
        Path folder = Files.createDirectories(Path.of("target", "faces"));
        PdfText pdf = PdfText.of(report);
        Files.write(folder.resolve("study-" + name + ".pdf"), pdf.bytes());
        Files.writeString(folder.resolve("study-" + name + ".html"), page(report));
        Files.writeString(folder.resolve("study-" + name + ".csv"), CsvFace.of(report, Language.ENGLISH));
        Files.writeString(
                folder.resolve("study-" + name + ".R"), ScriptFace.of(report, Language.ENGLISH, "children.csv"));

        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        assertTrue(parsed(page(report)).getElementsByTagName("table").getLength() > 1);
        assertEquals("study", JsonFace.of(report, Language.ENGLISH).getString("report"));
        assertTrue(CsvFace.children(report).startsWith("child,kind"));
    }

    @Test
    void every_number_is_that_of_the_answer() {
        Answer answer = Asked.answer(DATA, "endpoints: OS", "groups: F01.sex_at_birth");
        EndpointAnswer.Compared compared = assertInstanceOf(
                EndpointAnswer.Compared.class, answer.endpoints().get(0));
        Estimated estimated = compared.arms().get(0).estimate().estimated().orElseThrow();
        Map<String, Double> told = Recomputed.told(StudyReport.of(answer));
        String group = "os1 | " + compared.arms().get(0).group().words();

        assertEquals(estimated.at(24).value().orElseThrow(), told.get(group + " | m24.probability"));
        assertEquals(estimated.at(24).limits().upper().orElseThrow(), told.get(group + " | m24.upper95"));
        assertEquals(estimated.n(), told.get(group + " | children"));
        assertEquals(
                compared.difference().orElseThrow().detectable().orElseThrow(),
                told.get("os1Test | log-rank test | detectable"));
        assertEquals(
                compared.arms().get(0).followUp().orElseThrow().completeness(),
                told.get("os1FollowUp | " + compared.arms().get(0).group().words() + " | completeness"));
    }

    @Test
    void a_naive_comparison_is_refused_without_a_curve_and_each_other_question_is_a_link_and_words_on_paper()
            throws Exception {
        Report report = report("endpoints: OS, LFS", "groups: event RELAPSE");
        List<Block.Offer> offers = report.all(Block.Offers.class)
                .flatMap(each -> each.offers().stream())
                .toList();
        String paper = PdfText.of(report).text();

        assertEquals(0, report.all(Curves.class).count());
        assertTrue(paper.contains("These groups cannot be compared from the start"), paper);
        assertEquals(3, offers.size());
        Element page = parsed(page(report));
        assertEquals(3, page.getElementsByTagName("a").getLength());
        for (Block.Offer offer : offers) {
            assertEquals(offer.asked(), Specification.read(offer.asked()).text());
            assertTrue(paper.contains(offer.name().toString()), paper);
        }
        JsonObject json = JsonFace.of(report, Language.ENGLISH);
        assertTrue(json.getJsonArray("curves").isEmpty());
    }

    @Test
    void a_study_of_nobody_says_so_and_prints_no_estimate() {
        Report report = report("endpoints: OS, RI", "children: F03.hbf_pct is 99");
        String page = page(report);

        assertTrue(page.contains("No child fits"), page);
        assertTrue(page.contains("There is nobody behind"), page);
        assertFalse(page.contains("at risk</small>"), page);
        assertTrue(Recomputed.told(report).keySet().stream().noneMatch(figure -> figure.contains("probability")));
        assertEquals(1, CsvFace.children(report).lines().count());
    }

    @Test
    void curves_that_nobody_can_tell_apart_are_read_in_the_table_and_not_drawn() {
        String page = page(report("endpoints: OS", "groups: F03.age_at_dx_m cut at 3, 6, 12, 18, 24, 36, 48"));

        assertTrue(page.contains("More than 6 curves are told apart by nobody"), page);
        assertFalse(page.contains("<svg"), "no drawing");
        assertTrue(page.contains("48 months and above"), page);
    }

    @Test
    void up_to_six_curves_differ_in_their_dashes() {
        String page = page(report("endpoints: OS", "groups: F03.age_at_dx_m in quartiles"));
        for (String dashes : List.of("7 3", "2 2", "8 3 2 3")) {
            assertTrue(page.contains("stroke-dasharray=\"" + dashes + "\""), dashes);
        }
    }

    @Test
    void whoever_cannot_be_evaluated_is_named_with_the_reason_and_the_bounds_stand_beside() {
        Report report = report("endpoints: AGVHD_II_IV");
        String page = page(report);
        Map<String, Double> told = Recomputed.told(report);

        assertTrue(page.contains("more in the file of children") || page.contains("Not evaluable"), page);
        double none = told.get("agvhdIiIv1Bounds | All children | none");
        double all = told.get("agvhdIiIv1Bounds | All children | all");
        double read = told.get("agvhdIiIv1 | All children | d100.probability");
        assertTrue(none <= read && read <= all, none + " " + read + " " + all);
    }

    @Test
    void the_states_of_all_children_add_to_one_and_those_free_of_leukaemia_to_the_curve() {
        Map<String, Double> told = Recomputed.told(report("endpoints: CLFS"));
        for (String month : List.of("end of day 0", "12 months", "24 months", "60 months")) {
            assertEquals(1, told.get("clfs1States all | " + month + " | sum"), 1e-12, month);
        }
        assertEquals(
                told.get("clfs1 | All children | m24.probability"),
                told.get("clfs1States all | 24 months | free") + told.get("clfs1States all | 24 months | freeAgain"),
                1e-12);
        assertTrue(told.get("clfs1Where all | 24 months | bootstrap.lower95")
                < told.get("clfs1Where all | 24 months | clfs.probability"));
    }

    @Test
    void the_limits_drawn_at_random_are_the_same_from_the_same_seed_alone() {
        String lower = "clfs1Where all | 24 months | bootstrap.lower95";
        double first = Recomputed.told(report("endpoints: CLFS", "seed: 7")).get(lower);

        assertEquals(
                first, Recomputed.told(report("endpoints: CLFS", "seed: 7")).get(lower));
        assertNotEquals(
                first, Recomputed.told(report("endpoints: CLFS", "seed: 8")).get(lower));
    }

    @Test
    void endpoints_that_compete_are_stacked_with_the_survival_without_them_only_where_all_are_asked_for() {
        Map<String, Double> told = Recomputed.told(report("endpoints: RI, NRM"));
        assertEquals(1, told.get("ri1Nrm1 all | 24 months | sum"), 1e-12);
        assertTrue(told.containsKey("ri1Nrm1 all | 24 months | lfs1.probability"));
        assertTrue(page(report("endpoints: RI, NRM")).contains("stacked to everybody"));
        assertFalse(page(report("endpoints: RI, LFS")).contains("stacked to everybody"));
        assertFalse(page(report("endpoints: RI, NRM version 1")).contains("stacked to everybody"));
    }

    @Test
    void states_are_not_told_from_a_landmark_or_in_groups_that_form_later_and_the_report_says_why() {
        String landmark = page(report("endpoints: CLFS", "groups: F01.sex_at_birth", "clock: landmark 6 months"));
        String later = page(report("endpoints: CLFS", "groups: event WITHDRAWAL"));

        assertTrue(landmark.contains("and not from a landmark"), landmark);
        assertTrue(later.contains("it is not known of any child to which group it will belong"), later);
        assertFalse(later.contains("<svg"), later);
    }

    @Test
    void the_share_that_had_an_event_stands_beside_its_curve_with_exact_limits() {
        Map<String, Double> told = Recomputed.told(report("endpoints: DLI_RESPONSE"));

        assertTrue(told.get("dliResponse1Share | All children | share.of") > 0);
        assertTrue(told.containsKey("dliResponse1Share | All children | limits.upper95"));
    }

    @Test
    void groups_that_had_to_survive_to_the_start_are_marked() {
        String page = page(report(
                "HSCT: 2",
                "endpoints: OS",
                "groups: whether (F07.hsct_date where (HSCT is 2) within 6 months after F07.hsct_date where"
                        + " (HSCT is 1))"));
        assertTrue(page.contains("All had survived to the start, but not equally long"), page);
    }

    @Test
    void the_question_stands_in_the_report_as_a_text_that_reads_back_and_its_hash() {
        String[] lines = {"endpoints: OS, LFS version 1", "groups: F07.donor_type", "horizon: 36 months"};
        Report report = report(lines);
        JsonObject json = JsonFace.of(report, Language.ENGLISH);
        Specification again = Specification.read(json.getString("specification"));

        assertEquals(Asked.specification(lines), again);
        assertEquals(again.hash(), json.getString("hash"));
        assertTrue(page(report).contains(again.hash()));
    }
}
