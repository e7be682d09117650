package org.jmmlregistry.web.cases;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.index.CaseSummary;
import org.jmmlregistry.outcome.LastState;

/** A case as the REST resources write it. */
@Schema(name = "Case")
public record CaseBody(
        String id,
        @Schema(description = "The code of the item data_label") String kind,
        String sex,
        @Schema(description = "How many HSCTs there were") int transplants,
        LastState state,
        Optional<String> label,
        @Schema(description = "Series and number in it") Optional<String> series,
        @Schema(description = "The code of its centre; left out in a list") Optional<String> centre,
        @Schema(description = "Left out in a list") Optional<List<EntryBody>> entries) {

    public static CaseBody line(CaseSummary summary) {
        return of(summary, Optional.empty(), Optional.empty());
    }

    static CaseBody whole(StoredCase stored) {
        return of(
                CaseSummary.of(stored.id(), stored.label(), stored.answers()),
                stored.centre(),
                Optional.of(stored.entries().stream().map(EntryBody::of).toList()));
    }

    private static CaseBody of(CaseSummary summary, Optional<String> centre, Optional<List<EntryBody>> entries) {
        return new CaseBody(
                summary.id().text(),
                summary.child().kind().code(),
                summary.child().sex().code(),
                summary.course().transplants(),
                summary.course().state(),
                summary.label(),
                summary.child().series().map(Object::toString),
                centre,
                entries);
    }
}
