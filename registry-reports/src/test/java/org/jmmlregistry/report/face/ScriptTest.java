package org.jmmlregistry.report.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.catalogue.SecondHsctReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R reads the file of children and computes what the report on the founding cohort prints. */
class ScriptTest {

    @Test
    void survival_and_incidence_with_their_limits_are_those_of_r(@TempDir Path folder) throws Exception {
        Report report = new SecondHsctReport().of(DemonstrationCases.study(DemonstrationCases.files()));
        Map<String, Double> told = Recomputed.told(report);
        Map<String, Double> byR = Recomputed.byR(report, folder);

        told.keySet().removeIf(figure -> figure.startsWith("ri2Nrm2 ") && figure.matches(".*\\| (lfs2.*|sum)"));
        Recomputed.agree(told, byR, "os2|lfs2|ri2Nrm2|limitsBothWays");
        assertEquals(0, byR.get("imputed | os2 | children"));
    }

    @Test
    void exact_limits_are_wider_than_those_on_the_log_log_scale_before() {
        Map<String, Double> told =
                Recomputed.told(new SecondHsctReport().of(DemonstrationCases.study(DemonstrationCases.files())));

        // seven of thirteen, uncensored: Clopper-Pearson
        assertEquals(0.2513, told.get("limitsBothWays | Overall survival, 24 months | now.lower95"), 5e-5);
        assertEquals(0.8078, told.get("limitsBothWays | Overall survival, 24 months | now.upper95"), 5e-5);
        assertEquals(0.2477, told.get("limitsBothWays | Overall survival, 24 months | before.lower95"), 5e-5);
        assertEquals(0.7599, told.get("limitsBothWays | Overall survival, 24 months | before.upper95"), 5e-5);
        assertTrue(told.containsKey("limitsBothWays | Leukaemia-free survival, 60 months | before.upper95"));
    }
}
