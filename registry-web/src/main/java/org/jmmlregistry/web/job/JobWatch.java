package org.jmmlregistry.web.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jmmlregistry.job.Execution;
import org.jmmlregistry.job.JobRunner;
import org.jmmlregistry.job.JobSteps;
import org.jmmlregistry.job.JobTransactions;

/** The runner of this server: it begins when the first page has been seen, or when there is something to do, and ends with the application. */
@ApplicationScoped
public class JobWatch {

    private static final Logger LOG = System.getLogger(JobWatch.class.getName());

    /** The first page does not wait for what works behind it. */
    private static final Duration BEGINNING = Duration.ofSeconds(15);

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    @Resource(lookup = "java:app/jdbc/registry")
    private DataSource database;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Resource
    private ManagedThreadFactory threads;

    private final JobSteps steps;
    private final KindsOfWork kinds;
    private final Clock clock;
    private Optional<ScheduledFuture<?>> looking = Optional.empty();
    private Optional<JobRunner> runner = Optional.empty();
    private boolean open;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected JobWatch() {
        this(null, null, null);
    }

    @Inject
    public JobWatch(JobSteps steps, KindsOfWork kinds, Clock clock) {
        this.steps = steps;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Each transaction is one call of the store. */
    private final class OneCall implements JobTransactions {

        @Override
        public <T> T run(Function<JobSteps, T> step) {
            return step.apply(steps);
        }
    }

    /** Once the database has its tables. */
    public synchronized void begin() {
        open = true;
        looking = Optional.of(
                timer.scheduleWithFixedDelay(this::look, BEGINNING.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS));
    }

    /** What runs breaks off at its next step; no thread is left. */
    public synchronized void end() {
        open = false;
        looking.ifPresent(each -> each.cancel(false));
        runner.ifPresent(JobRunner::close);
        runner = Optional.empty();
    }

    /** Begins with a work that was just asked for. */
    void wake(String id) {
        attempt(() -> running().ifPresent(each -> each.wake(id)));
    }

    /** Looks for what is to be done, and at schedules that were changed. */
    void look() {
        attempt(() -> running().ifPresent(JobRunner::look));
    }

    private synchronized Optional<JobRunner> running() {
        if (runner.isEmpty() && open) {
            runner =
                    Optional.of(JobRunner.start(database, threads, new Execution(kinds.works(), new OneCall()), clock));
        }
        return runner;
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException unreachable) {
            // a task that throws is never run again; the next look finds what this one left
            LOG.log(Level.WARNING, "Work in the background waits for the database", unreachable);
        }
    }
}
