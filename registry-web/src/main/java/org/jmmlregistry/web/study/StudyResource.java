package org.jmmlregistry.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.report.face.CsvFace;
import org.jmmlregistry.report.face.JsonFace;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.proof.Issuing;

/** Questions to the data, each answered as JSON, PDF, CSV and R script with the children that it counts. */
@Path("studies")
@RequestScoped
public class StudyResource {

    private static final String PROBLEM = "application/problem+json";

    private final StudyDesk desk;
    private final Issuing issuing;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected StudyResource() {
        this(null, null, null, null);
    }

    @Inject
    public StudyResource(StudyDesk desk, Issuing issuing, Caller caller, CurrentLanguage language) {
        this.desk = desk;
        this.issuing = issuing;
        this.caller = caller;
        this.language = language;
    }

    private AskedStudy asked(String kind, Specification question) {
        caller.require(Right.REPORTS);
        return desk.ask(StudyKind.named(kind), question, caller);
    }

    private void tell(AskedStudy asked, String face) {
        issuing.tell(asked.noted(face));
    }

    private Response json(AskedStudy asked) {
        String json = JsonFace.of(asked.report(), language.language()).toString();
        tell(asked, "JSON");
        return Response.ok(json).build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, PROBLEM})
    @Operation(summary = "The answer to a question, unrounded", description = StudyParameters.DESCRIPTION)
    @APIResponseSchema(StudyBody.class)
    public Response answer(@BeanParam StudyParameters question) {
        return json(asked(StudyKind.ANSWER.text(), question.specification()));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces({MediaType.APPLICATION_JSON, PROBLEM})
    @Operation(
            summary = "The same for a question of any length",
            description = "The body is the specification as text, line by line.")
    @APIResponseSchema(value = StudyBody.class, responseCode = "200")
    public Response ask(String specification) {
        return json(asked(StudyKind.ANSWER.text(), Specification.read(specification)));
    }

    @GET
    @Path("endpoints")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The endpoints that can be asked for, as they are defined now")
    public List<EndpointBody> endpoints() {
        caller.require(Right.REPORTS);
        return Stream.concat(Endpoints.all().stream(), StateModel.all().stream())
                .map(each -> EndpointBody.of(each, language.language()))
                .toList();
    }

    @GET
    @Path("reports")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The reports that can be made on an answer: study.pdf, flow.pdf and so on")
    public List<StudyKindBody> reports() {
        caller.require(Right.REPORTS);
        return Arrays.stream(StudyKind.values())
                .map(each -> StudyKindBody.of(each, language.language()))
                .toList();
    }

    @GET
    @Path("{report:[a-z0-9-]+}.json")
    @Produces({MediaType.APPLICATION_JSON, PROBLEM})
    @Operation(summary = "The figures of a report, unrounded", description = StudyParameters.DESCRIPTION)
    @APIResponseSchema(StudyBody.class)
    public Response json(@PathParam("report") String kind, @BeanParam StudyParameters question) {
        return json(asked(kind, question.specification()));
    }

    @GET
    @Path("{report:[a-z0-9-]+}.pdf")
    @Produces({Download.PDF, PROBLEM})
    @Operation(summary = "The answer on paper: PDF/A-2a and PDF/UA-1", description = StudyParameters.DESCRIPTION)
    public Response pdf(@PathParam("report") String kind, @BeanParam StudyParameters question) {
        AskedStudy asked = asked(kind, question.specification());
        return issuing.pdf(
                Documents.study(asked.kind(), asked.answer(), language.language(), caller),
                asked.noted("PDF"),
                asked.file());
    }

    @GET
    @Path("{report:[a-z0-9-]+}.csv")
    @Produces({Download.CSV, PROBLEM})
    @Operation(summary = "The figures of the answer, one a line", description = StudyParameters.DESCRIPTION)
    public Response csv(@PathParam("report") String kind, @BeanParam StudyParameters question) {
        AskedStudy asked = asked(kind, question.specification());
        String csv = CsvFace.of(asked.report(), Language.ENGLISH);
        tell(asked, "CSV");
        return Download.file(csv, Download.CSV, asked.file() + ".csv");
    }

    @GET
    @Path("{report:[a-z0-9-]+}.R")
    @Produces({Download.R, PROBLEM})
    @Operation(
            summary = "An R script that computes the answer again from the file of children",
            description = StudyParameters.DESCRIPTION)
    public Response script(@PathParam("report") String kind, @BeanParam StudyParameters question) {
        AskedStudy asked = asked(kind, question.specification());
        String script = ScriptFace.of(asked.report(), language.language(), asked.children());
        tell(asked, "R");
        return Download.file(script, Download.R, asked.file() + ".R");
    }

    @GET
    @Path("{report:[a-z0-9-]+}/children.csv")
    @Produces({Download.CSV, PROBLEM})
    @Operation(summary = "One line a child: what the R script reads", description = StudyParameters.DESCRIPTION)
    public Response children(@PathParam("report") String kind, @BeanParam StudyParameters question) {
        AskedStudy asked = asked(kind, question.specification());
        String csv = CsvFace.children(asked.report());
        tell(asked, "CSV of children");
        return Download.file(csv, Download.CSV, asked.children());
    }
}
