package org.jmmlregistry.web.backup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.backup.Backups;
import org.jmmlregistry.backup.Manifest;
import org.jmmlregistry.backup.StoredBackup;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.Problem;
import org.jmmlregistry.web.http.RefusedRequest;

/** The whole registry as a file. */
@Path("backups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BackupResource {

    private static final String ZIP = "application/zip";

    private final Backups backups;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected BackupResource() {
        this(null, null);
    }

    @Inject
    public BackupResource(Backups backups, Caller caller) {
        this.backups = backups;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The archives in the folder of backups, the last written first")
    public Response list() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        backups.list(caller).forEach(kept -> all.add(json(kept)));
        return Response.ok(all.build().toString()).build();
    }

    @POST
    @Operation(summary = "Take a backup into the folder of backups, and read it again")
    public Response take() {
        return Response.status(Response.Status.CREATED)
                .entity(json(backups.take(caller)).build().toString())
                .build();
    }

    @POST
    @Path("{name}/check")
    @Operation(summary = "Read an archive from end to end", description = "fault: why it cannot be restored.")
    public Response check(@PathParam("name") String name) {
        StoredBackup kept = backups.check(name, caller).orElseThrow(() -> none(name));
        return Response.ok(json(kept).build().toString()).build();
    }

    @GET
    @Path("{name}")
    @Produces({ZIP, "application/problem+json"})
    @Operation(summary = "An archive, which holds identities and accounts too; it is noted in the trail")
    public Response carryAway(@PathParam("name") String name) throws IOException {
        java.nio.file.Path file = backups.carryAway(name, caller).orElseThrow(() -> none(name));
        StreamingOutput writing = out -> Files.copy(file, out);
        return Response.ok(writing, ZIP)
                .header("Content-Length", Files.size(file))
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(file.getFileName()))
                .build();
    }

    private static RefusedRequest none(String name) {
        return new RefusedRequest(Problem.of(Response.Status.NOT_FOUND, "There is no archive “%s”.".formatted(name)));
    }

    private static JsonObjectBuilder json(StoredBackup kept) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("name", kept.name()).add("bytes", kept.bytes());
        kept.manifest().ifPresent(manifest -> add(json, manifest));
        kept.check().ifPresent(check -> {
            json.add("checkedAt", check.at().toString());
            check.fault().ifPresentOrElse(fault -> json.add("fault", fault), () -> json.addNull("fault"));
        });
        return json;
    }

    private static void add(JsonObjectBuilder json, Manifest manifest) {
        json.add("takenAt", manifest.takenAt().toString())
                .add("database", manifest.database())
                .add("schema", manifest.schema())
                .add("rows", manifest.rows())
                .add("cases", manifest.rows("registered_case"))
                .add("trailEntries", manifest.trailEntries());
        manifest.trailFault().ifPresent(fault -> json.add("trailFault", fault));
    }
}
