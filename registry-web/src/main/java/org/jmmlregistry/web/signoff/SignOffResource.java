package org.jmmlregistry.web.signoff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jmmlregistry.casebook.SignOff;
import org.jmmlregistry.casebook.Signature.Meaning;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.BodyShape;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.language.CurrentLanguage;

/** What happens to an entry after it is complete; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/forms/{form}/{hsctSeq}/{repeatNo}/{step: verify|lock|unlock|sign}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SignOffResource {

    private final SignOff signOff;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SignOffResource() {
        this(null, null, null);
    }

    @Inject
    public SignOffResource(SignOff signOff, Caller caller, CurrentLanguage language) {
        this.signOff = signOff;
        this.caller = caller;
        this.language = language;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verify, lock, unlock or sign an entry",
            description =
                    "{} to verify or lock; the reason to unlock; meaning and password to sign, which is answered with the "
                            + "signature, the others with nothing.")
    @APIResponseSchema(SignatureBody.class)
    @APIResponse(responseCode = "204", description = "It is verified, locked or unlocked")
    public Response take(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @PathParam("hsctSeq") String hsctSeq,
            @PathParam("repeatNo") String repeatNo,
            @PathParam("step") String step,
            StepBody body) {
        RegistryId known = CaseAddress.known(id);
        EntryKey key = CaseAddress.key(form, hsctSeq, repeatNo);
        switch (step) {
            case "verify" -> signOff.verify(known, key, caller);
            case "lock" -> signOff.lock(known, key, caller);
            case "unlock" -> signOff.unlock(known, key, given("reason", body.reason()), caller);
            default -> {
                Meaning meaning = given("meaning", body.meaning());
                String password = given("password", body.password());
                return Response.ok(SignatureBody.of(
                                signOff.sign(known, key, meaning, password, caller), language.language()))
                        .build();
            }
        }
        return Response.noContent().build();
    }

    private static <T> T given(String member, Optional<T> value) {
        return value.orElseThrow(() -> BodyShape.missing(member));
    }
}
