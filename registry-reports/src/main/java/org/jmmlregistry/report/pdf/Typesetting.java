package org.jmmlregistry.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Makes pages of a manuscript and writes them as a PDF that conforms to PDF/A-2a and PDF/UA-1. */
public final class Typesetting {
    private Typesetting() {}

    public static void write(Manuscript manuscript, Imprint imprint, OutputStream out) throws IOException {
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        try {
            JasperPrint pages = JasperFillManager.fillReport(
                    Template.DOCUMENT.report(), parameters(imprint), new RecordRows(manuscript.blocks()));
            export(pages, imprint, tagged);
        } catch (JRException broken) {
            throw new IllegalStateException("Document \"" + imprint.title() + "\" could not be set", broken);
        }
        ArchivalPdf.write(tagged.toByteArray(), imprint, out);
    }

    private static Map<String, Object> parameters(Imprint imprint) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("runningHead", imprint.runningHead());
        parameters.put("banner", imprint.banner());
        parameters.put("footer", imprint.footer());
        parameters.put(JRParameter.REPORT_LOCALE, imprint.language());
        return parameters;
    }

    private static void export(JasperPrint pages, Imprint imprint, OutputStream out) throws JRException {
        TaggedPdfExporter exporter = new TaggedPdfExporter(imprint.language().toLanguageTag());
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(imprint.language().toLanguageTag());
        configuration.setMetadataTitle(imprint.title());
        configuration.setDisplayMetadataTitle(true);
        exporter.setConfiguration(configuration);
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }
}
