package org.jmmlregistry.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Compiles the templates of a directory into another while the project is built. */
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
            String name = template.getFileName().toString().replace(".jrxml", ".jasper");
            compile(template, target.resolve(name));
        }
    }

    /** The engine's exception words its message late, when the build has closed its class loader: so it is worded here. */
    private static void compile(Path template, Path compiled) {
        try {
            JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
        } catch (JRException refused) {
            throw new IllegalArgumentException("Template %s cannot be compiled: %s; %s"
                    .formatted(template.getFileName(), refused.getMessage(), refused.getCause()));
        }
    }
}
