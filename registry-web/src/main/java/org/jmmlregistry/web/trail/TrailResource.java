package org.jmmlregistry.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.exchange.TrailCsv;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** Who did what, when and why. */
@Path("trail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrailResource {

    private static final int PAGE = 200;

    private final Trail trail;
    private final TrailMarks marks;
    private final TrailCsv csv;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TrailResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public TrailResource(Trail trail, TrailMarks marks, TrailCsv csv, Caller caller, CurrentLanguage language) {
        this.trail = trail;
        this.marks = marks;
        this.csv = csv;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(
            summary = "Entries of the trail, the latest first, at most 200",
            description =
                    "case, entry, item, who narrow the choice; before: only entries with smaller numbers, for the next "
                            + "page. Without the right to read the whole trail, the changes of one case.")
    public List<TrailEntryBody> list(
            @QueryParam("case") @Nullable String id,
            @QueryParam("entry") @Nullable String entry,
            @QueryParam("item") @Nullable String item,
            @QueryParam("who") @Nullable String who,
            @QueryParam("before") @Nullable String before) {
        TrailFilter filter = new TrailFilter(
                said(id), said(entry), said(item), said(who), Set.of(), Optional.empty(), Optional.empty());
        long start = said(before)
                .map(text -> {
                    if (!text.matches("\\d{1,18}")) {
                        throw Refused.malformed("\"before\" must be the number of an entry.");
                    }
                    return Long.parseLong(text);
                })
                .orElse(Long.MAX_VALUE);
        return trail.page(filter, start, PAGE, caller).stream()
                .map(TrailEntryBody::of)
                .toList();
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }

    @GET
    @Path("verification")
    @Operation(summary = "Read the whole chain; says which entry is broken first, if one is")
    public VerificationBody verification() {
        caller.require(Right.READ_TRAIL);
        return VerificationBody.of(marks.verify(trail), language.language());
    }

    @GET
    @Path("trail.csv")
    @Produces({Download.CSV, "application/problem+json"})
    @Operation(summary = "The whole trail as CSV, from the first entry to the last")
    public Response all() {
        caller.require(Right.READ_TRAIL);
        trail.append(
                List.of(Event.onRegistry(Event.Action.EXPORT, Noted.wholeTrail().toString(), "REST")), caller);
        StreamingOutput writing = out -> csv.write(out, caller);
        return Response.ok(writing, Download.CSV)
                .header("Content-Disposition", "attachment; filename=\"trail.csv\"")
                .build();
    }
}
