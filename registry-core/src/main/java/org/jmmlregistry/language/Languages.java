package org.jmmlregistry.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jmmlregistry.language.Language.Key;

/**
 * The languages that the registry speaks: English, those whose translations it carries ({@code language/xx.csv} on the class
 * path), and those that a hospital adds ({@code languages/xx.csv} in the data folder). Where both translate the same
 * sentence, the hospital's words hold.
 */
public final class Languages {

    private static final String ENDING = ".csv";

    private final Map<String, Language> byTag;

    private Languages(Map<String, Language> byTag) {
        this.byTag = byTag;
    }

    /**
     * Reads all that there are.
     *
     * @param data the data folder
     * @throws Refused if a file is malformed; the sentence names file and line
     */
    public static Languages in(Path data) {
        Map<String, Map<Key, String>> translations = new TreeMap<>();
        for (String tag : Locale.getISOLanguages()) {
            String resource = "language/" + tag + ENDING;
            try (InputStream file = Languages.class.getClassLoader().getResourceAsStream(resource)) {
                if (file != null) {
                    Reader rows = new InputStreamReader(file, StandardCharsets.UTF_8);
                    translations.put(tag, TranslationFile.read(resource, Locale.forLanguageTag(tag), rows));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(resource, unreadable);
            }
        }
        for (Path file : files(data.resolve("languages"))) {
            translations.merge(tag(file), read(file), Languages::over);
        }
        Map<String, Language> byTag = new TreeMap<>();
        translations.forEach((tag, words) -> byTag.put(tag, new Language(Locale.forLanguageTag(tag), words)));
        byTag.put("en", Language.ENGLISH);
        return new Languages(byTag);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder.toString(), unreadable);
        }
    }

    private static String tag(Path file) {
        String name = String.valueOf(file.getFileName());
        String tag = name.substring(0, name.length() - ENDING.length());
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException noTag) {
            throw Refused.malformed(
                    "The file {file} of translations is not named after a language, such as de.csv.", file.toString());
        }
    }

    private static Map<Key, String> read(Path file) {
        try (Reader rows = Files.newBufferedReader(file)) {
            return TranslationFile.read(file.toString(), Locale.forLanguageTag(tag(file)), rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    private static Map<Key, String> over(Map<Key, String> carried, Map<Key, String> hospital) {
        Map<Key, String> both = new HashMap<>(carried);
        both.putAll(hospital);
        return both;
    }

    /** All of them, by their tags in alphabetical order. */
    public Collection<Language> all() {
        return byTag.values();
    }

    /** The language of a tag such as {@code en} or {@code pt-BR}. */
    public Optional<Language> language(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /** The first of these that is spoken here, also as the language without its country; English if none is. */
    public Language best(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> language(locale.toLanguageTag()).or(() -> language(locale.getLanguage())).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
