package org.jmmlregistry.synthetic;

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

    private Assumptions() {}
}
