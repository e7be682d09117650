package org.jmmlregistry.index;

import java.util.List;
import org.jmmlregistry.criterion.DatedEvent;
import org.jmmlregistry.criterion.KnownCase;
import org.jmmlregistry.criterion.Within;

/**
 * Cases in which one event follows another in time. Days are numbers of year, month and day one after the other; from them
 * months and days are counted by arithmetic that both databases know.
 */
final class EventPairs {

    /** Derby would make the second set again for each row of the first; to PostgreSQL these are comments. */
    private static final String FROM_IN_ORDER = " FROM --DERBY-PROPERTIES joinOrder = FIXED\n";

    private static final String HASHED = " --DERBY-PROPERTIES joinStrategy = HASH\n";

    /**
     * Entries with the days that their date can be, and where the day of analysis stands among days or months. Each row once:
     * Derby otherwise counts before it has joined.
     */
    private static final String DATED =
            "SELECT DISTINCT d.case_id, d.hsct_seq, %s AS earliest, %s AS latest, %s AS place"
                    + FROM_IN_ORDER + "(#) chosen, entry_answer d WHERE d.case_id = chosen.case_id"
                    + " AND d.hsct_seq = chosen.hsct_seq AND d.repeat_no = chosen.repeat_no AND d.answer_number IS NOT NULL AND #";

    private static final String DAY = "d.answer_number";

    /** A number that grows by a hundred with each month; within it days keep their number, whatever the month's length. */
    private static final String MONTHS = "(%1$s - 8800 * FLOOR(%1$s / 10000))".formatted(DAY);

    private static final String LENGTH_OF_MONTH = "7";
    private static final String LENGTH_OF_YEAR = "4";

    private final Within asked;

    EventPairs(Within asked) {
        this.asked = asked;
    }

    Sql cases(boolean known) {
        return known
                ? inTime(fitting(asked.event()), fitting(asked.start()))
                : settled().except(possible());
    }

    /** The cases of which it is known whether both things happened at all. */
    private Sql settled() {
        Sql events = new EntriesThatFit(asked.event().form()).cases();
        Sql starts = new EntriesThatFit(asked.start().form()).cases();
        boolean eventKnown = KnownCase.isEvent(asked.event().form());
        boolean startKnown = KnownCase.isEvent(asked.start().form());
        if (eventKnown && startKnown) {
            return CasesThatFit.every();
        }
        if (eventKnown) {
            return Sql.union(List.of(CasesThatFit.every().except(events), starts));
        }
        return startKnown
                ? Sql.union(List.of(CasesThatFit.every().except(starts), events))
                : Sql.intersection(List.of(events, starts));
    }

    /** The cases with a pair that fits as far as it is known. */
    private Sql possible() {
        Sql events = possible(asked.event());
        Sql starts = possible(asked.start());
        return Sql.union(List.of(
                inTime(events, starts),
                paired(events.except(dates(asked.event())), starts),
                paired(events, starts.except(dates(asked.start())))));
    }

    private static Sql fitting(DatedEvent event) {
        EntriesThatFit entries = new EntriesThatFit(event.form());
        return event.where()
                .map(formula -> entries.where(formula, true))
                .orElseGet(() -> entries.all(EntriesThatFit.KEY));
    }

    private static Sql possible(DatedEvent event) {
        EntriesThatFit entries = new EntriesThatFit(event.form());
        Sql all = entries.all(EntriesThatFit.KEY);
        return event.where()
                .map(formula -> all.except(entries.where(formula, false)))
                .orElse(all);
    }

    private static Sql dates(DatedEvent event) {
        return Sql.with(
                "SELECT " + EntriesThatFit.KEY + " FROM entry_answer WHERE answer_number IS NOT NULL AND #",
                item(event, ""));
    }

    private static Sql item(DatedEvent event, String table) {
        return Sql.of(
                "%1$sform_code = ? AND %1$sitem = ?".formatted(table),
                event.form().code(),
                event.date().code());
    }

    private Sql paired(Sql events, Sql starts) {
        return Sql.with(
                "SELECT DISTINCT a.case_id" + FROM_IN_ORDER + "(#) a, (#) b" + HASHED + " WHERE a.case_id = b.case_id"
                        + underSameHsct(),
                events,
                starts);
    }

    private Sql inTime(Sql events, Sql starts) {
        boolean inMonths = asked.unit() == Within.Unit.MONTHS;
        String dated = DATED.formatted(bound("00"), bound("99"), inMonths ? MONTHS : days());
        return Sql.with(
                "SELECT DISTINCT a.case_id" + FROM_IN_ORDER + "(" + dated + ") a, (" + dated + ") b" + HASHED
                        + " WHERE a.case_id = b.case_id" + underSameHsct() + " AND a.latest >= b.earliest AND #",
                events,
                item(asked.event(), "d."),
                starts,
                item(asked.start(), "d."),
                Sql.of("a.place - b.place <= ?", asked.most() * (inMonths ? 100.0 : 1.0)));
    }

    private String underSameHsct() {
        return asked.sameHsct() ? " AND a.hsct_seq = b.hsct_seq" : "";
    }

    /** The first or last number that a date known to the month or year can be. */
    private static String bound(String filled) {
        return ("CASE LENGTH(d.answer) WHEN " + LENGTH_OF_YEAR + " THEN FLOOR(%1$s / 10000) * 10000 + %2$s%2$s WHEN "
                        + LENGTH_OF_MONTH + " THEN FLOOR(%1$s / 100) * 100 + %2$s ELSE %1$s END")
                .formatted(DAY, filled);
    }

    /** The number of a day in a row of days without gaps; years begin in March, so that the leap day ends one. */
    private static String days() {
        String month = "(FLOOR(%1$s / 100) - 88 * FLOOR(%1$s / 10000) - 3)".formatted(DAY);
        String year = "FLOOR(%s / 12)".formatted(month);
        return ("(365 * %1$s + FLOOR(%1$s / 4) - FLOOR(%1$s / 100) + FLOOR(%1$s / 400)"
                        + " + FLOOR((153 * (%2$s - 12 * %1$s) + 2) / 5) + %3$s - 100 * FLOOR(%3$s / 100))")
                .formatted(year, month, DAY);
    }
}
