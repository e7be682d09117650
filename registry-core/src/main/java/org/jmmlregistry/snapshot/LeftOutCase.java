package org.jmmlregistry.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A case that was left out of a snapshot. */
@Entity
@Table(name = "snapshot_left_out")
@IdClass(FrozenCase.Key.class)
class LeftOutCase {

    @Id
    @Column(name = "snapshot_id")
    private long snapshotId;

    @Id
    @Column(name = "case_id")
    private String caseId = "";

    @Enumerated(EnumType.STRING)
    private LeftOut reason = LeftOut.NO_CONSENT;

    protected LeftOutCase() {}

    LeftOutCase(long snapshotId, String caseId, LeftOut reason) {
        this.snapshotId = snapshotId;
        this.caseId = caseId;
        this.reason = reason;
    }

    String caseId() {
        return caseId;
    }

    LeftOut reason() {
        return reason;
    }
}
