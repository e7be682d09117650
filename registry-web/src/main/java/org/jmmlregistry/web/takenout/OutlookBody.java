package org.jmmlregistry.web.takenout;

import jakarta.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.takenout.TakingOut.Outlook;
import org.jmmlregistry.web.http.FindingInWords;

/** What would come of taking an entry out. */
@Schema(name = "TakingOut")
public record OutlookBody(
        @Schema(description = "The version to name") int version,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = Integer.class,
                        description = "What would go with it: entries to their versions")
                JsonObject along,
        @Schema(description = "Entries that name it; while there are any it cannot go") List<String> naming,
        @Schema(description = "Why it does not go as things stand, with the way out; it goes if there are none")
                List<String> barriers,
        @Schema(description = "What hangs on it") List<String> consequences,
        @Schema(description = "Whether \"consentMeant\" must say that the word of the child's family goes with it")
                boolean asksConsentMeant,
        @Schema(description = "What the checks would say then and do not say now") List<FindingInWords> findings) {

    static OutlookBody of(Outlook outlook, Language language) {
        return new OutlookBody(
                outlook.removal().entry().version(),
                Along.write(outlook.removal().along()),
                outlook.removal().naming().stream()
                        .map(StoredEntry::key)
                        .map(Object::toString)
                        .toList(),
                outlook.barriers().stream().map(language::say).toList(),
                outlook.consequences().all().stream().map(language::say).toList(),
                !outlook.consequences().consent().isEmpty(),
                FindingInWords.of(outlook.findings(), language));
    }
}
