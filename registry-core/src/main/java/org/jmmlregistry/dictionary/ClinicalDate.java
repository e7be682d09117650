package org.jmmlregistry.dictionary;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A civil date as it is known: to the day, to the month or to the year. It is never completed in storage; analysis takes a
 * day for it, which in a case lies between its neighbours ({@link Placement}). Two dates of which the same is known are
 * equal, whatever day is taken for them.
 *
 * @param imputed the day that analysis takes
 */
public record ClinicalDate(LocalDate earliest, Precision precision, LocalDate imputed) implements Serializable {

    /** How much of the date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** @throws IllegalArgumentException if the day taken cannot be this date */
    public ClinicalDate {
        earliest = switch (precision) {
            case DAY -> earliest;
            case MONTH -> earliest.withDayOfMonth(1);
            case YEAR -> earliest.withDayOfYear(1);
        };
        if (imputed.isBefore(earliest) || imputed.isAfter(last(earliest, precision))) {
            throw new IllegalArgumentException("imputed: not a day of " + precision + " " + earliest + ": " + imputed);
        }
    }

    /** A date that has no neighbours: an unknown day is the 15th, an unknown month 1 July. */
    public ClinicalDate(LocalDate earliest, Precision precision) {
        this(
                earliest,
                precision,
                switch (precision) {
                    case DAY -> earliest;
                    case MONTH -> earliest.withDayOfMonth(15);
                    case YEAR -> LocalDate.of(earliest.getYear(), 7, 1);
                });
    }

    public static ClinicalDate of(LocalDate day) {
        return new ClinicalDate(day, Precision.DAY);
    }

    /** Reads {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}; empty if the text is none of these or no such day exists. */
    public static Optional<ClinicalDate> parse(String text) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        try {
            if (parts.group(3) != null) {
                LocalDate day = LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
                return Optional.of(new ClinicalDate(day, Precision.DAY));
            }
            if (parts.group(2) != null) {
                LocalDate month = LocalDate.of(year, Integer.parseInt(parts.group(2)), 1);
                return Optional.of(new ClinicalDate(month, Precision.MONTH));
            }
            return Optional.of(new ClinicalDate(LocalDate.of(year, 1, 1), Precision.YEAR));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The last day that it can be. */
    public LocalDate latest() {
        return last(earliest, precision);
    }

    private static LocalDate last(LocalDate first, Precision precision) {
        return switch (precision) {
            case DAY -> first;
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case YEAR -> LocalDate.of(first.getYear(), 12, 31);
        };
    }

    /** Whether the day that analysis takes is not known. */
    public boolean isPartial() {
        return precision != Precision.DAY;
    }

    /** The same date, for which analysis takes this day. */
    ClinicalDate takenAs(LocalDate day) {
        return new ClinicalDate(earliest, precision, day);
    }

    /** The same date as if only this much had been written, without its neighbours. */
    ClinicalDate alone() {
        return new ClinicalDate(earliest, precision);
    }

    /** Whether no completion of both dates puts this one on or before the other. */
    public boolean certainlyAfter(ClinicalDate other) {
        return earliest.isAfter(other.latest());
    }

    /** Whether no completion puts this one after the other, or on the same day. */
    public boolean certainlyBefore(ClinicalDate other) {
        return latest().isBefore(other.earliest);
    }

    public boolean certainlyAfter(LocalDate day) {
        return earliest.isAfter(day);
    }

    /** Whether this date, however both are completed, is more than so many days after the other. */
    public boolean certainlyLaterThan(ClinicalDate other, int days) {
        return earliest.isAfter(other.latest().plusDays(days));
    }

    /** Whether this date, however both are completed, is less than so many days after the other. */
    public boolean certainlyEarlierThan(ClinicalDate other, int days) {
        return latest().isBefore(other.earliest.plusDays(days));
    }

    /** The same date, known to the month at most. */
    public ClinicalDate toMonth() {
        return precision == Precision.DAY ? new ClinicalDate(earliest, Precision.MONTH) : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClinicalDate date && earliest.equals(date.earliest) && precision == date.precision;
    }

    @Override
    public int hashCode() {
        return Objects.hash(earliest, precision);
    }

    /** The ISO text, as long as the precision. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> earliest.toString();
            case MONTH -> YearMonth.from(earliest).toString();
            case YEAR -> String.format(Locale.ROOT, "%04d", earliest.getYear());
        };
    }
}
