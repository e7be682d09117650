package org.jmmlregistry.report;

import java.time.LocalDate;
import org.jmmlregistry.language.Message;

/** A day as it stands in a sentence, {@code 30 April 2003}. */
public final class LongDate {

    private LongDate() {}

    public static Message of(LocalDate day) {
        return Message.of("{day} {month} {year}", day.getDayOfMonth(), month(day), day.getYear());
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
