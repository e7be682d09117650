package org.jmmlregistry.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a stretch of the trail says of some cases, the earliest first; many cases at a time, and therefore without the values. */
public final class CaseTrail {

    private static final String COLUMNS =
            "select t.seq, t.recorded, t.at, t.who, t.address, t.action, t.caseId, t.entry, t.item, t.reason,"
                    + " t.source, t.hash from TrailEntry t where t.caseId in :cases and t.seq > :after and t.seq <= :last"
                    + " ";

    /** Not the database's order: for its sake PostgreSQL would read the whole trail in order, however few the cases. */
    private static final Comparator<TrailLine> ORDER = Comparator.comparingLong(TrailLine::seq);

    private final EntityManager database;
    private final Collection<String> cases;
    private final long after;
    private final long last;

    /**
     * @param after only entries with greater numbers
     * @param last none with a number greater than this
     */
    public CaseTrail(EntityManager database, Collection<String> cases, long after, long last) {
        this.database = database;
        this.cases = List.copyOf(cases);
        this.after = after;
        this.last = last;
    }

    private boolean isEmpty() {
        return cases.isEmpty() || after >= last;
    }

    /** That cases were registered and erased, that answers were entered and changed, and that entries came and went. */
    public List<TrailLine> answers() {
        return isEmpty()
                ? List.of()
                : lines(
                        query(
                                "and t.action in ('REGISTER', 'ENTER', 'REVISE', 'ERASE', 'TAKE_OUT', 'PUT_BACK', 'MOVE_ENTRY')"));
    }

    /** As {@link #answers()}, of these items only. */
    public List<TrailLine> answers(Set<String> items) {
        return isEmpty() || items.isEmpty()
                ? List.of()
                : lines(query("and (t.action = 'REGISTER' or t.action in ('ENTER', 'REVISE') and t.item in :items)")
                        .setParameter("items", items));
    }

    private TypedQuery<Object[]> query(String rest) {
        return database.createQuery(COLUMNS + rest, Object[].class)
                .setParameter("cases", cases)
                .setParameter("after", after)
                .setParameter("last", last);
    }

    private static List<TrailLine> lines(TypedQuery<Object[]> query) {
        return query.getResultStream().map(CaseTrail::line).sorted(ORDER).toList();
    }

    private static TrailLine line(Object[] row) {
        Instant at =
                row[1] == null ? ((LocalDateTime) row[2]).toInstant(ZoneOffset.UTC) : Instant.parse((String) row[1]);
        return new TrailLine(
                (Long) row[0],
                at,
                new TrailLine.Who((String) row[3], (String) row[4]),
                new Event(
                        Event.Action.valueOf((String) row[5]),
                        Optional.ofNullable((String) row[6]),
                        Optional.ofNullable((String) row[7]),
                        Optional.ofNullable((String) row[8]),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        (String) row[9],
                        (String) row[10]),
                (String) row[11]);
    }

    /** What happened to queries, with the status that each came to. */
    public List<TrailLine> queries() {
        return isEmpty()
                ? List.of()
                : database.createQuery(
                                "select t from TrailEntry t where t.caseId in :cases and t.seq > :after and t.seq <="
                                        + " :last and t.action = 'QUERY'",
                                TrailEntry.class)
                        .setParameter("cases", cases)
                        .setParameter("after", after)
                        .setParameter("last", last)
                        // what is only read need not be watched for changes; other providers ignore the hint
                        .setHint("eclipselink.read-only", true)
                        .getResultStream()
                        .map(TrailEntry::line)
                        .sorted(ORDER)
                        .toList();
    }
}
