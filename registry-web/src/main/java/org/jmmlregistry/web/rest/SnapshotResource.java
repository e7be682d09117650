package org.jmmlregistry.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.web.error.Problem;
import org.jmmlregistry.web.error.Refusal;

/** Frozen data. */
@Path("snapshots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SnapshotResource {

    private final Snapshots snapshots;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    protected SnapshotResource() {
        this(null, null);
    }

    @Inject
    public SnapshotResource(Snapshots snapshots, Caller caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "All snapshots, the latest first")
    public Response list() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        snapshots
                .list(caller)
                .forEach(line ->
                        all.add(json(line.data()).add("cases", line.cases()).add("changesSince", line.changesSince())));
        return Response.ok(all.build().toString()).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Freeze all cases as of a day", description = "Body: {\"cutOff\": \"2003-04-30\"}")
    public Response freeze(String body) {
        String text = JsonBody.of(body).requiredText("cutOff");
        LocalDate cutOff = ClinicalDate.parse(text)
                .filter(date -> date.precision() == ClinicalDate.Precision.DAY)
                .map(ClinicalDate::earliest)
                .orElseThrow(() -> new Refusal(Problem.unprocessable(
                        "“%s” is not a day that exists; write the cut-off as 2003-04-30.".formatted(text))));
        try {
            Snapshot snapshot = snapshots.freeze(cutOff, caller);
            return Response.status(Response.Status.CREATED)
                    .entity(json(snapshot.data())
                            .add("cases", snapshot.files().size())
                            .build()
                            .toString())
                    .build();
        } catch (IllegalArgumentException future) {
            throw new Refusal(Problem.unprocessable("The cut-off %s lies in the future.".formatted(cutOff)));
        }
    }

    private static JsonObjectBuilder json(FrozenData data) {
        return Json.createObjectBuilder()
                .add("snapshot", data.snapshot())
                .add("cutOff", data.cutOff().toString())
                .add("frozenAt", data.frozenAt().toString())
                .add("frozenBy", data.frozenBy())
                .add("fingerprint", data.fingerprint());
    }
}
