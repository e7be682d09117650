package org.jmmlregistry.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RegistryTimeTest {

    private static final Instant NOON = Instant.parse("2004-05-13T12:30:00Z");

    private static RegistryTime in(String zone) {
        return new RegistryTime(ZoneId.of(zone));
    }

    @Test
    void the_day_is_that_of_the_zone() {
        assertEquals(LocalDate.of(2004, 5, 14), in("Pacific/Auckland").day(NOON));
        assertEquals(LocalDate.of(2004, 5, 13), in("America/Los_Angeles").day(NOON));
        assertEquals(LocalDate.of(2004, 5, 12), in("America/Los_Angeles").day(Instant.parse("2004-05-13T06:59:59Z")));
    }

    @Test
    void the_zone_of_the_clock_changes_no_day() {
        Clock utc = Clock.fixed(NOON, ZoneOffset.UTC);
        assertEquals(LocalDate.of(2004, 5, 14), in("Pacific/Auckland").today(utc));
    }

    @Test
    void a_printed_time_says_its_distance_from_utc() {
        assertEquals("2004-05-14 00:30 UTC+12", in("Pacific/Auckland").minute(NOON));
        assertEquals("2004-05-13 05:30:00 UTC-07", in("America/Los_Angeles").second(NOON));
        assertEquals("18:00 UTC+05:30", in("Asia/Kolkata").hour(NOON));
        assertEquals("2004-05-13 12:30 UTC", in("UTC").minute(NOON));
    }

    @Test
    void the_hour_that_comes_twice_is_told_apart() {
        assertEquals("02:30 UTC+02", in("Europe/Berlin").hour(Instant.parse("2004-10-31T00:30:00Z")));
        assertEquals("02:30 UTC+01", in("Europe/Berlin").hour(Instant.parse("2004-10-31T01:30:00Z")));
    }

    @Test
    void a_day_begins_where_the_registry_stands() {
        assertEquals(
                Instant.parse("2004-05-13T12:00:00Z"), in("Pacific/Auckland").beginning(LocalDate.of(2004, 5, 14)));
    }

    @Test
    void the_setting_names_the_zone() throws Exception {
        Elsewhere.in("Pacific/Auckland", () -> assertEquals(in("Pacific/Auckland"), RegistryTime.here()));
        Elsewhere.in("", () -> assertEquals(new RegistryTime(ZoneId.systemDefault()), RegistryTime.here()));
    }

    @Test
    void an_unknown_zone_is_refused_by_name() throws Exception {
        Elsewhere.in("Mars/Olympus", () -> {
            IllegalStateException refused = assertThrows(IllegalStateException.class, RegistryTime::here);
            assertTrue(
                    refused.getMessage().startsWith("REGISTRY_TIME_ZONE is \"Mars/Olympus\", which is no time zone"));
        });
    }
}
