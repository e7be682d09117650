package org.jmmlregistry.index;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.criterion.DatedEvent;
import org.jmmlregistry.criterion.KnownCase;
import org.jmmlregistry.criterion.Within;

/** Cases in which one event follows another in time, by the table of dates. */
final class EventPairs {

    /** Derby would make a set again for each row of another; to PostgreSQL these are comments. */
    private static final String IN_ORDER = " --DERBY-PROPERTIES joinOrder = FIXED\n";

    private static final String HASHED = " --DERBY-PROPERTIES joinStrategy = HASH\n";

    private final Within asked;

    EventPairs(Within asked) {
        this.asked = asked;
    }

    Sql cases(boolean known) {
        return known
                ? paired(inTime(), true)
                : settled().except(paired(Sql.with("(a.at_day IS NULL OR b.at_day IS NULL OR #)", inTime()), false));
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

    private Sql inTime() {
        boolean inMonths = asked.unit() == Within.Unit.MONTHS;
        return Sql.of(
                "a.last_day >= b.first_day AND a.%1$s - b.%1$s <= ?".formatted(inMonths ? "at_month" : "at_day"),
                asked.most() * (inMonths ? DateRow.DAYS_OF_A_MONTH : 1));
    }

    /**
     * The cases with a pair of dates.
     *
     * @param fitting whether their entries are known to be as asked; otherwise they are not known not to be
     */
    private Sql paired(Sql held, boolean fitting) {
        Optional<Sql> events = entries(asked.event(), fitting);
        Optional<Sql> starts = entries(asked.start(), fitting);
        Sql from = Sql.with(
                "#entry_date a, entry_date b" + HASHED + "#",
                events.map(chosen -> Sql.with("(#) x, ", chosen)).orElse(Sql.NOTHING),
                starts.map(chosen -> Sql.with(", (#) y" + HASHED, chosen)).orElse(Sql.NOTHING));
        return Sql.with(
                "SELECT DISTINCT a.case_id FROM" + IN_ORDER + "# WHERE a.case_id = b.case_id AND # AND # AND #"
                        + (asked.sameHsct() ? " AND a.hsct_seq = b.hsct_seq" : "")
                        + (events.isPresent() ? same("a", "x") : "")
                        + (starts.isPresent() ? same("b", "y") : ""),
                from,
                item(asked.event(), "a"),
                item(asked.start(), "b"),
                held);
    }

    private static String same(String dates, String chosen) {
        return " AND %1$s.case_id = %2$s.case_id AND %1$s.hsct_seq = %2$s.hsct_seq AND %1$s.repeat_no = %2$s.repeat_no"
                .formatted(dates, chosen);
    }

    private static Optional<Sql> entries(DatedEvent event, boolean fitting) {
        EntriesThatFit entries = new EntriesThatFit(event.form());
        return event.where()
                .map(formula -> fitting
                        ? entries.where(formula, true)
                        : entries.all(EntriesThatFit.KEY).except(entries.where(formula, false)));
    }

    private static Sql item(DatedEvent event, String table) {
        return Sql.of(
                "%1$s.form_code = ? AND %1$s.item = ?".formatted(table),
                event.form().code(),
                event.date().code());
    }
}
