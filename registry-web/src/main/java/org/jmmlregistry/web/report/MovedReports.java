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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.Snapshots;

/** Where reports were before all of them answered a question; what was asked there is asked where they are now. */
@Path("reports")
@RequestScoped
public class MovedReports {

    private static final String MOVED = "Where it is now";
    private static final String BEFORE = "second-hsct";

    private final Snapshots snapshots;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected MovedReports() {
        this(null, null);
    }

    @Inject
    public MovedReports(Snapshots snapshots, Caller caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Moved to /api/studies/reports", deprecated = true)
    @APIResponse(responseCode = "301", description = MOVED)
    public Response reports(@Context UriInfo address) {
        return to(address.getBaseUriBuilder().path("studies/reports").build());
    }

    @GET
    @Path("{report:[a-z0-9-]+}{face:\\.pdf|\\.json|\\.csv|\\.R|/children\\.csv}")
    @Operation(summary = "Moved to /api/studies/early-late, with the same figures and more", deprecated = true)
    @APIResponse(responseCode = "301", description = MOVED)
    public Response report(
            @PathParam("report") String report,
            @PathParam("face") String face,
            @BeanParam MovedQuestion question,
            @Context UriInfo address) {
        caller.require(Right.REPORTS);
        if (!report.equals(BEFORE)) {
            throw Refused.notFound("There is no report called {name}.", report);
        }
        return to(address.getBaseUriBuilder()
                .path("studies/early-late" + face)
                .replaceQuery(
                        SeriesQuestion.moved(question.series, question.kind, question.snapshot, snapshots, caller))
                .build());
    }

    static Response to(URI now) {
        return Response.status(Response.Status.MOVED_PERMANENTLY).location(now).build();
    }
}
