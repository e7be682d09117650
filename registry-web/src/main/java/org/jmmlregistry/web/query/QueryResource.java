package org.jmmlregistry.web.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.Resolution;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.JsonBody;
import org.jmmlregistry.web.http.Paging;
import org.jmmlregistry.web.http.Problem;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** Questions about stored values. */
@Path("queries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueryResource {

    private final Casebook casebook;
    private final Queries queries;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected QueryResource() {
        this(null, null, null);
    }

    @Inject
    public QueryResource(Casebook casebook, Queries queries, Caller caller) {
        this.casebook = casebook;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The queries that wait for somebody, the oldest first",
            description = "case: all queries of one case, settled ones too. " + Paging.DESCRIBED)
    public Response list(@QueryParam("case") @Nullable String id, @BeanParam Paging paging) {
        if (id != null) {
            return Response.ok(QueryJson.list(queries.of(CaseAddress.known(id), caller))
                            .toString())
                    .build();
        }
        Page<Query> part = queries.waiting(paging.wanted(), caller);
        return paging.answer(part, QueryJson.list(part.rows()).toString()).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask about an entry or one of its items",
            description = "Body: {\"case\": \"JM-00014-7\", \"entry\": \"F16/1/1\", \"item\": \"lansky\", "
                    + "\"origin\": \"MANUAL\", \"text\": \"...\"}; the origin may be SDV for source verification.")
    public Response ask(String body) {
        JsonBody json = JsonBody.of(body);
        String entry = json.requiredText("entry");
        EntryKey key = EntryKey.parse(entry)
                .filter(each -> Forms.form(each.form()).isPresent())
                .orElseThrow(() -> unknown("There is no entry “%s”.".formatted(entry)));
        Optional<String> item = json.text("item");
        item.filter(code -> Forms.form(key.form()).orElseThrow().item(code).isEmpty())
                .ifPresent(code -> {
                    throw unknown("The form %s has no item \"%s\".".formatted(key.form(), code));
                });
        QueryOrigin origin =
                json.text("origin").filter("SDV"::equals).isPresent() ? QueryOrigin.SDV : QueryOrigin.MANUAL;
        Query query = casebook.question(
                CaseAddress.known(json.requiredText("case")), key, item, origin, json.requiredText("text"), caller);
        return answer(Response.status(Response.Status.CREATED), query);
    }

    @POST
    @Path("{number: [0-9]{1,18}}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a query", description = "Body: {\"text\": \"...\"}")
    public Response answer(@PathParam("number") long number, String body) {
        return answer(Response.ok(), queries.answer(number, JsonBody.of(body).requiredText("text"), caller));
    }

    @POST
    @Path("{number: [0-9]{1,18}}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Close a query",
            description = "Body: {\"resolution\": \"CONFIRMED\", \"text\": \"...\"}; or CORRECTED, UNRESOLVABLE.")
    public Response close(@PathParam("number") long number, String body) {
        JsonBody json = JsonBody.of(body);
        String asked = json.requiredText("resolution");
        Resolution resolution = Arrays.stream(Resolution.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> JsonBody.bad("\"resolution\" must be CORRECTED, CONFIRMED or UNRESOLVABLE."));
        return answer(
                Response.ok(),
                queries.close(number, resolution, json.text("text").orElse(""), caller));
    }

    @POST
    @Path("{number: [0-9]{1,18}}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Cancel a query that was asked in error", description = "Body: {\"text\": \"...\"}")
    public Response cancel(@PathParam("number") long number, String body) {
        return answer(Response.ok(), queries.cancel(number, JsonBody.of(body).requiredText("text"), caller));
    }

    private static RefusedRequest unknown(String sentence) {
        return new RefusedRequest(Problem.unprocessable(sentence));
    }

    private static Response answer(Response.ResponseBuilder response, Query query) {
        JsonObjectBuilder json = QueryJson.one(query);
        return response.entity(json.build().toString()).build();
    }
}
