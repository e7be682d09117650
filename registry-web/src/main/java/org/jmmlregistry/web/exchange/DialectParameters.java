package org.jmmlregistry.web.exchange;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jmmlregistry.exchange.Dialect;
import org.jmmlregistry.exchange.Dialect.Characters;
import org.jmmlregistry.exchange.Dialect.Figures;
import org.jmmlregistry.exchange.Dialect.Separator;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;
import org.jspecify.annotations.Nullable;

/** How an export is to be written. */
public class DialectParameters {

    private static final List<String> YES_NO = List.of("true", "false");
    private static final String LABELS = "labels";
    private static final List<String> WORDS = List.of("codes", LABELS);

    @QueryParam("separator")
    @Parameter(description = "Between the cells of CSV: comma (as it is without), semicolon or tab")
    private @Nullable String separator;

    @QueryParam("characters")
    @Parameter(
            description =
                    "Of CSV: utf-8 (as it is without), utf-8-marked (with a byte order mark, by which Excel knows it) or "
                            + "windows-1252, which is refused where an answer has a character that it lacks")
    private @Nullable String characters;

    @QueryParam("figures")
    @Parameter(
            description = "Of CSV: international (5.2 and 2001-02-28, as it is without) or german (5,2 and 28.02.2001)")
    private @Nullable String figures;

    @QueryParam("answers")
    @Parameter(description = "codes (as it is without) or labels, in the language of the registry")
    private @Nullable String answers;

    @QueryParam("computed")
    @Parameter(
            description =
                    "true (as it is without): with what the registry computes, in columns that end in _computed; an import "
                            + "compares them and takes none in. false: without")
    private @Nullable String computed;

    Dialect dialect(Language language) {
        return new Dialect(
                chosen("separator", separator, Separator.values()),
                chosen("characters", characters, Characters.values()),
                chosen("figures", figures, Figures.values()),
                chosen("answers", answers, WORDS).equals(LABELS) ? Optional.of(language) : Optional.empty(),
                chosen("computed", computed, YES_NO).equals("true"));
    }

    private static <E extends Enum<E>> E chosen(String name, @Nullable String text, E[] all) {
        List<String> known = Arrays.stream(all).map(DialectParameters::value).toList();
        return all[known.indexOf(chosen(name, text, known))];
    }

    /** How a choice is called in an address. */
    static String value(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String chosen(String name, @Nullable String text, List<String> known) {
        if (text == null || text.isBlank()) {
            return known.get(0);
        }
        if (!known.contains(text)) {
            throw Refused.malformed("\"{name}\" must be one of {known}.", name, String.join(", ", known));
        }
        return text;
    }
}
