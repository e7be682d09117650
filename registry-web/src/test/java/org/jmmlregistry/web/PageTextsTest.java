package org.jmmlregistry.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;
import org.junit.jupiter.api.Test;

/** What pages say stands in {@code messages.properties}, and what stands there is said by a page. */
class PageTextsTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.jmmlregistry.web.messages", Locale.ROOT);
    private static final Map<String, String> PAGES = pages();

    private static final Pattern TEXT = Pattern.compile("\\bm\\.(\\w+)(?!\\w|\\()");
    private static final Pattern SENTENCE = Pattern.compile("\\bm\\.of\\((.*?)[,)]");
    private static final Pattern CHOSEN = Pattern.compile("\\bm\\['(\\w+)'\\.concat\\(");
    private static final Pattern KEY = Pattern.compile("'(\\w+)'");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}|<code>.*?</code>");
    private static final Pattern READ_OUT = Pattern.compile(
            ">([^<>]+)<|\\b(?:title|aria-label|alt|placeholder|data-label|label|itemLabel)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    /** Names of kinds of file and the columns of a file, the same in every language. */
    private static final Set<String> NAMES = Set.of("PDF", "JSON", "CSV", "XLSX", "SHA");

    private static final String NAME_ON_A_KEY = "<kbd>[^<]*</kbd>";

    private static Map<String, String> pages() {
        Map<String, String> pages = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pages;
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (String page : PAGES.values()) {
            Matcher text = TEXT.matcher(page);
            while (text.find()) {
                used.add(text.group(1));
            }
            Matcher sentence = SENTENCE.matcher(page);
            while (sentence.find()) {
                keys(sentence.group(1)).forEach(used::add);
            }
            Matcher chosen = CHOSEN.matcher(page);
            while (chosen.find()) {
                TEXTS.keySet().stream()
                        .filter(key -> key.matches(chosen.group(1) + "[A-Z]+"))
                        .forEach(used::add);
            }
        }
        return used;
    }

    private static List<String> keys(String first) {
        return KEY.matcher(first).results().map(each -> each.group(1)).toList();
    }

    @Test
    void each_text_that_a_page_asks_for_is_there_and_each_that_is_there_is_asked_for() {
        Set<String> missing = used();
        missing.removeAll(TEXTS.keySet());
        assertEquals(Set.of(), missing);
        Set<String> unused = new TreeSet<>(TEXTS.keySet());
        unused.removeAll(used());
        assertEquals(Set.of(), unused);
    }

    @Test
    void places_are_counted_from_zero_in_the_order_in_which_they_stand() {
        for (String key : TEXTS.keySet()) {
            List<String> names = Message.names(TEXTS.getString(key));
            assertEquals(
                    IntStream.range(0, names.size()).mapToObj(String::valueOf).toList(), names, key);
        }
    }

    @Test
    void a_text_with_places_is_asked_for_with_what_stands_in_them() {
        for (String page : PAGES.values()) {
            Matcher text = TEXT.matcher(page);
            while (text.find()) {
                assertEquals(List.of(), Message.names(TEXTS.getString(text.group(1))), text.group(1));
            }
        }
    }

    @Test
    void no_page_has_words_of_its_own() {
        List<String> own = new ArrayList<>();
        PAGES.forEach((page, source) -> {
            Matcher shown =
                    READ_OUT.matcher(EXPRESSION.matcher(source).replaceAll("").replaceAll(NAME_ON_A_KEY, ""));
            while (shown.find()) {
                String text = Stream.of(shown.group(1), shown.group(2))
                        .filter(each -> each != null)
                        .collect(Collectors.joining());
                WORD.matcher(text.replaceAll("&\\w+;", ""))
                        .results()
                        .map(word -> word.group())
                        .filter(word -> !NAMES.contains(word))
                        .forEach(word -> own.add(page + ": " + text.strip()));
            }
        });
        assertEquals(List.of(), own.stream().distinct().sorted().toList());
    }
}
