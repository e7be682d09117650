package org.jmmlregistry.web.study;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.outcome.Measure;

/** An endpoint of the catalogue, as an answer names it. */
@Schema(name = "Endpoint")
public record EndpointBody(
        @Schema(description = "What a specification calls it") String code,
        int version,
        String name,
        String definition,
        @Schema(description = "For which children it has no answer") String notEvaluable,
        @Schema(description = "When it is read, the headline first") List<String> readAt) {

    static EndpointBody of(Measure endpoint, Language language) {
        return new EndpointBody(
                endpoint.code(),
                endpoint.version(),
                language.say(endpoint),
                language.say(endpoint.definition()),
                language.say(endpoint.notEvaluable()),
                endpoint.readAt().stream().map(language::say).toList());
    }
}
