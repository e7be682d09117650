package org.jmmlregistry.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query.Step;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.security.Scope;

/** The stored queries. Whatever happens to one stands in the trail. */
@ApplicationScoped
@Transactional
public class Queries {

    /**
     * Queries that wait for somebody.
     *
     * @param answered how many of them have an answer and are to be closed
     * @param oldest when the oldest was raised, if there is any
     */
    public record Waiting(long all, long answered, Optional<Instant> oldest) {}

    static final int LONGEST_TEXT = 500;

    private static final List<QueryStatus> UNSETTLED = List.of(QueryStatus.OPEN, QueryStatus.ANSWERED);

    private static final String SOURCE = "query";

    private final EntityManager database;
    private final Trail trail;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Queries() {
        this(null, null, null);
    }

    @Inject
    public Queries(EntityManager database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those that wait for somebody, the oldest first, page by page. */
    public Page<Query> waiting(Page.Wanted wanted, Caller caller) {
        return waiting(UNSETTLED, wanted, waiting(caller).all(), caller);
    }

    /** Those that have an answer and wait to be closed, the oldest first, page by page. */
    public Page<Query> answered(Page.Wanted wanted, Caller caller) {
        return waiting(List.of(QueryStatus.ANSWERED), wanted, waiting(caller).answered(), caller);
    }

    /** Those that wait for an answer, the oldest first, page by page. */
    public Page<Query> open(Page.Wanted wanted, Caller caller) {
        return waiting(
                List.of(QueryStatus.OPEN),
                wanted,
                waiting(QueryStatus.OPEN, caller).all(),
                caller);
    }

    /** The oldest of those that wait for somebody and that one of these checks asked. */
    public List<Query> asked(Collection<String> checks, int most, Caller caller) {
        caller.require(Right.READ_CASES);
        return database.createQuery(
                        "select q from DataQuery q where q.status in :statuses and q.checkId in :checks and "
                                + inScope(caller) + " order by q.raisedAt, q.id",
                        DataQuery.class)
                .setParameter("statuses", UNSETTLED)
                .setParameter("checks", checks)
                .setMaxResults(most)
                .getResultStream()
                .map(DataQuery::query)
                .toList();
    }

    private Page<Query> waiting(List<QueryStatus> of, Page.Wanted wanted, long total, Caller caller) {
        List<Query> part = select(of, "select q", DataQuery.class, " order by q.raisedAt, q.id", caller)
                .setFirstResult(wanted.before())
                .setMaxResults(wanted.size())
                .getResultStream()
                .map(DataQuery::query)
                .toList();
        return wanted.of(part, total);
    }

    /** How many wait for somebody, and since when the oldest does. */
    public Waiting waiting(Caller caller) {
        Waiting open = waiting(QueryStatus.OPEN, caller);
        Waiting answered = waiting(QueryStatus.ANSWERED, caller);
        return new Waiting(
                open.all() + answered.all(),
                answered.all(),
                Stream.of(open, answered)
                        .flatMap(each -> each.oldest().stream())
                        .min(Comparator.naturalOrder()));
    }

    /** One status at a time, since Derby then finds the oldest at the beginning of its index and need not sort them all. */
    private Waiting waiting(QueryStatus status, Caller caller) {
        long all = select(List.of(status), "select count(q)", Long.class, "", caller)
                .getSingleResult();
        Optional<Instant> oldest = select(
                        List.of(status), "select q", DataQuery.class, " order by q.raisedAt, q.id", caller)
                .setMaxResults(1)
                .getResultStream()
                .map(query -> query.query().raised().at())
                .findFirst();
        return new Waiting(all, 0, oldest);
    }

    private <T> TypedQuery<T> select(List<QueryStatus> of, String what, Class<T> type, String order, Caller caller) {
        caller.require(Right.READ_CASES);
        return database.createQuery(
                        what + " from DataQuery q where q.status in :statuses and " + inScope(caller) + order, type)
                .setParameter("statuses", of);
    }

    /** The queries of some cases that wait for somebody, by case. */
    public Map<RegistryId, List<Query>> unsettled(Collection<RegistryId> cases, Caller caller) {
        return byCase(cases, UNSETTLED, caller);
    }

    /** All queries of some cases, settled ones too, by case, the oldest first. */
    public Map<RegistryId, List<Query>> of(Collection<RegistryId> cases, Caller caller) {
        return byCase(cases, List.of(QueryStatus.values()), caller);
    }

    private Map<RegistryId, List<Query>> byCase(Collection<RegistryId> cases, List<QueryStatus> of, Caller caller) {
        caller.require(Right.READ_CASES);
        if (cases.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select q from DataQuery q where q.caseId in :cases and q.status in :statuses and "
                                + inScope(caller) + " order by q.raisedAt, q.id",
                        DataQuery.class)
                .setParameter("cases", cases.stream().map(RegistryId::text).toList())
                .setParameter("statuses", of)
                .getResultStream()
                .map(DataQuery::query)
                .collect(Collectors.groupingBy(Query::caseId));
    }

    public Optional<Query> find(long id, Caller caller) {
        caller.require(Right.READ_CASES);
        return stored(id, caller).map(DataQuery::query);
    }

    /** All queries of one case, settled ones too, the oldest first. */
    public List<Query> of(RegistryId caseId, Caller caller) {
        caller.require(Right.READ_CASES);
        return stored(caseId, inScope(caller)).map(DataQuery::query).toList();
    }

    private static String inScope(Caller caller) {
        return CasesInScope.query(caller.scope(), "q.caseId");
    }

    private boolean isKnown(RegistryId caseId, Caller caller) {
        return !database.createQuery(
                        "select c.id from RegisteredCase c where c.id = :id and "
                                + CasesInScope.own(caller.scope(), "c.centre"),
                        String.class)
                .setParameter("id", caseId.text())
                .getResultList()
                .isEmpty();
    }

    private Optional<DataQuery> stored(long id, Caller caller) {
        return database.createQuery(
                        "select q from DataQuery q where q.id = :id and " + inScope(caller), DataQuery.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private List<DataQuery> stored(RegistryId caseId) {
        return stored(caseId, CasesInScope.query(Scope.ALL, "q.caseId")).toList();
    }

    private Stream<DataQuery> stored(RegistryId caseId, String inScope) {
        return database.createQuery(
                        "select q from DataQuery q where q.caseId = :caseId and " + inScope
                                + " order by q.raisedAt, q.id",
                        DataQuery.class)
                .setParameter("caseId", caseId.text())
                .getResultStream();
    }

    /** How many queries of an entry wait for somebody. */
    public long unsettled(RegistryId caseId, EntryKey entry) {
        return stored(caseId).stream()
                .filter(query -> query.entry().equals(entry) && !query.status().isSettled())
                .count();
    }

    /**
     * Asks a question by hand.
     *
     * @param origin a person, or source verification
     * @throws Refused if nothing is asked or the text is too long
     */
    public Query raise(
            RegistryId caseId, EntryKey entry, Optional<String> item, QueryOrigin origin, String text, Caller caller) {
        caller.require(Right.WRITE_CASES);
        if (origin == QueryOrigin.SYSTEM) {
            throw new IllegalArgumentException("origin: a person or source verification, not " + origin);
        }
        trail.hold();
        if (!isKnown(caseId, caller)) {
            throw Refused.notFound("There is no case {id}.", caseId);
        }
        DataQuery query =
                new DataQuery(caseId, entry, item, origin, step(Message.of("The question is empty."), text, caller));
        database.persist(query);
        database.flush();
        record(query, Optional.empty(), text, caller);
        return query.query();
    }

    /** @throws Refused if the query is settled or unknown, or the answer is blank or too long */
    public Query answer(long id, String text, Caller caller) {
        caller.require(Right.WRITE_CASES);
        trail.hold();
        DataQuery query = unsettled(id, caller);
        QueryStatus before = query.status();
        query.answer(step(Message.of("The answer is empty."), text, caller));
        return kept(query, before, text, caller);
    }

    /** @throws Refused if the query is settled or unknown, or the remark is too long */
    public Query close(long id, Resolution resolution, String remark, Caller caller) {
        caller.require(Right.VERIFY);
        trail.hold();
        DataQuery query = unsettled(id, caller);
        QueryStatus before = query.status();
        query.close(resolution.chosen(), step(remark, caller));
        return kept(query, before, remark, caller);
    }

    /** @throws Refused if the query is settled or unknown, or no reason is given */
    public Query cancel(long id, String reason, Caller caller) {
        caller.require(Right.VERIFY);
        trail.hold();
        DataQuery query = unsettled(id, caller);
        QueryStatus before = query.status();
        query.cancel(step(Message.of("The reason is empty."), reason, caller));
        return kept(query, before, reason, caller);
    }

    /**
     * Opens a query for each finding that has none yet, and closes as corrected those whose finding is gone. A question that
     * somebody confirmed, called unresolvable or cancelled is not asked again while the check looks at the same.
     *
     * @param findings all findings of the case as it stands
     */
    public Reconciled reconcile(RegistryId caseId, List<Finding> findings, Caller caller) {
        List<DataQuery> all = stored(caseId);
        EarlierQueries.in(all).restOn(findings);
        List<Event> events = new ArrayList<>();
        int settled = 0;
        for (DataQuery query : all) {
            boolean gone = query.isOfCheck()
                    && !query.status().isSettled()
                    && findings.stream().noneMatch(query::asks);
            if (gone) {
                QueryStatus before = query.status();
                query.close(Resolution.CORRECTED, new Step(caller.name(), clock.instant(), ""));
                events.add(event(query.query(), Optional.of(before), ""));
                settled++;
            }
        }
        int opened = 0;
        List<DataQuery> standing = new ArrayList<>(all);
        standing.removeIf(query -> query.status().isSettled() && query.mayReturn());
        for (Finding finding : findings) {
            if (standing.stream().noneMatch(query -> query.asks(finding))) {
                DataQuery query = DataQuery.of(caseId, finding, caller.name(), clock.instant());
                database.persist(query);
                standing.add(query);
                events.add(event(query.query(), Optional.empty(), ""));
                opened++;
            }
        }
        trail.append(events, caller);
        database.flush();
        return new Reconciled(opened, settled);
    }

    /** Forgets the queries of a case that is erased; they quote its values. */
    public void erase(RegistryId caseId) {
        database.createQuery("delete from DataQuery q where q.caseId = :caseId")
                .setParameter("caseId", caseId.text())
                .executeUpdate();
    }

    private DataQuery unsettled(long id, Caller caller) {
        DataQuery query = stored(id, caller).orElseThrow(() -> Refused.notFound("There is no query {id}.", id));
        if (query.status().isSettled()) {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, settled(id, query.status()));
        }
        return query;
    }

    private static Message settled(long id, QueryStatus status) {
        return switch (status) {
            case OPEN, ANSWERED -> throw new IllegalArgumentException("status: a settled one, not " + status);
            case CLOSED -> Message.of("The query {id} is closed already.", id);
            case CANCELLED -> Message.of("The query {id} is cancelled already.", id);
        };
    }

    private Query kept(DataQuery query, QueryStatus before, String text, Caller caller) {
        database.flush();
        record(query, Optional.of(before), text, caller);
        return query.query();
    }

    private Step step(Message ifEmpty, String text, Caller caller) {
        if (text.isBlank()) {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, ifEmpty);
        }
        return step(text, caller);
    }

    private Step step(String text, Caller caller) {
        FreeText.complaint(Message.of("The text"), text, LONGEST_TEXT).ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
        return new Step(caller.name(), clock.instant(), text.strip());
    }

    private void record(DataQuery query, Optional<QueryStatus> before, String text, Caller caller) {
        trail.append(List.of(event(query.query(), before, text)), caller);
    }

    static Event event(Query query, Optional<QueryStatus> before, String text) {
        Event event = Event.on(Event.Action.QUERY, query.caseId().text())
                .entry(query.entry().toString())
                .from(before.map(QueryStatus::name))
                .to(Optional.of(query.status().name()
                        + query.check().map(check -> " " + check).orElse("")))
                .because(text.strip())
                .in(SOURCE);
        return query.item().map(event::item).orElse(event);
    }
}
