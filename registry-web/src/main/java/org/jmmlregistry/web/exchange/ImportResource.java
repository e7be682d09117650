package org.jmmlregistry.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.exchange.CsvImport;
import org.jmmlregistry.exchange.ImportPreview;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.Problem;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jmmlregistry.web.http.UploadLimit;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** The import of a CSV file or a workbook: first a preview, then the same file with the preview's token. */
@Path("import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private final CsvImport imports;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ImportResource() {
        this(null, null, null);
    }

    @Inject
    public ImportResource(CsvImport imports, Caller caller, CurrentLanguage language) {
        this.imports = imports;
        this.caller = caller;
        this.language = language;
    }

    @POST
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, ExportResource.WORKBOOK, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Preview an import, or confirm it",
            description =
                    "CSV with commas, semicolons or tabs, or an Excel workbook. Without confirm: what would be written, with "
                            + "findings row by row and a token. With confirm=TOKEN and the same file: writes all of it, or "
                            + "nothing. With leaveOut=refused, both times: the cases with refusals are left out, leftOut says "
                            + "which and why, and the others are written.")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public ImportBody take(
            InputStream body,
            @QueryParam("confirm") @Nullable String confirm,
            @QueryParam("leaveOut") @Nullable String leaveOut)
            throws IOException {
        caller.require(Right.IMPORT);
        return take(read(body), Optional.ofNullable(confirm), leavesOut(leaveOut), Optional.empty());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "The same with the file as the part \"file\" of a form")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportBody.Form.class)))
    public ImportBody takeForm(
            List<EntityPart> parts,
            @QueryParam("confirm") @Nullable String confirm,
            @QueryParam("leaveOut") @Nullable String leaveOut)
            throws IOException {
        caller.require(Right.IMPORT);
        EntityPart file = parts.stream()
                .filter(part -> part.getName().equals("file"))
                .findFirst()
                .orElseThrow(() -> Refused.malformed("The form has no part named \"file\"."));
        Optional<String> name = Optional.of(file.getFileName().orElse("file"));
        return take(read(file.getContent()), Optional.ofNullable(confirm), leavesOut(leaveOut), name);
    }

    private static boolean leavesOut(@Nullable String leaveOut) {
        if (leaveOut == null || leaveOut.isBlank()) {
            return false;
        }
        if (!leaveOut.equals("refused")) {
            throw Refused.malformed("\"{name}\" must be one of {known}.", "leaveOut", "refused");
        }
        return true;
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] file = body.readNBytes(UploadLimit.BYTES + 1);
        if (file.length > UploadLimit.BYTES) {
            throw UploadLimit.exceeded();
        }
        return file;
    }

    private ImportBody take(byte[] file, Optional<String> confirm, boolean leavesOut, Optional<String> name) {
        ImportPreview preview =
                imports.preview(file, new CsvImport.Writing(language.language(), language.notation()), caller);
        if (!leavesOut) {
            preview.refusal().ifPresent(why -> {
                throw refused(preview, why);
            });
        }
        if (confirm.isEmpty()) {
            return ImportBody.preview(preview, language.language());
        }
        CsvImport.Result result = imports.confirm(preview, confirm.get(), source(preview, name), caller);
        if (result instanceof CsvImport.Result.NotImported not) {
            throw refused(not.preview(), not.why());
        }
        return ImportBody.written(((CsvImport.Result.Imported) result).preview(), language.language());
    }

    private static String source(ImportPreview preview, Optional<String> name) {
        Message source = preview.refused()
                ? Noted.importedInPartByProgram(name, preview.leftOut().count())
                : Noted.importedByProgram(name);
        return source.toString();
    }

    private RefusedRequest refused(ImportPreview preview, Message why) {
        return new RefusedRequest(
                Problem.UNPROCESSABLE,
                why,
                problem -> problem.with(ImportBody.findings(preview.findings(), language.language())));
    }
}
