package org.jmmlregistry.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A schedule as it is kept. */
@Entity
@Table(name = "job_schedule")
class StoredSchedule {

    @Id
    private String id = "";

    private String kind = "";

    @Lob
    private String parameters = "{}";

    @Column(name = "run_times")
    private String times = "";

    @Column(name = "run_by")
    private String by = "";

    private boolean paused;

    @Column(name = "changed_by")
    private String changedBy = "";

    @Column(name = "changed_at")
    private LocalDateTime changedAt = LocalDateTime.MIN;

    protected StoredSchedule() {}

    StoredSchedule(String id, JobOrder order, String by) {
        this.id = id;
        this.by = by;
        kind = order.kind();
        parameters = order.parameters().text();
    }

    String by() {
        return by;
    }

    final void set(RunTimes at, boolean isPaused, String who, Instant when) {
        times = at.text();
        paused = isPaused;
        changedBy = who;
        changedAt = LocalDateTime.ofInstant(when, ZoneOffset.UTC);
    }

    Schedule schedule() {
        return new Schedule(
                id,
                new JobOrder(kind, Parameters.read(parameters)),
                new RunTimes(times),
                by,
                paused,
                new Schedule.Changed(changedBy, changedAt.toInstant(ZoneOffset.UTC)));
    }
}
