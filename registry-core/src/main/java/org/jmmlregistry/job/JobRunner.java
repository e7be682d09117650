package org.jmmlregistry.job;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.security.Sha256;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.spi.TriggerFiredBundle;

/**
 * Takes the works of the table one after another. The table is the truth; Quartz says when and on which of several servers, and
 * notices when one has died. What Quartz has lost, a look each minute tells it anew.
 */
public final class JobRunner implements AutoCloseable {

    private static final Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final String WORKS = "works";
    private static final String SCHEDULES = "schedules";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Execution execution;
    private final JobTransactions steps;
    private final Clock clock;
    private final Timekeeper timekeeper;

    private JobRunner(DataSource database, ThreadFactory threads, Execution execution, Clock clock)
            throws SchedulerException, SQLException {
        this.execution = execution;
        this.steps = execution.steps();
        this.clock = clock;
        this.timekeeper = Timekeeper.start(database, new WorkerThreads(threads, PATIENCE), this::job);
    }

    /**
     * Begins to work, with what was left by whoever worked before.
     *
     * @throws IllegalStateException if the database does not answer
     */
    public static JobRunner start(DataSource database, ThreadFactory threads, Execution execution, Clock clock) {
        try {
            JobRunner runner = new JobRunner(database, threads, execution, clock);
            runner.tellAll();
            return runner;
        } catch (SchedulerException | SQLException unreachable) {
            throw new IllegalStateException("work in the background cannot begin", unreachable);
        }
    }

    private Job job(TriggerFiredBundle fired, Scheduler scheduler) {
        return fired.getJobDetail().getJobClass() == DoWork.class ? new DoWork(execution) : new AskBySchedule(this);
    }

    /** Does one work; the same one never twice at a time. */
    @DisallowConcurrentExecution
    public record DoWork(Execution execution) implements Job {

        @Override
        public void execute(JobExecutionContext run) {
            execution.run(run.getJobDetail().getKey().getName());
        }
    }

    /** Asks for what the clock says. */
    @DisallowConcurrentExecution
    public record AskBySchedule(JobRunner runner) implements Job {

        @Override
        public void execute(JobExecutionContext run) {
            String schedule = run.getJobDetail().getKey().getName();
            String once = Sha256.of(schedule + " " + RunTimes.due(run)).substring(0, schedule.length());
            runner.steps.run(store -> store.ask(schedule, once)).ifPresent(job -> runner.wake(job.id()));
        }
    }

    /** Says that there is something to do. If this is lost, the next look finds it. */
    public void wake(String id) {
        try {
            tell(id);
        } catch (SchedulerException unreachable) {
            LOG.log(Level.WARNING, "A work in the background begins later", unreachable);
        }
    }

    private void tell(String id) throws SchedulerException {
        JobKey key = new JobKey(id, WORKS);
        if (timekeeper.scheduler().checkExists(key)) {
            return;
        }
        JobDetail job = JobBuilder.newJob(DoWork.class)
                .withIdentity(key)
                .requestRecovery()
                .build();
        Trigger now = TriggerBuilder.newTrigger()
                .withIdentity(new TriggerKey(id, WORKS))
                .startNow()
                .build();
        try {
            timekeeper.scheduler().scheduleJob(job, now);
        } catch (ObjectAlreadyExistsException toldAtOnce) {
            LOG.log(Level.DEBUG, "Somebody else has told it", toldAtOnce);
        }
    }

    /** Tells Quartz what it does not know: works that nobody does, schedules that were changed; and lets go of what is over. */
    public void look() {
        try {
            tellAll();
        } catch (SchedulerException unreachable) {
            throw new IllegalStateException("the tables of the job runner cannot be read", unreachable);
        }
    }

    private void tellAll() throws SchedulerException {
        steps.run(JobSteps::expire);
        for (String id : steps.run(JobSteps::open)) {
            tell(id);
        }
        Set<JobKey> wanted = new HashSet<>();
        for (Schedule schedule : steps.run(JobSteps::schedules)) {
            if (!schedule.paused()) {
                wanted.add(tell(schedule));
            }
        }
        for (JobKey known : timekeeper.scheduler().getJobKeys(GroupMatcher.jobGroupEquals(SCHEDULES))) {
            if (!wanted.contains(known)) {
                timekeeper.scheduler().deleteJob(known);
            }
        }
    }

    private JobKey tell(Schedule schedule) throws SchedulerException {
        JobKey key = new JobKey(schedule.id(), SCHEDULES);
        Trigger trigger = schedule.times()
                .trigger(
                        new TriggerKey(schedule.id(), SCHEDULES),
                        clock.instant(),
                        RegistryTime.here().zone());
        Optional<String> known = Optional.ofNullable(timekeeper.scheduler().getTrigger(trigger.getKey()))
                .map(Trigger::getDescription);
        if (!known.equals(Optional.of(trigger.getDescription()))) {
            JobDetail job = JobBuilder.newJob(AskBySchedule.class)
                    .withIdentity(key)
                    .requestRecovery()
                    .build();
            timekeeper.scheduler().scheduleJob(job, Set.of(trigger), true);
        }
        return key;
    }

    /** Breaks off what runs at its next step, to be begun anew at the next start, and leaves no thread behind. */
    @Override
    public void close() {
        execution.leave();
        try {
            timekeeper.stop();
        } catch (SchedulerException unreachable) {
            LOG.log(Level.WARNING, "Work in the background was not stopped in order", unreachable);
        }
    }
}
