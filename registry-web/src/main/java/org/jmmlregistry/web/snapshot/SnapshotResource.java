package org.jmmlregistry.web.snapshot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** Frozen data. */
@Path("snapshots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SnapshotResource {

    private final Snapshots snapshots;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SnapshotResource() {
        this(null, null, null);
    }

    @Inject
    public SnapshotResource(Snapshots snapshots, Caller caller, CurrentLanguage language) {
        this.snapshots = snapshots;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(summary = "All snapshots, the latest first")
    public List<SnapshotBody> list() {
        return snapshots.overview(caller).stream().map(SnapshotBody::line).toList();
    }

    @GET
    @Path("{number}")
    @Operation(
            summary = "What is in a snapshot",
            description = "Entries and open queries by form, cases left out by reason, the fingerprint, and how far the"
                    + " trail had come. One of format 1 was frozen before queries and counts were kept.")
    public SnapshotBody details(@PathParam("number") String number) {
        return SnapshotBody.whole(snapshots.details(number(number), caller));
    }

    @GET
    @Path("{number}/check")
    @Operation(
            summary = "Compute again whether a snapshot is what was frozen",
            description =
                    "Each content against its hash, all of them against the fingerprint, and both against the trail; "
                            + "\"faults\" is empty if nothing is wrong.")
    public CheckBody check(@PathParam("number") String number) {
        caller.require(Right.REPORTS);
        List<String> faults = snapshots.check(number(number), caller).stream()
                .map(language::say)
                .toList();
        return new CheckBody(number(number), faults.isEmpty(), faults);
    }

    @GET
    @Path("{number}/changes")
    @Operation(
            summary = "What changed since an earlier snapshot",
            description =
                    "from: the number of the earlier one. New and left out cases, new events and entries, corrected,"
                            + " added and removed values, follow-up, queries opened, answered and settled; each with the"
                            + " trail's entry that made it.")
    public ChangesBody changes(@PathParam("number") String number, @QueryParam("from") @Nullable String from) {
        caller.require(Right.REPORTS);
        if (from == null) {
            throw Refused.malformed("Say \"from\" which snapshot: the number of an earlier one.");
        }
        if (number(from) > number(number)) {
            throw Refused.notPossible("Snapshot {from} is not earlier than snapshot {number}.", from, number);
        }
        return ChangesBody.of(snapshots.compare(number(from), number(number), caller), language.language());
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw Refused.malformed("“{text}” is not the number of a snapshot.", text);
        }
        return Long.parseLong(text);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Freeze all cases as of a day", description = "No other write begins before it has ended.")
    @APIResponseSchema(value = SnapshotBody.class, responseCode = "201")
    public Response freeze(FreezeBody body) {
        LocalDate cutOff = ClinicalDate.parse(body.cutOff())
                .filter(date -> date.precision() == ClinicalDate.Precision.DAY)
                .map(ClinicalDate::earliest)
                .orElseThrow(() -> new Refused(Refused.Kind.NOT_POSSIBLE, noDay(body.cutOff())));
        try {
            long number = snapshots.keep(cutOff, caller).snapshot();
            return Response.status(Response.Status.CREATED)
                    .entity(SnapshotBody.whole(snapshots.details(number, caller)))
                    .build();
        } catch (IllegalArgumentException future) {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, inTheFuture(cutOff));
        }
    }

    static Message noDay(String text) {
        return Message.of("“{text}” is not a day that exists; write the cut-off as 2003-04-30.", text);
    }

    static Message inTheFuture(LocalDate cutOff) {
        return Message.of("The cut-off {day} lies in the future.", cutOff);
    }
}
