package org.jmmlregistry.web.snapshot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.SnapshotChanges;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.web.http.JsonBody;
import org.jmmlregistry.web.http.Problem;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** Frozen data. */
@Path("snapshots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SnapshotResource {

    private final Snapshots snapshots;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
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
        snapshots.overview(caller).forEach(each -> all.add(SnapshotJson.line(each)));
        return Response.ok(all.build().toString()).build();
    }

    @GET
    @Path("{number}")
    @Operation(
            summary = "What is in a snapshot",
            description = "Entries and open queries by form, cases left out by reason, the fingerprint, and how far the"
                    + " trail had come. One of format 1 was frozen before queries and counts were kept.")
    public Response details(@PathParam("number") String number) {
        return Response.ok(SnapshotJson.details(snapshots.details(number(number), caller))
                        .build()
                        .toString())
                .build();
    }

    @GET
    @Path("{number}/check")
    @Operation(
            summary = "Compute again whether a snapshot is what was frozen",
            description =
                    "Each content against its hash, all of them against the fingerprint, and both against the trail; "
                            + "\"faults\" is empty if nothing is wrong.")
    public Response check(@PathParam("number") String number) {
        caller.require(Right.REPORTS);
        List<String> faults = snapshots.check(number(number), caller);
        return Response.ok(Json.createObjectBuilder()
                        .add("snapshot", number(number))
                        .add("whole", faults.isEmpty())
                        .add("faults", Json.createArrayBuilder(faults))
                        .build()
                        .toString())
                .build();
    }

    @GET
    @Path("{number}/changes")
    @Operation(
            summary = "What changed since an earlier snapshot",
            description =
                    "from: the number of the earlier one. New and left out cases, new events and entries, corrected,"
                            + " added and removed values, follow-up, queries opened, answered and settled; each with the"
                            + " trail's entry that made it.")
    public Response changes(@PathParam("number") String number, @QueryParam("from") @Nullable String from) {
        caller.require(Right.REPORTS);
        if (from == null) {
            throw JsonBody.bad("Say \"from\" which snapshot: the number of an earlier one.");
        }
        if (number(from) > number(number)) {
            throw new RefusedRequest(
                    Problem.unprocessable("Snapshot %s is not earlier than snapshot %s.".formatted(from, number)));
        }
        SnapshotChanges changes = snapshots.compare(number(from), number(number), caller);
        StreamingOutput writing = out -> SnapshotJson.write(changes, out);
        return Response.ok(writing).build();
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw JsonBody.bad("“%s” is not the number of a snapshot.".formatted(text));
        }
        return Long.parseLong(text);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Freeze all cases as of a day",
            description = "Body: {\"cutOff\": \"2003-04-30\"}. No other write begins before it has ended.")
    public Response freeze(String body) {
        String text = JsonBody.of(body).requiredText("cutOff");
        LocalDate cutOff = ClinicalDate.parse(text)
                .filter(date -> date.precision() == ClinicalDate.Precision.DAY)
                .map(ClinicalDate::earliest)
                .orElseThrow(() -> new RefusedRequest(Problem.unprocessable(
                        "“%s” is not a day that exists; write the cut-off as 2003-04-30.".formatted(text))));
        try {
            long number = snapshots.keep(cutOff, caller).snapshot();
            return Response.status(Response.Status.CREATED)
                    .entity(SnapshotJson.details(snapshots.details(number, caller))
                            .build()
                            .toString())
                    .build();
        } catch (IllegalArgumentException future) {
            throw new RefusedRequest(Problem.unprocessable("The cut-off %s lies in the future.".formatted(cutOff)));
        }
    }
}
