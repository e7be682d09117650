package org.jmmlregistry.web.takenout;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.takenout.Relocation.Outlook;

/** What would come of moving an entry, wherever it is to go. */
@Schema(name = "MovingEntry")
public record MoveOutlookBody(
        @Schema(description = "The version to name") int version,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = Integer.class,
                        description = "What would go with it: entries to their versions")
                JsonObject along,
        @Schema(description = "Why it does not go as things stand, with the way out; it goes if there are none")
                List<String> barriers,
        @Schema(description = "What hangs on it where it stands") List<String> consequences,
        @Schema(description = "Whether \"consentMeant\" must say that the word of the child's family goes with it")
                boolean asksConsentMeant,
        @Schema(description = "The number that it is to have if it is an HSCT without the one before it")
                Optional<Integer> earlier) {

    static MoveOutlookBody of(Outlook outlook, Language language) {
        return new MoveOutlookBody(
                outlook.removal().entry().version(),
                Along.write(outlook.removal().along()),
                outlook.barriers().stream().map(language::say).toList(),
                outlook.consequences().all().stream().map(language::say).toList(),
                !outlook.consequences().consent().isEmpty(),
                outlook.earlier());
    }
}
