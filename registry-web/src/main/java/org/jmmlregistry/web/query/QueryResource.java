package org.jmmlregistry.web.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.Paging;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** Questions about stored values. */
@Path("queries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueryResource {

    private final Casebook casebook;
    private final Queries queries;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected QueryResource() {
        this(null, null, null, null);
    }

    @Inject
    public QueryResource(Casebook casebook, Queries queries, Caller caller, CurrentLanguage language) {
        this.casebook = casebook;
        this.queries = queries;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(
            summary = "The queries that wait for somebody, the oldest first",
            description = "case: all queries of one case, settled ones too. " + Paging.DESCRIBED)
    @APIResponse(
            responseCode = "200",
            description = "The part of the list",
            headers = {
                @Header(name = Paging.TOTAL, schema = @Schema(type = SchemaType.INTEGER)),
                @Header(name = Paging.NEXT, schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = QueryBody.class)))
    public Response list(@QueryParam("case") @Nullable String id, @BeanParam Paging paging) {
        if (id != null) {
            return Response.ok(queries.of(CaseAddress.known(id), caller).stream()
                            .map(this::body)
                            .toList())
                    .build();
        }
        return paging.answer(queries.waiting(paging.wanted(), caller), this::body)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask about an entry or one of its items")
    @APIResponseSchema(value = QueryBody.class, responseCode = "201")
    public Response ask(QueryStep.Question body) {
        EntryKey key = EntryKey.parse(body.entry())
                .filter(each -> Forms.form(each.form()).isPresent())
                .orElseThrow(() -> Refused.notPossible("There is no entry “{entry}”.", body.entry()));
        Form form = Forms.form(key.form()).orElseThrow();
        body.item().filter(code -> form.item(code).isEmpty()).ifPresent(code -> {
            throw Refused.notPossible("The form {form} has no item \"{item}\".", form.code(), code);
        });
        Query query = casebook.question(
                CaseAddress.known(body.caseId()), key, body.item(), body.asked(), body.text(), caller);
        return Response.status(Response.Status.CREATED).entity(body(query)).build();
    }

    @POST
    @Path("{number: [0-9]{1,18}}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a query")
    public QueryBody answer(@PathParam("number") long number, QueryStep.Text body) {
        return body(queries.answer(number, body.text(), caller));
    }

    @POST
    @Path("{number: [0-9]{1,18}}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Close a query")
    public QueryBody close(@PathParam("number") long number, QueryStep.Closing body) {
        return body(queries.close(number, body.resolution(), body.text().orElse(""), caller));
    }

    @POST
    @Path("{number: [0-9]{1,18}}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Cancel a query that was asked in error")
    public QueryBody cancel(@PathParam("number") long number, QueryStep.Text body) {
        return body(queries.cancel(number, body.text(), caller));
    }

    private QueryBody body(Query query) {
        return QueryBody.of(query, language.language());
    }
}
