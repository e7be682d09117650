package org.jmmlregistry.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jmmlregistry.language.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

class RunTimesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-27T12:00:00Z"), ZoneOffset.UTC);

    private static List<String> days(String times, String zone, String from, int most) {
        List<String> days = new ArrayList<>();
        Instant at = Instant.parse(from);
        for (int each = 0; each < most; each++) {
            at = new RunTimes(times).next(at, ZoneId.of(zone)).orElseThrow();
            days.add(at.atZone(ZoneId.of(zone)).toLocalDateTime().toString());
        }
        return days;
    }

    @Test
    void a_night_in_which_the_hour_is_left_out_has_its_turn_too() {
        assertEquals(
                List.of("2026-03-28T02:30", "2026-03-29T03:30", "2026-03-30T02:30"),
                days("02:30", "Europe/Berlin", "2026-03-27T12:00:00Z", 3));
    }

    @Test
    void a_night_with_the_hour_twice_has_one_turn() {
        assertEquals(
                List.of("2026-10-24T02:30", "2026-10-25T02:30", "2026-10-26T02:30"),
                days("02:30", "Europe/Berlin", "2026-10-23T12:00:00Z", 3));
    }

    /** What is said on the page is what the job runner does. */
    @ParameterizedTest
    @CsvSource({
        "02:30, Europe/Berlin, 2026-03-27T12:00:00Z",
        "02:30, Europe/Berlin, 2026-10-23T12:00:00Z",
        "02:30, Pacific/Auckland, 2026-09-25T00:00:00Z",
        "00:30, America/Sao_Paulo, 2018-11-01T12:00:00Z",
        "23:59, UTC, 2026-10-23T12:00:00Z",
        "0 30 2 ? * SUN, Europe/Berlin, 2026-03-20T12:00:00Z"
    })
    void the_job_runner_has_the_same_times(String times, String zone, String from) {
        RunTimes read = new RunTimes(times);
        Instant start = Instant.parse(from);
        Trigger trigger = read.trigger(new TriggerKey("t"), start, ZoneId.of(zone));
        Date at = Date.from(start);
        List<String> runner = new ArrayList<>();
        for (int each = 0; each < 6; each++) {
            at = trigger.getFireTimeAfter(at);
            runner.add(at.toInstant().atZone(ZoneId.of(zone)).toLocalDateTime().toString());
        }
        assertEquals(days(times, zone, from, 6), runner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2:30", "24:00", "02:60", "soon", "0 0 3 * *", "0 61 3 * * ?", "0 ٣ 3 * * ?", "0 0 3 1 * MON"
            })
    void what_says_no_times_is_refused(String typed) {
        Refused refused = assertThrows(Refused.class, () -> RunTimes.read(typed, CLOCK));
        assertEquals(Refused.Kind.MALFORMED, refused.kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 * * * * ?",
                "* * * * * ?",
                "0 0/20 3 * * ?",
                "0 0,30 3 ? * SUN",
                "0 0 0 30 2 ?",
                "0 0 3 * * ? 2020"
            })
    void what_comes_too_often_or_never_is_refused(String typed) {
        Refused refused = assertThrows(Refused.class, () -> RunTimes.read(typed, CLOCK));
        assertEquals(Refused.Kind.NOT_POSSIBLE, refused.kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"02:30", " 23:59 ", "0 30 2 ? * SUN", "0 0 * * * ?", "0 0 3 L * ?"})
    void what_comes_again_is_read(String typed) {
        assertEquals(typed.strip(), RunTimes.read(typed, CLOCK).text());
    }
}
