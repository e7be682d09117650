package org.jmmlregistry.exchange.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jmmlregistry.exchange.table.Table.Cell;
import org.jmmlregistry.exchange.table.Table.Line;
import org.jmmlregistry.language.Refused;

/** The rows of one sheet of a workbook. */
final class SheetRows {

    static final int MOST_COLUMNS = 16_384;

    /** More of them take more memory than there is. */
    private static final int MOST_CELLS = 4_000_000;

    private static final Pattern MIDNIGHT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T00:00(?::00(?:\\.0+)?)?Z?");

    /** What stands for a formula until its value follows; a program that writes none leaves it. */
    private static final String NOT_COMPUTED = "#CALC!";

    private final List<String> shared;
    private final CellFormats formats;
    private final List<Line> lines = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private long row;
    private int all;
    private int column;
    private String type = "";
    private int style;

    SheetRows(List<String> shared, CellFormats formats) {
        this.shared = shared;
        this.formats = formats;
    }

    /** @throws Refused if there are more rows than fit */
    List<Line> read(InputStream part, long most) throws XMLStreamException {
        Xml.each(Optional.of(part), xml -> {
            if (xml.is("row")) {
                end(most);
                row = xml.attribute("r").map(Long::parseLong).orElse(row + 1);
            } else if (xml.is("c")) {
                column = xml.attribute("r").map(SheetRows::column).orElse(cells.size());
                type = xml.attribute("t").orElse("n");
                style = xml.attribute("s").map(Integer::parseInt).orElse(0);
            } else if (xml.is("f")) {
                put(Cell.text(NOT_COMPUTED));
            } else if (xml.is("v")) {
                put(cell(xml.text()));
            } else if (xml.is("is")) {
                put(Cell.text(xml.richText("is")));
            }
        });
        end(most);
        return lines;
    }

    private void end(long most) {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            all += cells.size();
            if (all > MOST_CELLS) {
                throw Refused.notPossible("A sheet has more than {most} cells; split it.", MOST_CELLS);
            }
            lines.add(new Line(row, List.copyOf(cells)));
        }
        if (lines.size() > most) {
            throw Refused.notPossible("The file has more than {most} rows; split it.", most);
        }
        cells = new ArrayList<>();
    }

    private void put(Cell cell) {
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        Table.requireShort(cell.text(), row);
        cells.set(column, cell);
    }

    private Cell cell(String value) {
        return switch (type) {
            case "s" -> Cell.text(shared.get(Integer.parseInt(value)));
            case "b" -> Cell.text(List.of("1", "true").contains(value) ? "TRUE" : "FALSE");
            case "str", "inlineStr" -> Cell.text(Xml.unescaped(value));
            case "e" -> Cell.text(value);
            case "d" -> Cell.text(MIDNIGHT.matcher(value).replaceFirst("$1"));
            default -> value.isBlank() ? Cell.BLANK : new Cell(formats.text(value, style), true);
        };
    }

    /** The number of a column from an address such as {@code AB12}, counted from 0. */
    private static int column(String address) {
        int number = 0;
        for (int at = 0; at < address.length() && Character.isLetter(address.charAt(at)); at++) {
            number = number * 26 + (address.charAt(at) - 'A' + 1);
            if (number > MOST_COLUMNS) {
                throw new IndexOutOfBoundsException(address);
            }
        }
        return number - 1;
    }
}
