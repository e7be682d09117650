package org.jmmlregistry.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.pdf.Typesetting;

/** A finished report as bytes, and what can be read in it. */
public record PdfText(byte[] bytes) {

    /** A report in English. */
    public static PdfText of(Report report) throws IOException {
        return of(report, Language.ENGLISH);
    }

    public static PdfText of(Report report, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Typesetting.write(report, language, out);
        return new PdfText(out.toByteArray());
    }

    /** The text of each page, with single spaces; a fixed one counts as one. */
    public List<String> pages() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\s\\u00a0]+", " "));
            }
            return pages;
        }
    }

    public String text() throws IOException {
        return String.join(" ", pages());
    }

    /** How many raster images the pages hold, also inside drawings. */
    public long images() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return StreamSupport.stream(document.getPages().spliterator(), false)
                    .mapToLong(page -> images(page.getResources()))
                    .sum();
        }
    }

    private static long images(PDResources resources) {
        long images = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                images++;
            } else {
                images += within(resources, name);
            }
        }
        return images;
    }

    private static long within(PDResources resources, COSName name) {
        try {
            return resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null
                    ? images(form.getResources())
                    : 0;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
