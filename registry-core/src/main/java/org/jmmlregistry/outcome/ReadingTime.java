package org.jmmlregistry.outcome;

import java.util.Arrays;
import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** A time after the origin at which an endpoint is read, in whole days or months. */
public record ReadingTime(int number, Unit unit) implements Worded {

    /** What is counted. */
    public enum Unit {
        DAY,
        MONTH
    }

    public ReadingTime {
        if (number < 1) {
            throw new IllegalArgumentException("number: at least 1, not " + number);
        }
    }

    public static List<ReadingTime> days(Integer... numbers) {
        return each(Unit.DAY, numbers);
    }

    public static List<ReadingTime> months(Integer... numbers) {
        return each(Unit.MONTH, numbers);
    }

    private static List<ReadingTime> each(Unit unit, Integer... numbers) {
        return Arrays.stream(numbers)
                .map(number -> new ReadingTime(number, unit))
                .toList();
    }

    /** Days since the origin; a month has 30.4375 of them. */
    public double inDays() {
        return unit == Unit.DAY ? number : Months.toDays(number);
    }

    @Override
    public Message words() {
        return unit == Unit.DAY
                ? Message.of("day {number}", number)
                : Message.of("{months, plural, one {# month} other {# months}}", number);
    }
}
