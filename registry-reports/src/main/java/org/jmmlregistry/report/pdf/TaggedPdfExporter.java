package org.jmmlregistry.report.pdf;

import com.lowagie.text.Font;
import com.lowagie.text.ImgTemplate;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.DefaultSplitCharacter;
import com.lowagie.text.pdf.PdfChunk;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintEllipse;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicImage;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicTextChunk;
import net.sf.jasperreports.pdf.common.PdfImage;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import net.sf.jasperreports.pdf.common.PdfTextChunk;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * The report engine's PDF exporter with our own structure tree: what the engine draws without tagging it (lines, boxes)
 * becomes an artifact, and fonts carry no CID set, whose completeness PDF/A-2 would check.
 */
final class TaggedPdfExporter extends JRPdfExporter {
    private static final String LETTERS = "Source Sans 3";

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
        public PdfImage drawImage(
                JRPrintImage image, Graphics2DRenderable picture, boolean shapes, double width, double height)
                throws JRException, IOException {
            if (!(picture instanceof DrawnPicture drawn)) {
                return super.drawImage(image, picture, shapes, width, height);
            }
            PdfTemplate template = getPdfContentByte().createTemplate((float) width, (float) height);
            new Sketch(template, this::letters).draw(drawn.drawing());
            return new ClassicImage(new ImgTemplate(template));
        }

        /** Measured with hyphens at which no line ends; written with those that a reader copies, and broken at none of them either. */
        @Override
        public PdfTextChunk createChunk(String text, Map<Attribute, Object> attributes, Locale locale) {
            ClassicTextChunk chunk =
                    (ClassicTextChunk) super.createChunk(Lettering.asWritten(text), attributes, locale);
            chunk.getChunk().setSplitCharacter(FontsWithoutCidSet::isEndOfLine);
            return chunk;
        }

        private static boolean isEndOfLine(int start, int at, int end, char[] text, PdfChunk[] chunks) {
            boolean joined =
                    text[at] == '-' && at > 0 && at + 1 < text.length && Lettering.isJoined(text[at - 1], text[at + 1]);
            return !joined && DefaultSplitCharacter.DEFAULT.isSplitCharacter(start, at, end, text, chunks);
        }

        private BaseFont letters(boolean strong) {
            Map<Attribute, Object> wanted = new HashMap<>();
            wanted.put(TextAttribute.FAMILY, LETTERS);
            if (strong) {
                wanted.put(TextAttribute.WEIGHT, TextAttribute.WEIGHT_BOLD);
            }
            return getFont(wanted, Locale.ENGLISH).getBaseFont();
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
