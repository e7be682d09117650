package org.jmmlregistry.web.cases;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that somebody registers, with its patient form. */
@Schema(name = "NewCase")
public record NewCaseBody(
        Optional<String> label,
        @Schema(defaultValue = "DRAFT") Optional<SaveBody.Status> status,
        Optional<String> reason,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = AnswerBody.class,
                        description = "The answers of the patient form: the code of an item to its answer")
                JsonObject answers,
        @Schema(
                        description =
                                "EC-F01-3 where a likely duplicate is another child, EC-F01-4 with a reason where one has the same number of a series")
                Optional<List<String>> confirmed) {

    SaveBody form() {
        return new SaveBody(0, status, reason, answers, confirmed);
    }
}
