package org.jmmlregistry.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.Studies;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.proof.Issuing;

/** Questions to the data, each answered as JSON, PDF, CSV and R script with the children that it counts. */
@Path("studies")
@RequestScoped
public class StudyResource {

    private static final String PROBLEM = "application/problem+json";

    private final Studies studies;
    private final Issuing issuing;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected StudyResource() {
        this(null, null, null, null);
    }

    @Inject
    public StudyResource(Studies studies, Issuing issuing, Caller caller, CurrentLanguage language) {
        this.studies = studies;
        this.issuing = issuing;
        this.caller = caller;
        this.language = language;
    }

    private AskedStudy asked(Specification question) {
        return AskedStudy.of(studies.answer(question, caller));
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
        caller.require(Right.REPORTS);
        return json(asked(question.specification()));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces({MediaType.APPLICATION_JSON, PROBLEM})
    @Operation(
            summary = "The same for a question of any length",
            description = "The body is the specification as text, line by line.")
    @APIResponseSchema(value = StudyBody.class, responseCode = "200")
    public Response ask(String specification) {
        caller.require(Right.REPORTS);
        return json(asked(Specification.read(specification)));
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
    @Path("study.pdf")
    @Produces({Download.PDF, PROBLEM})
    @Operation(summary = "The answer on paper: PDF/A-2a and PDF/UA-1", description = StudyParameters.DESCRIPTION)
    public Response pdf(@BeanParam StudyParameters question) {
        caller.require(Right.REPORTS);
        AskedStudy asked = asked(question.specification());
        return issuing.pdf(
                Documents.study(asked.answer(), language.language(), caller.scope()), asked.noted("PDF"), asked.file());
    }

    @GET
    @Path("study.csv")
    @Produces({Download.CSV, PROBLEM})
    @Operation(summary = "The figures of the answer, one a line", description = StudyParameters.DESCRIPTION)
    public Response csv(@BeanParam StudyParameters question) {
        caller.require(Right.REPORTS);
        AskedStudy asked = asked(question.specification());
        String csv = CsvFace.of(asked.report(), Language.ENGLISH);
        tell(asked, "CSV");
        return Download.file(csv, Download.CSV, asked.file() + ".csv");
    }

    @GET
    @Path("study.R")
    @Produces({Download.R, PROBLEM})
    @Operation(
            summary = "An R script that computes the answer again from the file of children",
            description = StudyParameters.DESCRIPTION)
    public Response script(@BeanParam StudyParameters question) {
        caller.require(Right.REPORTS);
        AskedStudy asked = asked(question.specification());
        String script = ScriptFace.of(asked.report(), language.language(), asked.children());
        tell(asked, "R");
        return Download.file(script, Download.R, asked.file() + ".R");
    }

    @GET
    @Path("children.csv")
    @Produces({Download.CSV, PROBLEM})
    @Operation(summary = "One line a child: what the R script reads", description = StudyParameters.DESCRIPTION)
    public Response children(@BeanParam StudyParameters question) {
        caller.require(Right.REPORTS);
        AskedStudy asked = asked(question.specification());
        String csv = CsvFace.children(asked.report());
        tell(asked, "CSV of children");
        return Download.file(csv, Download.CSV, asked.children());
    }
}
