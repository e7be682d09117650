package org.jmmlregistry.issued;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** One step of a release; it is never changed. */
@Entity
@Table(name = "release_step")
class StoredStep {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "release_step_seq")
    @SequenceGenerator(name = "release_step_seq", sequenceName = "release_step_seq", allocationSize = 50)
    private long id;

    @Column(name = "release_id")
    private long releaseId;

    @Column(name = "step_no")
    private int stepNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "step_state")
    private ReleaseState state = ReleaseState.DRAFT;

    @Column(name = "taken_by")
    private String takenBy = "";

    @Column(name = "taken_at")
    private LocalDateTime takenAt = LocalDateTime.MIN;

    private String sha256 = "";

    private String reason = "";

    protected StoredStep() {}

    StoredStep(long release, int number, ReleaseStep step) {
        releaseId = release;
        stepNo = number;
        state = step.state();
        takenBy = step.by();
        takenAt = LocalDateTime.ofInstant(step.at(), ZoneOffset.UTC);
        sha256 = step.sha256();
        reason = step.reason();
    }

    long release() {
        return releaseId;
    }

    ReleaseStep step() {
        return new ReleaseStep(state, takenBy, takenAt.toInstant(ZoneOffset.UTC), sha256, reason);
    }
}
