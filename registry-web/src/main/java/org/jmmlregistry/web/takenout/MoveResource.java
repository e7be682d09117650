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
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.takenout.Relocation;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.FindingInWords;
import org.jmmlregistry.web.http.Problem;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jmmlregistry.web.language.CurrentLanguage;

/** Moving an entry where it belongs; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/forms/{form}/{hsctSeq}/{repeatNo}/move")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MoveResource {

    private final Relocation relocation;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected MoveResource() {
        this(null, null, null);
    }

    @Inject
    public MoveResource(Relocation relocation, Caller caller, CurrentLanguage language) {
        this.relocation = relocation;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(summary = "What would come of moving an entry, wherever it is to go")
    public MoveOutlookBody outlook(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @PathParam("hsctSeq") String hsctSeq,
            @PathParam("repeatNo") String repeatNo) {
        return MoveOutlookBody.of(
                relocation.outlook(CaseAddress.known(id), CaseAddress.key(form, hsctSeq, repeatNo), caller),
                language.language());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Move an entry to another HSCT or number, or to another child",
            description =
                    "Queries go with it, signatures fall. The place must be free and the checks must have nothing "
                            + "against it there. An HSCT goes only with all that stands under it, which \"along\" must name; one that "
                            + "gets an earlier number takes the HSCTs after it along. "
                            + "Nothing goes between a real child and an invented one. 409 if something was changed since it was read.")
    public MovedBody move(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @PathParam("hsctSeq") String hsctSeq,
            @PathParam("repeatNo") String repeatNo,
            MoveBody body) {
        Relocation.Result result = relocation.move(
                CaseAddress.known(id),
                body.seen(CaseAddress.key(form, hsctSeq, repeatNo)),
                body.move(TakeOutResource.SOURCE),
                caller);
        if (result instanceof Relocation.Result.NotMoved refused) {
            throw new RefusedRequest(
                    Problem.UNPROCESSABLE,
                    Message.of("Nothing was moved: the checks have something against it there."),
                    problem -> problem.with(FindingInWords.of(refused.findings(), language.language())));
        }
        return MovedBody.of(((Relocation.Result.Moved) result).place());
    }
}
