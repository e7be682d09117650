package org.jmmlregistry.web.job;

import java.time.Instant;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.job.BackgroundJob;
import org.jmmlregistry.job.FileState;
import org.jmmlregistry.job.JobState;
import org.jmmlregistry.job.Jobs;
import org.jmmlregistry.language.Message;

/**
 * A work in the background as its page shows it.
 *
 * @param own whether whoever looks asked for it
 */
public record JobRow(BackgroundJob job, Message title, boolean own) {

    private static final String NONE = "–";

    private static String minute(Instant at) {
        return RegistryTime.here().minute(at);
    }

    public String getId() {
        return job.id();
    }

    public Message getTitle() {
        return title;
    }

    public String getBy() {
        return job.asked().by();
    }

    public boolean isScheduled() {
        return job.asked().scheduled();
    }

    public String getAsked() {
        return minute(job.asked().at());
    }

    public String getStarted() {
        return job.span().started().map(JobRow::minute).orElse(NONE);
    }

    public String getEnded() {
        return job.span().ended().map(JobRow::minute).orElse(NONE);
    }

    public JobState getState() {
        return job.state();
    }

    /** How its badge looks. */
    public String getStyle() {
        return switch (job.state()) {
            case WAITING -> "draft";
            case RUNNING -> "answered";
            case DONE -> "complete";
            case FAILED -> "damaged";
            case CANCELLED -> "cancelled";
        };
    }

    public boolean isOpen() {
        return job.state().isOpen();
    }

    /** Whether it can be asked that it ends. */
    public boolean isCancellable() {
        return isOpen() && !job.cancelling();
    }

    public boolean isCancelling() {
        return isOpen() && job.cancelling();
    }

    /** Whether it is known how many steps there are. */
    public boolean isCounted() {
        return job.state() == JobState.RUNNING && job.progress().all() > 0;
    }

    public int getDone() {
        return job.progress().done();
    }

    public int getAll() {
        return job.progress().all();
    }

    public Message getSaid() {
        return job.progress().said();
    }

    /** Whether its file can be fetched by whoever looks. */
    public boolean isFetchable() {
        return own && job.file() == FileState.KEPT;
    }

    /** Until when it can. */
    public String getKept() {
        return job.span()
                .ended()
                .map(ended -> minute(ended.plus(Jobs.FILE_KEPT)))
                .orElse(NONE);
    }

    public boolean isGone() {
        return job.file() == FileState.EXPIRED || job.file() == FileState.ERASED;
    }

    /** Whether whoever looks can ask for the same once more. */
    public boolean isRepeatable() {
        return own && !isOpen();
    }
}
