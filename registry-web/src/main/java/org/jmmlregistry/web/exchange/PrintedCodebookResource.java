package org.jmmlregistry.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.report.form.CodebookReport;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.language.CurrentLanguage;

/** The codebook on paper, with every check. */
@Path("codebook.pdf")
@RequestScoped
public class PrintedCodebookResource {

    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected PrintedCodebookResource() {
        this(null);
    }

    @Inject
    public PrintedCodebookResource(CurrentLanguage language) {
        this.language = language;
    }

    @GET
    @Produces({Download.PDF, "application/problem+json"})
    @Operation(summary = "The codebook: every item of every form, and every check")
    public Response codebook() throws IOException {
        return Download.pdf(CodebookReport.in(language.language()), language.language(), "codebook");
    }
}
