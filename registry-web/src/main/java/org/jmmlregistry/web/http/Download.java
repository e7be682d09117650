package org.jmmlregistry.web.http;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.pdf.Typesetting;

/** Files as a REST answer carries them. */
public final class Download {

    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String PDF = "application/pdf";
    public static final String R = "text/plain;charset=UTF-8";

    private Download() {}

    /** A report on paper, under a name without ending. */
    public static Response pdf(Report report, Language language, String name) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Typesetting.write(report, language, pdf);
        return file(pdf.toByteArray(), PDF, name + ".pdf");
    }

    public static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .build();
    }
}
