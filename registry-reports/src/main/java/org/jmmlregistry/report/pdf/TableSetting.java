package org.jmmlregistry.report.pdf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRStringUtil;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Column;
import org.jmmlregistry.report.PrintedTable;
import org.jmmlregistry.report.Table;

/**
 * A table made ready for the page: its design with the widths, sides and sizes of its columns, headings and rows.
 *
 * @param headings empty if the columns have none
 */
record TableSetting(JasperReport report, List<String> headings, JRRewindableDataSource rows) {

    private static final String GREY = TableLooks.GREY;

    /** The table as it fits on a page: what is wider than a design is continued in further ones, each with the names of the rows. */
    static List<TableSetting> of(Table table, PrintedTable printed) {
        List<TableSetting> parts = new ArrayList<>();
        int further = TableDesign.MOST_COLUMNS - 1;
        int columns = table.columns().size();
        int from = 1;
        do {
            int to = Math.min(columns, from + further);
            List<Integer> shown = new ArrayList<>(List.of(0));
            IntStream.range(from, to).forEach(shown::add);
            parts.add(part(table, printed, shown));
            from = to;
        } while (from < columns);
        return parts;
    }

    private static TableSetting part(Table table, PrintedTable printed, List<Integer> shown) {
        List<Column> columns = shown.stream().map(table.columns()::get).toList();
        List<List<PrintedTable.Printed>> rows = printed.rows().stream()
                .map(row -> shown.stream().map(row::get).toList())
                .toList();
        List<Boolean> styled = IntStream.range(0, columns.size())
                .mapToObj(column -> rows.stream()
                        .map(row -> row.get(column))
                        .anyMatch(cell -> cell.detail().isPresent()
                                || cell.tone() != columns.get(column).tone()))
                .toList();
        JasperReport report = TableLooks.of(new TableLooks.Look(
                table.look(),
                IntStream.range(0, columns.size())
                        .mapToObj(column -> TableLooks.Set.of(columns.get(column), styled.get(column)))
                        .toList()));
        List<List<String>> texts = rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> styled.get(column)
                                ? styled(row.get(column), columns.get(column).tone())
                                : row.get(column).text())
                        .toList())
                .toList();
        List<String> headings = table.hasHeadings()
                ? shown.stream().map(printed.headings()::get).toList()
                : List.of();
        return new TableSetting(report, headings, new Rows(texts));
    }

    private static String styled(PrintedTable.Printed cell, Cell.Tone usual) {
        String text = JRStringUtil.xmlEncode(cell.text());
        String set = cell.tone() == usual
                ? text
                : switch (cell.tone()) {
                    case PLAIN -> text;
                    case STRONG -> "<style isBold=\"true\">" + text + "</style>";
                    case QUIET, OPEN -> "<style forecolor=\"" + GREY + "\">" + text + "</style>";
                    case ABSENT -> "<style isItalic=\"true\" forecolor=\"" + GREY + "\">" + text + "</style>";
                };
        return set
                + cell.detail()
                        .map(more -> "\n<style isBold=\"false\" size=\"7.5\" forecolor=\"" + GREY + "\">"
                                + JRStringUtil.xmlEncode(more) + "</style>")
                        .orElse("");
    }

    /** Feeds a table from texts. */
    private static final class Rows implements JRRewindableDataSource {

        /** So many at the end stay together, so that none stands alone on a page. */
        private static final int TOGETHER = 2;

        private final List<List<String>> rows;
        private Iterator<List<String>> remaining;
        private List<String> current = List.of();
        private int left;

        Rows(List<List<String>> rows) {
            this.rows = rows;
            this.remaining = rows.iterator();
            this.left = rows.size();
        }

        @Override
        public boolean next() {
            if (!remaining.hasNext()) {
                return false;
            }
            current = remaining.next();
            left--;
            return true;
        }

        @Override
        public Object getFieldValue(JRField field) {
            if (field.getName().equals(TableDesign.END)) {
                return left < TOGETHER;
            }
            return current.get(Integer.parseInt(field.getName().substring(1)));
        }

        @Override
        public void moveFirst() {
            remaining = rows.iterator();
            left = rows.size();
        }
    }
}
