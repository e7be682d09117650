package org.jmmlregistry.web.takenout;

import jakarta.json.bind.annotation.JsonbProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.EntryAt;

/** Where an entry stands now. */
@Schema(name = "EntryPlace")
public record MovedBody(@JsonbProperty("case") @Schema(name = "case") String caseId, String entry) {

    static MovedBody of(EntryAt place) {
        return new MovedBody(place.id().text(), place.key().toString());
    }
}
