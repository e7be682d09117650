package org.jmmlregistry.web.takenout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.takenout.TakingOut;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.language.CurrentLanguage;

/** Taking an entry out of the record; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/forms/{form}/{hsctSeq}/{repeatNo}/take-out")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TakeOutResource {

    static final String SOURCE = "REST";

    private final TakingOut takingOut;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TakeOutResource() {
        this(null, null, null);
    }

    @Inject
    public TakeOutResource(TakingOut takingOut, Caller caller, CurrentLanguage language) {
        this.takingOut = takingOut;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(summary = "What would come of taking an entry out of the record")
    public OutlookBody outlook(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @PathParam("hsctSeq") String hsctSeq,
            @PathParam("repeatNo") String repeatNo) {
        return OutlookBody.of(
                takingOut.outlook(CaseAddress.known(id), CaseAddress.key(form, hsctSeq, repeatNo), caller),
                language.language());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take an entry out of the record that was made by mistake",
            description =
                    "It stays stored and readable, and counts nowhere. An HSCT goes only with all that stands "
                            + "under it, which \"along\" must name with its versions; an entry that others name does not go. "
                            + "The number of a repeated form is not given again. 409 if something was changed since it was read.")
    @APIResponse(responseCode = "204", description = "It counts no more")
    public void takeOut(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @PathParam("hsctSeq") String hsctSeq,
            @PathParam("repeatNo") String repeatNo,
            TakeOutBody body) {
        takingOut.takeOut(
                CaseAddress.known(id),
                body.seen(CaseAddress.key(form, hsctSeq, repeatNo)),
                new TakingOut.Why(body.mistake(), body.reason(), SOURCE, body.consentMeant()),
                caller);
    }
}
