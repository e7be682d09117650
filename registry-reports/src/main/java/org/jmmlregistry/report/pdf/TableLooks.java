package org.jmmlregistry.report.pdf;

import java.awt.Color;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Column;
import org.jmmlregistry.report.Table;

/** The designs of tables with the widths, sides and sizes of their columns; those of the tables that were set last are kept, to be filled again. */
final class TableLooks {

    static final String GREY = "#5A6872";

    private static final int PADDING = 4;
    private static final int MOST_KEPT = 256;

    private static final Map<Look, JasperReport> KEPT =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Look, JasperReport> eldest) {
                    return size() > MOST_KEPT;
                }
            });

    /** All that a design depends on. */
    record Look(Table.Look look, List<Set> columns) {}

    /** A column as it is set. */
    record Set(int weight, Column.Side side, Cell.Tone tone, boolean styled) {
        static Set of(Column column, boolean styled) {
            return new Set(column.weight(), column.side(), column.tone(), styled);
        }
    }

    private TableLooks() {}

    static JasperReport of(Look look) {
        return KEPT.computeIfAbsent(look, TableLooks::set);
    }

    private static JasperReport set(Look look) {
        List<Set> columns = look.columns();
        JasperReport report = Template.table(columns.size());
        set(report.getGroups()[0].getGroupHeaderSection().getBands()[0], columns, (field, column) -> {});
        set(report.getDetailSection().getBands()[0], columns, (field, column) -> {
            field.setFontSize(size(look.look()));
            face(field, column.tone(), look.look());
            if (column.styled()) {
                field.setMarkup("styled");
            }
        });
        return report;
    }

    private interface Face {
        void give(JRTextField field, Set column);
    }

    private static void set(JRBand band, List<Set> columns, Face face) {
        JRElement[] cells = ((JRFrame) band.getElements()[0]).getElements();
        int[] edges = edges(columns);
        for (int column = 0; column < cells.length; column++) {
            JRTextField field = (JRTextField) cells[column];
            field.setX(edges[column]);
            field.setWidth(edges[column + 1] - edges[column]);
            field.setHorizontalTextAlign(
                    switch (columns.get(column).side()) {
                        case LEFT -> HorizontalTextAlignEnum.LEFT;
                        case CENTRE -> HorizontalTextAlignEnum.CENTER;
                        case RIGHT -> HorizontalTextAlignEnum.RIGHT;
                    });
            field.getLineBox().setLeftPadding(column == 0 ? 0 : PADDING);
            field.getLineBox().setRightPadding(column == cells.length - 1 ? 0 : PADDING);
            face.give(field, columns.get(column));
        }
    }

    /** Where each column begins, and where the last one ends. */
    static int[] edges(List<Set> columns) {
        int all = columns.stream().mapToInt(Set::weight).sum();
        int[] edges = new int[columns.size() + 1];
        int before = 0;
        for (int column = 0; column < columns.size(); column++) {
            before += columns.get(column).weight();
            edges[column + 1] = Math.round((float) before * TableDesign.WIDTH / all);
        }
        return edges;
    }

    private static float size(Table.Look look) {
        return switch (look) {
            case LISTING -> 8.5f;
            case TABLE -> 9.5f;
            case HEADLINE -> 10.5f;
        };
    }

    private static void face(JRTextField field, Cell.Tone tone, Table.Look look) {
        switch (tone) {
            case PLAIN -> {}
            case STRONG -> field.setBold(true);
            case QUIET -> {
                field.setFontSize(Math.min(8, size(look)));
                field.setForecolor(Color.decode(GREY));
                field.getLineBox().setTopPadding(3);
            }
            case OPEN -> field.setForecolor(Color.decode(GREY));
            case ABSENT -> {
                field.setItalic(true);
                field.setForecolor(Color.decode(GREY));
            }
        }
    }
}
