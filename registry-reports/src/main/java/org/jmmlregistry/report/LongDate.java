package org.jmmlregistry.report;

import java.time.LocalDate;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;

/** A date as it stands in a sentence, {@code 30 April 2003}. */
public final class LongDate {

    private LongDate() {}

    public static Message of(LocalDate day) {
        return Message.of("{day} {month} {year}", day.getDayOfMonth(), month(day), day.getYear());
    }

    /** As far as it is known: {@code 10 March 1999}, {@code March 1999} or {@code 1999}. */
    public static Message of(ClinicalDate date) {
        LocalDate day = date.earliest();
        return switch (date.precision()) {
            case DAY -> of(day);
            case MONTH -> Message.of("{month} {year}", month(day), day.getYear());
            case YEAR -> Message.of("{year}", day.getYear());
        };
    }

    /** The same with its preposition: {@code on 10 March 1999}, {@code in March 1999}, {@code in 1999}. */
    public static Message when(ClinicalDate date) {
        return switch (date.precision()) {
            case DAY -> Message.of("on {day}", of(date));
            case MONTH -> Message.of("in {month}", of(date));
            case YEAR -> Message.of("in {year}", of(date));
        };
    }

    private static Message month(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> Message.in("of a date", "January");
            case FEBRUARY -> Message.in("of a date", "February");
            case MARCH -> Message.in("of a date", "March");
            case APRIL -> Message.in("of a date", "April");
            case MAY -> Message.in("of a date", "May");
            case JUNE -> Message.in("of a date", "June");
            case JULY -> Message.in("of a date", "July");
            case AUGUST -> Message.in("of a date", "August");
            case SEPTEMBER -> Message.in("of a date", "September");
            case OCTOBER -> Message.in("of a date", "October");
            case NOVEMBER -> Message.in("of a date", "November");
            case DECEMBER -> Message.in("of a date", "December");
        };
    }
}
