package org.jmmlregistry.web.narrative;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** The sentences of a narrative with the answers behind them, and how they changed. */
@Path("cases/{id}/narrative")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SentencesResource {

    private final NarrativeRequest narratives;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SentencesResource() {
        this(null, null);
    }

    @Inject
    public SentencesResource(NarrativeRequest narratives, CurrentLanguage language) {
        this.narratives = narratives;
        this.language = language;
    }

    @GET
    @Operation(
            summary = "The sentences of a narrative, each with the answers behind it",
            description = "snapshot: its number, or now; otherwise the latest. form: inside or outside.")
    public NarrativeBody sentences(
            @PathParam("id") String id,
            @QueryParam("snapshot") @Nullable String number,
            @QueryParam("form") @Nullable String form) {
        return NarrativeBody.of(
                narratives.version(CaseAddress.known(id), number, NarrativeRequest.audience(form)),
                language.language());
    }

    @GET
    @Path("changes")
    @Operation(
            summary = "Two versions of a narrative: the sentences that came, went or changed",
            description =
                    "from, to: the number of a snapshot, or now; otherwise the latest snapshot. form: inside or outside.")
    public NarrativeChangesBody changes(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("form") @Nullable String form) {
        RegistryId known = CaseAddress.known(id);
        Audience audience = NarrativeRequest.audience(form);
        return NarrativeChangesBody.of(
                narratives.version(known, from, audience),
                narratives.version(known, to, audience),
                language.language());
    }
}
