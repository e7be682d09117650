package org.jmmlregistry.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jmmlregistry.audit.TrailMark;

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

    private String fingerprint = "";

    protected FrozenSet() {}

    FrozenSet(FrozenData data, int cases, TrailMark trail) {
        this.id = data.snapshot();
        this.cutOff = data.cutOff();
        this.frozenAt = LocalDateTime.ofInstant(data.frozenAt(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        this.frozenBy = data.frozenBy();
        this.cases = cases;
        this.trailEntries = trail.entries();
        this.trailChanges = trail.changes();
        this.fingerprint = data.fingerprint();
    }

    FrozenData data() {
        Instant at = frozenAt.toInstant(ZoneOffset.UTC);
        return new FrozenData(id, cutOff, at, frozenBy, fingerprint);
    }

    SnapshotLine line(long changesNow) {
        return new SnapshotLine(data(), cases, changesNow - trailChanges);
    }
}
