package org.jmmlregistry.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.dossier.DossierReport;
import org.jmmlregistry.report.face.CsvFace;
import org.jmmlregistry.report.face.JsonFace;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.selftest.DossierDesk;

/** The dossier that this server computed last. */
@Path("dossier")
@RequestScoped
public class DossierResource {

    private static final String PROBLEM = "application/problem+json";
    private static final String WHEN =
            "It is computed by the work \"dossier\" of /jobs; what this server computed last is told, and nothing before the first.";

    private final DossierDesk desk;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected DossierResource() {
        this(null, null, null);
    }

    @Inject
    public DossierResource(DossierDesk desk, Caller caller, CurrentLanguage language) {
        this.desk = desk;
        this.caller = caller;
        this.language = language;
    }

    private Report report() {
        return desk.last(caller)
                .map(DossierReport::of)
                .orElseThrow(() -> Refused.notFound("The dossier was not computed since this server was started."));
    }

    @GET
    @Path("dossier.pdf")
    @Produces({Download.PDF, PROBLEM})
    @Operation(summary = "Proof of methods and self-test on paper: PDF/A-2a and PDF/UA-1", description = WHEN)
    public Response pdf() throws IOException {
        return Download.pdf(report(), language.language(), "dossier");
    }

    @GET
    @Path("dossier.json")
    @Produces({MediaType.APPLICATION_JSON, PROBLEM})
    @Operation(summary = "Proof of methods and self-test, the deviations unrounded", description = WHEN)
    public Response json() {
        return Response.ok(JsonFace.of(report(), language.language()).toString())
                .build();
    }

    @GET
    @Path("dossier.csv")
    @Produces({Download.CSV, PROBLEM})
    @Operation(summary = "Proof of methods and self-test, one figure a line", description = WHEN)
    public Response csv() {
        return Download.file(CsvFace.of(report(), Language.ENGLISH), Download.CSV, "dossier.csv");
    }
}
