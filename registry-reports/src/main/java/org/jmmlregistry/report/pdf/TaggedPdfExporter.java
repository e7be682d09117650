package org.jmmlregistry.report.pdf;

import com.lowagie.text.Font;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintEllipse;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;

/**
 * The report engine's PDF exporter with our own structure tree: what the engine draws without tagging it (lines, boxes)
 * becomes an artifact, and fonts carry no CID set, whose completeness PDF/A-2 would check.
 */
final class TaggedPdfExporter extends JRPdfExporter {
    private final StructureTags tags;

    TaggedPdfExporter(String language) {
        tags = new StructureTags(this, language);
        tagHelper = tags;
    }

    @Override
    protected PdfProducerFactory getPdfProducerFactory() {
        return FontsWithoutCidSet::new;
    }

    /** No invisible anchor at the head of each page: nothing links to a page. */
    @Override
    protected void writePageAnchor(int pageIndex) {}

    @Override
    protected void exportLine(JRPrintLine line) {
        tags.drawArtifact(() -> super.exportLine(line));
    }

    @Override
    protected void exportRectangle(JRPrintRectangle rectangle) {
        tags.drawArtifact(() -> super.exportRectangle(rectangle));
    }

    @Override
    protected void exportEllipse(JRPrintEllipse ellipse) {
        tags.drawArtifact(() -> super.exportEllipse(ellipse));
    }

    @Override
    protected void exportBox(JRLineBox box, JRPrintElement element) {
        if (hasBorder(box)) {
            tags.drawArtifact(() -> super.exportBox(box, element));
        }
    }

    @Override
    protected void exportPen(JRPen pen, JRPrintElement element) {
        tags.drawArtifact(() -> super.exportPen(pen, element));
    }

    private static boolean hasBorder(JRLineBox box) {
        return Stream.of(box.getTopPen(), box.getLeftPen(), box.getBottomPen(), box.getRightPen())
                .anyMatch(pen -> pen.getLineWidth() > 0);
    }

    private static final class FontsWithoutCidSet extends ClassicPdfProducer {
        FontsWithoutCidSet(PdfProducerContext context) {
            super(context);
        }

        @Override
        public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
            Font font = super.getFont(attributes, locale);
            if (font.getBaseFont() != null) {
                font.getBaseFont().setIncludeCidSet(false);
            }
            return font;
        }
    }
}
