package org.jmmlregistry.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
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
    @Operation(summary = "Your user name, your roles, and of which centres you see the cases")
    public AccountBody account() {
        return new AccountBody(
                caller.name(),
                caller.roles().stream().sorted().toList(),
                caller.scope().all(),
                caller.scope().centres());
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change your password")
    @APIResponse(responseCode = "204", description = "It is changed")
    public void changePassword(AccountBody.Password body) {
        signIn.changePassword(body.old(), body.changed()).ifPresent(complaint -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, complaint);
        });
    }
}
