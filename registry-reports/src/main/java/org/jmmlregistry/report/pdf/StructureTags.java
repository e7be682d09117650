package org.jmmlregistry.report.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import java.util.ArrayDeque;
import java.util.Deque;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the structure tree that assistive technology reads, from the role that a template gives each element in the
 * property {@value #ROLE}.
 *
 * <p>Roles: H1, H2, H3, P, Caption, Note; TR (a frame), TR-head (the same, repeated on each page and told once); TH-column,
 * TH-row, TD; artifact. Rows with the same number ({@value #TABLE}) that follow one another are
 * one table, also over a page break. An image is a figure and its
 * alternative text stands in the property {@value #ALTERNATIVE}. Text without a role is a paragraph.
 */
final class StructureTags extends JRPdfExporterTagHelper {
    static final String ROLE = "net.sf.jasperreports.export.pdf.registry.role";
    static final String TABLE = "net.sf.jasperreports.export.pdf.registry.table";
    static final String ALTERNATIVE = "net.sf.jasperreports.export.pdf.registry.alternative";

    private static final String TABLE_ROW = "TR";
    private static final String TABLE_HEAD = "TR-head";

    /** One open element of the print: what it became in the tree, if anything. */
    private record Open(@Nullable PdfStructureElement element, boolean artifact) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private final String documentLanguage;
    private @Nullable ClassicPdfProducer producer;
    private @Nullable PdfStructureElement document;
    private @Nullable PdfStructureElement table;
    private String tableNumber = "";

    StructureTags(JRPdfExporter exporter, String documentLanguage) {
        super(exporter);
        this.documentLanguage = documentLanguage;
        this.isTagged = true;
    }

    @Override
    protected void setTagged(boolean tagged) {
        this.isTagged = true;
    }

    @Override
    protected void setPdfProducer(PdfProducer pdfProducer) {
        producer = (ClassicPdfProducer) pdfProducer;
        pdfProducer.setTagged();
    }

    @Override
    protected void init() {
        PdfStructureTreeRoot root = writer().getPdfWriter().getStructureTreeRoot();
        document = new PdfStructureElement(root, new PdfName("Document"));
        document.put(PdfName.LANG, new PdfString(documentLanguage));
    }

    @Override
    protected void startPage() {
        open.clear();
    }

    @Override
    protected void endPage() {
        open.clear();
    }

    @Override
    protected void startElement(JRPrintElement element) {
        String role = role(element);
        if (role.isEmpty()) {
            open.push(new Open(null, insideArtifact()));
            return;
        }
        beginTableOf(element);
        boolean repeated = TABLE_HEAD.equals(role) && table != null;
        if (insideArtifact() || repeated || "artifact".equals(role)) {
            open.push(new Open(null, true));
            return;
        }
        open.push(new Open(
                switch (role) {
                    case TABLE_ROW, TABLE_HEAD -> child(tableInProgress(), TABLE_ROW);
                    case "TH-column" -> headerCell("Column");
                    case "TH-row" -> headerCell("Row");
                    case "TD" -> child(parent(), "TD");
                    default -> null;
                },
                false));
    }

    /** A row that bears another number than the row before it begins a table of its own. */
    private void beginTableOf(JRPrintElement element) {
        String number = property(element, TABLE);
        if (!number.isEmpty() && !number.equals(tableNumber)) {
            table = null;
            tableNumber = number;
        }
    }

    @Override
    protected void endElement(JRPrintElement element) {
        open.pop();
    }

    @Override
    protected void startText(JRPrintText text, @Nullable String actualText) {
        startText(text);
    }

    @Override
    protected void startText(JRPrintText text) {
        if (insideArtifact()) {
            content().beginMarkedContentSequence(new PdfName("Artifact"));
            return;
        }
        Open self = open.getFirst();
        if (self.element() != null) {
            content().beginMarkedContentSequence(self.element());
            return;
        }
        if (parent() == document) {
            table = null;
        }
        String role = role(text);
        content().beginMarkedContentSequence(child(parent(), role.isEmpty() ? "P" : role));
    }

    @Override
    protected void endText() {
        content().endMarkedContentSequence();
    }

    @Override
    protected void startImage(JRPrintImage image) {
        if (insideArtifact()) {
            content().beginMarkedContentSequence(new PdfName("Artifact"));
            return;
        }
        table = null;
        PdfStructureElement figure = child(parent(), "Figure");
        String alternative = image.getPropertiesMap().getProperty(ALTERNATIVE);
        if (alternative != null) {
            figure.put(PdfName.ALT, new PdfString(Lettering.asWritten(alternative), PdfObject.TEXT_UNICODE));
        }
        content().beginMarkedContentSequence(figure);
    }

    @Override
    protected void endImage() {
        content().endMarkedContentSequence();
    }

    /** Lines and boxes only please the eye: they are no content. */
    void drawArtifact(Runnable drawing) {
        content().beginMarkedContentSequence(new PdfName("Artifact"));
        drawing.run();
        content().endMarkedContentSequence();
    }

    private static String role(JRPrintElement element) {
        return property(element, ROLE);
    }

    private static String property(JRPrintElement element, String name) {
        String value = element.hasProperties() ? element.getPropertiesMap().getProperty(name) : null;
        return value == null ? "" : value;
    }

    private boolean insideArtifact() {
        Open self = open.peek();
        return self != null && self.artifact();
    }

    private PdfStructureElement parent() {
        for (Open one : open) {
            if (one.element() != null) {
                return one.element();
            }
        }
        return root();
    }

    private PdfStructureElement root() {
        if (document == null) {
            throw new IllegalStateException("document must be open before its content");
        }
        return document;
    }

    private PdfStructureElement tableInProgress() {
        if (table == null) {
            table = child(root(), "Table");
        }
        return table;
    }

    private PdfStructureElement headerCell(String scope) {
        PdfStructureElement cell = child(parent(), "TH");
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName("Table"));
        attributes.put(new PdfName("Scope"), new PdfName(scope));
        cell.put(PdfName.A, new PdfArray(attributes));
        return cell;
    }

    private static PdfStructureElement child(PdfStructureElement parent, String role) {
        return new PdfStructureElement(parent, new PdfName(role));
    }

    private PdfContentByte content() {
        return writer().getPdfContentByte();
    }

    private ClassicPdfProducer writer() {
        if (producer == null) {
            throw new IllegalStateException("producer must be set before content is written");
        }
        return producer;
    }
}
