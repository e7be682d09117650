package org.jmmlregistry.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a document, in the order of reading. A section begins at a heading and stays on one page where it fits.
 */
record Block(
        String kind,
        int section,
        String text,
        String title,
        @Nullable Renderable picture,
        @Nullable JasperReport table,
        List<? extends Record> rows) {

    static Block words(String kind, int section, String title, String text) {
        return new Block(kind, section, text, title, null, null, List.of());
    }

    static Block figure(int section, String svg, String alternative) {
        Renderable picture = SimpleDataRenderer.getInstance(svg.getBytes(StandardCharsets.UTF_8));
        return new Block("FIGURE", section, alternative, "", picture, null, List.of());
    }

    static Block table(int section, Template template, List<? extends Record> rows) {
        return new Block("TABLE", section, "", "", null, template.report(), List.copyOf(rows));
    }
}
