package org.jmmlregistry.web.backup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jmmlregistry.backup.Backups;
import org.jmmlregistry.backup.StoredBackup;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.language.CurrentLanguage;

/** The whole registry as a file. */
@Path("backups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BackupResource {

    private static final String ZIP = "application/zip";

    private final Backups backups;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected BackupResource() {
        this(null, null, null);
    }

    @Inject
    public BackupResource(Backups backups, Caller caller, CurrentLanguage language) {
        this.backups = backups;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(summary = "The archives in the folder of backups, the last written first")
    public List<BackupBody> list() {
        return backups.list(caller).stream().map(this::body).toList();
    }

    @POST
    @Operation(summary = "Take a backup into the folder of backups, and read it again")
    @APIResponseSchema(value = BackupBody.class, responseCode = "201")
    public Response take() {
        return Response.status(Response.Status.CREATED)
                .entity(body(backups.take(caller)))
                .build();
    }

    @POST
    @Path("{name}/check")
    @Operation(summary = "Read an archive from end to end", description = "fault: why it cannot be restored.")
    public BackupBody check(@PathParam("name") String name) {
        StoredBackup kept = backups.check(name, caller).orElseThrow(() -> none(name));
        return body(kept);
    }

    @GET
    @Path("{name}")
    @Produces({ZIP, "application/problem+json"})
    @Operation(summary = "An archive, which holds identities and accounts too; it is noted in the trail")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response carryAway(@PathParam("name") String name) throws IOException {
        java.nio.file.Path file = backups.carryAway(name, caller).orElseThrow(() -> none(name));
        StreamingOutput writing = out -> Files.copy(file, out);
        return Response.ok(writing, ZIP)
                .header("Content-Length", Files.size(file))
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(file.getFileName()))
                .build();
    }

    private BackupBody body(StoredBackup kept) {
        return BackupBody.of(kept, language.language());
    }

    private static Refused none(String name) {
        return Refused.notFound("There is no archive “{name}”.", name);
    }
}
