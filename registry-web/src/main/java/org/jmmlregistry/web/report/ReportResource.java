package org.jmmlregistry.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.catalogue.Catalogue;
import org.jmmlregistry.report.catalogue.ReportType;
import org.jmmlregistry.report.face.CsvFace;
import org.jmmlregistry.report.face.JsonFace;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.proof.Issuing;
import org.jmmlregistry.web.snapshot.SnapshotRequest;
import org.jspecify.annotations.Nullable;

/** Every report of the catalogue as PDF, JSON, CSV and R script, each made from a snapshot. */
@Path("reports")
@RequestScoped
public class ReportResource {

    private static final String PROBLEM = "application/problem+json";
    private static final String PARAMETERS =
            "series: the code of a series that the snapshot has cases of, otherwise all cases; kind: REAL, LITERATURE, INVENTED, "
                    + "SYNTHETIC, ILLUSTRATIVE, or ALL to pool them, otherwise real children if there are any, else published, "
                    + "else invented cases; snapshot: its number, otherwise the latest.";

    private final SnapshotRequest requested;
    private final Issuing issuing;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ReportResource() {
        this(null, null, null, null);
    }

    @Inject
    public ReportResource(SnapshotRequest requested, Issuing issuing, Caller caller, CurrentLanguage language) {
        this.requested = requested;
        this.issuing = issuing;
        this.caller = caller;
        this.language = language;
    }

    private AskedReport asked(String name, @Nullable String series, @Nullable String kind, @Nullable String number) {
        ReportType type = Catalogue.named(name);
        Snapshot snapshot = requested.snapshot(number);
        Study study = ReportChoice.study(series, kind, snapshot);
        return new AskedReport(type, study, type.of(study));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The catalogue of reports")
    public List<ReportBody> catalogue() {
        caller.require(Right.REPORTS);
        return Catalogue.all().stream()
                .map(type -> ReportBody.of(type, language.language()))
                .toList();
    }

    @GET
    @Path("{report:[a-z0-9-]+}.pdf")
    @Produces({Download.PDF, PROBLEM})
    @Operation(summary = "A report on paper: PDF/A-2a and PDF/UA-1", description = PARAMETERS)
    public Response pdf(
            @PathParam("report") String name,
            @QueryParam("series") @Nullable String series,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("snapshot") @Nullable String snapshot) {
        AskedReport asked = asked(name, series, kind, snapshot);
        return issuing.pdf(asked.document(language.language(), caller.scope()), asked.noted("PDF"), asked.file());
    }

    @GET
    @Path("{report:[a-z0-9-]+}.json")
    @Produces({MediaType.APPLICATION_JSON, PROBLEM})
    @Operation(
            summary = "The figures of a report, unrounded",
            description = PARAMETERS + " The steps of each curve and every table are in it.")
    public Response json(
            @PathParam("report") String name,
            @QueryParam("series") @Nullable String series,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("snapshot") @Nullable String snapshot) {
        AskedReport asked = asked(name, series, kind, snapshot);
        String json = JsonFace.of(asked.report(), language.language()).toString();
        issuing.tell(asked.noted("JSON"));
        return Response.ok(json).build();
    }

    @GET
    @Path("{report:[a-z0-9-]+}.csv")
    @Produces({Download.CSV, PROBLEM})
    @Operation(summary = "The figures of a report, one a line", description = PARAMETERS)
    public Response csv(
            @PathParam("report") String name,
            @QueryParam("series") @Nullable String series,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("snapshot") @Nullable String snapshot) {
        AskedReport asked = asked(name, series, kind, snapshot);
        String csv = CsvFace.of(asked.report(), Language.ENGLISH);
        issuing.tell(asked.noted("CSV"));
        return Download.file(csv, Download.CSV, asked.file() + ".csv");
    }

    @GET
    @Path("{report:[a-z0-9-]+}.R")
    @Produces({Download.R, PROBLEM})
    @Operation(
            summary = "An R script that computes the figures again",
            description = PARAMETERS + " It reads the file of children (…/children.csv) beside it.")
    public Response script(
            @PathParam("report") String name,
            @QueryParam("series") @Nullable String series,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("snapshot") @Nullable String snapshot) {
        AskedReport asked = asked(name, series, kind, snapshot);
        String script = ScriptFace.of(asked.report(), language.language(), asked.children());
        issuing.tell(asked.noted("R"));
        return Download.file(script, Download.R, asked.file() + ".R");
    }

    @GET
    @Path("{report:[a-z0-9-]+}/children.csv")
    @Produces({Download.CSV, PROBLEM})
    @Operation(summary = "One line a child: what the R script of a report reads", description = PARAMETERS)
    public Response children(
            @PathParam("report") String name,
            @QueryParam("series") @Nullable String series,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("snapshot") @Nullable String snapshot) {
        AskedReport asked = asked(name, series, kind, snapshot);
        String csv = CsvFace.children(asked.report());
        issuing.tell(asked.notedChildren());
        return Download.file(csv, Download.CSV, asked.children());
    }
}
