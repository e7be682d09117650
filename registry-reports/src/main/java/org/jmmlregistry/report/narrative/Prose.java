package org.jmmlregistry.report.narrative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.report.course.Said;

/** Small change of English: dates, ages, lists, numbers with their units. */
final class Prose {
    private static final String[] ORDINALS = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh"};

    private Prose() {}

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The parts as one text, with a space between them; empty ones are left out. */
    static String joined(String... parts) {
        return String.join(" ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }

    /** {@code A, B and C}. */
    static String series(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    static String ordinal(int number) {
        return number >= 1 && number <= ORDINALS.length ? ORDINALS[number - 1] : number + "th";
    }

    static String date(LocalDate day) {
        return written("d MMMM uuuu", day);
    }

    /** With its preposition, as far as it is known: {@code on 10 March 1999}, {@code in March 1999}, {@code in 1999}. */
    static String when(ClinicalDate date) {
        return switch (date.precision()) {
            case DAY -> "on " + date(date.earliest());
            case MONTH -> "in " + written("MMMM uuuu", date.earliest());
            case YEAR -> "in " + written("uuuu", date.earliest());
        };
    }

    /** {@code in February 1994}: a birth is told to the month at most. */
    static String month(ClinicalDate date) {
        return when(date.toMonth());
    }

    private static String written(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }

    /** {@code at the age of 5 years and 6 months}. */
    static String atAge(ClinicalDate birth, LocalDate day) {
        Period age = Period.between(birth.earliest(), day);
        String years = plural(age.getYears(), "year");
        String months = plural(age.getMonths(), "month");
        if (birth.precision() == ClinicalDate.Precision.YEAR) {
            return "at the age of about " + years;
        }
        if (age.getYears() == 0) {
            return "at the age of " + months;
        }
        return "at the age of " + years + (age.getMonths() == 0 ? "" : " and " + months);
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static String months(LocalDate from, LocalDate to) {
        return Numbers.months(Months.between(from, to)) + " months";
    }

    /** The value of an item with its unit: {@code 58 × 10⁹/L}, {@code 7 cm}. */
    static Optional<String> measured(Answers answers, Item<BigDecimal> item) {
        return answers.get(item).map(value -> Said.number(value) + unit(item.unit()));
    }

    private static String unit(String ucum) {
        return switch (ucum) {
            case "" -> "";
            case "10*9/L" -> " × 10⁹/L";
            case "10*8/kg" -> " × 10⁸/kg";
            case "10*7/kg" -> " × 10⁷/kg";
            case "10*6/kg" -> " × 10⁶/kg";
            default -> " " + ucum;
        };
    }

    static <C extends Coded> Optional<String> label(Answers answers, Item<C> item) {
        return answers.get(item).map(coded -> Said.lower(Language.ENGLISH.say(coded)));
    }

    static <C extends Coded> List<String> labels(Answers answers, Item<List<C>> item) {
        return answers.get(item).orElse(List.of()).stream()
                .map(coded -> Said.lower(Language.ENGLISH.say(coded)))
                .toList();
    }

    /** With its article: {@code an HLA-identical sibling}. */
    static String withArticle(String noun) {
        return (noun.matches("(?i)([aeio]|hla|un).*") ? "an " : "a ") + noun;
    }

    static String day(long day) {
        return day < 0 ? "day −" + -day : "day " + day;
    }
}
