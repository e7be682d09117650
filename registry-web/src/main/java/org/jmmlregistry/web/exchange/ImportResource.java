package org.jmmlregistry.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jmmlregistry.casebook.IntakePlan;
import org.jmmlregistry.exchange.CsvImport;
import org.jmmlregistry.exchange.ImportPreview;
import org.jmmlregistry.exchange.RowFinding;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.JsonBody;
import org.jmmlregistry.web.http.Problem;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jmmlregistry.web.http.UploadLimit;
import org.jspecify.annotations.Nullable;

/** The import of a CSV file: first a preview, then the same file with the preview's token. */
@Path("import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final int MOST_FINDINGS = 500;

    private final CsvImport imports;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ImportResource() {
        this(null, null);
    }

    @Inject
    public ImportResource(CsvImport imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Preview an import, or confirm it",
            description =
                    "Without confirm: what would be written, with findings row by row and a token. With confirm=TOKEN "
                            + "and the same file: writes all of it, or nothing.")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response take(InputStream body, @QueryParam("confirm") @Nullable String confirm) throws IOException {
        return take(read(body), Optional.ofNullable(confirm), "REST import");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "The same with the file as the part \"file\" of a form")
    public Response takeForm(List<EntityPart> parts, @QueryParam("confirm") @Nullable String confirm)
            throws IOException {
        EntityPart file = parts.stream()
                .filter(part -> part.getName().equals("file"))
                .findFirst()
                .orElseThrow(() -> JsonBody.bad("The form has no part named \"file\"."));
        String name = file.getFileName().orElse("file");
        return take(read(file.getContent()), Optional.ofNullable(confirm), "REST import of " + name);
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] file = body.readNBytes(UploadLimit.BYTES + 1);
        if (file.length > UploadLimit.BYTES) {
            throw new RefusedRequest(UploadLimit.problem());
        }
        return file;
    }

    private Response take(byte[] file, Optional<String> confirm, String source) {
        if (confirm.isEmpty()) {
            ImportPreview preview = imports.preview(file, caller);
            preview.refusal().ifPresent(why -> {
                throw refused(preview, why);
            });
            return answer(preview, false);
        }
        CsvImport.Result result = imports.confirm(file, confirm.get(), source, caller);
        if (result instanceof CsvImport.Result.NotImported not) {
            throw refused(not.preview(), not.why());
        }
        return answer(((CsvImport.Result.Imported) result).preview(), true);
    }

    private static RefusedRequest refused(ImportPreview preview, Message why) {
        return new RefusedRequest(Problem.unprocessable(Language.ENGLISH.say(why), findings(preview.findings())));
    }

    private static Response answer(ImportPreview preview, boolean written) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("imported", written);
        if (!written) {
            json.add("confirm", preview.token());
        }
        JsonArrayBuilder cases = Json.createArrayBuilder();
        preview.intake().cases().forEach(each -> cases.add(ofCase(each)));
        return Response.ok(json.add("newCases", preview.intake().newCases())
                        .add("changedEntries", preview.intake().changedEntries())
                        .add("cases", cases)
                        .add("findings", findings(preview.findings()))
                        .build()
                        .toString())
                .build();
    }

    private static JsonObjectBuilder ofCase(IntakePlan.OfCase each) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        each.entries()
                .forEach(entry -> entries.add(Json.createObjectBuilder()
                        .add("entry", entry.key().toString())
                        .add("new", entry.isNew())
                        .add("status", entry.status().code())
                        .add("answers", entry.changes().size())));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("case", each.label())
                .add("new", each.isNew())
                .add("unchanged", each.unchanged())
                .add("entries", entries);
        each.id().ifPresent(id -> json.add("id", id.text()));
        return json;
    }

    private static JsonArray findings(List<RowFinding> findings) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        findings.stream()
                .limit(MOST_FINDINGS)
                .forEach(finding -> all.add(Json.createObjectBuilder()
                        .add("row", finding.row())
                        .add("place", finding.place())
                        .add("check", finding.check())
                        .add("severity", finding.severity().name())
                        .add("message", Language.ENGLISH.say(finding.message()))));
        return all.build();
    }
}
