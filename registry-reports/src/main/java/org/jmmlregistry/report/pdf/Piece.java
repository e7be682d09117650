package org.jmmlregistry.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.jmmlregistry.report.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * A block as the template of the document takes it. A section stays on one page where it fits; a chapter begins where some
 * room is left and flows over as many pages as it needs.
 *
 * @param number tells one table from the next in the structure of the document
 */
record Piece(
        String kind,
        int section,
        int chapter,
        String text,
        String title,
        @Nullable Renderable picture,
        @Nullable JasperReport table,
        @Nullable JRDataSource rows,
        List<String> headings,
        int number) {

    static Piece words(String kind, int section, int chapter, String title, String text) {
        return new Piece(kind, section, chapter, text, title, null, null, null, List.of(), 0);
    }

    static Piece figure(int section, int chapter, Drawing drawing) {
        Renderable picture = SimpleDataRenderer.getInstance(drawing.svg().getBytes(StandardCharsets.UTF_8));
        return new Piece("FIGURE", section, chapter, drawing.alternative(), "", picture, null, null, List.of(), 0);
    }

    static Piece table(int section, int chapter, TableSetting table, int number) {
        return new Piece(
                "TABLE", section, chapter, "", "", null, table.report(), table.rows(), table.headings(), number);
    }
}
