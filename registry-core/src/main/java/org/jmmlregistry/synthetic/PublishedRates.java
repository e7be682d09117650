package org.jmmlregistry.synthetic;

import java.util.List;
import org.jmmlregistry.diagnosis.DriverClass;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.transplant.GraftSource;

/** The rates of published cohorts after which courses are drawn, each with its source. */
final class PublishedRates {

    /** A share of children, between 0 and 1, and where it was printed. */
    record Rate(double share, String source) {}

    /** Children of one age at diagnosis, from one completed month of life up to another, and how many of them relapsed. */
    record AgeStratum(int fromMonth, int toMonth, int children, double relapse) {}

    // --- first HSCT

    static final Rate EVENT_FREE_5Y = new Rate(0.52, "Locatelli 2005: 5-year EFS 52 % (42-62), 100 children");
    static final Rate RELAPSE_5Y = new Rate(0.35, "Locatelli 2005: 5-year relapse incidence 35 % (27-46)");
    static final Rate TRANSPLANT_MORTALITY_5Y = new Rate(0.13, "Locatelli 2005: 5-year TRM 13 % (8-22)");
    static final Rate OVERALL_SURVIVAL_5Y =
            new Rate(0.623, "KPHOG 2022: 5-year OS 62.3 % with an EFS of 52.6 %, 68 children");
    static final Rate BOYS = new Rate(0.67, "Locatelli 2005: 67 boys of 100 children");

    /** Locatelli 2005: relapse incidence by age at diagnosis, 38, 18, 9, 18 and 17 of 100 children. */
    static final List<AgeStratum> BY_AGE = List.of(
            new AgeStratum(1, 11, 38, 0.17),
            new AgeStratum(12, 23, 18, 0.22),
            new AgeStratum(24, 35, 9, 0.53),
            new AgeStratum(36, 47, 18, 0.44),
            new AgeStratum(48, 95, 17, 0.73));

    /** SFGM-TC 2013: days from HSCT to relapse, median 80 (15-1096). */
    static final int RELAPSE_MEDIAN_DAY = 80;

    static final int RELAPSE_FIRST_DAY = 15;
    static final int RELAPSE_LAST_DAY = 1096;

    /** Locatelli 2005: months of observation, median 40 (6-144). */
    static final int OBSERVED_MEDIAN_MONTHS = 40;

    static final int OBSERVED_LEAST_MONTHS = 6;
    static final int OBSERVED_MOST_MONTHS = 144;

    // --- donor, graft and its take

    static final Rate RELATIVE_DONOR = new Rate(0.48, "Locatelli 2005: donor a relative in 48 of 100");
    static final Rate MALE_DONOR = new Rate(50.0 / 96, "Locatelli 2005: donor male in 50 of 96 known");

    /** Locatelli 2005: marrow 79, mobilised blood 14, cord blood 7 of 100. */
    static final List<Chance.Weighted<GraftSource>> GRAFT = List.of(
            new Chance.Weighted<>(GraftSource.BM, 79),
            new Chance.Weighted<>(GraftSource.PBSC, 14),
            new Chance.Weighted<>(GraftSource.UCB, 7));

    static final Rate NEUTROPHIL_RECOVERY =
            new Rate(43.0 / 46, "Smith 2002: neutrophils recovered in 43 of 46, median day 20");
    static final int NEUTROPHIL_MEDIAN_DAY = 20;
    static final Rate PLATELET_RECOVERY =
            new Rate(28.0 / 40, "Smith 2002: platelets recovered in 28 of 40, median day 34.5");
    static final double PLATELET_MEDIAN_DAY = 34.5;

    // --- GVHD

    static final Rate ACUTE_GVHD = new Rate(0.48, "SFGM-TC 2013: incidence of acute GVHD 48 % (37-58)");
    static final Rate CHRONIC_GVHD = new Rate(14.0 / 35, "Smith 2002: chronic GVHD in 14 of 35, unrelated donors");
    static final Rate RELAPSE_UNDER_CHRONIC_GVHD =
            new Rate(0.37, "Yoshida 2020: hazard ratio of relapse with chronic GVHD 0.37");

    // --- after failure of the first HSCT

    static final Rate SECOND_HSCT = new Rate(14.0 / 91, "SFGM-TC 2013: 14 second HSCTs in 91 children");
    static final Rate DLI_RESPONSE_OF_RELAPSE =
            new Rate(3.0 / 14, "Yoshimi 2005: response to DLI in 3 of 14 given for relapse");
    static final Rate GVHD_WITH_DLI_RESPONSE =
            new Rate(5.0 / 6, "Yoshimi 2005: acute GVHD in 5 of 6 who responded to DLI");
    static final Rate GVHD_WITHOUT_DLI_RESPONSE =
            new Rate(1.0 / 15, "Yoshimi 2005: acute GVHD in 1 of 15 who did not respond to DLI");
    static final Rate DEATH_AFTER_DLI_RESPONSE =
            new Rate(3.0 / 6, "Yoshimi 2005: 3 of 6 who responded to DLI died, beside 2 who relapsed");
    static final Rate DISEASE_FREE_AFTER_SECOND =
            new Rate(7.0 / 13, "Chang 2004: 7 of 13 alive and disease-free after a second HSCT");

    // --- disease

    static final Rate MONOSOMY_7 = new Rate(0.24, "Locatelli 2013: monosomy 7 in 24 % of 110 children");

    /** EBMT Handbook: PTPN11 41 %, NRAS 16 %, KRAS 14 %, NF1 12 %, CBL 12 %; the rest by subtraction. */
    static final List<Chance.Weighted<DriverClass>> DRIVER = List.of(
            new Chance.Weighted<>(DriverClass.PTPN11, 41),
            new Chance.Weighted<>(DriverClass.NRAS, 16),
            new Chance.Weighted<>(DriverClass.KRAS, 14),
            new Chance.Weighted<>(DriverClass.NF1, 12),
            new Chance.Weighted<>(DriverClass.CBL, 12),
            new Chance.Weighted<>(DriverClass.NONE, 5));

    private PublishedRates() {}

    /** Locatelli 2005: relapse incidence 30 % of boys, 45 % of girls. */
    static double relapse(Sex sex) {
        return isBoy(sex) ? 0.30 : 0.45;
    }

    /** Locatelli 2005: TRM 9 % of boys, 21 % of girls. */
    static double transplantMortality(Sex sex) {
        return isBoy(sex) ? 0.09 : 0.21;
    }

    private static boolean isBoy(Sex sex) {
        return sex == Sex.M;
    }
}
