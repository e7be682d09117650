package org.jmmlregistry.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jmmlregistry.casebook.Registration;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.CaseAddress;

/** Kind and label of a case; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/registration")
@RequestScoped
public class RegistrationResource {

    private final Registration registration;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected RegistrationResource() {
        this(null, null);
    }

    @Inject
    public RegistrationResource(Registration registration, Caller caller) {
        this.registration = registration;
        this.caller = caller;
    }

    @POST
    @Path("kind")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say anew of what kind a case is",
            description = "Identity custodians only, with a reason; no form and no import changes the item data_label.")
    @APIResponse(responseCode = "204", description = "It is of the other kind")
    public void kind(@PathParam("id") String id, KindBody body) {
        registration.kind(CaseAddress.known(id), body.kind(), body.reason(), caller);
    }

    @POST
    @Path("label")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a case another label, or none",
            description = "An import finds the case by its label or its pseudonym; exports name the pseudonym alone.")
    @APIResponse(responseCode = "204", description = "It has the label")
    public void label(@PathParam("id") String id, LabelBody body) {
        registration.label(CaseAddress.known(id), body.label(), caller);
    }
}
