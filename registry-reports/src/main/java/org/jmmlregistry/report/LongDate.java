package org.jmmlregistry.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;

/** A date as it stands in a sentence, {@code 30 April 2003}. */
public final class LongDate {

    private static final String DAY = "{day} {month} {year}";
    private static final String MONTH = "{month} {year}";
    private static final String YEAR = "{year}";
    private static final String ON = "on {day}";
    private static final Set<String> WHEN = Set.of(ON, "in {month}", "in {year}");
    private static final String CONTEXT = "of a date";

    private LongDate() {}

    public static Message of(LocalDate day) {
        return Message.of(DAY, day.getDayOfMonth(), month(day), day.getYear());
    }

    /** As far as it is known: {@code 10 March 1999}, {@code March 1999} or {@code 1999}. */
    public static Message of(ClinicalDate date) {
        LocalDate day = date.earliest();
        return switch (date.precision()) {
            case DAY -> of(day);
            case MONTH -> Message.of(MONTH, month(day), day.getYear());
            case YEAR -> Message.of(YEAR, day.getYear());
        };
    }

    /** The same with its preposition: {@code on 10 March 1999}, {@code in March 1999}, {@code in 1999}. */
    public static Message when(ClinicalDate date) {
        return switch (date.precision()) {
            case DAY -> Message.of(ON, of(date));
            case MONTH -> Message.of("in {month}", of(date));
            case YEAR -> Message.of("in {year}", of(date));
        };
    }

    /** The date that a message is, with its preposition or without; empty if it is none. */
    public static Optional<ClinicalDate> read(Message message) {
        List<Object> said = message.arguments();
        return switch (message.pattern()) {
            case DAY ->
                month(said.get(1))
                        .map(month -> ClinicalDate.of(LocalDate.of((int) said.get(2), month, (int) said.get(0))));
            case MONTH ->
                month(said.get(0))
                        .flatMap(month -> ClinicalDate.parse(
                                YearMonth.of((int) said.get(1), month).toString()));
            case YEAR -> ClinicalDate.parse(String.valueOf(said.get(0)));
            default -> isWhen(message) && said.get(0) instanceof Message date ? read(date) : Optional.empty();
        };
    }

    /** Whether a message is a date with its preposition. */
    public static boolean isWhen(Message message) {
        return WHEN.contains(message.pattern());
    }

    private static Optional<Month> month(Object said) {
        return said instanceof Message name && name.context().equals(CONTEXT)
                ? Arrays.stream(Month.values())
                        .filter(month -> month(LocalDate.of(2000, month, 1)).equals(name))
                        .findFirst()
                : Optional.empty();
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
