package org.jmmlregistry.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jmmlregistry.language.Refused;

/** The cells of a CSV file: UTF-8, comma or semicolon, the first line a heading. */
final class CsvRows {

    static final int LARGEST_FILE = 20 * 1024 * 1024;

    private static final int MOST_ROWS = 500_000;

    /** A line of the file with its cells. */
    record Line(long number, List<String> cells) {}

    private CsvRows() {}

    /** @throws Refused if the bytes are no CSV file with a heading and at least one row */
    static List<Line> of(byte[] file) {
        if (file.length == 0) {
            throw Refused.notPossible("The file is empty.");
        }
        if (file.length > LARGEST_FILE) {
            throw Refused.notPossible(
                    "The file has {size} MB; at most {most} MB can be imported at once.",
                    file.length / (1024 * 1024),
                    LARGEST_FILE / (1024 * 1024));
        }
        String text = text(file);
        String heading = text.lines().findFirst().orElse("");
        char delimiter = heading.indexOf(';') >= 0 && heading.indexOf(',') < 0 ? ';' : ',';
        List<Line> lines = lines(text, delimiter);
        if (lines.size() < 2) {
            throw Refused.notPossible("The file has a heading but no rows.");
        }
        return lines;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw Refused.notPossible("This is not a CSV file: it holds characters that no text has.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw Refused.notPossible("This is not a CSV file in UTF-8; save it as “CSV UTF-8” and try again.");
        }
    }

    private static List<Line> lines(String text, char delimiter) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord cells : parser) {
                if (lines.size() > MOST_ROWS) {
                    throw Refused.notPossible("The file has more than {most} rows; split it.", MOST_ROWS);
                }
                lines.add(new Line(parser.getCurrentLineNumber(), cells.toList()));
            }
        } catch (UncheckedIOException | IOException malformed) {
            throw Refused.notPossible(
                    "This is not a CSV file: a quotation mark is opened and not closed near line {line}.",
                    lines.size() + 1L);
        }
        return lines;
    }
}
