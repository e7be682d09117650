package org.jmmlregistry.web.takenout;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casebook.Mistake;
import org.jmmlregistry.casebook.TakenOut;
import org.jmmlregistry.web.cases.AnswerBody;

/** An entry that was taken out, or a place that one was moved away from. */
@Schema(name = "TakenOut")
public record TakenOutBody(
        @Schema(description = "What to call it by when it is put back") long number,
        String entry,
        Instant at,
        String by,
        @Schema(description = "Left out where it was moved") Optional<Mistake> mistake,
        String reason,
        @Schema(description = "Left out where it was taken out, or went to a case of another centre")
                Optional<MovedBody> moved,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = AnswerBody.class,
                        description = "The code of an item to its answer, as they stood")
                JsonObject answers) {

    static TakenOutBody of(TakenOut taken) {
        return new TakenOutBody(
                taken.number(),
                taken.key().toString(),
                taken.at(),
                taken.by(),
                taken.mistake(),
                taken.words(),
                taken.moved().map(MovedBody::of),
                AnswersJson.write(taken.entry()));
    }
}
