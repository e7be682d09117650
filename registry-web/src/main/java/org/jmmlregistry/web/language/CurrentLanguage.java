package org.jmmlregistry.web.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jmmlregistry.database.DataFolder;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Languages;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;

/** The language in which whoever asks is answered: the one that {@code REGISTRY_LANGUAGE} names, otherwise English. */
@Named("language")
@ApplicationScoped
public class CurrentLanguage {

    private final Language language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CurrentLanguage() {
        this.language = null;
    }

    /** @throws IllegalStateException if a file of translations is malformed or no language of that tag is there */
    @Inject
    public CurrentLanguage(Config settings) {
        String tag =
                settings.getOptionalValue("registry.language", String.class).orElse("en");
        Languages all = languages();
        this.language = all.language(tag)
                .orElseThrow(() -> new IllegalStateException(
                        "REGISTRY_LANGUAGE is \"%s\"; the registry speaks %s, and any language whose file is in %s."
                                .formatted(tag, spoken(all), DataFolder.path().resolve("languages"))));
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
