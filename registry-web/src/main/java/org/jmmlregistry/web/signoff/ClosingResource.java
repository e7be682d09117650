package org.jmmlregistry.web.signoff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.casebook.SignOff;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.JsonBody;

/** Closing a case to changes and reopening it; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/{step: close|reopen}")
@RequestScoped
public class ClosingResource {

    private final SignOff signOff;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ClosingResource() {
        this(null, null);
    }

    @Inject
    public ClosingResource(SignOff signOff, Caller caller) {
        this.signOff = signOff;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Close a case to changes, or reopen it", description = "Body: {\"reason\": \"...\"}")
    public Response take(@PathParam("id") String id, @PathParam("step") String step, String body) {
        RegistryId known = CaseAddress.known(id);
        String reason = JsonBody.of(body).requiredText("reason");
        if (step.equals("close")) {
            signOff.close(known, reason, caller);
        } else {
            signOff.reopen(known, reason, caller);
        }
        return Response.noContent().build();
    }
}
