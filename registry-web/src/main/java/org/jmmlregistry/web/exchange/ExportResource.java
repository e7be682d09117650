package org.jmmlregistry.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.exchange.CsvExport;
import org.jmmlregistry.exchange.ExportLayout;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** The answers as they stand now as Download.CSV, which the import takes as it is. */
@Path("export")
@RequestScoped
@Produces({Download.CSV, "application/problem+json"})
public class ExportResource {

    private final CsvExport exports;
    private final Trail trail;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ExportResource() {
        this(null, null, null);
    }

    @Inject
    public ExportResource(CsvExport exports, Trail trail, Caller caller) {
        this.exports = exports;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Path("long.csv")
    @Operation(
            summary = "Answers in the long layout, one row an answer",
            description =
                    "form: the code of one form, otherwise all. Cases without consent to research are left out; the "
                            + "header Cases-Withheld says how many.")
    public Response inLongLayout(@QueryParam("form") @Nullable String code) {
        if (code == null || code.isBlank()) {
            return csv(new ExportLayout.Long(Forms.all()), "answers-long");
        }
        return csv(new ExportLayout.Long(List.of(FormResource.known(code))), code + "-long");
    }

    @GET
    @Path("{form}.csv")
    @Operation(summary = "One form in the wide layout, a column for each item")
    public Response inWideLayout(@PathParam("form") String code) {
        Form form = FormResource.known(code);
        return csv(new ExportLayout.Wide(form), form.code());
    }

    private Response csv(ExportLayout layout, String name) {
        CaseSearch.Exportable extent = exports.extent(caller);
        if (extent.missing() > 0) {
            throw new RefusedRequest(
                    Response.Status.SERVICE_UNAVAILABLE,
                    Message.of(
                            "The list of cases is being made again and lacks {n}. Please try again in a few minutes.",
                            extent.missing()));
        }
        String what = Noted.exported(name, extent.cases(), extent.withheld()).toString();
        trail.append(List.of(Event.onRegistry(Event.Action.EXPORT, what, "REST")), caller);
        StreamingOutput writing = out -> exports.write(layout, out, caller);
        return Response.ok(writing, Download.CSV)
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(name))
                .header("Cases-Withheld", extent.withheld())
                .build();
    }
}
