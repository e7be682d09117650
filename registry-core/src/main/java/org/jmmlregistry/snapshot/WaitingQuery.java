package org.jmmlregistry.snapshot;

import java.time.LocalDate;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.QueryStatus;

/** A query that waits for somebody in the data of a day. */
public record WaitingQuery(RegistryId child, EntryKey entry, QueryOrigin origin, LocalDate raised, QueryStatus status) {

    static WaitingQuery of(RegistryId child, FrozenQuery query) {
        return new WaitingQuery(
                child,
                query.asked().entry(),
                query.asked().origin(),
                query.asked().raised(),
                query.status());
    }
}
