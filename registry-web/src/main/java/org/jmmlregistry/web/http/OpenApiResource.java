package org.jmmlregistry.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The description of this interface, as it was written while building, with the place where the registry is reached. */
@Path("openapi")
public class OpenApiResource {

    private static final String FILE = "/META-INF/openapi.yaml";
    private static final String HERE = "- url: %s%n";

    @GET
    @Operation(hidden = true)
    public Response description(@Context HttpServletRequest request) throws IOException {
        try (InputStream in = OpenApiResource.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return Response.ok(
                            text.replace(HERE.formatted("/registry"), HERE.formatted(request.getContextPath())),
                            "application/yaml;charset=UTF-8")
                    .build();
        }
    }
}
