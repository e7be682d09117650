package org.jmmlregistry.backup;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/**
 * What a backup says of itself.
 *
 * @param registry the version of the registry that took it, if it is known
 * @param schema the version of the database's schema
 * @param database the product that it was read from
 * @param trailHash the hash of the trail's last entry
 * @param trailFault what was wrong with the trail when the backup was taken; empty if its chain was whole
 */
public record Manifest(
        Optional<String> registry,
        String schema,
        String database,
        Instant takenAt,
        long trailEntries,
        String trailHash,
        Optional<String> trailFault,
        List<TableSum> tables) {

    static final String FORMAT = "jmml-registry-backup-1";

    public Manifest {
        tables = List.copyOf(tables);
    }

    /** The rows of all tables together. */
    public long rows() {
        return tables.stream().mapToLong(TableSum::rows).sum();
    }

    /** How many rows a table has; 0 if there is no such table. */
    public long rows(String table) {
        return tables.stream()
                .filter(each -> each.table().equals(table))
                .mapToLong(TableSum::rows)
                .sum();
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("format", FORMAT);
        registry.ifPresent(version -> json.add("registry", version));
        trailFault.ifPresent(fault -> json.add("trailFault", fault));
        JsonArrayBuilder sums = Json.createArrayBuilder();
        tables.forEach(sum -> sums.add(Json.createObjectBuilder()
                .add("table", sum.table())
                .add("columns", Json.createArrayBuilder(sum.columns()))
                .add("rows", sum.rows())
                .add("sha256", sum.sha256())));
        return json.add("schema", schema)
                .add("database", database)
                .add("takenAt", takenAt.toString())
                .add("trailEntries", trailEntries)
                .add("trailHash", trailHash)
                .add("tables", sums)
                .build();
    }

    /** @throws BackupRefused if it is no manifest, or one of another format */
    static Manifest read(InputStream in) {
        try (JsonReader reader = Json.createReader(in)) {
            JsonObject json = reader.readObject();
            if (!FORMAT.equals(json.getString("format", ""))) {
                throw new BackupRefused(Message.of(
                        "The archive has the format “{format}”; this registry reads {known}.",
                        json.getString("format", ""),
                        FORMAT));
            }
            return new Manifest(
                    Optional.ofNullable(json.getString("registry", null)),
                    json.getString("schema"),
                    json.getString("database"),
                    Instant.parse(json.getString("takenAt")),
                    json.getJsonNumber("trailEntries").longValueExact(),
                    json.getString("trailHash"),
                    Optional.ofNullable(json.getString("trailFault", null)),
                    json.getJsonArray("tables").getValuesAs(Manifest::sum));
        } catch (JsonException
                | DateTimeException
                | ClassCastException
                | NullPointerException
                | ArithmeticException unreadable) {
            throw new BackupRefused(Message.of("The archive's manifest cannot be read."), unreadable);
        }
    }

    private static TableSum sum(JsonValue value) {
        JsonObject json = value.asJsonObject();
        return new TableSum(
                json.getString("table"),
                json.getJsonArray("columns").getValuesAs(JsonString::getString),
                json.getJsonNumber("rows").longValueExact(),
                json.getString("sha256"));
    }
}
