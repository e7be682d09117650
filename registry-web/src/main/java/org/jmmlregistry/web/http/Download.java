package org.jmmlregistry.web.http;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;

/** Files as a REST answer carries them. */
public final class Download {

    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String PDF = "application/pdf";

    private Download() {}

    public static Response pdf(ByteArrayOutputStream pdf, String name) {
        return Response.ok(pdf.toByteArray(), PDF)
                .header("Content-Disposition", "attachment; filename=\"%s.pdf\"".formatted(name))
                .build();
    }
}
