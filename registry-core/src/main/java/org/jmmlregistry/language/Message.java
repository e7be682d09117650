package org.jmmlregistry.language;

import com.ibm.icu.text.MessagePattern;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A sentence or a word that people read, before it is put into their language.
 *
 * <p>The pattern is English in ICU's message format with named places: {@code "The case {id} has no entry {key}."} or
 * {@code "{n, plural, one {# case} other {# cases}}"}. Context and pattern together are the key of its translation; the context
 * is empty unless the same English words mean two things. The arguments stand in the order in which the names first occur.
 *
 * <p>An argument is a text (people's own words or a code, never translated), a number, a date, another message, something
 * {@link Worded}, or a list of these, which is read out as "a, b and c". Anything else stands there as its text. It can be kept
 * with the session of a page.
 */
public record Message(String context, String pattern, List<Object> arguments) implements Worded, Serializable {

    /** What the context of a country's name begins with; its code of ISO 3166-1 follows. */
    public static final String COUNTRY = "country ";

    private static final String OWN_WORDS = "{text}";
    private static final Map<String, List<String>> NAMES = new ConcurrentHashMap<>();

    public Message {
        List<Object> kept = new ArrayList<>();
        for (Object argument : arguments) {
            kept.add(settled(argument));
        }
        arguments = List.copyOf(kept);
        int places = names(pattern).size();
        if (places != arguments.size()) {
            throw new IllegalArgumentException(
                    "arguments: %s for the %s places of \"%s\"".formatted(arguments.size(), places, pattern));
        }
    }

    public static Message of(String pattern, Object... arguments) {
        return new Message("", pattern, List.of(arguments));
    }

    /** The same with a context, where English has one word for two things. */
    public static Message in(String context, String pattern, Object... arguments) {
        return new Message(context, pattern, List.of(arguments));
    }

    /** What somebody wrote, or a name or a figure: the same in every language. */
    public static Message verbatim(String text) {
        return new Message("", OWN_WORDS, List.of(text));
    }

    boolean isOwnWords() {
        return pattern.equals(OWN_WORDS);
    }

    /** An English name of something, which may hold any sign; the context says what it names. */
    public static Message name(String context, String english) {
        return new Message(context, quoted(english), List.of());
    }

    /** Several in a row with commas between, as in a list of answers; nothing if there is none. */
    public static Message oneAfterAnother(List<? extends Worded> several) {
        return several.stream()
                .map(Worded::words)
                .reduce((before, next) -> in("row", "{before}, {next}", before, next))
                .orElse(verbatim(""));
    }

    /** Whole sentences, one after another; nothing if there is none. */
    public static Message sentences(List<? extends Worded> several) {
        return several.stream()
                .map(Worded::words)
                .reduce((before, next) -> in("sentences", "{first} {second}", before, next))
                .orElse(verbatim(""));
    }

    /** What is worded becomes its message at once, so that a message is a value that can be kept. */
    private static Object settled(Object argument) {
        if (argument instanceof Message) {
            return argument;
        }
        if (argument instanceof Worded worded) {
            return worded.words();
        }
        if (argument instanceof Optional<?>) {
            throw new IllegalArgumentException("arguments: a value, not " + argument);
        }
        if (argument instanceof List<?> list) {
            List<Object> settled = new ArrayList<>();
            list.forEach(each -> settled.add(settled(each)));
            return List.copyOf(settled);
        }
        return argument instanceof Serializable ? argument : argument.toString();
    }

    private static String quoted(String english) {
        return english.contains("{") || english.contains("}")
                ? english.replace("{", "'{'").replace("}", "'}'")
                : english;
    }

    /** The names of a pattern's places, in the order in which they first occur. */
    public static List<String> names(String pattern) {
        return NAMES.computeIfAbsent(pattern, Message::read);
    }

    private static List<String> read(String pattern) {
        if (pattern.indexOf('{') < 0) {
            return List.of();
        }
        MessagePattern parts = new MessagePattern(pattern);
        Set<String> names = new LinkedHashSet<>();
        for (int each = 0; each < parts.countParts(); each++) {
            MessagePattern.Part.Type type = parts.getPartType(each);
            if (type == MessagePattern.Part.Type.ARG_NAME || type == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parts.getSubstring(parts.getPart(each)));
            }
        }
        return List.copyOf(names);
    }

    /** The arguments by the names of their places. */
    public Map<String, Object> byName() {
        Map<String, Object> byName = new LinkedHashMap<>();
        List<String> names = names(pattern);
        for (int each = 0; each < names.size(); each++) {
            byName.put(names.get(each), arguments.get(each));
        }
        return byName;
    }

    @Override
    public Message words() {
        return this;
    }

    /** In English, for logs and for whoever looks with a debugger; pages and reports ask a {@link Language}. */
    @Override
    public String toString() {
        return Language.ENGLISH.say(this);
    }
}
