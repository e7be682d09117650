package org.jmmlregistry.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.exchange.CsvExport;
import org.jmmlregistry.exchange.Dialect;
import org.jmmlregistry.exchange.ExportLayout;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** The answers as they stand now, as CSV or as a workbook, which the import takes as they are. */
@Path("export")
@RequestScoped
public class ExportResource {

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CsvExport exports;
    private final Trail trail;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ExportResource() {
        this(null, null, null, null);
    }

    @Inject
    public ExportResource(CsvExport exports, Trail trail, Caller caller, CurrentLanguage language) {
        this.exports = exports;
        this.trail = trail;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Path("long.csv")
    @Produces({Download.CSV, "application/problem+json"})
    @Operation(
            summary = "Answers in the long layout, one row an answer",
            description =
                    "form: the code of one form, otherwise all. criterion: of the children of whom it holds, otherwise of "
                            + "all. Cases without consent to research are left out; the "
                            + "header Cases-Withheld says how many.")
    public Response inLongLayout(
            @QueryParam("form") @Nullable String code,
            @QueryParam("criterion") @Nullable String criterion,
            @BeanParam DialectParameters parameters) {
        List<Form> forms = forms(code);
        String name = forms.size() == 1 ? forms.get(0).code() + "-long" : "answers-long";
        return csv(new ExportLayout.Long(forms), name, parameters.dialect(language.language()), cohort(criterion));
    }

    @GET
    @Path("{form}.csv")
    @Produces({Download.CSV, "application/problem+json"})
    @Operation(summary = "One form in the wide layout, a column for each item")
    public Response inWideLayout(
            @PathParam("form") String code,
            @QueryParam("criterion") @Nullable String criterion,
            @BeanParam DialectParameters parameters) {
        Form form = FormResource.known(code);
        return csv(
                new ExportLayout.Wide(form), form.code(), parameters.dialect(language.language()), cohort(criterion));
    }

    @GET
    @Path("answers.xlsx")
    @Produces({WORKBOOK, "application/problem+json"})
    @Operation(
            summary = "Answers as an Excel workbook, a sheet for each form and one that explains the columns",
            description =
                    "form: the code of one form, otherwise all. criterion: of the children of whom it holds, otherwise of "
                            + "all. Of the other parameters answers and computed count.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response asWorkbook(
            @QueryParam("form") @Nullable String code,
            @QueryParam("criterion") @Nullable String criterion,
            @BeanParam DialectParameters parameters) {
        List<Form> forms = forms(code);
        Dialect dialect = parameters.dialect(language.language());
        Optional<Criterion> asked = cohort(criterion);
        CaseSearch.Exportable extent = extent(asked);
        exports.requireFitting(extent);
        String name = forms.size() == 1 ? forms.get(0).code() : "answers";
        StreamingOutput writing = out -> exports.writeWorkbook(forms, dialect, asked, out, caller);
        return answer(writing, WORKBOOK, name + ".xlsx", extent);
    }

    private static List<Form> forms(@Nullable String code) {
        return code == null || code.isBlank() ? Forms.all() : List.of(FormResource.known(code));
    }

    private static Optional<Criterion> cohort(@Nullable String criterion) {
        return Optional.ofNullable(criterion).filter(text -> !text.isBlank()).map(Criterion::read);
    }

    private Response csv(ExportLayout layout, String name, Dialect dialect, Optional<Criterion> asked) {
        CaseSearch.Exportable extent = extent(asked);
        exports.check(layout, dialect, asked, caller);
        StreamingOutput writing = out -> exports.write(layout, dialect, asked, out, caller);
        String type = "text/csv;charset=" + dialect.characters().charset().name();
        return answer(writing, type, name + ".csv", extent);
    }

    private CaseSearch.Exportable extent(Optional<Criterion> asked) {
        CaseSearch.Exportable extent = exports.extent(asked, caller);
        if (extent.missing() > 0) {
            throw new RefusedRequest(
                    Response.Status.SERVICE_UNAVAILABLE,
                    Message.of(
                            "The list of cases is being made again and lacks {n}. Please try again in a few minutes.",
                            extent.missing()));
        }
        return extent;
    }

    private Response answer(StreamingOutput writing, String type, String file, CaseSearch.Exportable extent) {
        String what = Noted.exported(file.replaceFirst("\\.csv$", ""), extent.cases(), extent.withheld())
                .toString();
        trail.append(List.of(Event.onRegistry(Event.Action.EXPORT, what, "REST")), caller);
        return Response.ok(writing, type)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(file))
                .header("Cases-Withheld", extent.withheld())
                .build();
    }
}
