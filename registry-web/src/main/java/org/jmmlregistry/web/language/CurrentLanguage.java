package org.jmmlregistry.web.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jmmlregistry.database.DataFolder;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.dictionary.Notation.DateOrder;
import org.jmmlregistry.dictionary.Notation.DecimalSign;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Languages;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;

/**
 * The language in which whoever asks is answered, and the notation in which they write dates and numbers: {@code
 * REGISTRY_LANGUAGE} names the language, otherwise it is English; {@code REGISTRY_DATES} and {@code REGISTRY_NUMBERS} settle
 * what the language leaves open.
 */
@Named("language")
@ApplicationScoped
public class CurrentLanguage {

    private final Language language;
    private final Notation notation;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CurrentLanguage() {
        this.language = null;
        this.notation = null;
    }

    /**
     * @throws IllegalStateException if a file of translations is malformed, no language of that tag is there, or a setting is
     *     none of its values
     */
    @Inject
    public CurrentLanguage(Config settings) {
        String tag =
                settings.getOptionalValue("registry.language", String.class).orElse("en");
        Languages all = languages();
        this.language = all.language(tag)
                .orElseThrow(() -> new IllegalStateException(
                        "REGISTRY_LANGUAGE is \"%s\"; the registry speaks %s, and any language whose file is in %s."
                                .formatted(tag, spoken(all), DataFolder.path().resolve("languages"))));
        Notation spoken = Notation.of(Locale.forLanguageTag(tag));
        this.notation = new Notation(
                setting(settings, "registry.dates", DateOrder.class).orElse(spoken.dates()),
                setting(settings, "registry.numbers", DecimalSign.class).orElse(spoken.decimal()));
    }

    /** A setting in lower case with hyphens, as the constant of its name. */
    private static <E extends Enum<E>> Optional<E> setting(Config settings, String name, Class<E> values) {
        return settings.getOptionalValue(name, String.class).map(text -> Arrays.stream(values.getEnumConstants())
                .filter(value -> setting(value).equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s is \"%s\"; it can be %s."
                        .formatted(
                                name.toUpperCase(Locale.ROOT).replace('.', '_'),
                                text,
                                Arrays.stream(values.getEnumConstants())
                                        .map(CurrentLanguage::setting)
                                        .collect(Collectors.joining(", "))))));
    }

    private static String setting(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Languages languages() {
        try {
            return Languages.in(DataFolder.path());
        } catch (Refused malformed) {
            throw new IllegalStateException(malformed.getMessage(), malformed);
        }
    }

    private static String spoken(Languages all) {
        return all.all().stream().map(each -> each.locale().getLanguage()).collect(Collectors.joining(", "));
    }

    public Language language() {
        return language;
    }

    /** How dates and numbers are written by whoever asks. */
    public Notation notation() {
        return notation;
    }

    public String say(Worded worded) {
        return language().say(worded);
    }

    /** As browsers name it, such as {@code pt-BR}. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    public Locale getLocale() {
        return language().locale();
    }
}
