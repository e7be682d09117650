package org.jmmlregistry.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.query.KeptMessage;
import org.jspecify.annotations.Nullable;

/** A work in the background as it is kept. */
@Entity
@Table(name = "background_job")
class StoredJob {

    @Id
    private String id = "";

    private String kind = "";

    @Lob
    private String parameters = "{}";

    @Column(name = "asked_by")
    private String askedBy = "";

    @Column(name = "asked_at")
    private LocalDateTime askedAt = LocalDateTime.MIN;

    private boolean scheduled;

    @Enumerated(EnumType.STRING)
    @Column(name = "job_state")
    private JobState state = JobState.WAITING;

    private int attempt;
    private boolean cancelling;

    @Column(name = "steps_done")
    private int done;

    @Column(name = "steps_all")
    private int all;

    @Lob
    private String said = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "file_state")
    private FileState file = FileState.NONE;

    @Column(name = "started_at")
    private @Nullable LocalDateTime startedAt;

    @Column(name = "ended_at")
    private @Nullable LocalDateTime endedAt;

    protected StoredJob() {}

    StoredJob(String id, JobOrder order, BackgroundJob.Asked asked) {
        this.id = id;
        kind = order.kind();
        parameters = order.parameters().text();
        askedBy = asked.by();
        askedAt = utc(asked.at());
        scheduled = asked.scheduled();
        said = KeptMessage.write(Message.of("It begins when the work before it has ended."));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    String id() {
        return id;
    }

    String askedBy() {
        return askedBy;
    }

    JobState state() {
        return state;
    }

    int attempt() {
        return attempt;
    }

    boolean isCancelling() {
        return cancelling;
    }

    FileState file() {
        return file;
    }

    JobOrder order() {
        return new JobOrder(kind, Parameters.read(parameters));
    }

    void start(Instant now) {
        state = JobState.RUNNING;
        attempt++;
        startedAt = utc(now);
        done = 0;
        all = 0;
        said = KeptMessage.write(Message.of("It has begun."));
    }

    /** It begins anew later, and this attempt counts for nothing. */
    void putOff() {
        state = JobState.WAITING;
        attempt--;
        said = KeptMessage.write(Message.of("The registry was stopped in the middle of it; it begins anew by itself."));
    }

    void tell(BackgroundJob.Progress progress) {
        done = progress.done();
        all = progress.all();
        said = KeptMessage.write(progress.said());
    }

    void cancel() {
        cancelling = true;
    }

    void keepsFile() {
        file = FileState.KEPT;
    }

    void losesFile() {
        file = FileState.EXPIRED;
    }

    void end(JobState how, Message why, Instant now) {
        state = how;
        endedAt = utc(now);
        done = how == JobState.DONE ? all : done;
        said = KeptMessage.write(why);
    }

    BackgroundJob job() {
        return new BackgroundJob(
                id,
                order(),
                new BackgroundJob.Asked(askedBy, askedAt.toInstant(ZoneOffset.UTC), scheduled),
                state,
                new BackgroundJob.Progress(done, all, KeptMessage.read(said)),
                new BackgroundJob.Span(instant(startedAt), instant(endedAt)),
                file,
                cancelling);
    }

    private static Optional<Instant> instant(@Nullable LocalDateTime time) {
        return Optional.ofNullable(time).map(at -> at.toInstant(ZoneOffset.UTC));
    }
}
