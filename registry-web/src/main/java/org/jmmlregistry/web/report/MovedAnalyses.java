package org.jmmlregistry.web.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Where the figures of a report were before they became one of its faces. */
@Path("analyses/{report:[a-z0-9-]+}")
public class MovedAnalyses {

    @GET
    @Operation(summary = "Moved to /api/reports/{report}.json, with the same fields and more", deprecated = true)
    @APIResponse(responseCode = "301", description = "Where it is now")
    public Response moved(
            @PathParam("report") String report,
            @QueryParam("series") @Nullable String series,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("snapshot") @Nullable String snapshot,
            @Context UriInfo address) {
        UriBuilder now = address.getBaseUriBuilder().path("reports").path(report + ".json");
        Optional.ofNullable(series).ifPresent(code -> now.queryParam("series", code));
        Optional.ofNullable(kind).ifPresent(code -> now.queryParam("kind", code));
        Optional.ofNullable(snapshot).ifPresent(number -> now.queryParam("snapshot", number));
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(now.build())
                .build();
    }
}
