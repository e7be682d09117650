package org.jmmlregistry.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/**
 * All ways in which things can fall on one day, against a rule of its own: recovery or GVHD, relapse, autologous recovery, graft
 * failure, DLI, next HSCT, death, and the first of them that the endpoint knows is what happened.
 */
class OrderOfDayTest {

    private static final List<String> ORDER =
            List.of("recovery", "gvhd", "chronic", "relapse", "ar", "gf", "dli", "hsct", "death");

    private static final Map<String, String> ON_DAY_40 = Map.of(
            "recovery",
                    "F08/1/1 anc_recovery=YES anc_recovery_date=@40 donor_chim_confirms=Y plt20_recovery=YES plt20_date=@40",
            "gvhd", "F10/1/1 agvhd_present=Y onset_date=@40 trigger=HSCT overall_grade=III",
            "chronic", "F11/1/1 cgvhd_present=Y onset_date=@40 nih_global=SEVERE systemic_therapy=Y",
            "relapse", "F13/1/1 event_type=RELAPSE event_date=@40",
            "ar", "F13/1/2 event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_NON_LEUKAEMIC event_date=@40",
            "gf", "F13/1/3 event_type=SECONDARY_GRAFT_FAILURE event_date=@40",
            "dli", "F12b/1/1 dli_date=@40",
            "hsct", "F07/2/1 hsct_date=@40",
            "death", "F17/1/1 death_date=@40");

    /** What each endpoint knows: its events, and after the stroke what competes. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("OS", "death"),
            Map.entry("LFS", "relapse death"),
            Map.entry("EFS", "relapse ar gf death"),
            Map.entry("RI", "relapse / death"),
            Map.entry("NRM", "death / relapse"),
            Map.entry("RI_B", "relapse / ar gf death"),
            Map.entry("AR", "ar / relapse gf death"),
            Map.entry("GF", "gf / relapse ar death"),
            Map.entry("NRM_B", "death / relapse ar gf"),
            Map.entry("NEUTROPHIL_RECOVERY", "recovery / hsct death"),
            Map.entry("NEUTROPHIL_ENGRAFTMENT", "recovery / hsct death"),
            Map.entry("PLATELET_RECOVERY_20", "recovery / hsct death"),
            Map.entry("AGVHD_II_IV", "gvhd / relapse ar gf dli hsct death"),
            Map.entry("AGVHD_III_IV", "gvhd / relapse ar gf dli hsct death"),
            Map.entry("CGVHD", "chronic / relapse ar gf hsct death"),
            Map.entry("CGVHD_MODERATE_SEVERE", "chronic / relapse ar gf hsct death"),
            Map.entry("GRFS", "gvhd chronic relapse death"),
            Map.entry("GRFS_HOLTAN", "gvhd chronic relapse death"),
            Map.entry("SECOND_HSCT", "hsct / death"),
            Map.entry("SECOND_HSCT_FREE", "hsct death"),
            Map.entry("SECONDARY_GF", "gf / relapse ar death"));

    private static CaseFile child(List<String> happened) {
        List<String> course = new ArrayList<>(List.of(
                "F08/1/1 anc_recovery=NO plt20_recovery=NO",
                "no-agvhd",
                "no-cgvhd",
                "F10/2/1 agvhd_present=N",
                "F11/2/1 cgvhd_present=N"));
        happened.forEach(each -> course.add(ON_DAY_40.get(each)));
        course.add(happened.contains("death") ? "F05/0/1 line_no=1" : "seen@70");
        return HandCases.child(String.join(" + ", course));
    }

    private static boolean isIn(String words, String what) {
        return List.of(words.strip().split(" ")).contains(what);
    }

    @Test
    void the_first_of_one_day_that_an_endpoint_knows_is_what_happened() {
        for (int subset = 0; subset < 1 << ORDER.size(); subset++) {
            List<String> happened = new ArrayList<>();
            for (int each = 0; each < ORDER.size(); each++) {
                if ((subset >> each & 1) == 1) {
                    happened.add(ORDER.get(each));
                }
            }
            Timeline course = Timeline.of(child(happened));
            KNOWN.forEach((code, known) -> {
                String[] parts = known.split("/");
                Optional<String> first = happened.stream()
                        .filter(each -> isIn(parts[0], each) || (parts.length > 1 && isIn(parts[1], each)))
                        .findFirst();
                int expected = first.isEmpty() ? 0 : isIn(parts[0], first.get()) ? 1 : 2;
                Outcome.Observed seen = (Outcome.Observed)
                        Endpoints.withCode(code).orElseThrow().after(1, course);
                assertEquals(expected, Math.min(2, seen.cause()), () -> code + " of " + happened);
                assertEquals(first.isPresent() || happened.contains("death") ? 40 : 70, seen.days(), code);
            });
        }
    }
}
