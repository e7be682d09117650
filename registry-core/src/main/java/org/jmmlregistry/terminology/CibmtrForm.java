package org.jmmlregistry.terminology;

/** Forms of the CIBMTR that ask what an item asks. */
public final class CibmtrForm {

    public static final OutsideCode HLA_TYPING = form("2005", "Confirmation of HLA Typing");
    public static final OutsideCode FOLLOW_UP = form("2100", "Post-Infusion Follow-Up");
    public static final OutsideCode DONOR_LYMPHOCYTES = form("2199", "Donor Lymphocyte Infusion");
    public static final OutsideCode PRE_TED = form("2400", "Pre-TED");
    public static final OutsideCode DISEASE_CLASSIFICATION = form("2402", "Disease Classification");
    public static final OutsideCode POST_TED = form("2450", "Post-TED");
    public static final OutsideCode CHIMERISM_STUDIES = form("2451", "Chimerism Studies");
    public static final OutsideCode RESEARCH_ID = form("2804", "CIBMTR Research ID Assignment");
    public static final OutsideCode DEATH = form("2900", "Recipient Death Data");

    private CibmtrForm() {}

    private static OutsideCode form(String number, String title) {
        return OutsideCode.of(CodeSystem.CIBMTR, number, title);
    }
}
