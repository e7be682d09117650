package org.jmmlregistry.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jmmlregistry.web.proof.Issuing;
import org.jmmlregistry.web.snapshot.SnapshotRequest;
import org.jspecify.annotations.Nullable;

/** The narrative of one case as PDF; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/narrative.pdf")
@RequestScoped
public class NarrativeResource {

    private final SnapshotRequest requested;
    private final Casebook casebook;
    private final Issuing issuing;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected NarrativeResource() {
        this(null, null, null, null);
    }

    @Inject
    public NarrativeResource(SnapshotRequest requested, Casebook casebook, Issuing issuing, Caller caller) {
        this.requested = requested;
        this.casebook = casebook;
        this.issuing = issuing;
        this.caller = caller;
    }

    @GET
    @Produces({Download.PDF, "application/problem+json"})
    @Operation(summary = "The narrative of one case", description = "snapshot: its number, otherwise the latest.")
    public Response narrative(@PathParam("id") String id, @QueryParam("snapshot") @Nullable String number) {
        Snapshot snapshot = requested.snapshot(number);
        RegistryId known = CaseAddress.known(id);
        // consent counts as it is now, whatever it was when the data were frozen
        Consent.of(casebook.find(known, caller).answers()).againstNarrative().ifPresent(sentence -> {
            throw new RefusedRequest(Response.Status.CONFLICT, sentence);
        });
        return issuing.pdf(
                Documents.narrative(known, snapshot, issuing.language()),
                Event.on(Event.Action.REPORT, id)
                        .in(Noted.narrative(snapshot.data().snapshot()).toString()),
                "narrative-%s-%s".formatted(id, snapshot.data().cutOff()));
    }
}
