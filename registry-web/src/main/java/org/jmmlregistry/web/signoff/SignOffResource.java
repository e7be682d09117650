package org.jmmlregistry.web.signoff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.casebook.SignOff;
import org.jmmlregistry.casebook.Signature;
import org.jmmlregistry.casebook.Signature.Meaning;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.JsonBody;

/** What happens to an entry after it is complete; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/forms/{form}/{hsctSeq}/{repeatNo}/{step: verify|lock|unlock|sign}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SignOffResource {

    private final SignOff signOff;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SignOffResource() {
        this(null, null);
    }

    @Inject
    public SignOffResource(SignOff signOff, Caller caller) {
        this.signOff = signOff;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verify, lock, unlock or sign an entry",
            description =
                    "Body: {} to verify or lock; {\"reason\": \"...\"} to unlock; "
                            + "{\"meaning\": \"REVIEWED\", \"password\": \"...\"} to sign, the meaning being REVIEWED or APPROVED.")
    public Response take(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @PathParam("hsctSeq") String hsctSeq,
            @PathParam("repeatNo") String repeatNo,
            @PathParam("step") String step,
            String body) {
        RegistryId known = CaseAddress.known(id);
        EntryKey key = CaseAddress.key(form, hsctSeq, repeatNo);
        JsonBody json = JsonBody.of(body);
        switch (step) {
            case "verify" -> signOff.verify(known, key, caller);
            case "lock" -> signOff.lock(known, key, caller);
            case "unlock" -> signOff.unlock(known, key, json.requiredText("reason"), caller);
            default -> {
                return signed(signOff.sign(known, key, meaning(json), json.requiredText("password"), caller));
            }
        }
        return Response.noContent().build();
    }

    private static Meaning meaning(JsonBody json) {
        String asked = json.requiredText("meaning");
        return Arrays.stream(Meaning.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> JsonBody.bad("\"meaning\" must be REVIEWED or APPROVED."));
    }

    private static Response signed(Signature signature) {
        return Response.ok(Json.createObjectBuilder()
                        .add("by", signature.by())
                        .add("at", signature.at().toString())
                        .add("meaning", signature.meaning().name())
                        .add("statement", signature.meaning().words().toString())
                        .add("digest", signature.digest())
                        .build()
                        .toString())
                .build();
    }
}
