package org.jmmlregistry.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.jmmlregistry.issued.DocumentIdentity;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Report;

/**
 * Makes pages of a report and writes them as a PDF that conforms to PDF/A-2a and PDF/UA-1. The same report in the same
 * language gives the same bytes: nothing is computed here and no clock is read.
 */
public final class Typesetting {
    private Typesetting() {}

    /** The stream stays open. */
    public static void write(Report report, Language spoken, OutputStream out) throws IOException {
        write(report, spoken, Optional.empty(), out);
    }

    /** The same with the identity in its metadata by which an issued document is known. */
    public static void write(Report report, Language spoken, Optional<DocumentIdentity> document, OutputStream out)
            throws IOException {
        Lettering lettering = new Lettering(spoken.say(Message.of("Head and foot of the page")));
        Language language = spoken.spelled(lettering::printable);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        String name = language.say(report.imprint().name());
        List<String> foot = PageFooter.lines(report.imprint().footer(), language);
        try {
            JasperPrint pages = JasperFillManager.fillReport(
                    Template.document(foot.size()),
                    parameters(report.imprint(), foot, language),
                    new RecordRows(Pieces.of(report, language, lettering)));
            export(pages, name, language, tagged);
        } catch (JRException broken) {
            throw new IllegalStateException("Document \"" + name + "\" could not be set", broken);
        }
        ArchivalPdf.write(
                tagged.toByteArray(),
                new ArchivalPdf.Identity(
                        name,
                        language.locale().toLanguageTag(),
                        report.imprint().dated(),
                        document),
                out);
    }

    private static Map<String, Object> parameters(Report.Imprint imprint, List<String> foot, Language language) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("runningHead", language.say(imprint.runningHead()));
        parameters.put("banner", language.say(imprint.banner()));
        parameters.put("footer", String.join("\n", foot));
        parameters.put("pageOf", language.say(Message.of("Page {page} of {pages}", "{0}", "{1}")));
        parameters.put(JRParameter.REPORT_LOCALE, language.locale());
        return parameters;
    }

    private static void export(JasperPrint pages, String name, Language language, OutputStream out) throws JRException {
        String tag = language.locale().toLanguageTag();
        TaggedPdfExporter exporter = new TaggedPdfExporter(tag);
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(tag);
        configuration.setMetadataTitle(name);
        configuration.setDisplayMetadataTitle(true);
        exporter.setConfiguration(configuration);
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }
}
