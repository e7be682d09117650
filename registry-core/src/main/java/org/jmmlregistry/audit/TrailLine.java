package org.jmmlregistry.audit;

import java.time.Instant;
import java.util.Optional;

/** A trail entry as people read it. */
public record TrailLine(
        long seq,
        Instant at,
        String who,
        Event.Action action,
        Optional<String> caseId,
        Optional<String> entry,
        Optional<String> item,
        Optional<String> before,
        Optional<String> after,
        String reason) {}
