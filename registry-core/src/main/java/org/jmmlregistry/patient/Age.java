package org.jmmlregistry.patient;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;

/**
 * How old a child is on a day. Of the birth the answers hold the month at most, for which its 15th is taken; who was born in
 * the month of the day itself, but not certainly after it, is taken as born on it at the latest.
 */
public record Age(LocalDate birth, LocalDate day) {

    private static final double DAYS_PER_YEAR = 365.25;

    /** Empty if the birth is not known. */
    public static Optional<Age> on(LocalDate day, Optional<ClinicalDate> birth) {
        return birth.map(known -> of(known, day));
    }

    /** A birth that is certainly later than the day stays later, so that the age is negative and can be found. */
    public static Age of(ClinicalDate birth, LocalDate day) {
        boolean born = !birth.certainlyAfter(day);
        return new Age(born && birth.imputed().isAfter(day) ? day : birth.imputed(), day);
    }

    /** What is taken for a birth that is not known to the day, as reports say it; empty for one that is. */
    public static Optional<Message> imputed(Optional<ClinicalDate> birth) {
        return birth.flatMap(known -> switch (known.precision()) {
            case DAY -> Optional.empty();
            case MONTH -> Optional.of(Message.of("Ages are imputed: the 15th of the month of birth is taken."));
            case YEAR -> Optional.of(Message.of("Ages are imputed: 1 July of the year of birth is taken."));
        });
    }

    public double years() {
        return (day.toEpochDay() - birth.toEpochDay()) / DAYS_PER_YEAR;
    }

    /** Completed months. */
    public int months() {
        return Math.toIntExact(completed().toTotalMonths());
    }

    /** Completed years and months. */
    public Period completed() {
        return Period.between(birth, day);
    }
}
