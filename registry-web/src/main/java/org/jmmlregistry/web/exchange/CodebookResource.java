package org.jmmlregistry.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.exchange.Codebook;
import org.jmmlregistry.web.http.Download;

/** The codebook as a table: every item of every form, a row each. */
@Path("codebook.csv")
@RequestScoped
public class CodebookResource {

    @GET
    @Produces({Download.CSV, "application/problem+json"})
    @Operation(summary = "The codebook as a table, a row an item")
    public Response items() {
        return Response.ok(Codebook.items(), Download.CSV)
                .header("Content-Disposition", "attachment; filename=\"codebook.csv\"")
                .build();
    }
}
