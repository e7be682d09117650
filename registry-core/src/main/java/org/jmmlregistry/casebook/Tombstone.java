package org.jmmlregistry.casebook;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jmmlregistry.patient.RegistryId;

/** What stays of a case that was erased: its pseudonym, which no other case will ever have, when, by whom, and why. */
public record Tombstone(RegistryId id, Instant at, String by, String reason) {

    public String sentence() {
        return "The case %s was erased on %s by %s: %s"
                .formatted(id, at.atOffset(ZoneOffset.UTC).toLocalDate(), by, reason);
    }
}
