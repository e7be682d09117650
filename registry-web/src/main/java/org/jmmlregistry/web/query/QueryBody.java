package org.jmmlregistry.web.query;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.QueryStatus;
import org.jmmlregistry.query.Resolution;

/** A query as the REST resources write it. */
@Schema(name = "Query")
public record QueryBody(
        long number,
        @JsonbProperty("case") @Schema(name = "case") String caseId,
        String entry,
        Optional<String> item,
        @Schema(description = "The check that asks") Optional<String> check,
        QueryOrigin origin,
        QueryStatus status,
        Step raised,
        Optional<Step> answered,
        Optional<Step> settled,
        Optional<Resolution> resolution) {

    /** Who said what, and when. */
    @Schema(name = "QueryStep")
    public record Step(String by, Instant at, String text) {

        static Step of(Query.Step step) {
            return new Step(step.by(), step.at(), step.text());
        }
    }

    static QueryBody of(Query query, Language language) {
        return new QueryBody(
                query.id(),
                query.caseId().text(),
                query.entry().toString(),
                query.item(),
                query.check(),
                query.origin(),
                query.status(),
                new Step(query.raised().by(), query.raised().at(), language.say(query.question())),
                query.answered().map(Step::of),
                query.settled().map(Step::of),
                query.resolution());
    }
}
