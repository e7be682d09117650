package org.jmmlregistry.dictionary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmmlregistry.dictionary.ClinicalDate.Precision;
import org.jmmlregistry.dictionary.Notation.DateOrder;
import org.jmmlregistry.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: {@code 2022-05-14}, {@code 14.05.2022}, {@code 14/5/2022}, {@code 05.2022} or {@code 2022}, in the
 * digits of any script, or {@code d127} for the 127th day after the HSCT. Between points the day stands first, as it does wherever dates have points; otherwise the notation says
 * what stands first.
 */
public final class WrittenDate {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern AFTER_DAY_ZERO = Pattern.compile("[dD] ?([+-]?\\d{1,5})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,4})[-/. ](\\d{1,4})\\.?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/. ])(\\d{1,2})\\2(\\d{1,2})\\.?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})\\.?");

    /** The parts of a date as they were written; the day need not be there, and neither need such a day exist. */
    private record Parts(int year, int month, Optional<Integer> day) {

        static Parts of(String year, String month, String day) {
            return new Parts(Integer.parseInt(year), Integer.parseInt(month), Optional.of(Integer.parseInt(day)));
        }

        static Parts of(String year, String month) {
            return new Parts(Integer.parseInt(year), Integer.parseInt(month), Optional.empty());
        }

        boolean hasMonth() {
            return month >= 1 && month <= 12;
        }

        Optional<ClinicalDate> date() {
            if (!hasMonth()) {
                return Optional.empty();
            }
            LocalDate first = LocalDate.of(year, month, 1);
            return day.isEmpty()
                    ? Optional.of(new ClinicalDate(first, Precision.MONTH))
                    : day.filter(each -> each >= 1 && each <= first.lengthOfMonth())
                            .map(each -> ClinicalDate.of(first.withDayOfMonth(each)));
        }

        Message whyNone(String text) {
            YearMonth within = YearMonth.of(year, hasMonth() ? month : 1);
            return hasMonth()
                    ? Message.of(
                            "“{text}” is no date: there is no day {day} in {month}, which has {days} days.",
                            PlainSigns.shown(text),
                            day.orElse(0),
                            within.toString(),
                            within.lengthOfMonth())
                    : Message.of("“{text}” is no date: there is no month {month}.", PlainSigns.shown(text), month);
        }
    }

    private WrittenDate() {}

    /** Reads a date to the day, the month or the year. */
    public static Understood<ClinicalDate> read(String text, Notation notation) {
        String plain = PlainSigns.of(text).replaceAll(" *([-/. ]) *", "$1");
        if (YEAR.matcher(plain).matches()) {
            return new Understood.Read<>(new ClinicalDate(LocalDate.of(Integer.parseInt(plain), 1, 1), Precision.YEAR));
        }
        Matcher counted = AFTER_DAY_ZERO.matcher(plain);
        if (counted.matches()) {
            return counted(text, Integer.parseInt(counted.group(1)), notation.dayZero());
        }
        Matcher month = MONTH.matcher(plain);
        if (month.matches()) {
            return month(text, month.group(1), month.group(2));
        }
        Matcher yearLast = YEAR_LAST.matcher(plain);
        if (yearLast.matches()) {
            return yearLast(text, yearLast, notation.dates());
        }
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return among(text, List.of(Parts.of(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4))));
        }
        Matcher together = TOGETHER.matcher(plain);
        return together.matches()
                ? among(text, List.of(Parts.of(together.group(1), together.group(2), together.group(3))))
                : unwritten(text);
    }

    private static Understood<ClinicalDate> counted(String text, int days, @Nullable LocalDate dayZero) {
        return dayZero == null
                ? new Understood.Unreadable<>(Message.of(
                        "“{text}” counts days from an HSCT whose date is not known to the day here; write the date.",
                        PlainSigns.shown(text)))
                : new Understood.Read<>(ClinicalDate.of(dayZero.plusDays(days)));
    }

    private static Understood<ClinicalDate> month(String text, String first, String second) {
        if (first.length() == 4 && second.length() <= 2) {
            return among(text, List.of(Parts.of(first, second)));
        }
        if (second.length() == 4 && first.length() <= 2) {
            return among(text, List.of(Parts.of(second, first)));
        }
        return first.length() <= 2 && second.length() <= 2
                ? new Understood.Unreadable<>(Message.of(
                        "“{text}” is no date: the year must be there, with four digits.", PlainSigns.shown(text)))
                : unwritten(text);
    }

    private static Understood<ClinicalDate> yearLast(String text, Matcher parts, DateOrder order) {
        boolean points = parts.group(2).equals(".");
        List<Parts> dayFirst = new ArrayList<>();
        List<Parts> monthFirst = new ArrayList<>();
        for (String year : years(parts.group(4))) {
            dayFirst.add(Parts.of(year, parts.group(3), parts.group(1)));
            monthFirst.add(Parts.of(year, parts.group(1), parts.group(3)));
        }
        List<Parts> either = new ArrayList<>(dayFirst);
        either.addAll(monthFirst);
        return switch (order) {
            case DAY_FIRST -> turnedRound(among(text, dayFirst), monthFirst);
            case MONTH_FIRST -> points ? among(text, either) : turnedRound(among(text, monthFirst), dayFirst);
            case UNSETTLED -> among(text, points ? dayFirst : either);
        };
    }

    /** Two digits of a year leave its century open. */
    private static List<String> years(String written) {
        return written.length() == 4 ? List.of(written) : List.of("19" + written, "20" + written);
    }

    /** A date that exists only the other way round than dates are written here is not taken for that one without a word. */
    private static Understood<ClinicalDate> turnedRound(Understood<ClinicalDate> settled, List<Parts> otherWay) {
        List<ClinicalDate> dates = dates(otherWay);
        return settled instanceof Understood.Unreadable<ClinicalDate> none && !dates.isEmpty()
                ? new Understood.Unreadable<>(
                        Message.of("{why} If {dates} is meant, write it so.", none.why(), dates.get(dates.size() - 1)))
                : settled;
    }

    private static Understood<ClinicalDate> among(String text, List<Parts> candidates) {
        List<ClinicalDate> dates = dates(candidates);
        if (dates.size() > 1) {
            return new Understood.Ambiguous<>(dates);
        }
        return dates.isEmpty()
                ? new Understood.Unreadable<>(candidates.stream()
                        .filter(Parts::hasMonth)
                        .findFirst()
                        .orElse(candidates.get(0))
                        .whyNone(text))
                : new Understood.Read<>(dates.get(0));
    }

    private static List<ClinicalDate> dates(List<Parts> candidates) {
        return candidates.stream()
                .flatMap(parts -> parts.date().stream())
                .distinct()
                .toList();
    }

    /** Why a text is no date as the registry keeps it, with the year first. */
    static Message whyNotKept(String text) {
        return read(text, Notation.UNSETTLED) instanceof Understood.Unreadable<ClinicalDate> none
                ? none.why()
                : notWritten(text);
    }

    private static Understood<ClinicalDate> unwritten(String text) {
        return new Understood.Unreadable<>(notWritten(text));
    }

    private static Message notWritten(String text) {
        return Message.of(
                "“{text}” is not written as a date; write it as 2001-02-28, or 2001-02 or 2001 if no more is known.",
                PlainSigns.shown(text));
    }
}
