package org.jmmlregistry.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.database.DatabaseRules;
import org.jmmlregistry.database.DiskReserve;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The trail of the registry. */
@ApplicationScoped
@Transactional
public class Trail {

    private static final int PAGE = 2000;
    private static final String EVERY = "1 = 1";
    private static final Set<Event.Action> CHANGES = Arrays.stream(Event.Action.values())
            .filter(Event.Action::changesData)
            .collect(Collectors.toUnmodifiableSet());

    private final EntityManager database;
    private final Clock clock;
    private final Consumer<TrailMark> grown;
    private final SecureRandom random = new SecureRandom();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Trail() {
        this(null, null);
    }

    /** @param grown told how far the chain has come, before the transaction ends */
    @Inject
    public Trail(EntityManager database, Clock clock, jakarta.enterprise.event.Event<TrailMark> grown) {
        this(database, clock, grown::fire);
    }

    /** Outside a container: nobody is told that the chain has grown. */
    public Trail(EntityManager database, Clock clock) {
        this(database, clock, mark -> {});
    }

    private Trail(EntityManager database, Clock clock, Consumer<TrailMark> grown) {
        this.database = database;
        this.clock = clock;
        this.grown = grown;
    }

    /**
     * Queues up at the end of the chain until the transaction ends. Every writer does so first: writes then see each
     * other's results, and no two of them can wait for each other. None begins on a disk that is about to be full.
     */
    public void hold() {
        DiskReserve.require(database);
        head();
    }

