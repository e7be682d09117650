package org.jmmlregistry.report.pdf;

import java.awt.Color;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/**
 * The design of a table with a number of columns, made while the project is built. Every cell has its place in the structure
 * of the document here: the first of a row names the row, the heading names the column. How wide, how large and on which
 * side a column stands is set when a table is printed ({@link TableSetting}).
 */
final class TableDesign {

    static final int MOST_COLUMNS = 12;
    static final int WIDTH = 481;
    static final String HEADINGS = "headings";
    static final String NUMBER = "number";
    static final String HEADED = "headed";

    /** Of a row: whether it is one of the last, which stay on one page. */
    static final String END = "end";

    private static final int ROW = 15;
    private static final int ROOM_FOR_HEADINGS = 64;
    private static final Color INK = new Color(0x1B2733);
    private static final Color PETROL = new Color(0x0B4F6C);
    private static final Color LINE = new Color(0xE1E6EA);
    private static final float HEADING_SIZE = 8;

    private final int columns;
    private final JasperDesign design = new JasperDesign();

    private TableDesign(int columns) {
        this.columns = columns;
    }

    static String name(int columns) {
        return "table-" + columns;
    }

    static JasperDesign of(int columns) throws JRException {
        if (columns < 1 || columns > MOST_COLUMNS) {
            throw new IllegalArgumentException("columns: 1 to " + MOST_COLUMNS + ", not " + columns);
        }
        return new TableDesign(columns).design();
    }

    private JasperDesign design() throws JRException {
        design.setName(name(columns));
        design.setPageWidth(WIDTH);
        design.setColumnWidth(WIDTH);
        design.setLeftMargin(0);
        design.setRightMargin(0);
        design.setTopMargin(0);
        design.setBottomMargin(0);
        JRDesignStyle body = new JRDesignStyle();
        body.setName("Body");
        body.setDefault(true);
        body.setFontName("Registry");
        body.setForecolor(INK);
        design.addStyle(body);
        design.setDefaultStyle(body);
        parameter(HEADINGS, List.class);
        parameter(NUMBER, Integer.class);
        parameter(HEADED, Boolean.class);
        for (int column = 0; column < columns; column++) {
            JRDesignField field = new JRDesignField();
            field.setName(field(column));
            field.setValueClass(String.class);
            design.addField(field);
        }
        keepHeadingsWithRows();
        keepEndTogether();
        ((JRDesignSection) design.getDetailSection()).addBand(row());
        return design;
    }

    /** Headings begin a page again, and stand nowhere without room for a row of some lines. */
    private void keepHeadingsWithRows() throws JRException {
        JRDesignGroup group = new JRDesignGroup();
        group.setName(HEADED);
        group.setReprintHeaderOnEachPage(true);
        group.setMinHeightToStartNewPage(ROOM_FOR_HEADINGS);
        ((JRDesignSection) group.getGroupHeaderSection()).addBand(headings());
        design.addGroup(group);
    }

    private void keepEndTogether() throws JRException {
        JRDesignField end = new JRDesignField();
        end.setName(END);
        end.setValueClass(Boolean.class);
        design.addField(end);
        JRDesignGroup group = new JRDesignGroup();
        group.setName(END);
        group.setKeepTogether(true);
        group.setExpression(new JRDesignExpression("$F{" + END + "}"));
        design.addGroup(group);
    }

    static String field(int column) {
        return "c" + column;
    }

    private void parameter(String name, Class<?> type) throws JRException {
        JRDesignParameter parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(type);
        design.addParameter(parameter);
    }

    private JRDesignBand headings() {
        JRDesignFrame frame = frame("TR-head", 0.8f, PETROL);
        for (int column = 0; column < columns; column++) {
            JRDesignTextField heading =
                    cell(column, "TH-column", "((java.util.List<String>) $P{headings}).get(" + column + ")");
            heading.setFontSize(HEADING_SIZE);
            heading.setBold(true);
            heading.setForecolor(PETROL);
            heading.setVerticalTextAlign(VerticalTextAlignEnum.BOTTOM);
            heading.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
            heading.getLineBox().setBottomPadding(3);
            frame.addElement(heading);
        }
        JRDesignBand band = band(frame, ROW + 4);
        band.setPrintWhenExpression(new JRDesignExpression("$P{headed}"));
        return band;
    }

    private JRDesignBand row() {
        JRDesignFrame frame = frame("TR", 0.4f, LINE);
        for (int column = 0; column < columns; column++) {
            JRDesignTextField cell = cell(column, column == 0 ? "TH-row" : "TD", "$F{" + field(column) + "}");
            cell.setVerticalTextAlign(VerticalTextAlignEnum.TOP);
            cell.getLineBox().setTopPadding(2);
            cell.getLineBox().setBottomPadding(2);
            frame.addElement(cell);
        }
        return band(frame, ROW);
    }

    private JRDesignBand band(JRDesignFrame frame, int height) {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(height);
        band.setSplitType(SplitTypeEnum.PREVENT);
        band.addElement(frame);
        return band;
    }

    /** A row in the structure of the document; a new number begins a new table there. */
    private JRDesignFrame frame(String role, float pen, Color colour) {
        JRDesignFrame frame = new JRDesignFrame(design);
        place(frame, 0, WIDTH);
        frame.setStretchType(StretchTypeEnum.NO_STRETCH);
        frame.getPropertiesMap().setProperty(StructureTags.ROLE, role);
        JRDesignPropertyExpression number = new JRDesignPropertyExpression();
        number.setName(StructureTags.TABLE);
        number.setValueExpression(new JRDesignExpression("String.valueOf($P{number})"));
        frame.addPropertyExpression(number);
        frame.getLineBox().getBottomPen().setLineWidth(pen);
        frame.getLineBox().getBottomPen().setLineColor(colour);
        return frame;
    }

    private JRDesignTextField cell(int column, String role, String expression) {
        JRDesignTextField cell = new JRDesignTextField(design);
        place(cell, column * (WIDTH / columns), WIDTH / columns);
        cell.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        // a row that is higher than a page says on the next one what it belongs to, and has all its cells there too
        cell.setPrintWhenDetailOverflows(true);
        cell.getPropertiesMap().setProperty(StructureTags.ROLE, role);
        cell.setExpression(new JRDesignExpression(expression));
        return cell;
    }

    private static void place(JRDesignElement element, int x, int width) {
        element.setX(x);
        element.setY(0);
        element.setWidth(width);
        element.setHeight(ROW);
    }
}
