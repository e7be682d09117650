package org.jmmlregistry.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a document, in the order of reading. A section begins at a heading and stays on one page where it fits; a
 * chapter begins where some room is left and flows over as many pages as it needs.
 */
record Block(
        String kind,
        int section,
        int chapter,
        String text,
        String title,
        @Nullable Renderable picture,
        @Nullable JasperReport table,
        List<? extends Record> rows) {

    static Block words(String kind, int section, int chapter, String title, String text) {
        return new Block(kind, section, chapter, text, title, null, null, List.of());
    }

    static Block figure(int section, int chapter, String svg, String alternative) {
        Renderable picture = SimpleDataRenderer.getInstance(svg.getBytes(StandardCharsets.UTF_8));
        return new Block("FIGURE", section, chapter, alternative, "", picture, null, List.of());
    }

    static Block table(int section, int chapter, Template template, List<? extends Record> rows) {
        return new Block("TABLE", section, chapter, "", "", null, template.report(), List.copyOf(rows));
    }
}
