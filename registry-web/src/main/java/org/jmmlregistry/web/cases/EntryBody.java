package org.jmmlregistry.web.cases;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredEntry;

/** An entry as the REST resources write it. */
@Schema(name = "Entry")
public record EntryBody(
        String form,
        int hsctSeq,
        int repeatNo,
        EntryStatus status,
        @Schema(description = "What the next save must name") int version,
        Instant changedAt,
        String changedBy,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = AnswerBody.class,
                        description = "The code of an item to its answer")
                JsonObject answers) {

    static EntryBody of(StoredEntry entry) {
        return new EntryBody(
                entry.key().form(),
                entry.key().hsctSeq(),
                entry.key().repeatNo(),
                entry.status(),
                entry.version(),
                entry.changedAt(),
                entry.changedBy(),
                AnswersJson.write(entry));
    }
}
