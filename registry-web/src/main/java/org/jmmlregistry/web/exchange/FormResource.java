package org.jmmlregistry.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.exchange.FhirQuestionnaire;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.form.BlankForm;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.language.CurrentLanguage;

/** The forms themselves, without answers. */
@Path("forms/{form}")
@RequestScoped
public class FormResource {

    private static final String VERSION = ResourceBundle.getBundle("org.jmmlregistry.web.release", Locale.ROOT)
            .getString("version");

    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected FormResource() {
        this(null);
    }

    @Inject
    public FormResource(CurrentLanguage language) {
        this.language = language;
    }

    @GET
    @Path("questionnaire")
    @Produces({"application/fhir+json", "application/problem+json"})
    @Operation(summary = "A form as a FHIR R4 Questionnaire")
    @APIResponse(
            responseCode = "200",
            description = "The questionnaire",
            content = @Content(mediaType = "application/fhir+json", schema = @Schema(type = SchemaType.OBJECT)))
    public Response questionnaire(@PathParam("form") String code) {
        Form form = known(code);
        return Response.ok(FhirQuestionnaire.of(form, VERSION).toString(), "application/fhir+json")
                .header("Content-Disposition", "inline; filename=\"%s-questionnaire.json\"".formatted(form.code()))
                .build();
    }

    @GET
    @Path("blank.pdf")
    @Produces({Download.PDF, "application/problem+json"})
    @Operation(summary = "A form to be filled in by hand")
    public Response blank(@PathParam("form") String code) throws IOException {
        Form form = known(code);
        return Download.pdf(BlankForm.of(form), language.language(), "blank-" + form.code());
    }

    static Form known(String code) {
        return Forms.form(code).orElseThrow(() -> Refused.notFound("There is no form “{form}”.", code));
    }
}
