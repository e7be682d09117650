package org.jmmlregistry.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where the figures of a report were before they became one of its faces. */
@Path("analyses/{report:[a-z0-9-]+}")
@RequestScoped
public class MovedAnalyses {

    private final MovedReports reports;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected MovedAnalyses() {
        this(null);
    }

    @Inject
    public MovedAnalyses(MovedReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(summary = "Moved to /api/studies/early-late.json, with the same figures and more", deprecated = true)
    @APIResponse(responseCode = "301", description = "Where it is now")
    public Response moved(
            @PathParam("report") String report, @BeanParam MovedQuestion question, @Context UriInfo address) {
        return reports.report(report, ".json", question, address);
    }
}
