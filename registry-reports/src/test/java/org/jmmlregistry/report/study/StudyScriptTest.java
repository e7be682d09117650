package org.jmmlregistry.report.study;

import java.nio.file.Path;
import java.util.Map;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.Recomputed;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R computes each estimate, limit, test and follow-up of a study from the file of children, to the ninth digit. */
class StudyScriptTest {

    private static void agrees(StudyData data, String specification, Path folder) throws Exception {
        Report report = StudyReport.of(Asked.answer(data, specification.split(" / ")));
        Map<String, Double> told = Recomputed.told(report);
        // counts by reason
        told.keySet().removeIf(figure -> figure.matches("\\S*NotEvaluable \\|.*"));
        Recomputed.agree(told, Recomputed.byR(report, folder), ".*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "one group; endpoints: OS, LFS",
                "one group at another level; endpoints: EFS, GRFS / level: 0.9",
                "four endpoints by donor; endpoints: OS, LFS, RI, NRM / groups: F07.donor_type",
                "in days; endpoints: NEUTROPHIL_RECOVERY, AGVHD_II_IV, CGVHD / groups: F01.sex_at_birth",
                "family B; endpoints: RI_B, AR, GF, NRM_B, PRIMARY_GF, SECONDARY_GF",
                "from other days; endpoints: OS_DIAGNOSIS, HSCT_DIAGNOSIS, OS_FAILURE, SECOND_HSCT / groups: F03.age_at_dx_m in 3 equal widths",
                "after HSCT 2; HSCT: 2 / endpoints: OS, RI / groups: centre",
                "another version beside; endpoints: LFS, LFS version 1, RI version 1",
                "a landmark; endpoints: OS, NRM / groups: event RELAPSE / clock: landmark 6 months",
                "a landmark by donor; endpoints: OS, LFS / groups: F07.donor_type / clock: landmark 3 months / horizon: 24 months",
                "each day; endpoints: OS, NRM / groups: event RELAPSE / clock: each day",
                "each day by withdrawal; endpoints: OS / groups: event WITHDRAWAL / clock: each day",
                "so few events that they are penalised; endpoints: OS, RI / groups: event WITHDRAWAL / clock: each day / horizon: 1 months",
                "each day to a near horizon; endpoints: OS / groups: event DLI / clock: each day / horizon: 12 months / level: 0.99",
                "a far horizon; endpoints: OS, SECONDARY_MALIGNANCY / horizon: 240 months",
                "a near horizon; endpoints: OS, RI / horizon: 2 months / groups: F01.sex_at_birth",
                "states; endpoints: CLFS / seed: 20241231",
                "states by donor at another level; endpoints: CLFS, CLFS_STRICT / groups: F01.sex_at_birth / level: 0.9",
                "states after HSCT 2; HSCT: 2 / endpoints: OS, CLFS / horizon: 600 months",
                "states on a near horizon; endpoints: CLFS / horizon: 1 months",
                "stacked at a landmark; endpoints: RI, NRM / clock: landmark 3 months",
                "shares; endpoints: PRIMARY_GF, DLI_RESPONSE, WITHDRAWAL_RESPONSE / groups: F01.sex_at_birth"
            })
    void the_figures_of_generated_children_are_those_of_r(String what, String specification, @TempDir Path folder)
            throws Exception {
        agrees(Asked.drawn(11, 400), specification, folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a table of all| endpoints: OS / described: F03.age_at_dx_m; F03.wbc; F01.sex_at_birth; F07.donor_type",
                "a table of two groups| endpoints: OS / groups: F01.sex_at_birth / described: F03.hbf_pct; F07.donor_type; F03.age_at_dx_m in quartiles; centre",
                "a table of many groups| endpoints: OS / groups: F03.age_at_dx_m in 9 equal widths / described: whether (F03.plt is at least 30 and F03.spleen_cm_bcm is at least 2); F03.plt",
                "regressions | endpoints: OS, LFS, RI, NRM / covariates: F03.age_at_dx_m; F07.stem_cell_source; F01.sex_at_birth",
                "a regression on one number | endpoints: OS, RI / covariates: F03.plt / groups: F01.sex_at_birth",
                "regressions on groups at another level | endpoints: OS, NRM / covariates: F07.donor_type; F03.wbc in quartiles; year of HSCT cut at 2005 / level: 0.9",
                "so few events that they are penalised | endpoints: OS, RI / covariates: F03.age_at_dx_m; F01.sex_at_birth; F03.hbf_pct / horizon: 3 months",
                "refused for what is known later | endpoints: OS, NRM / covariates: F08.anc_recovery; F01.sex_at_birth / clock: landmark 3 months / groups: event RELAPSE"
            })
    void the_tables_and_regressions_of_generated_children_are_those_of_r(
            String what, String specification, @TempDir Path folder) throws Exception {
        agrees(Asked.drawn(11, 400), specification, folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "the founding cohort; HSCT: 2 / endpoints: OS, LFS, RI, NRM / horizon: 600 months",
                "early against late; HSCT: 2 / endpoints: OS / groups: whether (F07.hsct_date where (HSCT is 2) within 6 months after F07.hsct_date where (HSCT is 1))",
                "states of few; HSCT: 2 / endpoints: CLFS",
                "states of few after HSCT 1; HSCT: 1 / endpoints: CLFS, RI, NRM",
                "few on each day; HSCT: 2 / endpoints: OS / groups: event RELAPSE / clock: each day",
                "few after the failure; endpoints: OS_FAILURE, NRM / groups: event NEXT_HSCT / clock: each day",
                "few at another level; endpoints: OS, OS_DIAGNOSIS / groups: event NEXT_HSCT / clock: each day / level: 0.9"
            })
    void the_exact_figures_of_few_children_are_those_of_r(String what, String specification, @TempDir Path folder)
            throws Exception {
        agrees(
                Asked.founding(),
                "children: series is CHANG2004 and F01.series_membership is YES / " + specification,
                folder);
    }
}
