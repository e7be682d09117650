package org.jmmlregistry.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jmmlregistry.language.Language.Key;

/**
 * A table of translations, one row a pattern: context, English pattern, translated pattern. A row without a translation is
 * work that is left, and is said in English.
 */
final class TranslationFile {

    private static final List<String> HEADING = List.of("context", "english", "translation");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Locale locale;
    private final Map<Key, String> translations = new LinkedHashMap<>();

    private TranslationFile(String file, Locale locale) {
        this.file = file;
        this.locale = locale;
    }

    /** @throws Refused if a line is malformed, repeats another, or has a place that the English pattern has not */
    static Map<Key, String> read(String file, Locale locale, Reader rows) {
        return new TranslationFile(file, locale).read(rows);
    }

    private Map<Key, String> read(Reader rows) {
        long next = 1;
        try (CSVParser parser = CSVParser.parse(rows, CSVFormat.DEFAULT)) {
            boolean heading = true;
            for (CSVRecord row : parser) {
                if (heading) {
                    heading(row);
                    heading = false;
                } else {
                    row(row, parser.getCurrentLineNumber());
                }
                next = parser.getCurrentLineNumber() + 1;
            }
            if (heading) {
                throw Refused.malformed("The file {file} of translations is empty.", file);
            }
        } catch (UncheckedIOException | IOException malformed) {
            throw Refused.malformed(
                    "The file {file} of translations is not a CSV file from line {line} on.", file, next);
        }
        return Map.copyOf(translations);
    }

    private void heading(CSVRecord row) {
        List<String> cells = new ArrayList<>(row.toList());
        cells.replaceAll(cell -> cell.startsWith(BYTE_ORDER_MARK) ? cell.substring(1) : cell);
        if (!cells.equals(HEADING)) {
            throw Refused.malformed(
                    "The file {file} of translations does not begin with the heading {heading}.",
                    file,
                    String.join(",", HEADING));
        }
    }

    private void row(CSVRecord row, long line) {
        if (row.size() != HEADING.size()) {
            throw Refused.malformed(
                    "Line {line} of the file {file} of translations has {cells, plural, one {# column} other {# columns}}, not {wanted}.",
                    line,
                    file,
                    row.size(),
                    HEADING.size());
        }
        Key key = new Key(row.get(0), row.get(1));
        String translation = row.get(2);
        if (translation.isBlank()) {
            return;
        }
        List<String> known = names(key.pattern(), Locale.UK, line);
        names(translation, locale, line).stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refused.malformed(
                            "Line {line} of the file {file} of translations has the place “{place}”, which “{english}” has not.",
                            line,
                            file,
                            unknown,
                            key.pattern());
                });
        if (translations.put(key, translation) != null) {
            throw Refused.malformed(
                    "Line {line} of the file {file} of translations has “{english}” a second time.",
                    line,
                    file,
                    key.pattern());
        }
    }

    private List<String> names(String pattern, Locale of, long line) {
        try {
            return Message.names(new MessageFormat(pattern, of).toPattern());
        } catch (IllegalArgumentException | IndexOutOfBoundsException noPattern) {
            throw Refused.malformed(
                    "Line {line} of the file {file} of translations has a pattern that is none: “{pattern}”.",
                    line,
                    file,
                    pattern);
        }
    }
}
