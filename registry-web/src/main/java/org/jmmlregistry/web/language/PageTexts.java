package org.jmmlregistry.web.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jmmlregistry.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * The texts of pages: {@code #{m.toCases}}, or {@code #{m.of('casesOfNone', cases)}} where the pattern has places ({@code {0}},
 * {@code {1}} in this order). English stands in {@code messages.properties}; its translation has the context {@code page toCases}.
 */
@Named("m")
@ApplicationScoped
public class PageTexts extends AbstractMap<String, String> {

    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("org.jmmlregistry.web.messages", Locale.ROOT);

    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected PageTexts() {
        this(null);
    }

    @Inject
    public PageTexts(CurrentLanguage language) {
        this.language = language;
    }

    /** What a page text says about these. */
    public String of(String key, Object... arguments) {
        return language.say(new Message("page " + key, ENGLISH.getString(key), List.of(arguments)));
    }

    @Override
    public String get(@Nullable Object key) {
        return of(String.valueOf(key));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String text && ENGLISH.containsKey(text);
    }

    /** Those that have no places. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        Set<Entry<String, String>> texts = new LinkedHashSet<>();
        for (String key : ENGLISH.keySet()) {
            if (Message.names(ENGLISH.getString(key)).isEmpty()) {
                texts.add(new SimpleImmutableEntry<>(key, of(key)));
            }
        }
        return texts;
    }
}
