package org.jmmlregistry.synthetic;

import java.util.List;
import org.jmmlregistry.diagnosis.DriverClass;
import org.jmmlregistry.diagnosis.Syndrome;

/** What the published cohorts do not say and courses need all the same; chosen for plausibility, and evidence of nothing. */
final class Assumptions {

    /**
     * First events that are autologous recovery or primary graft failure. Locatelli 2005 prints EFS 52, relapse 35 and TRM
     * 13 %, which leaves none; what is taken here lowers each of the three a little.
     */
    static final double AUTOLOGOUS_RECOVERY = 0.03;

    static final double PRIMARY_GRAFT_FAILURE = 0.01;

    /** Chosen so that 14 of 91 children have a second HSCT, as in SFGM-TC 2013. */
    static final double SECOND_HSCT_AFTER_RELAPSE = 0.41;

    static final double SECOND_HSCT_AFTER_LOSS = 0.80;

    /** Failures of a second HSCT that are relapses; the others are deaths of the transplant. */
    static final double RELAPSE_AMONG_SECOND_FAILURES = 0.67;

    static final double DLI_AFTER_RELAPSE = 0.35;
    static final double DEATH_AFTER_RELAPSE = 0.90;
    static final double DEATH_AFTER_LOSS = 0.60;

    /** Locatelli 2005 says of untreated disease that half of the children live less than a year. */
    static final int DISEASE_MEDIAN_DAYS = 240;

    static final int TRANSPLANT_DEATH_MEDIAN_DAY = 90;

    /** Somewhat more than published, because a relapse or death may come before the onset that was drawn. */
    static final double ACUTE_GVHD_DRAWN = 0.53;

    /** Before the onset of chronic GVHD in a child that will not relapse; see the hazard ratio of Yoshida 2020. */
    static final double CHRONIC_GVHD_DRAWN = 0.53;

    static final double MILD_ACUTE_GVHD = 0.17;
    static final double SEVERE_AMONG_ACUTE_GVHD = 0.30;
    static final double MIXED_CHIMERISM_IN_REMISSION = 0.10;
    static final double THERAPY_BEFORE_HSCT = 0.55;
    static final double SPLENECTOMY = 0.12;
    static final double CMV = 0.45;
    static final double VOD = 0.12;
    static final double MICROANGIOPATHY = 0.06;
    static final double OTHER_ABNORMALITY = 0.10;
    static final double KARYOTYPE_FAILED = 0.04;

    // --- children who are never transplanted

    static final double NEVER_TRANSPLANTED = 0.08;

    /**
     * Children with one lesion among those who are never transplanted: how many of a hundred, from which completed month of
     * life up to which they are diagnosed, and in what share the disease regresses or progresses; in the others it is stable.
     */
    record Observed(
            DriverClass driver,
            Syndrome syndrome,
            int children,
            int fromMonth,
            int toMonth,
            double regresses,
            double progresses) {}

    /** Mostly germline CBL, and Noonan syndrome in the first months of life; the others are too ill for an HSCT, or too well. */
    static final List<Observed> OBSERVED = List.of(
            new Observed(DriverClass.CBL, Syndrome.CBL_SYNDROME, 45, 4, 36, 0.70, 0.04),
            new Observed(DriverClass.PTPN11, Syndrome.NOONAN, 40, 1, 6, 0.75, 0.12),
            new Observed(DriverClass.NRAS, Syndrome.NONE, 6, 4, 40, 0.25, 0.45),
            new Observed(DriverClass.PTPN11, Syndrome.NONE, 5, 6, 60, 0.00, 0.90),
            new Observed(DriverClass.KRAS, Syndrome.NONE, 4, 2, 24, 0.15, 0.60));

    static final int REGRESSION_MEDIAN_DAY = 480;
    static final int PROGRESSION_MEDIAN_DAY = 150;
    static final int DEATH_AFTER_PROGRESSION_MEDIAN_DAYS = 90;

    private Assumptions() {}
}
