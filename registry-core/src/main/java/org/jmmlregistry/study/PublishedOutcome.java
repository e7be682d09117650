package org.jmmlregistry.study;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/**
 * An estimate after HSCT as a paper printed it. Only what was read in the paper or its abstract stands here, and limits only where
 * they are printed.
 *
 * @param endpoint the code of ours that comes nearest
 * @param called what the paper calls it
 * @param percent as printed
 * @param differs how its definition differs from ours, or what is not known of it
 */
public record PublishedOutcome(
        Paper paper,
        String endpoint,
        String called,
        int months,
        double percent,
        Optional<Printed> limits,
        Message differs) {

    /** Limits as printed, in percent, at 95 %. */
    public record Printed(double lower, double upper) {}

    /** A paper, how many children it counts, and whom. */
    public record Paper(String citation, int children, Message population) {

        private PublishedOutcome printed(String endpoint, String called, int months, double percent, Message differs) {
            return new PublishedOutcome(this, endpoint, called, months, percent, Optional.empty(), differs);
        }
    }

    private static final Paper LOCATELLI_2005 = new Paper(
            "Locatelli et al., Blood 2005;105:410 (EWOG-MDS/EBMT)",
            100,
            Message.of(
                    "100 children, first HSCT, busulfan, cyclophosphamide and melphalan; 48 related, 52 unrelated donors"));
    private static final Paper LOCATELLI_2013 = new Paper(
            "Locatelli et al., Blood 2013;122:2135",
            110,
            Message.of("110 children, first HSCT, all from unrelated cord blood"));
    private static final Paper SMITH_2002 = new Paper(
            "Smith et al., Br J Haematol 2002;116:716 (NMDP)",
            46,
            Message.of("46 children, first HSCT, all from unrelated marrow"));
    private static final Paper YOSHIDA_2020 = new Paper(
            "Yoshida et al., Biol Blood Marrow Transplant 2020 (JSHCT registry)",
            129,
            Message.of("129 children, first HSCT, 2000 to 2011, any conditioning"));
    private static final Paper KPHOG_2022 = new Paper(
            "Korean Pediatric Hematology Oncology Group, Bone Marrow Transplant 2022",
            68,
            Message.of("68 children, 2000 to 2020"));
    private static final Paper SFGM_2013 = new Paper(
            "SFGM-TC, Tandem meetings 2013, abstract",
            91,
            Message.of("91 children with 107 HSCTs, of which 14 were second and one a third, 1986 to 2011"));
    private static final Paper DVORAK_2018 = new Paper(
            "Dvorak et al., Pediatr Blood Cancer 2018;65:e27034 (ASCT1221)",
            15,
            Message.of("15 children randomised to two conditionings; the trial was stopped early"));

    private static final Message AUTOLOGOUS_RECOVERY =
            Message.of("Whether the paper counts autologous recovery and graft failure was not seen; here both count.");
    private static final Message LEUKAEMIA_FREE = Message.of(
            "Whether the paper counts a leukaemic autologous recovery as a relapse was not seen; here it is one.");
    private static final Message RELATED_DEATH =
            Message.of("Printed as transplant-related; here every death without relapse counts, and relapse competes.");
    private static final Message SAME = Message.of("The same definition.");
    private static final Message ALL_HSCTS =
            Message.of("Second and third HSCTs are counted among them; here only first ones.");

    private static final List<PublishedOutcome> ALL = List.of(
            LOCATELLI_2005.printed("EFS", "EFS", 60, 52, AUTOLOGOUS_RECOVERY).within(42, 62),
            LOCATELLI_2005
                    .printed("RI", "relapse incidence", 60, 35, LEUKAEMIA_FREE)
                    .within(27, 46),
            LOCATELLI_2005.printed("NRM", "TRM", 60, 13, RELATED_DEATH).within(8, 22),
            LOCATELLI_2013.printed("LFS", "DFS", 60, 44, LEUKAEMIA_FREE),
            LOCATELLI_2013.printed("RI", "relapse incidence", 60, 33, LEUKAEMIA_FREE),
            LOCATELLI_2013.printed("NRM", "TRM", 60, 22, RELATED_DEATH),
            SMITH_2002.printed("OS", "OS", 24, 42, SAME),
            SMITH_2002.printed("LFS", "DFS", 24, 24, LEUKAEMIA_FREE),
            SMITH_2002.printed("RI", "relapse", 24, 58, LEUKAEMIA_FREE),
            YOSHIDA_2020.printed("OS", "OS", 60, 64, SAME),
            YOSHIDA_2020.printed("RI", "CIR", 60, 34, LEUKAEMIA_FREE),
            KPHOG_2022.printed("OS", "OS", 60, 62.3, SAME),
            KPHOG_2022.printed("EFS", "EFS", 60, 52.6, AUTOLOGOUS_RECOVERY),
            KPHOG_2022.printed("NRM", "TRM", 60, 30.1, RELATED_DEATH),
            SFGM_2013.printed("OS", "OS", 72, 59, ALL_HSCTS).within(47, 74),
            SFGM_2013.printed("RI", "RI", 72, 34, ALL_HSCTS).within(23, 44),
            SFGM_2013.printed("NRM", "NRM", 72, 21, ALL_HSCTS).within(13, 32),
            DVORAK_2018.printed("EFS", "EFS", 18, 47, AUTOLOGOUS_RECOVERY).within(21, 69));

    private PublishedOutcome within(double lower, double upper) {
        return new PublishedOutcome(
                paper, endpoint, called, months, percent, Optional.of(new Printed(lower, upper)), differs);
    }

    /** All that are kept, paper by paper. */
    public static List<PublishedOutcome> all() {
        return ALL;
    }
}
