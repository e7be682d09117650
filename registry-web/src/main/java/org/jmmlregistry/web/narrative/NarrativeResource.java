package org.jmmlregistry.web.narrative;

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
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.proof.Issuing;
import org.jmmlregistry.web.snapshot.SnapshotRequest;
import org.jspecify.annotations.Nullable;

/** The narrative of one case as PDF; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/narrative.pdf")
@RequestScoped
public class NarrativeResource {

    private final NarrativeRequest narratives;
    private final SnapshotRequest requested;
    private final Issuing issuing;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected NarrativeResource() {
        this(null, null, null);
    }

    @Inject
    public NarrativeResource(NarrativeRequest narratives, SnapshotRequest requested, Issuing issuing) {
        this.narratives = narratives;
        this.requested = requested;
        this.issuing = issuing;
    }

    @GET
    @Produces({Download.PDF, "application/problem+json"})
    @Operation(
            summary = "The narrative of one case",
            description =
                    "snapshot: its number, otherwise the latest. form: inside (with dates, for treatment) or outside "
                            + "(days in place of dates; the family must have agreed to publication).")
    public Response narrative(
            @PathParam("id") String id,
            @QueryParam("snapshot") @Nullable String number,
            @QueryParam("form") @Nullable String form) {
        Snapshot snapshot = requested.snapshot(number);
        Audience audience = NarrativeRequest.audience(form);
        RegistryId known = CaseAddress.known(id);
        narratives.require(known, audience);
        return issuing.pdf(
                Documents.narrative(known, snapshot, audience, issuing.language()),
                Event.on(Event.Action.REPORT, id)
                        .in(Noted.narrative(snapshot.data().snapshot()).toString()),
                name(known, snapshot, audience));
    }

    /** The name of a file that leaves the house does not name the child. */
    private static String name(RegistryId id, Snapshot snapshot, Audience audience) {
        return switch (audience) {
            case INSIDE -> "narrative-%s-%s".formatted(id, snapshot.data().cutOff());
            case OUTSIDE -> "narrative-outside";
        };
    }
}
