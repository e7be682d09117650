package org.jmmlregistry.job;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.quartz.CalendarIntervalScheduleBuilder;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * When something is done again and again, by the clock on the registry's wall: {@code 02:30} for each day, or a cron expression
 * with seconds, {@code 0 30 2 ? * SUN}. What would fall into the hour that is left out in spring is done after it.
 *
 * <p>The job runner tells times as {@link Date}; they are read and written here alone.
 */
public record RunTimes(String text) {

    private static final String DAILY = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final int LONGEST = 120;
    private static final Duration OFTENEST = Duration.ofHours(1);
    private static final int LOOKED_AT = 200;

    /**
     * What somebody typed.
     *
     * @throws Refused if it says no times, none that come again, or more than one an hour
     */
    public static RunTimes read(String typed, Clock clock) {
        RunTimes read = new RunTimes(typed.strip());
        ZoneId zone = RegistryTime.here().zone();
        if (read.text.length() > LONGEST || !(read.isDaily() || CronExpression.isValidExpression(read.text))) {
            throw Refused.malformed(
                    "“{typed}” says no times: write 02:30 for each day, or a cron expression with seconds such as {example}.",
                    typed,
                    "0 30 2 ? * SUN");
        }
        Optional<Instant> next = read.next(clock.instant(), zone);
        if (next.isEmpty()) {
            throw Refused.notPossible("“{typed}” never comes.", typed);
        }
        for (int look = 0; look < LOOKED_AT && next.isPresent(); look++) {
            Instant before = next.get();
            next = read.next(before, zone);
            if (next.isPresent() && Duration.between(before, next.get()).compareTo(OFTENEST) < 0) {
                throw Refused.notPossible("“{typed}” comes more than once an hour, which is too often.", typed);
            }
        }
        return read;
    }

    private boolean isDaily() {
        return text.matches(DAILY);
    }

    /** In words. */
    public Message words() {
        return isDaily()
                ? Message.of("each day at {time}", text)
                : Message.of("by the cron expression {expression}", text);
    }

    /** The next time after another one; empty if there is none. */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        return isDaily()
                ? Optional.of(daily(after, zone))
                : Optional.ofNullable(cron(zone).getNextValidTimeAfter(Date.from(after)))
                        .map(Date::toInstant);
    }

    private Instant daily(Instant after, ZoneId zone) {
        ZonedDateTime day = after.atZone(zone);
        Instant today = at(day, zone);
        return today.isAfter(after) ? today : at(day.plusDays(1), zone);
    }

    private Instant at(ZonedDateTime day, ZoneId zone) {
        return day.toLocalDate().atTime(LocalTime.parse(text)).atZone(zone).toInstant();
    }

    private CronExpression cron(ZoneId zone) {
        try {
            CronExpression expression = new CronExpression(text);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            return expression;
        } catch (ParseException unreadable) {
            throw new IllegalStateException("text: a cron expression, not " + text, unreadable);
        }
    }

    /** What the job runner is told; of times that were missed it makes up for one. */
    Trigger trigger(TriggerKey key, Instant now, ZoneId zone) {
        TimeZone wall = TimeZone.getTimeZone(zone);
        TriggerBuilder<Trigger> trigger =
                TriggerBuilder.newTrigger().withIdentity(key).withDescription(text + " " + zone);
        return isDaily()
                ? trigger.startAt(Date.from(daily(now, zone)))
                        .withSchedule(CalendarIntervalScheduleBuilder.calendarIntervalSchedule()
                                .withIntervalInDays(1)
                                .inTimeZone(wall)
                                .preserveHourOfDayAcrossDaylightSavings(true)
                                .withMisfireHandlingInstructionFireAndProceed())
                        .build()
                : trigger.startAt(Date.from(now))
                        .withSchedule(CronScheduleBuilder.cronSchedule(text)
                                .inTimeZone(wall)
                                .withMisfireHandlingInstructionFireAndProceed())
                        .build();
    }

    /** When what runs now was due. */
    static Instant due(JobExecutionContext run) {
        return run.getScheduledFireTime().toInstant();
    }
}
