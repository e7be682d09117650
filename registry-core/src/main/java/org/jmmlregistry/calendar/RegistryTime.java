package org.jmmlregistry.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/**
 * The calendar on the wall where the registry stands. Instants are kept in UTC; which day one of them belongs to, and which
 * time a person reads, depends on the zone, and is said here alone.
 */
public record RegistryTime(ZoneId zone) {

    /** The same everywhere, for what must not depend on where it is read. */
    public static final RegistryTime UTC = new RegistryTime(ZoneOffset.UTC);

    private static final DateTimeFormatter MINUTE = told("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = told("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter HOUR = told("HH:mm");

    /**
     * That of the zone which the system property {@code registry.time.zone} or the environment variable
     * {@code REGISTRY_TIME_ZONE} names, otherwise of the machine's.
     *
     * @throws IllegalStateException if there is no such zone
     */
    public static RegistryTime here() {
        return new RegistryTime(Optional.ofNullable(System.getProperty("registry.time.zone"))
                .or(() -> Optional.ofNullable(System.getenv("REGISTRY_TIME_ZONE")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(RegistryTime::named)
                .orElseGet(ZoneId::systemDefault));
    }

    private static ZoneId named(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalStateException(
                    "REGISTRY_TIME_ZONE is \"%s\", which is no time zone; name one such as Europe/Berlin or Pacific/Auckland."
                            .formatted(name),
                    unknown);
        }
    }

    /** The zone is told by its distance from UTC, as its short names mean several zones each. */
    private static DateTimeFormatter told(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .appendLiteral(" UTC")
                .appendOffset("+HH:mm", "")
                .toFormatter(Locale.ROOT);
    }

    public LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The day that it was when something happened. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The first instant of a day. */
    public Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Such as {@code 2004-05-14 14:05 UTC+12}. */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** Such as {@code 2004-05-14 14:05:30 UTC+12}. */
    public String second(Instant at) {
        return SECOND.format(at.atZone(zone));
    }

    /** The time without its day, such as {@code 14:05 UTC+12}. */
    public String hour(Instant at) {
        return HOUR.format(at.atZone(zone));
    }
}
