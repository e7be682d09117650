package org.jmmlregistry.web.snapshot;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.snapshot.SnapshotChange;
import org.jmmlregistry.snapshot.SnapshotChanges;

/** What changed between two snapshots. */
@Schema(name = "SnapshotChanges")
public record ChangesBody(
        SnapshotBody from,
        SnapshotBody to,
        @Schema(description = "Whether both hold their queries, so that these could be compared")
                boolean queriesCompared,
        @Schema(description = "How many changes there are of each kind") Map<String, Long> counts,
        List<OfValue> changes) {

    @Schema(name = "SnapshotChange")
    public record OfValue(
            SnapshotChange.Kind kind,
            @JsonbProperty("case") @Schema(name = "case") String caseId,
            Optional<String> entry,
            Optional<String> item,
            String before,
            String after,
            @Schema(description = "The entry of the trail that made it") Optional<Step> trail) {

        static OfValue of(SnapshotChange line, Language language) {
            return new OfValue(
                    line.kind(),
                    line.caseId().text(),
                    line.entry().map(EntryKey::toString),
                    line.item(),
                    language.say(line.before()).orElse(""),
                    language.say(line.after()).orElse(""),
                    line.step().map(Step::of));
        }
    }

    @Schema(name = "TrailStep")
    public record Step(long seq, Instant at, String who, String reason) {

        static Step of(TrailLine line) {
            return new Step(line.seq(), line.at(), line.who(), line.reason());
        }
    }

    static ChangesBody of(SnapshotChanges changes, Language language) {
        return new ChangesBody(
                SnapshotBody.data(changes.from()),
                SnapshotBody.data(changes.to()),
                changes.queries(),
                SnapshotBody.named(changes.counts()),
                oneByOne(changes.lines(), language));
    }

    /** Each is made when it is written, so that many take no more memory than one. */
    private static List<OfValue> oneByOne(List<SnapshotChange> lines, Language language) {
        return new AbstractList<>() {
            @Override
            public OfValue get(int index) {
                return OfValue.of(lines.get(index), language);
            }

            @Override
            public int size() {
                return lines.size();
            }
        };
    }
}
