package org.jmmlregistry.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Refused;

/**
 * A table of a file.
 *
 * @param name of its sheet in a workbook; empty where the file is the table
 * @param heading the first row that is not blank
 * @param lines the rows below that are not blank
 */
public record Table(String name, List<Cell> heading, List<Line> lines) {

    /** As long as a text in a cell of Excel can be. */
    static final int LONGEST_CELL = 32_767;

    /** @throws Refused if the text is longer than that of any cell */
    static String requireShort(String text, long row) {
        if (text.length() > LONGEST_CELL) {
            throw Refused.notPossible(
                    "A cell in row {row} has a text of {length} characters; at most {most} fit into a cell. A quotation mark may be missing there.",
                    row,
                    text.length(),
                    LONGEST_CELL);
        }
        return text;
    }

    /**
     * What stands in a cell.
     *
     * @param exact whether a program wrote it as a number or a date, so that its text is a decimal point's or an ISO date
     */
    public record Cell(String text, boolean exact) {

        public static final Cell BLANK = new Cell("", false);

        public static Cell text(String text) {
            return text.isEmpty() ? BLANK : new Cell(text, false);
        }

        public boolean isBlank() {
            return Written.showsNothing(text);
        }
    }

    /**
     * A row of the table.
     *
     * @param number as a spreadsheet counts rows: blank ones count, and a cell of two lines is in one row
     */
    public record Line(long number, List<Cell> cells) {

        /** The cell of a column, counted from 0; blank where the row ends before. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.BLANK;
        }

        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    public Table {
        heading = List.copyOf(heading);
        lines = List.copyOf(lines);
    }

    /** What programs add at the right and below is left out: columns without heading and cells, and rows of separators. */
    static Optional<Table> of(String name, List<Line> all) {
        List<Line> written = all.stream().filter(line -> !line.isBlank()).toList();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        List<Cell> heading = cut(written.get(0).cells(), 0);
        List<Line> lines = new ArrayList<>();
        for (Line line : written.subList(1, written.size())) {
            lines.add(new Line(line.number(), cut(line.cells(), heading.size())));
        }
        return Optional.of(new Table(name, heading, lines));
    }

    /** Without the blank cells at the end that stand beyond so many columns. */
    private static List<Cell> cut(List<Cell> cells, int columns) {
        int end = cells.size();
        while (end > columns && cells.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(cells.subList(0, end));
    }
}
