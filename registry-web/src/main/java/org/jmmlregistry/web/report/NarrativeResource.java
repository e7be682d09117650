package org.jmmlregistry.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.narrative.NarrativeReport;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.snapshot.SnapshotRequest;
import org.jspecify.annotations.Nullable;

/** The narrative of one case as PDF; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/narrative.pdf")
@RequestScoped
public class NarrativeResource {

    private final SnapshotRequest requested;
    private final Casebook casebook;
    private final Trail trail;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected NarrativeResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public NarrativeResource(
            SnapshotRequest requested, Casebook casebook, Trail trail, Caller caller, CurrentLanguage language) {
        this.requested = requested;
        this.casebook = casebook;
        this.trail = trail;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Produces({Download.PDF, "application/problem+json"})
    @Operation(summary = "The narrative of one case", description = "snapshot: its number, otherwise the latest.")
    public Response narrative(@PathParam("id") String id, @QueryParam("snapshot") @Nullable String number)
            throws IOException {
        Snapshot snapshot = requested.snapshot(number);
        RegistryId known = CaseAddress.known(id);
        // consent counts as it is now, whatever it was when the data were frozen
        Consent.of(casebook.find(known, caller).answers()).againstNarrative().ifPresent(sentence -> {
            throw new RefusedRequest(Response.Status.CONFLICT, sentence);
        });
        CaseFile file = snapshot.file(known)
                .orElseThrow(() ->
                        new Refused(Refused.Kind.NOT_FOUND, snapshot.data().without(known)));
        Response pdf = Download.pdf(
                NarrativeReport.of(file, snapshot.data()),
                language.language(),
                "narrative-%s-%s".formatted(id, snapshot.data().cutOff()));
        trail.append(
                List.of(Event.on(Event.Action.REPORT, id)
                        .in(Noted.narrative(snapshot.data().snapshot()).toString())),
                caller);
        return pdf;
    }
}
