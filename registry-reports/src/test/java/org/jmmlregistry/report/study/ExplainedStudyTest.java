package org.jmmlregistry.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.CsvFace;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.face.Recomputed;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What children were like and what goes together with an outcome, in the report of a study. */
class ExplainedStudyTest {

    private static final StudyData DATA = Asked.drawn(11, 400);

    private static Report report(StudyData data, String... lines) {
        return StudyReport.of(Asked.answer(data, lines));
    }

    private static String page(Report report) {
        return PageFace.of(report, Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all-60 | 60 | endpoints: OS / described: F03.age_at_dx_m; F03.wbc; F01.sex_at_birth; F07.donor_type",
                "two | 400 | endpoints: OS / groups: F01.sex_at_birth / described: F03.age_at_dx_m; F03.hbf_pct; F07.donor_type; F07.stem_cell_source; centre",
                "many | 1000 | endpoints: OS / groups: F03.age_at_dx_m in 12 equal widths / described: F03.plt; F07.donor_type",
                "regression-60 | 60 | endpoints: OS, RI / covariates: F03.age_at_dx_m; F01.sex_at_birth",
                "regression-400 | 400 | endpoints: OS, RI / covariates: F03.age_at_dx_m; F07.donor_type; F07.stem_cell_source; F01.sex_at_birth",
                "regression-1000 | 1000 | endpoints: OS / covariates: whether (F03.plt is at least 30 and F03.spleen_cm_bcm is at least 2); F07.donor_type; F03.wbc in quartiles; year of HSCT cut at 2000, 2005, 2010",
                "refused | 20 | endpoints: OS, NRM / covariates: F03.age_at_dx_m; F01.sex_at_birth; F08.anc_recovery",
                "penalised | 40 | endpoints: OS, NRM / covariates: F03.age_at_dx_m; F01.sex_at_birth; F07.donor_type",
                "one | 1 | endpoints: OS, RI / covariates: F03.age_at_dx_m; F01.sex_at_birth / described: F03.wbc; F01.sex_at_birth",
                "none | 60 | endpoints: OS, RI / children: F03.hbf_pct is 99 / groups: F01.sex_at_birth / covariates: F03.age_at_dx_m; F01.sex_at_birth / described: F03.wbc; centre"
            })
    void each_face_is_made_and_paper_is_archival_and_accessible(String name, int children, String specification)
            throws Exception {
        Report report = report(Asked.drawn(11, children), specification.split(" / "));
        Path folder = Files.createDirectories(Path.of("target", "faces"));
        PdfText pdf = PdfText.of(report);
        Files.write(folder.resolve("explained-" + name + ".pdf"), pdf.bytes());
        Files.writeString(folder.resolve("explained-" + name + ".html"), page(report));

        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        assertFalse(pdf.text().contains("0 of 0"), pdf.text());
        assertTrue(CsvFace.children(report).startsWith("child,kind"));
    }

    @Test
    void each_group_has_its_children_its_numbers_and_its_answers_and_two_groups_their_difference() {
        Map<String, Double> told = Recomputed.told(report(
                DATA, "endpoints: OS", "groups: F01.sex_at_birth", "described: F03.age_at_dx_m; F07.stem_cell_source"));

        double boys = told.get("baseline | Children | in1M");
        double girls = told.get("baseline | Children | in2F");
        assertEquals(
                400,
                boys + girls,
                400 - Asked.answer(DATA, "endpoints: OS").counted().children().size() + 400);
        assertTrue(told.get("baseline | Age at diagnosis (months) | in1M.median") > 0);
        assertTrue(told.containsKey("baseline | Age at diagnosis (months) | difference"));
        assertTrue(told.get("baseline | Graft: Bone marrow | in2F.count") <= girls);
    }

    @Test
    void more_than_four_groups_stand_in_a_further_table_with_the_same_rows() {
        Map<String, Double> told = Recomputed.told(
                report(DATA, "endpoints: OS", "groups: F03.age_at_dx_m in 9 equal widths", "described: F03.plt"));

        for (String table : List.of("baseline", "baseline2")) {
            assertEquals(
                    4,
                    told.keySet().stream()
                            .filter(name -> name.startsWith(table + " | Children"))
                            .count());
        }
        assertTrue(told.containsKey("baseline3 | Children | in9from"), told::toString);
        assertTrue(told.keySet().stream().noneMatch(name -> name.contains("difference")));
    }

    @Test
    void a_regression_tells_its_method_how_many_are_in_it_and_each_ratio_with_limits_and_p() {
        Report report = report(DATA, "endpoints: OS", "covariates: F07.stem_cell_source; F03.age_at_dx_m");
        Map<String, Double> told = Recomputed.told(report);
        String blood = "os1Regression | Graft: Mobilised peripheral blood, against Bone marrow | ";

        assertTrue(told.get("os1RegressionFit | Cox regression (hazard ratios) | events") > 20);
        assertTrue(told.get(blood + "ratio.lower95") < told.get(blood + "ratio.ratio"));
        assertTrue(told.containsKey(blood + "p"));
        assertTrue(told.containsKey(blood + "proportional.p"));
        assertTrue(told.containsKey("os1RegressionFit | Cox regression (hazard ratios) | proportional.p"));
        assertTrue(page(report).contains(">reference<"));
    }

    @Test
    void too_few_events_are_refused_with_the_reason_and_the_penalised_ratios_stand_instead() {
        Report report = report(Asked.drawn(11, 20), "endpoints: OS", "covariates: F03.age_at_dx_m; F01.sex_at_birth");
        String page = page(report);
        Map<String, Double> told = Recomputed.told(report);

        assertTrue(page.contains("a regression wants 10 events for each"), page);
        assertTrue(page.contains("Firth’s penalty"), page);
        assertNull(told.get("os1RegressionFit | Cox regression (hazard ratios) | events"));
        assertTrue(told.containsKey("os1RegressionFit | Cox regression with Firth’s penalty (hazard ratios) | events"));
    }

    @Test
    void a_regression_that_cannot_be_found_names_the_covariate_in_words() {
        String page = page(report(
                DATA,
                "endpoints: OS",
                "covariates: F01.sex_at_birth; whether (F01.sex_at_birth is M); F03.age_at_dx_m"));

        assertTrue(
                page.contains("No ratios can be found: covariate “whether “Sex assigned at birth” is “Male”: no” (2)"),
                page);
        assertFalse(page.contains("covariate x"), page);
    }

    @Test
    void whoever_lacks_a_covariate_is_left_out_and_counted_at_it() {
        String page = page(report(DATA, "endpoints: OS", "covariates: F03.pstat5; F03.age_at_dx_m"));
        assertTrue(page.contains("Left out, because it is not known"), page);
    }
}
