package org.jmmlregistry.web.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the description of this interface is: the server writes it at an address of its own. */
@Path("openapi")
public class OpenApiResource {

    @GET
    @Operation(hidden = true)
    public Response description() {
        return Response.status(Response.Status.FOUND)
                .location(URI.create("/openapi"))
                .build();
    }
}
