package org.jmmlregistry.casebook;

import java.time.Instant;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.patient.RegistryId;

/** That a case is closed to changes: since when, by whom, and why. */
public record CaseClosing(Instant at, String by, String reason) implements Worded {

    @Override
    public Message words() {
        return Message.of(
                "This case is closed to changes since {day} by {who}: {reason}",
                RegistryTime.here().day(at),
                by,
                reason);
    }

    /** The sentence with which a closed case refuses. */
    public Message sentence(RegistryId id) {
        return Message.of("The case {id} was closed to changes by {who} ({reason}).", id, by, reason);
    }
}
