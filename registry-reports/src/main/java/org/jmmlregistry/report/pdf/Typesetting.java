package org.jmmlregistry.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
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
    private static final int AT_A_TIME = 10;

    private Typesetting() {}

    /** The stream stays open. */
    public static void write(Report report, Language spoken, OutputStream out) throws IOException {
        write(report, spoken, Optional.empty(), out);
    }

    /** The same with the identity in its metadata by which an issued document is known. */
    public static void write(Report report, Language spoken, Optional<DocumentIdentity> document, OutputStream out)
            throws IOException {
        write(report, spoken, document, set -> {}, out);
    }

    /**
     * The same, saying how far it is.
     *
     * @param progress told how many of several wholes are set; what it throws ends the work
     */
    public static void write(
            Report report, Language spoken, Optional<DocumentIdentity> document, IntConsumer progress, OutputStream out)
            throws IOException {
        List<Report> wholes = Wholes.of(report);
        Language language = spelled(spoken, new Lettering(""));
        String name = Lettering.asWritten(language.say(report.imprint().name()));
        ArchivalPdf.Identity identity = new ArchivalPdf.Identity(
                name, language.locale().toLanguageTag(), report.imprint().dated(), document);
        if (wholes.size() == 1) {
            ArchivalPdf.write(tagged(wholes, name, spoken), identity, out);
        } else {
            Assembly assembly = new Assembly(out);
            SetInTurn.each(parts(wholes), part -> tagged(part, name, spoken), (part, made) -> {
                assembly.add(made);
                progress.accept(Math.min(wholes.size() - 1, (part + 1) * AT_A_TIME - 1));
            });
            assembly.end(identity);
        }
    }

    /** As many wholes at a time as are kept in memory with ease. */
    private static List<List<Report>> parts(List<Report> wholes) {
        return IntStream.range(0, (wholes.size() + AT_A_TIME - 1) / AT_A_TIME)
                .mapToObj(part -> wholes.subList(part * AT_A_TIME, Math.min(wholes.size(), (part + 1) * AT_A_TIME)))
                .toList();
    }

    private static Language spelled(Language spoken, Lettering lettering) {
        return spoken.spelled(lettering::printable);
    }

    /** The pages of reports, one after the other. */
    private static byte[] tagged(List<Report> reports, String name, Language spoken) {
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        try {
            List<JasperPrint> prints = new ArrayList<>();
            for (Report report : reports) {
                prints.add(pages(report, spoken));
            }
            export(prints, name, spoken, tagged);
        } catch (JRException broken) {
            throw new IllegalStateException("Document \"" + name + "\" could not be set", broken);
        }
        return tagged.toByteArray();
    }

    private static JasperPrint pages(Report report, Language spoken) throws JRException {
        Lettering lettering = new Lettering(spoken.say(Message.of("Head and foot of the page")));
        Language language = spelled(spoken, lettering);
        List<String> foot = PageFooter.lines(report.imprint().footer(), language);
        return JasperFillManager.fillReport(
                Template.document(foot.size()),
                parameters(report.imprint(), foot, language),
                new RecordRows(Pieces.of(report, language, lettering)));
    }

    private static Map<String, Object> parameters(Report.Imprint imprint, List<String> foot, Language language) {
        Map<String, Object> parameters = new HashMap<>();
        String banner = language.say(imprint.banner());
        parameters.put("runningHead", PageFooter.runningHead(language.say(imprint.runningHead()), banner));
        parameters.put("banner", banner);
        parameters.put("footer", String.join("\n", foot));
        parameters.put("pageOf", language.say(Message.of("Page {page} of {pages}", "{0}", "{1}")));
        parameters.put(JRParameter.REPORT_LOCALE, language.locale());
        return parameters;
    }

    private static void export(List<JasperPrint> pages, String name, Language language, OutputStream out)
            throws JRException {
        String tag = language.locale().toLanguageTag();
        TaggedPdfExporter exporter = new TaggedPdfExporter(tag);
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(tag);
        configuration.setMetadataTitle(name);
        configuration.setDisplayMetadataTitle(true);
        exporter.setConfiguration(configuration);
        exporter.setExporterInput(SimpleExporterInput.getInstance(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }
}
