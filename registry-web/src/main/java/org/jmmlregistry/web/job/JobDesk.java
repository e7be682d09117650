package org.jmmlregistry.web.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jmmlregistry.job.BackgroundJob;
import org.jmmlregistry.job.JobFile;
import org.jmmlregistry.job.JobOrder;
import org.jmmlregistry.job.Jobs;
import org.jmmlregistry.job.RunTimes;
import org.jmmlregistry.job.Schedule;
import org.jmmlregistry.job.Schedules;
import org.jmmlregistry.job.Works;
import org.jmmlregistry.security.Caller;

/** What pages and programs ask of the background: it is kept first, and then begun. */
@ApplicationScoped
public class JobDesk {

    private final Jobs jobs;
    private final Schedules schedules;
    private final KindsOfWork kinds;
    private final JobWatch watch;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected JobDesk() {
        this(null, null, null, null);
    }

    @Inject
    public JobDesk(Jobs jobs, Schedules schedules, KindsOfWork kinds, JobWatch watch) {
        this.jobs = jobs;
        this.schedules = schedules;
        this.kinds = kinds;
        this.watch = watch;
    }

    public Works works() {
        return kinds.works();
    }

    /** @throws org.jmmlregistry.language.Refused if it cannot be done */
    public BackgroundJob ask(JobOrder order, Caller caller) {
        BackgroundJob asked = jobs.ask(order, works(), caller);
        watch.wake(asked.id());
        return asked;
    }

    /** @throws org.jmmlregistry.language.Refused if there is no such file for the caller */
    public JobFile takeOut(String id, Caller caller) {
        return jobs.takeOut(id, works(), caller);
    }

    /** @throws org.jmmlregistry.language.Refused if the clock cannot ask for it */
    public Schedule add(JobOrder order, RunTimes times, Caller caller) {
        Schedule added = schedules.add(order, times, works(), caller);
        watch.look();
        return added;
    }

    /** @throws org.jmmlregistry.language.Refused if there is no such schedule, or the times are none */
    public Schedule change(String id, RunTimes times, boolean paused, Caller caller) {
        Schedule changed = schedules.change(id, times, paused, caller);
        watch.look();
        return changed;
    }

    /** @throws org.jmmlregistry.language.Refused if there is no such schedule */
    public void remove(String id, Caller caller) {
        schedules.remove(id, caller);
        watch.look();
    }
}
