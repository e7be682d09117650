package org.jmmlregistry.web.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.Inventory;
import org.jmmlregistry.snapshot.SnapshotDetails;

/** A snapshot as the REST resources write it: whose data they are, and in the list and by itself what is in it. */
@Schema(name = "Snapshot")
public record SnapshotBody(
        long snapshot,
        LocalDate cutOff,
        Instant frozenAt,
        String frozenBy,
        String fingerprint,
        Optional<Integer> cases,
        @Schema(description = "Changes in the registry since then") Optional<Long> changesSince,
        @Schema(description = "1 if it was frozen before queries and counts were kept") Optional<Integer> format,
        @Schema(description = "Cases that were left out, by reason") Optional<Map<String, Integer>> leftOut,
        @Schema(description = "Entries by form") Optional<Map<String, Integer>> entries,
        @Schema(description = "Open queries by form") Optional<Map<String, Integer>> openQueries,
        @Schema(description = "Answered queries by form") Optional<Map<String, Integer>> answeredQueries,
        @Schema(description = "How far the trail had come") Optional<Mark> trail) {

    @Schema(name = "TrailMark")
    public record Mark(long entries, String hash) {}

    /** Whose data they are. */
    static SnapshotBody data(FrozenData data) {
        return of(data, Optional.empty(), Optional.empty());
    }

    /** What the list says of one. */
    static SnapshotBody line(SnapshotDetails details) {
        return of(details.data(), Optional.of(details), Optional.empty());
    }

    static SnapshotBody whole(SnapshotDetails details) {
        return of(details.data(), Optional.of(details), Optional.of(details));
    }

    private static SnapshotBody of(FrozenData data, Optional<SnapshotDetails> line, Optional<SnapshotDetails> whole) {
        Optional<Inventory> counted =
                whole.filter(SnapshotDetails::holdsQueries).map(SnapshotDetails::inventory);
        return new SnapshotBody(
                data.snapshot(),
                data.cutOff(),
                data.frozenAt(),
                data.frozenBy(),
                data.fingerprint(),
                line.map(each -> each.inventory().cases()),
                line.map(SnapshotDetails::changesSince),
                whole.map(SnapshotDetails::format),
                counted.map(Inventory::leftOut).map(SnapshotBody::named),
                counted.map(Inventory::entries),
                counted.map(Inventory::open),
                counted.map(Inventory::answered),
                whole.map(SnapshotDetails::trail).map(mark -> new Mark(mark.entries(), mark.hash())));
    }

    static <N extends Number> Map<String, N> named(Map<? extends Enum<?>, N> counts) {
        Map<String, N> named = new TreeMap<>();
        counts.forEach((each, count) -> named.put(each.name(), count));
        return named;
    }
}
