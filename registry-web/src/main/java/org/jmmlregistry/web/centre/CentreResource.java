package org.jmmlregistry.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jmmlregistry.centre.Centres;
import org.jmmlregistry.security.Caller;

/** The list of centres. */
@Path("centres")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CentreResource {

    private final Centres centres;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CentreResource() {
        this(null, null);
    }

    @Inject
    public CentreResource(Centres centres, Caller caller) {
        this.centres = centres;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The centres whose children you may know of, by code")
    public List<CentreBody> list() {
        return centres.list(caller).stream().map(CentreBody::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a centre")
    @APIResponse(responseCode = "204", description = "It is on the list")
    public void add(CentreBody.New body) {
        centres.add(body.code(), body.name(), caller);
    }

    @PUT
    @Path("{code}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a centre another name")
    @APIResponse(responseCode = "204", description = "It has the name")
    public void rename(@PathParam("code") String code, CentreBody.Name body) {
        centres.rename(code, body.name(), caller);
    }

    @POST
    @Path("{code}/retire")
    @Operation(summary = "Take no further cases in for a centre")
    @APIResponse(responseCode = "204", description = "It is retired")
    public void retire(@PathParam("code") String code) {
        centres.retire(code, caller);
    }

    @POST
    @Path("{code}/reopen")
    @Operation(summary = "Take cases in for a retired centre again")
    @APIResponse(responseCode = "204", description = "It takes cases")
    public void reopen(@PathParam("code") String code) {
        centres.reopen(code, caller);
    }
}
