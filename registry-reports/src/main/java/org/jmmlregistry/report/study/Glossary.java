package org.jmmlregistry.report.study;

import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;

/** Words and what they mean in reports on a second HSCT. */
public final class Glossary {

    public static final Term EARLY_SECOND_HSCT = new Term(
            Message.of("Early second HSCT"),
            Message.of("Day 0 of the second HSCT is no later than six calendar months after day 0 of the first."));
    public static final Term AUTOLOGOUS_RECOVERY = new Term(
            Message.of("Autologous recovery"),
            Message.of("The child’s own marrow comes back, with donor cells below 5 %; counted apart from relapse."));
    public static final Term EARLY_RELAPSE = new Term(
            Message.of("Early relapse"),
            Message.of("Relapse of the leukaemia no later than six calendar months after the first HSCT."));
    public static final Term MONTHS = new Term(
            Message.of("Months"),
            Message.of("Days / 30.4375, with one decimal in tables; “within six months” counts calendar months."));
    public static final Term FOLLOW_UP = new Term(
            Message.of("Follow-up"),
            Message.of(
                    "From day 0 of the second HSCT to the last contact. The plain median of the survivors is given for"
                            + " comparison with older papers; the reverse Kaplan-Meier median takes account of the"
                            + " deaths."));
    public static final Term LIMITS = new Term(
            Message.of("Limits"),
            Message.of("95 % confidence limits: exact (Clopper-Pearson) for proportions; for survival exact (beta"
                    + " product) under 50 children and log-log from 50 on; for incidence log-log. Log-log limits"
                    + " are replaced by exact ones while nobody, or after everybody, had the event: over the"
                    + " children whose course is known until then."));
    public static final Term P_VALUE = new Term(
            Message.of("P value"),
            Message.of("Fisher’s exact test, two-sided; naive, and without correction for multiple testing."));
    public static final Term FEW_AT_RISK = new Term(
            Message.of("Few at risk"),
            Message.of("Estimates with fewer than 5 children at risk are printed, marked and drawn in grey; with"
                    + " fewer than 3 at risk nothing is drawn."));
    public static final Term CUT_OFF = new Term(
            Message.of("Cut-off"),
            Message.of("Events up to the cut-off day count; a child not seen since is censored at the last contact."));
    public static final Term SMALL_NUMBERS = new Term(
            Message.of("Small numbers"),
            Message.of("True counts are printed for authorised readers; nothing is suppressed. Counts of 1 to 4 must be"
                    + " suppressed before figures of the registry’s own patients leave it."));
    public static final Term DESIGN = new Term(
            Message.of("Design"),
            Message.of(
                    "Retrospective and not randomised, with few children: the figures describe, they do not prove."));

    private Glossary() {}

    /** An endpoint with the definition that its version prints. */
    public static Term of(Endpoint endpoint) {
        return new Term(endpoint.words(), endpoint.definition());
    }

    public static Table table(String name, List<Term> terms) {
        return Table.of(name, terms)
                .look(Table.Look.LISTING)
                .words("term", Message.of("Term"), 104, term -> Cell.words(term.term()))
                .words("meaning", Message.of("Meaning here"), 377, term -> Cell.words(term.meaning()))
                .table();
    }
}
