package org.jmmlregistry.job;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.issued.DocumentIdentity;
import org.jmmlregistry.issued.Issue;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Scope;

/** A file that a work made, as it is kept. */
@Entity
@Table(name = "background_file")
class StoredFile {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Id
    @Column(name = "job_id")
    private String job = "";

    @Column(name = "file_name")
    private String name = "";

    @Column(name = "media_type")
    private String mediaType = "";

    @Lob
    private byte[] content = {};

    /** Of the children of which centres it may tell: their codes, with commas between them; empty for all. */
    private String centres = "";

    private String noted = "";

    /** What the ledger is told once it leaves; empty for a file that is in no ledger. */
    @Lob
    private String issue = "{}";

    protected StoredFile() {}

    StoredFile(String job, JobFile file, Scope scope) {
        this.job = job;
        name = file.name();
        mediaType = file.mediaType();
        content = file.content();
        centres = String.join(",", scope.centres());
        noted = file.noted().toString();
        issue = file.issue().map(StoredFile::json).orElse("{}");
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content.clone();
    }

    String noted() {
        return noted;
    }

    /** Whether somebody may know of all children that were asked for when it was made. */
    boolean isWithin(Scope scope) {
        return scope.all()
                || (!centres.isEmpty()
                        && scope.centres()
                                .containsAll(Scope.of(centres.split(",")).centres()));
    }

    Optional<Issue> issue() {
        try (JsonReader reader = JSON.createReader(new StringReader(issue))) {
            return Optional.of(reader.readObject())
                    .filter(json -> !json.isEmpty())
                    .map(StoredFile::issue);
        }
    }

    private static String json(Issue of) {
        DocumentIdentity identity = of.identity();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("sha256", of.sha256())
                .add("report", identity.report())
                .add("specification", identity.specification())
                .add("dataHash", identity.dataHash())
                .add("software", identity.software())
                .add("asOf", of.asOf().toString())
                .add("figures", of.figures());
        identity.snapshot().ifPresent(number -> json.add("snapshot", number));
        identity.seal().ifPresent(seal -> json.add("seal", seal));
        JsonArrayBuilder children = JSON.createArrayBuilder();
        of.children().stream().map(RegistryId::text).sorted().forEach(children::add);
        json.add("children", children);
        return json.build().toString();
    }

    private static Issue issue(JsonObject json) {
        return new Issue(
                json.getString("sha256"),
                new DocumentIdentity(
                        json.getString("report"),
                        json.getString("specification"),
                        Optional.ofNullable(json.getJsonNumber("snapshot")).map(number -> number.longValueExact()),
                        json.getString("dataHash"),
                        json.getString("software"),
                        Optional.ofNullable(json.getString("seal", null))),
                LocalDate.parse(json.getString("asOf")),
                json.getString("figures"),
                json.getJsonArray("children").getValuesAs(JsonString.class).stream()
                        .map(child -> new RegistryId(child.getString()))
                        .collect(Collectors.toSet()));
    }
}
