package org.jmmlregistry.dictionary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmmlregistry.language.Message;

/**
 * A number as people write it: {@code 5.2}, {@code 5,2}, {@code 1 234,5}, {@code 1'234.5}, in the digits of any script. What may be
 * a fraction or thousands, such as {@code 1.234}, is a fraction only if its sign is the decimal sign of the notation.
 */
public final class WrittenNumber {

    private static final Pattern SIGNED = Pattern.compile("([+-]?) ?(.+)");
    private static final Pattern OTHER = Pattern.compile("[^0-9.,' " + PlainSigns.DECIMAL + PlainSigns.GROUP + "]");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,30}");
    private static final Pattern FRACTION = Pattern.compile("(\\d{0,30})[.," + PlainSigns.DECIMAL + "](\\d{1,30})");
    private static final Pattern THOUSANDS = Pattern.compile("([1-9]\\d{0,2}(?:([.,' " + PlainSigns.GROUP
            + "])\\d{3})(?:\\2\\d{3}){0,3})(?:(?!\\2)[.," + PlainSigns.DECIMAL + "](\\d{1,30}))?");

    private WrittenNumber() {}

    /** Reads a number; the sign before a fraction is the one of the notation where two readings are possible. */
    public static Understood<BigDecimal> read(String text, Notation notation) {
        Matcher signed = SIGNED.matcher(PlainSigns.of(text));
        if (!signed.matches()) {
            return none(text, notation);
        }
        String digits = signed.group(2);
        Matcher other = OTHER.matcher(digits);
        if (other.find()) {
            return new Understood.Unreadable<>(Message.of(
                    "“{text}” is not a number alone: “{sign}” is no part of one.",
                    PlainSigns.shown(text),
                    digits.codePointAt(other.start()) > Character.MAX_VALUE
                            ? Character.toString(digits.codePointAt(other.start()))
                            : other.group()));
        }
        List<String> readings = readings(digits, notation.decimal());
        if (readings.isEmpty()) {
            return none(text, notation);
        }
        List<BigDecimal> numbers = readings.stream()
                .map(reading -> plain(new BigDecimal(signed.group(1) + reading)))
                .toList();
        return numbers.size() == 1 ? new Understood.Read<>(numbers.get(0)) : new Understood.Ambiguous<>(numbers);
    }

    private static List<String> readings(String digits, Notation.DecimalSign decimal) {
        Matcher fraction = FRACTION.matcher(digits);
        Matcher thousands = THOUSANDS.matcher(digits);
        List<String> readings = new ArrayList<>();
        if (WHOLE.matcher(digits).matches()) {
            readings.add(digits);
        }
        if (fraction.matches()) {
            readings.add("0" + fraction.group(1) + "." + fraction.group(2));
        }
        boolean settled = !readings.isEmpty() && decimal.standsIn(digits);
        if (thousands.matches() && !settled) {
            String whole = thousands.group(1).replaceAll("\\D", "");
            readings.add(Optional.ofNullable(thousands.group(3))
                    .map(after -> whole + "." + after)
                    .orElse(whole));
        }
        return readings;
    }

    private static Understood<BigDecimal> none(String text, Notation notation) {
        return new Understood.Unreadable<>(Message.of(
                "“{text}” is not a number; write it such as {example}.",
                PlainSigns.shown(text),
                notation.decimal().write("5.2")));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A number so that it is read again as the same one; where the notation leaves its sign open, with a zero more if it must. */
    public static String print(BigDecimal number, Notation notation) {
        String written = notation.decimal().write(number.toPlainString());
        return read(written, notation) instanceof Understood.Ambiguous<BigDecimal> ? written + "0" : written;
    }
}
