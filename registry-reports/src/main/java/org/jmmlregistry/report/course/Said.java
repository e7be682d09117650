package org.jmmlregistry.report.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Language;

/** Answers as they stand in the middle of a sentence. */
public final class Said {
    /** What an entry says of an event. */
    interface Detail {
        String of(Entry entry);
    }

    private Said() {}

    static Detail nothing() {
        return entry -> "";
    }

    static <C extends Coded> String label(Entry entry, Item<C> item) {
        return entry.answers()
                .get(item)
                .map(coded -> lower(Language.ENGLISH.say(coded)))
                .orElse("");
    }

    static <C extends Coded> String labels(Entry entry, Item<List<C>> item) {
        return entry.answers()
                .get(item)
                .map(codes -> codes.stream()
                        .map(coded -> lower(Language.ENGLISH.say(coded)))
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    /** The label without its capital, unless it is an abbreviation: {@code bone marrow}, {@code HLA-identical sibling}. */
    public static String lower(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }

    public static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
