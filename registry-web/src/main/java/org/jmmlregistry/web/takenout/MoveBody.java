package org.jmmlregistry.web.takenout;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.takenout.Relocation.Move;
import org.jmmlregistry.takenout.Removal.Seen;
import org.jmmlregistry.web.http.CaseAddress;

/** Where an entry is to be moved. */
@Schema(name = "EntryToMove")
public record MoveBody(
        @Schema(description = "The version that was read") int version,
        @Schema(description = "The pseudonym of the case to which it belongs") String to,
        @Schema(description = "The number of the HSCT under which it belongs; 0 before the first") int hsct,
        @Schema(description = "Its number among the repeats of its form there; 0 or left out for the next one")
                int number,
        @Schema(description = "Why, in words of your own") String reason,
        @Schema(description = "True to say that the word of a real child's family is meant to go with it")
                boolean consentMeant,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = Integer.class,
                        description = "What stands under it, if it is an HSCT: entries to their versions")
                Optional<JsonObject> along) {

    Seen seen(EntryKey key) {
        return Along.seen(key, version, along);
    }

    Move move(String source) {
        return new Move(
                CaseAddress.known(to),
                hsct,
                Optional.of(number).filter(given -> given > 0),
                reason,
                source,
                consentMeant);
    }
}
