package org.jmmlregistry.web.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jmmlregistry.issued.Release;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.Releases;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.BodyShape;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.language.CurrentLanguage;

/** Reports on their way from draft to approval. */
@Path("releases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReleaseResource {

    private final ReleaseDesk desk;
    private final Releases releases;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ReleaseResource() {
        this(null, null, null, null);
    }

    @Inject
    public ReleaseResource(ReleaseDesk desk, Releases releases, Caller caller, CurrentLanguage language) {
        this.desk = desk;
        this.releases = releases;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(summary = "All releases, the latest first")
    public List<ReleaseBody> list() {
        return releases.list(caller).stream().map(this::body).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put a draft forward that was issued",
            description = "sha256: of a PDF of a report or a study on a snapshot, as /api/reports/issued lists it.")
    @APIResponseSchema(value = ReleaseBody.class, responseCode = "201")
    public Response putForward(ReleaseBody.New body) {
        return Response.status(Response.Status.CREATED)
                .entity(body(desk.putForward(body.sha256(), caller)))
                .build();
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One release with its steps")
    public ReleaseBody one(@PathParam("number") String number) {
        return body(releases.find(known(number), caller));
    }

    @GET
    @Path("{number}/report.pdf")
    @Produces({Download.PDF, "application/problem+json"})
    @Operation(summary = "The report: as it was approved, byte for byte; before that, as it stands")
    public Response file(@PathParam("number") String number) {
        return Download.file(desk.file(known(number), caller), Download.PDF, "release-%s.pdf".formatted(number));
    }

    @POST
    @Path("{number}/{step: review|approve|withdraw}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sign that it was reviewed, approve it, or withdraw it",
            description = "password: your own, once more; reason: why it is withdrawn.")
    @APIResponseSchema(value = ReleaseBody.class, responseCode = "200")
    public ReleaseBody take(
            @PathParam("number") String number, @PathParam("step") String step, ReleaseBody.Signed body) {
        long known = known(number);
        return body(
                switch (step) {
                    case "review" -> desk.sign(known, ReleaseState.REVIEWED, body.password(), caller);
                    case "approve" -> desk.sign(known, ReleaseState.APPROVED, body.password(), caller);
                    default ->
                        desk.withdraw(
                                known,
                                body.reason().orElseThrow(() -> BodyShape.missing("reason")),
                                body.password(),
                                caller);
                });
    }

    private ReleaseBody body(Release release) {
        return ReleaseBody.of(release, language.language());
    }

    static long known(String number) {
        if (!number.matches("[0-9]{1,18}")) {
            throw Refused.notFound("There is no release {number}.", number);
        }
        return Long.parseLong(number);
    }
}
