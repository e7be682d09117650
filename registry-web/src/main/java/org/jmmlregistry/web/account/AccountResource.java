package org.jmmlregistry.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.JsonBody;
import org.jmmlregistry.web.http.Problem;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jmmlregistry.web.session.SignIn;

/** The account of whoever asks. */
@Path("account")
@RequestScoped
public class AccountResource {

    private final SignIn signIn;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected AccountResource() {
        this(null, null);
    }

    @Inject
    public AccountResource(SignIn signIn, Caller caller) {
        this.signIn = signIn;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Your user name and roles")
    public Response account() {
        JsonArrayBuilder roles = Json.createArrayBuilder();
        caller.roles().stream().sorted().forEach(role -> roles.add(role.name()));
        return Response.ok(Json.createObjectBuilder()
                        .add("name", caller.name())
                        .add("roles", roles)
                        .build()
                        .toString())
                .build();
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change your password", description = "Body: {\"old\": \"...\", \"new\": \"...\"}")
    public Response changePassword(String body) {
        JsonBody json = JsonBody.of(body);
        signIn.changePassword(json.requiredText("old"), json.requiredText("new"))
                .ifPresent(complaint -> {
                    throw new RefusedRequest(Problem.unprocessable(complaint.toString()));
                });
        return Response.noContent().build();
    }
}
