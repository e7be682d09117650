package org.jmmlregistry.web.query;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.BatchReview;

/** What came of a review of all cases. */
@Schema(name = "Review")
public record ReviewBody(
        Instant at,
        int cases,
        int findings,
        @Schema(description = "Queries that were opened") int opened,
        @Schema(description = "Queries that settled themselves") int settled) {

    static ReviewBody of(BatchReview.Result result) {
        return new ReviewBody(
                result.at(),
                result.cases(),
                result.findings(),
                result.queries().opened(),
                result.queries().settled());
    }
}
