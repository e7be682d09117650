package org.jmmlregistry.web.cohort;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.index.CohortCounts;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;

/** How many children a criterion holds of, as the REST resources write it. */
@Schema(name = "CohortCount")
public record CountBody(
        @Schema(description = "The one text of the criterion; empty if all are counted") String criterion,
        @Schema(description = "The criterion in words") String words,
        @Schema(description = "Among how many children") long of,
        long children,
        long alive,
        @Schema(description = "By kind of data; no kind of which there is none") List<OfKind> kinds,
        @Schema(description = "Of how many it is not known whether they belong to them") long notDecided) {

    /** How many there are of a kind of data. */
    @Schema(name = "ChildrenOfKind")
    public record OfKind(String kind, long children) {}

    /** A criterion that is longer than an address. */
    @Schema(name = "Criterion")
    public record Asked(String criterion) {}

    static CountBody of(Optional<Criterion> criterion, CohortCounts.Count count, Language language) {
        return new CountBody(
                criterion.map(Criterion::text).orElse(""),
                language.say(criterion.map(Criterion::words).orElse(Message.of("every child"))),
                count.of(),
                count.children(),
                count.alive(),
                count.kinds().entrySet().stream()
                        .map(each -> new OfKind(each.getKey().code(), each.getValue()))
                        .toList(),
                count.open());
    }
}
