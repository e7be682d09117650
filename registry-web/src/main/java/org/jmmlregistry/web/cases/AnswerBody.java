package org.jmmlregistry.web.cases;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an answer stands in JSON, for the description of the interface; {@link org.jmmlregistry.casebook.AnswersJson} reads and writes it. */
@Schema(
        name = "Answer",
        oneOf = {String.class, AnswerBody.Absent.class, AnswerBody.Unreadable.class},
        description =
                "The value as text, several codes with semicolons between them; the reason why there is none; or what somebody typed into a draft that could not be read")
public interface AnswerBody {

    /** No value, and why. */
    @Schema(name = "Absent")
    record Absent(@Schema(description = "The code of an absence, such as UNK") String absent) {}

    /** What was typed and could not be read; it counts as no answer, and goes once a value is given. */
    @Schema(name = "Unreadable")
    record Unreadable(@Schema(description = "As it was typed; only a draft keeps it") String unreadable) {}
}
