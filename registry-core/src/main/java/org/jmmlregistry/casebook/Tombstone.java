package org.jmmlregistry.casebook;

import java.time.Instant;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;

/** What stays of a case that was erased: its pseudonym, which no other case will ever have, when, by whom, and why. */
public record Tombstone(RegistryId id, Instant at, String by, String reason) {

    public Message sentence() {
        return Message.of(
                "The case {id} was erased on {day} by {who}: {reason}",
                id,
                RegistryTime.here().day(at),
                by,
                reason);
    }
}
