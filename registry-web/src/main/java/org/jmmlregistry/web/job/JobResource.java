package org.jmmlregistry.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jmmlregistry.job.BackgroundJob;
import org.jmmlregistry.job.JobFile;
import org.jmmlregistry.job.Jobs;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** Long work in the background. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

    private final JobDesk desk;
    private final Jobs jobs;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected JobResource() {
        this(null, null, null, null);
    }

    @Inject
    public JobResource(JobDesk desk, Jobs jobs, Caller caller, CurrentLanguage language) {
        this.desk = desk;
        this.jobs = jobs;
        this.caller = caller;
        this.language = language;
    }

    private JobBody body(BackgroundJob job) {
        return JobBody.of(job, desk.works(), language.language(), caller);
    }

    @GET
    @Operation(
            summary = "Works in the background, the last asked first",
            description = "whose: MINE, or ALL for whoever looks after all work. At most 200.")
    public List<JobBody> list(@QueryParam("whose") @Nullable String whose) {
        List<BackgroundJob> found =
                switch (whose == null ? "MINE" : whose) {
                    case "MINE" -> jobs.mine(caller);
                    case "ALL" -> jobs.all(caller);
                    default ->
                        throw Refused.malformed(
                                "\"{name}\" must be one of the codes {codes}.", "whose", List.of("MINE", "ALL"));
                };
        return found.stream().map(this::body).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for a work",
            description =
                    "It is kept at once and begins when the works before it have ended; Location says where it is. "
                            + "Who asks for the same while it is open is told of the same work.")
    @APIResponseSchema(value = JobBody.class, responseCode = "202")
    public Response ask(AskBody body) {
        BackgroundJob job = desk.ask(body.order(), caller);
        return Response.accepted(body(job))
                .location(URI.create("jobs/" + job.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a work is, and how it ended")
    public JobBody find(@PathParam("id") String id) {
        return body(jobs.find(id, caller));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Cancel a work",
            description = "One that waits ends at once, one that is under way at its next step; nothing comes of it.")
    @APIResponseSchema(value = JobBody.class, responseCode = "202")
    public Response cancel(@PathParam("id") String id) {
        return Response.accepted(body(jobs.cancel(id, caller))).build();
    }

    @GET
    @Path("{id}/result")
    @Produces({"*/*", "application/problem+json"})
    @Operation(
            summary = "The file that a work made, for whoever asked for it",
            description = "It is kept for seven days. A document goes into the ledger when it leaves.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response result(@PathParam("id") String id) {
        JobFile file = desk.takeOut(id, caller);
        return Download.file(file.content(), file.mediaType(), file.name());
    }
}
