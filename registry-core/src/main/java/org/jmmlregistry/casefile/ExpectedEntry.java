package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.followup.VisitType;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.transplant.ChimerismForm;

/**
 * An entry that a course should have by its dates.
 *
 * @param form its code
 * @param hsctSeq the HSCT under which it stands; 0 before the first
 * @param point for what point in time, where a form is expected more than once; blank where it is not
 * @param due from when it can be entered; empty if it belongs to every course from its beginning
 * @param until the last day on which it is in time; empty likewise
 * @param held what is there; empty if nothing is
 */
public record ExpectedEntry(
        String form,
        int hsctSeq,
        String point,
        Optional<LocalDate> due,
        Optional<LocalDate> until,
        Optional<EntryKey> held) {

    /** So a point begins that is a year after the HSCT or the diagnosis. */
    static final String YEAR = "Y";

    /** So a point begins that is a day after the HSCT. */
    static final String DAY = "D";

    /** How it stands with an entry on a day. */
    public enum Standing implements Worded {
        HELD("there"),
        NOT_YET("not yet due"),
        DUE("due"),
        OVERDUE("overdue"),
        /** It belongs to every course and is not there. */
        MISSING("missing");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        @Override
        public Message words() {
            return Message.name("expected", label);
        }
    }

    /** How it stands with it on a day. */
    public Standing on(LocalDate day) {
        if (held.isPresent()) {
            return Standing.HELD;
        }
        if (due.isEmpty() || until.isEmpty()) {
            return Standing.MISSING;
        }
        if (day.isBefore(due.get())) {
            return Standing.NOT_YET;
        }
        return day.isAfter(until.get()) ? Standing.OVERDUE : Standing.DUE;
    }

    /** What people call it. */
    public Message what() {
        if (point.isEmpty()) {
            return Forms.form(form).orElseThrow().words();
        }
        if (form.equals(ChimerismForm.FORM.code())) {
            return Message.of("Chimerism, day {day}", number());
        }
        return point.startsWith(YEAR)
                ? Message.of("Visit, {year, plural, one {# year} other {# years}}", number())
                : Message.of("Visit, {point}", VisitType.valueOf(point));
    }

    private int number() {
        return Integer.parseInt(point.substring(1));
    }
}
