package org.jmmlregistry.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.casebook.UnknownCase;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.report.Reports;
import org.jmmlregistry.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** The narrative of one case as PDF; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/narrative.pdf")
@RequestScoped
public class NarrativeResource {

    private final Frozen frozen;

    /** For the container's proxy, which has no state of its own. */
    protected NarrativeResource() {
        this(null);
    }

    @Inject
    public NarrativeResource(Frozen frozen) {
        this.frozen = frozen;
    }

    @GET
    @Produces({ReportResource.PDF, "application/problem+json"})
    @Operation(summary = "The narrative of one case", description = "snapshot: its number, otherwise the latest.")
    public Response narrative(@PathParam("id") String id, @QueryParam("snapshot") @Nullable String number)
            throws IOException {
        Snapshot snapshot = frozen.snapshot(number);
        CaseFile file = snapshot.file(CaseResource.known(id))
                .orElseThrow(() -> new UnknownCase(
                        "The case %s is not in the snapshot of %s (number %d); freeze the data again to report on it."
                                .formatted(
                                        id,
                                        snapshot.data().cutOff(),
                                        snapshot.data().snapshot())));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Reports.narrative(file, snapshot.data(), pdf);
        return ReportResource.pdf(
                pdf, "narrative-%s-%s".formatted(id, snapshot.data().cutOff()));
    }
}
