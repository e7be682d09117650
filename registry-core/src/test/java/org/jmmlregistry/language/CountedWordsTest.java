package org.jmmlregistry.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jmmlregistry.language.Language.Key;
import org.junit.jupiter.api.Test;

/** No sentence says "1 cases", and none shows an apostrophe twice: each is said with none, with one and with two. */
class CountedWordsTest {

    private static final Set<Key> KEYS = MessageKeys.all();

    /** A figure and a word in the plural after it. */
    private static final Pattern ONE_OF_MANY =
            Pattern.compile("(?<![\\w.,–-])1 (?:[a-z]+ )?(children|\\w*[a-rt-z]s)\\b");

    private static final Pattern PLURAL_PLACE = Pattern.compile("\\{(\\w+)} (children|[a-z]*[a-rt-z]s)\\b");

    /** What is never one: limits of the registry, its forms and items, and figures with decimals, which English counts as many. */
    private static final Set<String> NEVER_ONE = Set.of(
            "most", "least", "months", "years", "median", "reverse", "days", "depth", "length", "forms", "items",
            "checks");

    /** Words that end like a plural and are none. */
    private static final Set<String> VERBS = Set.of(
            "was",
            "says",
            "is",
            "has",
            "does",
            "as",
            "this",
            "its",
            "takes",
            "fits",
            "lies",
            "contradicts",
            "belongs",
            "stands",
            "contains");

    /** The chain of the trail keeps these; whoever reads them is told in other words. */
    private static final Set<String> KEPT =
            Set.of("{name}, {cases} cases, {withheld} withheld", "backup {file}, {rows} rows");

    /** More than a limit, or a share such as 1 of 13. */
    private static final Set<String> MANY = Set.of(
            "A name may have {name} characters, the reason {reason}.",
            "The table has {n} characters; at most {most} can be kept.",
            "The criterion has {n} comparisons; at most {most} can be asked at once.",
            "A landmark is 1 to {last} months after the start.",
            "“{grouping}” makes {n} groups, of which at most {most} can be compared; divide by cut points or by a question "
                    + "instead.",
            "{value} blasts in the marrow",
            "The first HSCT failed within 6 months in {failed} children: autologous recovery {recovered}, early relapse "
                    + "{relapsed}.");

    private static Set<String> counted(String pattern) {
        Set<String> counted = new TreeSet<>();
        MessagePattern parts = new MessagePattern(pattern);
        for (int each = 0; each < parts.countParts(); each++) {
            MessagePattern.Part part = parts.getPart(each);
            if (part.getType() == MessagePattern.Part.Type.ARG_START && isNumber(part.getArgType())) {
                counted.add(parts.getSubstring(parts.getPart(each + 1)));
            }
        }
        return counted;
    }

    private static boolean isNumber(MessagePattern.ArgType type) {
        return type.hasPluralStyle() || type == MessagePattern.ArgType.SIMPLE;
    }

    private static String said(String pattern, int number) {
        Set<String> counted = counted(pattern);
        List<Object> arguments = new ArrayList<>();
        for (String name : Message.names(pattern)) {
            arguments.add(counted.contains(name) ? (Object) number : "§");
        }
        return Language.ENGLISH.say(new Message("", pattern, arguments));
    }

    @Test
    void none_one_and_two_are_said_rightly() {
        Map<String, String> wrong = new TreeMap<>();
        int tried = 0;
        for (Key key : KEYS) {
            if (!counted(key.pattern()).isEmpty()) {
                tried++;
                for (int number = 0; number <= 2; number++) {
                    String said = said(key.pattern(), number);
                    if (ONE_OF_MANY.matcher(said).results().anyMatch(found -> !VERBS.contains(found.group(1)))) {
                        wrong.put(key.pattern(), said);
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(tried > 40, "only " + tried);
    }

    @Test
    void a_word_in_the_plural_stands_after_no_place_that_may_hold_one() {
        Set<String> wrong = new TreeSet<>();
        for (Key key : KEYS) {
            PLURAL_PLACE
                    .matcher(key.pattern())
                    .results()
                    .filter(found -> !NEVER_ONE.contains(found.group(1)) && !VERBS.contains(found.group(2)))
                    .filter(found -> !KEPT.contains(key.pattern()) && !MANY.contains(key.pattern()))
                    .forEach(found -> wrong.add(found.group() + " in: " + key.pattern()));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void no_sentence_shows_an_apostrophe_twice() {
        Set<String> wrong = new TreeSet<>();
        for (Key key : KEYS) {
            String said = said(key.pattern(), 2);
            if (said.contains("''") || said.contains("’’") || said.contains("{")) {
                wrong.add(said);
            }
        }
        assertEquals(Set.of(), wrong);
    }
}
