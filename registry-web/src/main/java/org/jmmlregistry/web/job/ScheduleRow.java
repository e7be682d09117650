package org.jmmlregistry.web.job;

import java.time.Instant;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.job.Schedule;
import org.jmmlregistry.language.Message;

/** What the clock asks for, as its page shows it. */
public record ScheduleRow(Schedule schedule, Message title, Instant now) {

    public String getId() {
        return schedule.id();
    }

    public Message getTitle() {
        return title;
    }

    public Message getTimes() {
        return schedule.times().words();
    }

    public String getBy() {
        return schedule.by();
    }

    public boolean isPaused() {
        return schedule.paused();
    }

    /** The next time by the registry's clock. */
    public String getNext() {
        RegistryTime here = RegistryTime.here();
        return schedule.times().next(now, here.zone()).map(here::minute).orElse("–");
    }
}
