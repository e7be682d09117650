package org.jmmlregistry.web.takenout;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.Mistake;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.takenout.Removal.Seen;

/** That an entry is to be taken out of the record. */
@Schema(name = "EntryToTakeOut")
public record TakeOutBody(
        @Schema(description = "The version that was read") int version,
        Mistake mistake,
        @Schema(description = "Why, in words of your own") String reason,
        @Schema(description = "True to say that the word of a real child's family is meant to go with it")
                boolean consentMeant,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = Integer.class,
                        description = "What goes with it, as GET names it: entries to their versions")
                Optional<JsonObject> along) {

    Seen seen(EntryKey key) {
        return Along.seen(key, version, along);
    }
}
