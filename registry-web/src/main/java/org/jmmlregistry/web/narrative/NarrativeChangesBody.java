package org.jmmlregistry.web.narrative;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.chronicle.Comparison;
import org.jmmlregistry.web.narrative.NarrativeRequest.Version;

/** Two versions of a narrative. */
@Schema(name = "NarrativeChanges")
public record NarrativeChangesBody(
        @Schema(description = "The number of a snapshot; missing for what is known now") Optional<Long> from,
        @Schema(description = "The number of a snapshot; missing for what is known now") Optional<Long> to,
        @Schema(description = "How many sentences are the same in both") int unchanged,
        List<Change> changes) {

    /** A sentence that is not what it was. */
    @Schema(name = "NarrativeChange")
    public record Change(
            @Schema(description = "ADDED, GONE or CHANGED") String kind,
            @Schema(description = "Counted as in the narrative") Optional<Long> day,
            Optional<NarrativeBody.Sentence> before,
            Optional<NarrativeBody.Sentence> after) {}

    static NarrativeChangesBody of(Version from, Version to, Language language) {
        Comparison comparison = Comparison.of(from.chronicle(), to.chronicle());
        return new NarrativeChangesBody(
                from.snapshot(),
                to.snapshot(),
                comparison.unchanged(),
                comparison.changes().stream()
                        .map(change -> new Change(
                                change.kind().name(),
                                change.when()
                                        .flatMap(when -> to.chronicle().days().number(when.imputed())),
                                change.before().map(told -> NarrativeBody.sentence(told, from.chronicle(), language)),
                                change.after().map(told -> NarrativeBody.sentence(told, to.chronicle(), language))))
                        .toList());
    }
}
