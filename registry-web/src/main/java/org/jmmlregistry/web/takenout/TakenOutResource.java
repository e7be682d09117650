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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.takenout.TakingOut;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.language.CurrentLanguage;

/** What was taken out of a case; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/taken-out")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TakenOutResource {

    private final TakingOut takingOut;
    private final Casebook casebook;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TakenOutResource() {
        this(null, null, null, null);
    }

    @Inject
    public TakenOutResource(TakingOut takingOut, Casebook casebook, Caller caller, CurrentLanguage language) {
        this.takingOut = takingOut;
        this.casebook = casebook;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(summary = "What was taken out of a case or moved away, the latest first")
    public List<TakenOutBody> list(@PathParam("id") String id) {
        RegistryId known = CaseAddress.known(id);
        casebook.open(known, Optional.empty(), TakeOutResource.SOURCE, caller);
        return takingOut.list(known, caller).stream().map(TakenOutBody::of).toList();
    }

    @GET
    @Path("{number}/put-back")
    @Operation(summary = "Whether an entry could be put back, and why not")
    public PutBackOutlookBody outlook(@PathParam("id") String id, @PathParam("number") String number) {
        RegistryId known = CaseAddress.known(id);
        return PutBackOutlookBody.of(
                takingOut.againstPuttingBack(known, number(known, number), caller), language.language());
    }

    @POST
    @Path("{number}/put-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put an entry back as it stood",
            description = "With it comes all that was taken out at once with it.")
    @APIResponse(responseCode = "204", description = "It counts again")
    public void putBack(@PathParam("id") String id, @PathParam("number") String number, PutBackBody body) {
        RegistryId known = CaseAddress.known(id);
        takingOut.putBack(known, number(known, number), body.reason(), TakeOutResource.SOURCE, caller);
    }

    private static long number(RegistryId id, String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> Refused.notFound(
                        "Nothing was taken out of the case {id} that has the number {number}.", id, text));
    }
}
