package org.jmmlregistry.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;

/** Which frozen data an analysis was made from. */
public record FrozenData(long snapshot, LocalDate cutOff, Instant frozenAt, String frozenBy, String fingerprint) {

    /** That a case is not in the snapshot. */
    public Message without(RegistryId id) {
        return Message.of(
                "The case {id} is not in the snapshot of {day} (number {number}); freeze the data again to report on it, of a later day if the child was diagnosed after that one.",
                id,
                cutOff,
                snapshot);
    }
}
