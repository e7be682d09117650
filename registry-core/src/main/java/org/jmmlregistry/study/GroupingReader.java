package org.jmmlregistry.study;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.outcome.Happening;

/** Reads the text of a grouping. */
final class GroupingReader {

    private static final Pattern ITEM =
            Pattern.compile("([A-Z][0-9]{2}[a-z]?)\\.([a-z0-9_]+)(?: of HSCT ([0-9]))?(?: (cut at|in) (.+))?");
    private static final Pattern YEARS = Pattern.compile("year of HSCT cut at (.+)");
    private static final Pattern WHETHER = Pattern.compile("whether \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern EVENT = Pattern.compile("event ([A-Z0-9_]{1,40})");
    private static final Pattern WIDTHS = Pattern.compile("([0-9]{1,2}) equal widths");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private GroupingReader() {}

    static Grouping read(String written) {
        String text = written.strip();
        Matcher whether = WHETHER.matcher(text);
        if (whether.matches()) {
            return new ByCriterion(Criterion.read(whether.group(1)));
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return new ByYear(numbers(years.group(1), YEAR, Integer::valueOf));
        }
        Matcher event = EVENT.matcher(text);
        if (event.matches()) {
            return new ByHappening(happening(event.group(1)));
        }
        if (text.equals("centre")) {
            return new ByCentre();
        }
        Matcher item = ITEM.matcher(text);
        if (item.matches()) {
            return byItem(item);
        }
        throw Refused.malformed(
                "“{text}” names nothing that divides children; write an item as in F07.donor_type, “centre”, “year of "
                        + "HSCT cut at 2010”, “whether (…)” or “event …”.",
                shortened(text));
    }

    private static Grouping byItem(Matcher parts) {
        ItemOfHsct of = item(parts);
        return parts.group(4) == null ? new ByItem(of) : new ByNumber(of, cuts(parts.group(4), parts.group(5)));
    }

    private static ItemOfHsct item(Matcher parts) {
        Form form = Forms.form(parts.group(1))
                .orElseThrow(() -> Refused.malformed("There is no form {form}.", parts.group(1)));
        Item<?> item = form.item(parts.group(2))
                .orElseThrow(() -> Refused.malformed(
                        "The form {form} has no item “{item}”.", form.code(), shortened(parts.group(2))));
        return new ItemOfHsct(
                form, item, parts.group(3) == null ? OptionalInt.empty() : OptionalInt.of(hsct(parts.group(3))));
    }

    /** The item that a text names alone, with nothing that says how to cut it; empty if it names something else. */
    static Optional<ItemOfHsct> itemAlone(String text) {
        Matcher parts = ITEM.matcher(text.strip());
        return parts.matches() && parts.group(4) == null ? Optional.of(item(parts)) : Optional.empty();
    }

    private static int hsct(String number) {
        int hsct = Integer.parseInt(number);
        if (hsct < 1) {
            throw Refused.malformed("The number of an HSCT is 1 to {last}.", EntryKey.LAST_HSCT);
        }
        return hsct;
    }

    private static Cuts cuts(String how, String where) {
        if (how.equals("cut at")) {
            return new Cuts.At(numbers(where, NUMBER, BigDecimal::new));
        }
        if (where.equals("quartiles")) {
            return new Cuts.Quartiles();
        }
        Matcher widths = WIDTHS.matcher(where);
        if (widths.matches()) {
            return new Cuts.Widths(Integer.parseInt(widths.group(1)));
        }
        throw Refused.malformed(
                "“{text}” does not say how to cut; write “cut at 12, 24”, “in quartiles” or “in 3 equal widths”.",
                shortened(how + " " + where));
    }

    private static Happening happening(String name) {
        return Arrays.stream(Happening.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.malformed(
                        "There is no event {name}; there are {known}.",
                        name,
                        Arrays.stream(Happening.values()).map(Enum::name).toList()));
    }

    private static <N> List<N> numbers(String text, Pattern form, Function<String, N> number) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(each -> {
                    if (!form.matcher(each).matches()) {
                        throw Refused.malformed(
                                "“{text}” is no number at which to cut; separate numbers by commas and write a point before "
                                        + "decimals.",
                                shortened(each));
                    }
                    return number.apply(each);
                })
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