    private TrailHead head() {
        return database.find(TrailHead.class, TrailHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Adds events to the end of the chain, all of one moment, within the transaction of the change that they record. */
    public void append(List<Event> events, Caller caller) {
        if (events.isEmpty()) {
            return;
        }
        TrailHead head = head();
        Instant now = clock.instant();
        for (Event event : events) {
            TrailEntry entry = new TrailEntry(head.mark(), now, caller, event, Digests.salt(random));
            database.persist(entry);
            head.grow(entry, event.action().changesData());
        }
        grown.accept(head.mark());
    }

    /** How far the chain has come. */
    public TrailMark mark() {
        return database.find(TrailHead.class, TrailHead.ONLY).mark();
    }

    /** How many entries the chain has. */
    public long length() {
        return mark().entries();
    }

    /** The changes of one case, the latest first. */
    public List<TrailLine> of(String caseId) {
        return changes(TrailFilter.ofCase(caseId));
    }

    /** The changes of one entry of a case, the latest first. */
    public List<TrailLine> of(String caseId, String entry) {
        return changes(TrailFilter.ofCase(caseId).withEntry(entry));
    }

    private List<TrailLine> changes(TrailFilter filter) {
        return lines(filter.withActions(CHANGES), EVERY, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(TrailLine::withoutIdentity)
                .toList();
    }

    /**
     * Entries of the trail, the latest first. Whoever may not read the whole trail sees the changes of one case; whoever may
     * not know identities sees that one was changed and not what it was; whoever may not read cases sees that something was
     * done with one and not what; whoever knows of some centres sees the entries of their cases and, of those about no case,
     * their own.
     *
     * @param before only entries with smaller numbers, so that the next page begins where this one ends
     * @param most how many at most
     */
    public List<TrailLine> page(TrailFilter filter, long before, int most, Caller caller) {
        boolean ofOneCase = filter.caseId().isPresent() && caller.may(Right.READ_CASES);
        TrailFilter allowed = filter;
        if (!caller.may(Right.READ_TRAIL)) {
            caller.require(ofOneCase ? Right.READ_CASES : Right.READ_TRAIL);
            Set<Event.Action> wanted = filter.actions().isEmpty() ? CHANGES : filter.actions();
            allowed =
                    filter.withActions(wanted.stream().filter(CHANGES::contains).collect(Collectors.toSet()));
            if (allowed.actions().isEmpty()) {
                return List.of();
            }
        }
        boolean asksForContent = filter.entry().isPresent() || filter.item().isPresent();
        if (asksForContent && !caller.may(Right.READ_CASES)) {
            return List.of();
        }
        return lines(allowed, known(caller), before, most).stream()
                .map(line -> told(line, caller))
                .toList();
    }

    /** As much of a line as the caller may know. */
    private static TrailLine told(TrailLine line, Caller caller) {
        TrailLine named = caller.may(Right.READ_IDENTITY) ? line : line.withoutIdentity();
        return caller.may(Right.READ_CASES) ? named : named.withoutContent();
    }

    /**
     * All entries that the caller may know of, from the first to the last, page by page, so that a trail of any size takes the
     * same memory.
     */
    public void each(Caller caller, Consumer<TrailLine> reader) {
        caller.require(Right.READ_TRAIL);
        long last = length();
        long after = 0;
        while (after < last) {
            List<TrailEntry> page = database.createQuery(
                            "select t from TrailEntry t where t.seq > :after and t.seq <= :last and " + known(caller)
                                    + " order by t.seq",
                            TrailEntry.class)
                    .setParameter("after", after)
                    .setParameter("last", last)
                    .setMaxResults(PAGE)
                    .getResultList();
            page.stream().map(TrailEntry::line).map(line -> told(line, caller)).forEach(reader);
            after = page.isEmpty() ? last : page.get(page.size() - 1).seq();
            database.clear();
        }
    }

    /** One entry, without what tells which child it is about; empty if the chain is not that long. */
    public Optional<TrailLine> at(long seq) {
        return Optional.ofNullable(database.find(TrailEntry.class, seq))
                .map(TrailEntry::line)
                .map(TrailLine::withoutIdentity);
    }

    /** Of which entries the caller may know. */
    private static String known(Caller caller) {
        return caller.scope().all()
                ? EVERY
                : "(%s or t.caseId is null and t.who = '%s')"
                        .formatted(
                                CasesInScope.query(caller.scope(), "t.caseId"),
                                caller.name().replace("'", "''"));
    }

    /** How many children somebody has met since a time by giving names or numbers. */
    public long lookedUp(String who, Instant since) {
        return database.createQuery(
                        "select count(distinct t.caseId) from TrailEntry t where t.action = :action and t.who = :who "
                                + "and t.recorded >= :since",
                        Long.class)
                .setParameter("action", Event.Action.LOOK_UP.name())
                .setParameter("who", who)
                .setParameter("since", since.toString())
                .getSingleResult();
    }

    /** How many changes of cases that the caller may know of came after a time. */
    public long changesSince(TrailMark then, Caller caller) {
        return caller.scope().all()
                ? mark().changes() - then.changes()
                : database.createQuery(
                                "select count(t) from TrailEntry t where t.seq > :then and t.action in :changes and "
                                        + CasesInScope.query(caller.scope(), "t.caseId"),
                                Long.class)
                        .setParameter("then", then.entries())
                        .setParameter("changes", names(CHANGES))
                        .getSingleResult();
    }

    private static List<String> names(Set<Event.Action> actions) {
        return actions.stream().map(Enum::name).sorted().toList();
    }

    private List<TrailLine> lines(TrailFilter filter, String known, long before, int most) {
        if (filter.caseId().isPresent()) {
            return between(filter, known, 0, before, most);
        }
        List<TrailLine> found = new ArrayList<>();
        long end = Math.min(before, length() + 1);
        for (long stretch = PAGE; found.size() < most && end > 1; stretch *= 2) {
            long start = Math.max(1, end - stretch);
            found.addAll(between(filter, known, start, end, most - found.size()));
            end = start;
        }
        return found;
    }

    private List<TrailLine> between(TrailFilter filter, String known, long start, long before, int most) {
        StringBuilder where = new StringBuilder(
                        "select t from TrailEntry t where t.seq >= :start and t.seq < :before and ")
                .append(known);
        filter.caseId().ifPresent(any -> where.append(" and t.caseId = :caseId"));
        filter.entry().ifPresent(any -> where.append(" and t.entry = :entry"));
        filter.item().ifPresent(any -> where.append(" and t.item = :item"));
        filter.who().ifPresent(any -> where.append(" and t.who = :who"));
        if (!filter.actions().isEmpty()) {
            where.append(" and t.action in :actions");
        }
        boolean dated = filter.from().isPresent() || filter.to().isPresent();
        if (dated) {
            where.append(" and (t.recorded >= :from and t.recorded < :to or t.at >= :fromUtc and t.at < :toUtc)");
        }
        TypedQuery<TrailEntry> query = database.createQuery(where + " order by t.seq desc", TrailEntry.class)
                .setParameter("start", start)
                .setParameter("before", before)
                .setMaxResults(most);
        filter.caseId().ifPresent(value -> query.setParameter("caseId", value));
        filter.entry().ifPresent(value -> query.setParameter("entry", value));
        filter.item().ifPresent(value -> query.setParameter("item", value));
        filter.who().ifPresent(value -> query.setParameter("who", value));
        if (!filter.actions().isEmpty()) {
            query.setParameter("actions", names(filter.actions()));
        }
        if (dated) {
            query.setParameter("from", filter.start().toString());
            query.setParameter("to", filter.end().toString());
            query.setParameter("fromUtc", LocalDateTime.ofInstant(filter.start(), ZoneOffset.UTC));
            query.setParameter("toUtc", LocalDateTime.ofInstant(filter.end(), ZoneOffset.UTC));
        }
        return query.getResultStream().map(TrailEntry::line).toList();
    }

    /** Blanks what was recorded of a case; that something was recorded, when and by whom stays, and the chain holds. */
    public void erase(String caseId) {
        blank("t.caseId = :caseId", Map.of("caseId", caseId));
    }

    /** Blanks what was recorded of one entry of a case. */
    public void erase(String caseId, String entry) {
        blank("t.caseId = :caseId and t.entry = :entry", Map.of("caseId", caseId, "entry", entry));
    }

    private void blank(String which, Map<String, String> parameters) {
        database.flush();
        Query values = database.createQuery(
                "update TrailEntry t set t.oldValue = null, t.newValue = null, t.salt = null where " + which);
        Query words = database.createQuery(
                        "update TrailEntry t set t.reason = '', t.source = '' where t.format >= :format and " + which)
                .setParameter("format", ChainedEntry.DIGESTED);
        for (Query each : List.of(values, words)) {
            parameters.forEach(each::setParameter);
            each.executeUpdate();
        }
        database.clear();
    }

    /**
     * Reads the whole chain and names the first entry that is not as it was written.
     *
     * @param marks how far the chain had come at earlier times, from wherever they are kept
     */
    public TrailVerification verify(List<TrailMark> marks) {
        try {
            Connection connection = database.unwrap(Connection.class);
            ChainCheck check = new ChainCheck(connection, marks);
            return DatabaseRules.seesOneMoment(connection) ? check.run() : verifyBesideWriters(check);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the trail cannot be read", unreadable);
        }
    }

    /**
     * Whoever reads on Derby waits for an entry that is being written, and passes over the one that takes its number if it is
     * given up. So what is confirmed is read first, and the short rest while all writers wait.
     */
    private TrailVerification verifyBesideWriters(ChainCheck check) throws SQLException {
        if (length() > PAGE) {
            Optional<TrailFault> fault = check.readConfirmed();
            if (fault.isPresent()) {
                return check.verification(fault);
            }
        }
        head();
        return check.run();
    }

    /** The first fault of the chain, in words that name the entry; empty if the chain is whole. */
    public Optional<Message> fault() {
        return verify(List.of()).fault().map(TrailFault::sentence);
    }
}
