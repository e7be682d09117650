package org.jmmlregistry.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/** Compiles the templates of a directory, and the designs of the tables, into another while the project is built. */
public final class CompileTemplates {
    private CompileTemplates() {}

    public static void main(String[] directories) throws IOException {
        Path sources = Path.of(directories[0]);
        Path target = Files.createDirectories(Path.of(directories[1]));
        List<Path> templates;
        try (Stream<Path> files = Files.list(sources)) {
            templates = files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
        for (Path template : templates) {
            if (isSheet(template)) {
                sheets(template, target);
                continue;
            }
            String name = template.getFileName().toString().replace(".jrxml", ".jasper");
            compile(name, compiled -> JasperCompileManager.compileReportToFile(template.toString(), compiled), target);
        }
        for (int columns = 1; columns <= TableDesign.MOST_COLUMNS; columns++) {
            JasperDesign design = design(columns);
            compile(
                    TableDesign.name(columns) + ".jasper",
                    compiled -> JasperCompileManager.compileReportToFile(design, compiled),
                    target);
        }
    }

    private static boolean isSheet(Path template) {
        return template.endsWith(Template.DOCUMENT + ".jrxml");
    }

    private static void sheets(Path template, Path target) {
        for (int lines = 1; lines <= PageFooter.MOST_LINES; lines++) {
            int foot = lines;
            compile(
                    Template.DOCUMENT + lines + ".jasper",
                    compiled -> {
                        JasperDesign sheet = JRXmlLoader.load(template.toString());
                        PageFooter.fit(sheet, foot);
                        JasperCompileManager.compileReportToFile(sheet, compiled);
                    },
                    target);
        }
    }

    private interface Compiling {
        void into(String file) throws JRException;
    }

    private static JasperDesign design(int columns) {
        try {
            return TableDesign.of(columns);
        } catch (JRException twice) {
            throw new IllegalStateException("Table of " + columns + " columns", twice);
        }
    }

    /** The engine's exception words its message late, when the build has closed its class loader: so it is worded here. */
    private static void compile(String name, Compiling compiling, Path target) {
        try {
            compiling.into(target.resolve(name).toString());
        } catch (JRException refused) {
            throw new IllegalArgumentException(
                    "Template %s cannot be compiled: %s; %s".formatted(name, refused.getMessage(), refused.getCause()));
        }
    }
}
