package org.jmmlregistry.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jmmlregistry.casebook.Transfer;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.CaseAddress;

/** Moving a case to another centre; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/centre")
@RequestScoped
public class TransferResource {

    private final Transfer transfer;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TransferResource() {
        this(null, null);
    }

    @Inject
    public TransferResource(Transfer transfer, Caller caller) {
        this.transfer = transfer;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Move a case to another centre",
            description = "The patient form names the centre from then on.")
    @APIResponse(responseCode = "204", description = "It belongs to the other centre")
    public void move(@PathParam("id") String id, CentreBody.Move body) {
        transfer.move(CaseAddress.known(id), body.centre(), body.reason(), caller);
    }
}
