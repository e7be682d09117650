package org.jmmlregistry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jmmlregistry.language.Message;

/**
 * A table, declared once for all faces. The first cell of each row names the row.
 *
 * @param name its name for programs
 * @param script the lines of R that compute its figures from the rows of the report; may be empty
 */
public record Table(String name, Look look, List<Column> columns, List<List<Cell>> rows, List<String> script)
        implements Block {

    /** How large a table is set. */
    public enum Look {
        /** Many rows, or many columns. */
        LISTING,
        TABLE,
        /** What is read first. */
        HEADLINE
    }

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        script = List.copyOf(script);
        if (columns.isEmpty() || rows.isEmpty()) {
            throw new IllegalArgumentException("columns and rows: at least one of each in the table " + name + ", not "
                    + columns.size() + " and " + rows.size());
        }
    }

    /** Begins a table with one row for each of these. */
    public static <R> Rows<R> of(String name, List<R> rows) {
        return new Rows<>(name, rows);
    }

    /** Names and values, without headings. */
    public static Rows<Fact> facts(String name, List<Fact> facts) {
        return of(name, facts)
                .column("name", Column.Side.LEFT, 118, Cell.Tone.STRONG, fact -> Cell.words(fact.name()))
                .column("value", Column.Side.LEFT, 363, Cell.Tone.PLAIN, fact -> Cell.words(fact.value()));
    }

    /** What a report says of itself or of a case. */
    public record Fact(Message name, Message value) {}

    /** Whether the columns have headings. */
    public boolean hasHeadings() {
        return columns.stream().anyMatch(column -> column.heading().isPresent());
    }

    /** The declaration of a table, column by column. */
    public static final class Rows<R> {

        private final String name;
        private final List<R> rows;
        private final List<Column> columns = new ArrayList<>();
        private final List<Function<R, Cell>> cells = new ArrayList<>();
        private final List<String> script = new ArrayList<>();
        private Look look = Look.TABLE;

        private Rows(String name, List<R> rows) {
            this.name = name;
            this.rows = List.copyOf(rows);
        }

        public Rows<R> look(Look wanted) {
            look = wanted;
            return this;
        }

        /** A column of words. */
        public Rows<R> words(String key, Message heading, int weight, Function<R, Cell> cell) {
            return add(new Column(key, Optional.of(heading), Column.Side.LEFT, weight, Cell.Tone.PLAIN), cell);
        }

        /** A column of small print. */
        public Rows<R> detail(String key, Message heading, int weight, Function<R, Cell> cell) {
            return add(new Column(key, Optional.of(heading), Column.Side.LEFT, weight, Cell.Tone.QUIET), cell);
        }

        /** A column of short words such as yes and no. */
        public Rows<R> centred(String key, Message heading, int weight, Function<R, Cell> cell) {
            return add(new Column(key, Optional.of(heading), Column.Side.CENTRE, weight, Cell.Tone.PLAIN), cell);
        }

        /** A column of figures, one beneath the other. */
        public Rows<R> figures(String key, Message heading, int weight, Function<R, Cell> cell) {
            return add(new Column(key, Optional.of(heading), Column.Side.RIGHT, weight, Cell.Tone.PLAIN), cell);
        }

        /** A column without heading. */
        public Rows<R> column(String key, Column.Side side, int weight, Cell.Tone tone, Function<R, Cell> cell) {
            return add(new Column(key, Optional.empty(), side, weight, tone), cell);
        }

        private Rows<R> add(Column column, Function<R, Cell> cell) {
            columns.add(column);
            cells.add(cell);
            return this;
        }

        /** Adds a line of R that computes figures of the table from the rows of the report. */
        public Rows<R> script(String line) {
            script.add(line);
            return this;
        }

        public Table table() {
            List<List<Cell>> all = rows.stream()
                    .map(row -> cells.stream().map(cell -> cell.apply(row)).toList())
                    .toList();
            return new Table(name, look, columns, all, script);
        }
    }
}
