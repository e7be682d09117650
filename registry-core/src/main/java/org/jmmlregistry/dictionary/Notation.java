package org.jmmlregistry.dictionary;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How dates and numbers are written where the registry is used, as far as a setting or the language settles it. What it leaves
 * open and may mean two things is asked, never guessed.
 *
 * @param dayZero the day of the HSCT from which {@code d127} is counted; nothing where there is none
 */
public record Notation(DateOrder dates, DecimalSign decimal, @Nullable LocalDate dayZero) implements Serializable {

    /** Where no day is known from which others are counted. */
    public Notation(DateOrder dates, DecimalSign decimal) {
        this(dates, decimal, null);
    }

    /** Leaves everything open. */
    public static final Notation UNSETTLED = new Notation(DateOrder.UNSETTLED, DecimalSign.UNSETTLED);

    /** What {@code 03/04/2022} is. */
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST,
        UNSETTLED
    }

    /** The sign before the fraction of a number. */
    public enum DecimalSign {
        POINT,
        COMMA,
        UNSETTLED;

        /** Whether a text has this sign in it. */
        boolean standsIn(String text) {
            return switch (this) {
                case POINT -> text.indexOf('.') >= 0;
                case COMMA -> text.indexOf(',') >= 0;
                case UNSETTLED -> false;
            };
        }

        /** A number with a decimal point, as it is written here. */
        String write(String withPoint) {
            return this == COMMA ? withPoint.replace('.', ',') : withPoint;
        }
    }

    /** What a language settles; English without a country does not settle whether day or month stands first. */
    public static Notation of(Locale language) {
        return new Notation(order(language), decimal(language));
    }

    private static DateOrder order(Locale language) {
        String pattern = DateFormat.getDateInstance(DateFormat.SHORT, language) instanceof SimpleDateFormat known
                ? known.toPattern()
                : "";
        int day = pattern.indexOf('d');
        int month = pattern.indexOf('M');
        int year = pattern.indexOf('y');
        boolean open =
                language.getLanguage().equals("en") && language.getCountry().isEmpty();
        if (open || day < 0 || month < 0 || year < day || year < month) {
            return DateOrder.UNSETTLED;
        }
        return day < month ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static DecimalSign decimal(Locale language) {
        return switch (DecimalFormatSymbols.getInstance(language).getDecimalSeparator()) {
            case '.' -> DecimalSign.POINT;
            case ',' -> DecimalSign.COMMA;
            default -> DecimalSign.UNSETTLED;
        };
    }

    public Notation with(DateOrder order) {
        return new Notation(order, decimal, dayZero);
    }

    public Notation with(DecimalSign sign) {
        return new Notation(dates, sign, dayZero);
    }

    /** The same where days can be counted from one. */
    public Notation countingFrom(LocalDate day) {
        return new Notation(dates, decimal, day);
    }
}
