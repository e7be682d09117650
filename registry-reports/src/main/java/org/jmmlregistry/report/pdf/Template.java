package org.jmmlregistry.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** A compiled template of the class path. */
public enum Template {
    DOCUMENT("document"),
    FACTS("facts"),
    HEADLINES("headlines"),
    COMPARISON("comparison"),
    MISSING("missing"),
    SURVIVAL("survival"),
    TIMING("timing"),
    CASES("cases"),
    TERMS("terms"),
    EVENTS("events"),
    CHIMERISM("chimerism"),
    SHEET("sheet"),
    QUESTIONS("questions"),
    ANSWERS("answers"),
    CODEBOOK("codebook"),
    CHECKS("checks");

    private final String name;
    private final JasperReport report;

    Template(String name) {
        this.name = name;
        this.report = load(name);
    }

    /** The name of its source, without the ending. */
    public String source() {
        return name;
    }

    JasperReport report() {
        return report;
    }

    private static JasperReport load(String name) {
        String resource = "/report/" + name + ".jasper";
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Template " + resource + " is not on the class path");
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JRException unreadable) {
            throw new IllegalStateException("Template " + resource + " cannot be read", unreadable);
        }
    }
}
