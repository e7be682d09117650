package org.jmmlregistry.exchange.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jmmlregistry.exchange.table.Table.Cell;
import org.jmmlregistry.exchange.table.Table.Line;
import org.jmmlregistry.language.Refused;

/** The table in a text with separators, which a first line such as {@code sep=;} or else the heading tells. */
final class CsvTable {

    private static final String SEPARATORS = ",;\t|";
    private static final Pattern SAID =
            Pattern.compile("\"?sep=([^\"\r\n])\"?[,;\t]*(?:\r\n|\r|\n|$)", Pattern.CASE_INSENSITIVE);

    /** Signs that a parser takes for blanks, though nobody sees them. */
    private static final String UNSEEN = "\u000B\f\u001C\u001D\u001E\u001F";

    private final String text;
    private final char separator;

    private CsvTable(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static CsvTable in(String text) {
        Matcher said = SAID.matcher(text);
        return said.lookingAt()
                ? new CsvTable(text.substring(said.end()), said.group(1).charAt(0))
                : new CsvTable(text, separator(text));
    }

    char separator() {
        return separator;
    }

    /** The separator that stands most often in the first line that has one, quoted texts left out. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean any = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            int found = quoted ? -1 : SEPARATORS.indexOf(each);
            if (each == '"') {
                quoted = !quoted;
            } else if (found >= 0) {
                counts[found]++;
            } else if (!quoted && any && (each == '\n' || each == '\r')) {
                break;
            } else if (!Character.isWhitespace(each)) {
                any = true;
            }
        }
        int most = 0;
        for (int each = 1; each < counts.length; each++) {
            most = counts[each] > counts[most] ? each : most;
        }
        return SEPARATORS.charAt(most);
    }

    /** Each cell takes many times its sign while the parser holds a line of them. */
    private void requireNarrow() {
        int separators = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            separators = each == '\n' || each == '\r' ? 0 : separators + (each == separator ? 1 : 0);
            if (separators >= SheetRows.MOST_COLUMNS) {
                throw Refused.notPossible("The file has a line of more than {most} columns.", SheetRows.MOST_COLUMNS);
            }
        }
    }

    /** @throws Refused if a quotation mark is not closed or there are too many rows */
    Optional<Table> table(int mostRows) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(text.chars().noneMatch(each -> UNSEEN.indexOf(each) >= 0))
                .get();
        requireNarrow();
        List<Line> lines = new ArrayList<>();
        long read = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord cells : parser) {
                read = cells.getRecordNumber();
                long row = read;
                Line line = new Line(
                        row,
                        cells.stream()
                                .map(each -> Cell.text(Table.requireShort(each, row)))
                                .toList());
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() > mostRows) {
                    throw Refused.notPossible("The file has more than {most} rows; split it.", mostRows);
                }
            }
        } catch (UncheckedIOException | IOException malformed) {
            throw Refused.notPossible(
                    "This is not a CSV file: a quotation mark is opened and not closed near row {row}.", read + 1);
        }
        return Table.of("", lines);
    }
}
