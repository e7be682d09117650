package org.jmmlregistry.web.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a question, as the description of the interface shows it; {@code JsonFace} writes it. */
@Schema(name = "Study")
public record StudyBody(
        @Schema(description = "The question as a text that reads back") String specification,
        @Schema(description = "SHA-256 of the question, by which it is cited") String hash,
        @Schema(description = "The snapshot; absent if the data are those of now") Optional<Long> snapshot,
        @Schema(description = "The day of the data, if they are those of now") Optional<String> asOf,
        @Schema(description = "How many cases of each kind are counted") Map<String, Integer> kinds,
        @Schema(description = "How many children are counted") int children,
        @Schema(description = "The steps of each curve, unrounded") List<Curve> curves,
        @Schema(description = "Every table row by row, unrounded: estimates, tests, follow-up") List<Rows> tables) {

    /** A curve: an endpoint in one group. */
    @Schema(name = "StudyCurve")
    public record Curve(
            String endpoint,
            int version,
            int hsct,
            String definition,
            Optional<String> group,
            @Schema(description = "Pseudonyms of those who cannot be evaluated") List<String> notEvaluable,
            List<Map<String, Double>> steps) {}

    /** A table; a figure that cannot be estimated is null, and the reason stands beside it. */
    @Schema(name = "StudyTable")
    public record Rows(String table, List<Map<String, Object>> rows) {}
}
