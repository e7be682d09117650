package org.jmmlregistry.web.signoff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jmmlregistry.casebook.SignOff;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.CaseAddress;

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
    @Operation(summary = "Close a case to changes, or reopen it")
    @APIResponse(responseCode = "204", description = "It is closed or open again")
    public void take(@PathParam("id") String id, @PathParam("step") String step, ReasonBody body) {
        RegistryId known = CaseAddress.known(id);
        if (step.equals("close")) {
            signOff.close(known, body.reason(), caller);
        } else {
            signOff.reopen(known, body.reason(), caller);
        }
    }
}
