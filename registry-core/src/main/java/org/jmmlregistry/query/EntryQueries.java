package org.jmmlregistry.query;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query.Step;
import org.jmmlregistry.security.Caller;

/** What becomes of the queries of an entry that is taken out of the record, put back, or moved. */
@Dependent
public final class EntryQueries {

    private final EntityManager database;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public EntryQueries(EntityManager database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Closes what waits of an entry that is taken out.
     *
     * @param number that of what is taken out
     */
    public void takeOut(RegistryId caseId, EntryKey entry, long number, String why, Caller caller) {
        List<Event> events = new ArrayList<>();
        for (DataQuery query : of(caseId, entry)) {
            if (!query.status().isSettled()) {
                QueryStatus before = query.status();
                query.takeOut(number, new Step(caller.name(), clock.instant(), why));
                events.add(Queries.event(query.query(), Optional.of(before), why));
            }
        }
        trail.append(events, caller);
    }

    /** Whether queries about an entry wait for somebody. */
    public boolean waitAt(RegistryId caseId, EntryKey entry) {
        return of(caseId, entry).stream().anyMatch(query -> !query.status().isSettled());
    }

    /** Asks again what was closed because an entry was taken out that is now put back. */
    public void putBack(long number, String why, Caller caller) {
        List<Event> events = new ArrayList<>();
        database.createQuery("select q from DataQuery q where q.takenWith = :number order by q.id", DataQuery.class)
                .setParameter("number", number)
                .getResultStream()
                .forEach(query -> {
                    QueryStatus before = query.status();
                    query.putBack();
                    events.add(Queries.event(query.query(), Optional.of(before), why));
                });
        trail.append(events, caller);
    }

    /** Lets all queries of an entry, settled ones too, go with it to another place. */
    public void move(RegistryId caseId, EntryKey entry, RegistryId to, EntryKey place) {
        of(caseId, entry).forEach(query -> query.place(to, place));
    }

    private List<DataQuery> of(RegistryId caseId, EntryKey entry) {
        return database.createQuery(
                        "select q from DataQuery q where q.caseId = :caseId order by q.raisedAt, q.id", DataQuery.class)
                .setParameter("caseId", caseId.text())
                .getResultStream()
                .filter(query -> query.entry().equals(entry))
                .toList();
    }
}
