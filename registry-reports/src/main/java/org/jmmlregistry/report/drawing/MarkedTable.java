package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/**
 * Two things that happen to children, crossed: in each place the number of children and then one mark for each, so that rows that
 * overlap or are small can be read together. A place with nobody says 0.
 *
 * @param name for programs
 * @param corner what the rows are
 * @param columns their headings
 */
public record MarkedTable(String name, Message title, Message corner, List<Message> columns, List<Row> rows)
        implements Picture {

    private static final double WIDTH = 481;
    private static final double FIRST = 128;
    private static final double TEXT = 8.4;
    private static final double LINE = 10.6;

    /** How much wider bold letters are than plain ones. */
    private static final double BOLD = 1.08;

    /** A row of places, as many as there are columns. */
    public record Row(Message name, List<Fates> places, boolean total) {
        public Row {
            places = List.copyOf(places);
        }
    }

    public MarkedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int wide = columns.size();
        if (rows.stream().anyMatch(row -> row.places().size() != wide)) {
            throw new IllegalArgumentException("rows: each with " + wide + " places");
        }
    }

    private double width() {
        return (WIDTH - FIRST) / columns.size();
    }

    private double left(int column) {
        return FIRST + column * width();
    }

    @Override
    public Drawing draw(Language language) {
        Svg svg = new Svg();
        double y = headings(svg, language);
        for (Row row : rows) {
            y = row(svg, row, y, language);
        }
        return svg.drawing(WIDTH, y + 2, language.say(title), told(language));
    }

    private double headings(Svg svg, Language language) {
        List<List<String>> headings = columns.stream()
                .map(language::say)
                .map(each -> Svg.broken(each, TEXT, (width() - 8) / BOLD))
                .toList();
        List<String> first = Svg.broken(language.say(corner), TEXT, (FIRST - 8) / BOLD);
        int lines = Math.max(
                first.size(), headings.stream().mapToInt(List::size).max().orElse(1));
        bold(svg, first, 0, lines);
        IntStream.range(0, columns.size()).forEach(column -> bold(svg, headings.get(column), left(column), lines));
        double y = lines * LINE + 4;
        svg.line(0, y, WIDTH, y, Pen.solid(Svg.INK, 1));
        return y;
    }

    private static void bold(Svg svg, List<String> words, double x, int lines) {
        double at = LINE * (lines - words.size() + 1);
        for (String line : words) {
            svg.text(x, at, line, Letters.plain(TEXT, Svg.INK).bold());
            at += LINE;
        }
    }

    private double row(Svg svg, Row row, double top, Language language) {
        List<String> words = Svg.broken(language.sentence(row.name()), TEXT, (FIRST - 8) / BOLD);
        double marks = width() - 30;
        double height = 7
                + Math.max(
                        LINE * words.size(),
                        row.places().stream()
                                .mapToDouble(each -> each.height(marks) + 2)
                                .max()
                                .orElse(0));
        double at = top + LINE + 2;
        for (String line : words) {
            svg.text(0, at, line, letters(row.total()));
            at += LINE;
        }
        for (int column = 0; column < columns.size(); column++) {
            Fates fates = row.places().get(column);
            svg.text(left(column), top + LINE + 2, String.valueOf(fates.alive() + fates.dead()), letters(row.total()));
            fates.draw(svg, left(column) + 24, top + 4, marks);
        }
        svg.line(0, top + height, WIDTH, top + height, Pen.solid(row.total() ? Svg.INK : Svg.FAINT, 0.7));
        return top + height;
    }

    private static Letters letters(boolean total) {
        Letters plain = Letters.plain(TEXT, Svg.INK);
        return total ? plain.bold() : plain;
    }

    private String told(Language language) {
        return rows.stream()
                .map(row -> language.say(row.name()) + ": "
                        + IntStream.range(0, columns.size())
                                .mapToObj(column -> language.say(columns.get(column)) + " "
                                        + (row.places().get(column).alive()
                                                + row.places().get(column).dead()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private record Place(Message row, Message column, Fates fates) {}

    @Override
    public Optional<Table> behind() {
        List<Place> places = new ArrayList<>();
        for (Row row : rows) {
            for (int column = 0; column < columns.size(); column++) {
                places.add(
                        new Place(row.name(), columns.get(column), row.places().get(column)));
            }
        }
        return Optional.of(Table.of(name, places)
                .words(
                        "place",
                        corner,
                        60,
                        place -> Cell.words(Message.of("{row}: {column}", place.row(), place.column())))
                .figures(
                        "alive",
                        Message.of("Alive when last seen"),
                        20,
                        place -> Cell.count(place.fates().alive()))
                .figures(
                        "died",
                        Message.of("Died"),
                        20,
                        place -> Cell.count(place.fates().dead()))
                .table());
    }
}
