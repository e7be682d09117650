package org.jmmlregistry.web.narrative;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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

/** The board sheet of one case as PDF. */
@Path("cases/{id}/board.pdf")
@RequestScoped
public class BoardResource {

    private final NarrativeRequest narratives;
    private final SnapshotRequest requested;
    private final Issuing issuing;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected BoardResource() {
        this(null, null, null);
    }

    @Inject
    public BoardResource(NarrativeRequest narratives, SnapshotRequest requested, Issuing issuing) {
        this.narratives = narratives;
        this.requested = requested;
        this.issuing = issuing;
    }

    @GET
    @Produces({Download.PDF, "application/problem+json"})
    @Operation(
            summary = "What a tumour board reads of one case, on two pages",
            description =
                    "snapshot: its number, otherwise the latest. asked: what the board is asked, at most 300 characters; "
                            + "it is printed and belongs to the specification of the document.")
    public Response board(
            @PathParam("id") String id,
            @QueryParam("snapshot") @Nullable String number,
            @QueryParam("asked") @Nullable String asked) {
        Snapshot snapshot = requested.snapshot(number);
        RegistryId known = CaseAddress.known(id);
        narratives.require(known, Audience.INSIDE);
        return issuing.pdf(
                Documents.board(known, snapshot, Optional.ofNullable(asked), issuing.language()),
                Event.on(Event.Action.REPORT, id)
                        .in(Noted.board(snapshot.data().snapshot()).toString()),
                "board-%s-%s".formatted(known, snapshot.data().cutOff()));
    }
}
