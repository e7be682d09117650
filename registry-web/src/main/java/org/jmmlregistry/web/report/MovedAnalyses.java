package org.jmmlregistry.web.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the figures of a report were before they became one of its faces. */
@Path("analyses/{report:[a-z0-9-]+}")
public class MovedAnalyses {

    @GET
    @Operation(summary = "Moved to /api/reports/{report}.json, with the same fields and more", deprecated = true)
    public Response moved(@PathParam("report") String report, @Context UriInfo address) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(address.getBaseUriBuilder()
                        .path("reports")
                        .path(report + ".json")
                        .replaceQuery(address.getRequestUri().getRawQuery())
                        .build())
                .build();
    }
}
