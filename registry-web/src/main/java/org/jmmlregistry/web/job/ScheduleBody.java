package org.jmmlregistry.web.job;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.job.Schedule;

/** What the clock asks for, as programs are told of it. */
@Schema(name = "Schedule")
public record ScheduleBody(
        String id,
        String kind,
        Map<String, String> parameters,
        @Schema(description = "02:30 for each day, or a cron expression with seconds") String times,
        @Schema(description = "In whose name; their rights are asked each time") String by,
        boolean paused,
        Optional<Instant> next) {

    static ScheduleBody of(Schedule schedule, Instant now) {
        return new ScheduleBody(
                schedule.id(),
                schedule.order().kind(),
                schedule.order().parameters().texts(),
                schedule.times().text(),
                schedule.by(),
                schedule.paused(),
                schedule.times().next(now, RegistryTime.here().zone()).filter(next -> !schedule.paused()));
    }
}
