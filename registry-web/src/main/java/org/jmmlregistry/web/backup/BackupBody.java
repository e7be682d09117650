package org.jmmlregistry.web.backup;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.audit.TrailFault;
import org.jmmlregistry.backup.Manifest;
import org.jmmlregistry.backup.StoredBackup;
import org.jmmlregistry.language.Language;

/** An archive as the REST resources write it; of one that cannot be read only name and length are known. */
@Schema(name = "Backup")
public record BackupBody(
        String name,
        long bytes,
        Optional<Instant> takenAt,
        Optional<String> database,
        Optional<String> schema,
        Optional<Long> rows,
        Optional<Long> cases,
        Optional<Long> trailEntries,
        Optional<String> trailFault,
        @Schema(description = "When it was last read from end to end") Optional<Instant> checkedAt,
        @Schema(
                        type = SchemaType.STRING,
                        nullable = true,
                        description = "Why it cannot be restored, null if it can; left out if it was never read")
                Optional<JsonValue> fault) {

    private static final JsonProvider JSON = JsonProvider.provider();

    static BackupBody of(StoredBackup kept, Language language) {
        Optional<Manifest> manifest = kept.manifest();
        return new BackupBody(
                kept.name(),
                kept.bytes(),
                manifest.map(Manifest::takenAt),
                manifest.map(Manifest::database),
                manifest.map(Manifest::schema),
                manifest.map(Manifest::rows),
                manifest.map(each -> each.rows("registered_case")),
                manifest.map(Manifest::trailEntries),
                language.say(manifest.flatMap(Manifest::trailFault).map(TrailFault::kept)),
                kept.check().map(StoredBackup.LastCheck::at),
                kept.check().map(check -> language.say(check.fault())
                        .<JsonValue>map(JSON::createValue)
                        .orElse(JsonValue.NULL)));
    }
}
