package org.jmmlregistry.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jmmlregistry.audit.TrailMark;
import org.jspecify.annotations.Nullable;

/** The head of a stored snapshot; never changed after it was written. */
@Entity
@Table(name = "snapshot")
class FrozenSet {

    @Id
    private long id;

    @Column(name = "cut_off")
    private LocalDate cutOff = LocalDate.MIN;

    @Column(name = "frozen_at")
    private LocalDateTime frozenAt = LocalDateTime.MIN;

    @Column(name = "frozen_by")
    private String frozenBy = "";

    private int cases;

    @Column(name = "trail_entries")
    private long trailEntries;

    @Column(name = "trail_changes")
    private long trailChanges;

    @Column(name = "trail_hash")
    private String trailHash = "";

    private int format = Header.FORMAT;

    /** The first line of the canonical text; format 1 has none. */
    @Lob
    private @Nullable String header;

    private String fingerprint = "";

    protected FrozenSet() {}

    FrozenSet(FrozenData data, int cases, String header, TrailMark trail) {
        this.id = data.snapshot();
        this.cutOff = data.cutOff();
        this.frozenAt = LocalDateTime.ofInstant(data.frozenAt(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        this.frozenBy = data.frozenBy();
        this.cases = cases;
        this.trailEntries = trail.entries();
        this.trailChanges = trail.changes();
        this.trailHash = trail.hash();
        this.header = header;
        this.fingerprint = data.fingerprint();
    }

    FrozenData data() {
        Instant at = frozenAt.toInstant(ZoneOffset.UTC);
        return new FrozenData(id, cutOff, at, frozenBy, fingerprint);
    }

    long id() {
        return id;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** Empty for format 1. */
    Optional<String> header() {
        return Optional.ofNullable(header).filter(any -> format > 1);
    }

    /** How far the trail had come, the freeze itself included. */
    TrailMark trail() {
        return new TrailMark(trailEntries, trailHash, trailChanges);
    }

    /** What is counted in it as a whole. */
    Inventory inventory() {
        return header().map(Header::inventory).orElseGet(() -> Inventory.ofCases(cases));
    }

    SnapshotDetails details(Inventory counted, long changesSince) {
        return new SnapshotDetails(data(), format, counted, trail(), changesSince);
    }
}
