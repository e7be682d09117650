package org.jmmlregistry.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.cohort.SecondHsctAnalysis;
import org.jmmlregistry.report.Reports;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.snapshot.SnapshotRequest;
import org.jspecify.annotations.Nullable;

/** Reports on cohorts as PDF, each made from a snapshot. */
@Path("reports")
@RequestScoped
public class ReportResource {

    private final SnapshotRequest requested;
    private final Trail trail;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ReportResource() {
        this(null, null, null);
    }

    @Inject
    public ReportResource(SnapshotRequest requested, Trail trail, Caller caller) {
        this.requested = requested;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Path("second-hsct.pdf")
    @Produces({Download.PDF, "application/problem+json"})
    @Operation(
            summary = "The cohort report on second HSCTs",
            description =
                    "series: the code of a series, otherwise all cases; snapshot: its number, otherwise the latest.")
    public Response secondHscts(
            @QueryParam("series") @Nullable String series, @QueryParam("snapshot") @Nullable String snapshot)
            throws IOException {
        SecondHsctAnalysis analysis = requested.secondHscts(series, snapshot);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Reports.cohort(analysis, pdf);
        trail.append(
                List.of(Event.onRegistry(
                        Event.Action.REPORT,
                        "second HSCT, %s, snapshot %d"
                                .formatted(
                                        analysis.population().inWords(),
                                        analysis.data().snapshot()),
                        "REST")),
                caller);
        String population = series == null || series.isBlank() ? "all" : series.replaceAll("[^A-Za-z0-9_-]", "");
        return Download.pdf(
                pdf, "second-hsct-%s-%s".formatted(population, analysis.data().cutOff()));
    }
}
