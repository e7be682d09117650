package org.jmmlregistry.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.savedcohort.SavedCohort;
import org.jmmlregistry.savedcohort.SavedCohorts;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.cases.CaseBody;
import org.jmmlregistry.web.http.Paging;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** Saved cohorts, and how many children a criterion holds of. */
@Path("cohorts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CohortResource {

    private static final String SOURCE = "REST";

    private final SavedCohorts cohorts;
    private final CohortChildren children;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CohortResource() {
        this(null, null, null, null);
    }

    @Inject
    public CohortResource(SavedCohorts cohorts, CohortChildren children, Caller caller, CurrentLanguage language) {
        this.cohorts = cohorts;
        this.children = children;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(summary = "The saved cohorts that you may use, by name, each as it stands now; retired ones at the end")
    public List<CohortBody> list() {
        return cohorts.list(caller).stream()
                .map(each -> CohortBody.line(each, language.language()))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Save a cohort")
    @APIResponseSchema(value = CohortBody.class, responseCode = "201")
    public Response create(CohortBody.New body) {
        return Response.status(Response.Status.CREATED)
                .entity(whole(cohorts.create(body.content(), SOURCE, caller)))
                .build();
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One cohort with all its versions")
    public CohortBody one(@PathParam("number") String number) {
        return whole(cohorts.find(known(number), caller));
    }

    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save a further version of a cohort",
            description =
                    "If it was saved since the version that the body names, nothing is written and the answer is 409. "
                            + "Read it again, and save with the version that stands there.")
    public CohortBody save(@PathParam("number") String number, CohortBody.Save body) {
        return whole(cohorts.save(known(number), body.version(), body.content(), SOURCE, caller));
    }

    @POST
    @Path("{number}/retire")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a cohort out of use, as a further version; it can still be read")
    public CohortBody retire(@PathParam("number") String number, CohortBody.Read body) {
        return whole(cohorts.retire(known(number), body.version(), SOURCE, caller));
    }

    @POST
    @Path("{number}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a retired cohort into use again")
    public CohortBody reopen(@PathParam("number") String number, CohortBody.Read body) {
        return whole(cohorts.reopen(known(number), body.version(), SOURCE, caller));
    }

    @GET
    @Path("{number}/children")
    @Operation(
            summary = "The children of a cohort, a line each, by pseudonym",
            description =
                    "which: HOLDING (as it is without) for those of whom the criterion is known to hold, OPEN for those of "
                            + "whom it is not known. " + Paging.DESCRIBED)
    @APIResponse(
            responseCode = "200",
            description = "The part of the list",
            headers = {
                @Header(name = Paging.TOTAL, schema = @Schema(type = SchemaType.INTEGER)),
                @Header(name = Paging.NEXT, schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CaseBody.class)))
    public Response children(
            @PathParam("number") String number, @QueryParam("which") @Nullable String which, @BeanParam Paging paging) {
        SavedCohort cohort = cohorts.find(known(number), caller);
        Criterion criterion = Criterion.read(cohort.latest().content().criterion());
        return paging.answer(
                        children.list(criterion, CohortChildren.which(which), paging.wanted(), SOURCE), CaseBody::line)
                .build();
    }

    @GET
    @Path("count")
    @Operation(
            summary = "How many children a criterion holds of",
            description =
                    "criterion: conditions in words, such as F07.donor_type is MUD and not kind is SYNTHETIC; blank for all.")
    public CountBody count(@QueryParam("criterion") @Nullable String criterion) {
        return counted(criterion == null ? "" : criterion);
    }

    @POST
    @Path("count")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same of a criterion that is longer than an address can be")
    public CountBody countLong(CountBody.Asked body) {
        return counted(body.criterion());
    }

    private CountBody counted(String text) {
        Optional<Criterion> criterion = text.isBlank() ? Optional.empty() : Optional.of(Criterion.read(text));
        return CountBody.of(criterion, children.count(criterion, List.of()).count(), language.language());
    }

    private CohortBody whole(SavedCohort cohort) {
        return CohortBody.whole(cohort, language.language());
    }

    static long known(String number) {
        if (!number.matches("[1-9][0-9]{0,14}")) {
            throw Refused.notFound("There is no cohort {number}.", number.substring(0, Math.min(number.length(), 40)));
        }
        return Long.parseLong(number);
    }
}
