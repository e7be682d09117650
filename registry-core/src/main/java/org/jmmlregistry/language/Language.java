package org.jmmlregistry.language;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A language that the registry speaks. What it has no translation for is said in English. */
public final class Language {

    private static final Logger LOG = Logger.getLogger(Language.class.getName());

    public static final Language ENGLISH = new Language(Locale.UK, Map.of());

    private static final CaseMap.Title OPENING =
            CaseMap.toTitle().wholeString().noBreakAdjustment().noLowercase();

    /** What a translation is found by. */
    public record Key(String context, String pattern) {}

    /** A pattern made ready, and the places in it that take a number as it is written instead of by a format of ICU. */
    private record Ready(MessageFormat format, Set<String> plain) {}

    private final Locale locale;
    private final Map<Key, String> translations;
    private final Map<Key, Ready> ready;
    private final UnaryOperator<String> spelling;

    public Language(Locale locale, Map<Key, String> translations) {
        this(locale, Map.copyOf(translations), new ConcurrentHashMap<>(), UnaryOperator.identity());
    }

    private Language(
            Locale locale, Map<Key, String> translations, Map<Key, Ready> ready, UnaryOperator<String> spelling) {
        this.locale = locale;
        this.translations = translations;
        this.ready = ready;
        this.spelling = spelling;
    }

    /**
     * The same language, whose every text is spelled as a page or a print can show it.
     *
     * @param how must leave alone what it has spelled already
     */
    public Language spelled(UnaryOperator<String> how) {
        return new Language(locale, translations, ready, how);
    }

    /**
     * A language from its table of translations, with the columns context, english and translation.
     *
     * @param file how the table is called where it is refused
     * @throws Refused if a line is malformed, repeats another, or has a place that the English pattern has not
     */
    public static Language read(Locale locale, String file, Reader rows) {
        return new Language(locale, TranslationFile.read(file, locale, rows));
    }

    public Locale locale() {
        return locale;
    }

    /** Whether it is the language in which the sentences are written. */
    public boolean isEnglish() {
        return translations.isEmpty();
    }

    public String say(Worded worded) {
        Message message = worded.words();
        Key key = new Key(message.context(), message.pattern());
        Ready pattern = ready.computeIfAbsent(key, this::ready);
        try {
            return said(message, pattern);
        } catch (IllegalArgumentException unfit) {
            if (!translations.containsKey(key)) {
                throw unfit;
            }
            LOG.log(Level.WARNING, unfit, () -> "The translation of \"%s\" does not fit; it is said in English."
                    .formatted(key.pattern()));
            Ready english = ready(key.pattern(), Locale.UK);
            ready.put(key, english);
            return said(message, english);
        }
    }

    private String said(Message message, Ready pattern) {
        Map<String, Object> arguments = new HashMap<>();
        message.byName()
                .forEach((name, argument) -> arguments.put(
                        name,
                        argument instanceof Number && !pattern.plain().contains(name) ? argument : text(argument)));
        return spelling.apply(((MessageFormat) pattern.format().clone()).format(arguments));
    }

    /** What it says of something that may not be there; empty if it is not. */
    public Optional<String> say(Optional<? extends Worded> worded) {
        return worded.map(this::say);
    }

    /** What it says as a sentence, which begins with a capital where the language has capitals; people's own words stay as they are. */
    public String sentence(Worded worded) {
        String said = say(worded);
        return worded.words().isOwnWords() ? said : OPENING.apply(locale, null, said);
    }

    /** Read out as "a, b and c". */
    public String list(List<? extends Worded> all) {
        return ListFormatter.getInstance(locale)
                .format(all.stream().map(this::say).toList());
    }

    private String text(Object argument) {
        if (argument instanceof Worded worded) {
            return say(worded);
        }
        if (argument instanceof List<?> list) {
            return ListFormatter.getInstance(locale)
                    .format(list.stream().map(this::text).toList());
        }
        return argument instanceof BigDecimal number ? number.toPlainString() : String.valueOf(argument);
    }

    private Ready ready(Key key) {
        return Optional.ofNullable(translations.get(key))
                .or(() -> country(key))
                .map(translated -> ready(translated, locale))
                .orElseGet(() -> ready(key.pattern(), Locale.UK));
    }

    /** The name of a country that has no translation, as the Java runtime knows it. */
    private Optional<String> country(Key key) {
        return key.context().startsWith(Message.COUNTRY) && !isEnglish()
                ? Optional.of(
                        new Locale("", key.context().substring(Message.COUNTRY.length())).getDisplayCountry(locale))
                : Optional.empty();
    }

    private static Ready ready(String pattern, Locale locale) {
        MessageFormat format = new MessageFormat(pattern, locale);
        return new Ready(format, plain(new MessagePattern(format.toPattern())));
    }

    /** The places that stand alone; what is counted or formatted anywhere in the pattern stays a number. */
    private static Set<String> plain(MessagePattern parts) {
        Set<String> plain = new HashSet<>();
        Set<String> formatted = new HashSet<>();
        for (int each = 0; each < parts.countParts(); each++) {
            MessagePattern.Part part = parts.getPart(each);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                boolean alone = part.getArgType() == MessagePattern.ArgType.NONE;
                (alone ? plain : formatted).add(parts.getSubstring(parts.getPart(each + 1)));
            }
        }
        plain.removeAll(formatted);
        return plain;
    }
}
