package org.jmmlregistry.index;

import java.time.LocalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** What waits for somebody, kind by kind. */
public enum OpenWork implements Worded {
    /** An entry that is not there though the last day on which it was in time has passed. */
    OVERDUE("Overdue"),
    /** One that can be entered today and is still in time. */
    DUE("Due"),
    /** One that can be entered within thirty days. */
    COMING("Due within 30 days"),
    /** One that belongs to every course. */
    MISSING("Missing"),
    DRAFT("Drafts"),
    QUERY("Queries to answer"),
    ANSWERED("Answered queries to close"),
    /** A complete entry without open queries. */
    TO_VERIFY("Entries to verify"),
    TO_SIGN("Entries to sign");

    private static final int DAYS_AHEAD = 30;

    private final String label;

    OpenWork(String label) {
        this.label = label;
    }

    @Override
    public Message words() {
        return Message.name("open work", label);
    }

    /** Whether it is of entries that are not there. */
    public boolean isWanted() {
        return compareTo(DRAFT) < 0;
    }

    boolean isOfQueries() {
        return this == QUERY || this == ANSWERED;
    }

    /** The rows of it, from FROM on, on a day. */
    Sql rows(LocalDate today) {
        return switch (this) {
            case OVERDUE -> Sql.of("FROM wanted_entry w WHERE w.in_time_until < ?", today);
            case DUE -> Sql.of("FROM wanted_entry w WHERE w.in_time_until >= ? AND w.due_on <= ?", today, today);
            case COMING ->
                Sql.of(
                        "FROM wanted_entry w WHERE w.in_time_until > ? AND w.due_on > ? AND w.due_on <= ?",
                        today,
                        today,
                        today.plusDays(DAYS_AHEAD));
            case MISSING -> Sql.of("FROM wanted_entry w WHERE w.in_time_until IS NULL");
            case DRAFT -> Sql.of("FROM form_entry w WHERE w.status = 'DRAFT'");
            case QUERY -> Sql.of("FROM data_query w WHERE w.status = 'OPEN'");
            case ANSWERED -> Sql.of("FROM data_query w WHERE w.status = 'ANSWERED'");
            case TO_VERIFY -> Sql.of("FROM form_entry w WHERE w.status = 'COMPLETE'");
            case TO_SIGN -> Sql.of("FROM form_entry w WHERE w.status IN ('VERIFIED', 'LOCKED')");
        };
    }
}
