package org.jmmlregistry.web.cases;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an answer stands in JSON, for the description of the interface; {@link org.jmmlregistry.casebook.AnswersJson} reads and writes it. */
@Schema(
        name = "Answer",
        oneOf = {String.class, AnswerBody.Absent.class},
        description = "The value as text, several codes with semicolons between them; or the reason why there is none")
public interface AnswerBody {

    /** No value, and why. */
    @Schema(name = "Absent")
    record Absent(@Schema(description = "The code of an absence, such as UNK") String absent) {}
}
