package org.jmmlregistry.web.query;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.Resolution;

/** What a program sends to ask a query or to take it further. */
interface QueryStep {

    /** Who asks: the checks ask by themselves. */
    @Schema(name = "AskedBy")
    enum Asker {
        MANUAL,
        SDV
    }

    /** About an entry or one of its items. */
    @Schema(name = "Question")
    record Question(
            @JsonbProperty("case") @Schema(name = "case", example = "JM-00014-7") String caseId,
            @Schema(example = "F16/1/1") String entry,
            Optional<String> item,
            @Schema(description = "SDV for source verification", defaultValue = "MANUAL") Optional<Asker> origin,
            String text)
            implements QueryStep {

        QueryOrigin asked() {
            return origin.orElse(Asker.MANUAL) == Asker.SDV ? QueryOrigin.SDV : QueryOrigin.MANUAL;
        }
    }

    /** An answer, or why it is cancelled. */
    @Schema(name = "QueryText")
    record Text(String text) implements QueryStep {}

    /** How it is settled. */
    @Schema(name = "QueryClosing")
    record Closing(Resolution resolution, Optional<String> text) implements QueryStep {}
}
