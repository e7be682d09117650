package org.jmmlregistry.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.QueryStatus;
import org.jmmlregistry.security.Caller;

/** A query that waits for somebody in the data of a day. */
public record WaitingQuery(RegistryId child, EntryKey entry, QueryOrigin origin, LocalDate raised, QueryStatus status) {

    private static final int PART = 500;

    static WaitingQuery of(RegistryId child, FrozenQuery query) {
        return new WaitingQuery(
                child,
                query.asked().entry(),
                query.asked().origin(),
                query.asked().raised(),
                query.status());
    }

    /** Of cases as they are now, about what was known of them on a day. */
    static List<WaitingQuery> of(Queries queries, List<StoredCase> cases, List<CaseFile> known, Caller caller) {
        List<WaitingQuery> waiting = new ArrayList<>();
        for (int part = 0; part < cases.size(); part += PART) {
            int end = Math.min(cases.size(), part + PART);
            Map<RegistryId, List<Query>> unsettled = queries.unsettled(
                    cases.subList(part, end).stream().map(StoredCase::id).toList(), caller);
            for (int each = part; each < end; each++) {
                StoredCase stored = cases.get(each);
                FrozenQuery.of(
                                unsettled.getOrDefault(stored.id(), List.of()),
                                stored.answers(),
                                known.get(each).answers())
                        .forEach(query -> waiting.add(of(stored.id(), query)));
            }
        }
        return waiting;
    }
}
