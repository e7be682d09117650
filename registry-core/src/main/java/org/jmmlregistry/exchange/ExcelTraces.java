package org.jmmlregistry.exchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Message;

/** What Excel makes of values that it takes for something else; what stood there before is not to be known from it. */
final class ExcelTraces {

    private static final Pattern MONTH_BY_NAME =
            Pattern.compile("\\p{L}{3,9}\\.?[ -]\\d{2}|\\d{1,2}[. -]{1,2}\\p{L}{3,9}\\.?");
    private static final Pattern DAY_NUMBER = Pattern.compile("[1-9]\\d{4}(?:[.,]\\d+)?");
    private static final int DIGITS_OF_DAY = 5;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final Pattern POWER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[Ee][+-]?\\d+");
    private static final Pattern OVERFLOW = Pattern.compile("#+");

    private ExcelTraces() {}

    /** Why the text cannot be read, if it looks like Excel's doing. */
    static Optional<Message> of(Item<?> item, String text) {
        if (OVERFLOW.matcher(text).matches()) {
            return Optional.of(Message.of(
                    "“{text}” is how Excel shows a column that is too narrow; widen it and save again.", text));
        }
        if (item.kind() == Kind.DATE && MONTH_BY_NAME.matcher(text).matches()) {
            return Optional.of(Message.of(
                    "“{text}” is how Excel shows a part of a date, and it does not say which. Format the column as text and write 1986-04, or 1986-04-05.",
                    text));
        }
        if (item.kind() == Kind.DATE && DAY_NUMBER.matcher(text).matches()) {
            return Optional.of(Message.of(
                    "“{text}” may be the number by which Excel keeps a day, which would be {day}. Format the column as a date and save again.",
                    text,
                    DAY_0.plusDays(Long.parseLong(text.substring(0, DIGITS_OF_DAY)))
                            .toString()));
        }
        return item.kind() != Kind.DATE && POWER.matcher(text).matches()
                ? Optional.of(Message.of(
                        "“{text}” is a number that Excel has shortened; format the column as a number and save again.",
                        text))
                : Optional.empty();
    }
}
