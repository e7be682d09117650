package org.jmmlregistry.web.trail;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;

/** An entry of the trail as the REST resources write it. */
@Schema(name = "TrailEntry")
public record TrailEntryBody(
        long seq,
        Instant at,
        String who,
        @Schema(description = "The network address, empty for the registry itself") String address,
        Event.Action action,
        @JsonbProperty("case") @Schema(name = "case") Optional<String> caseId,
        Optional<String> entry,
        Optional<String> item,
        Optional<String> before,
        Optional<String> after,
        String reason,
        String source,
        String hash) {

    static TrailEntryBody of(TrailLine line) {
        return new TrailEntryBody(
                line.seq(),
                line.at(),
                line.who(),
                line.by().address(),
                line.action(),
                line.caseId(),
                line.entry(),
                line.item(),
                line.before(),
                line.after(),
                line.reason(),
                line.event().source(),
                line.hash());
    }
}
