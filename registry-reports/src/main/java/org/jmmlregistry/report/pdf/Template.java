package org.jmmlregistry.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled templates of the class path. */
final class Template {

    /** The sheet of a document, of which there is one for each number of lines at its foot. */
    static final String DOCUMENT = "document";

    static final String SHEET = "sheet";
    static final String QUESTIONS = "questions";

    private static final Map<String, byte[]> COMPILED = new ConcurrentHashMap<>();
    private static final Map<String, JasperReport> SHARED = new ConcurrentHashMap<>();

    private Template() {}

    /** One for all, which nobody changes. */
    static JasperReport of(String name) {
        return SHARED.computeIfAbsent(name, Template::copy);
    }

    private static JasperReport copy(String name) {
        byte[] compiled = COMPILED.computeIfAbsent(name, Template::read);
        try {
            return (JasperReport) JRLoader.loadObject(new ByteArrayInputStream(compiled));
        } catch (JRException unreadable) {
            throw new IllegalStateException("Template " + name + " cannot be read", unreadable);
        }
    }

    /** The sheet with so many lines at its foot. */
    static JasperReport document(int lines) {
        return of(DOCUMENT + lines);
    }

    /** A copy of its own, for whoever asks, of the design of a table with that many columns. */
    static JasperReport table(int columns) {
        return copy(TableDesign.name(columns));
    }

    private static byte[] read(String name) {
        String resource = "/report/" + name + ".jasper";
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Template " + resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
