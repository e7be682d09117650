package org.jmmlregistry.web.http;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.database.StorageTrouble;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.language.Language;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param detail a sentence for people
 * @param more members for programs beside those of the standard, such as what is wrong in particular; may be empty
 */
public record Problem(int status, String detail, JsonObject more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNPROCESSABLE = 422;
    private static final int NO_ROOM = 507;

    /** Those that Jakarta REST has no name for. */
    private static final Map<Integer, String> TITLES =
            Map.of(UNPROCESSABLE, "Unprocessable Content", NO_ROOM, "Insufficient Storage");

    public static Problem of(Response.Status status, String detail) {
        return of(status, detail, JsonValue.EMPTY_JSON_OBJECT);
    }

    public static Problem of(Response.Status status, String detail, JsonObject more) {
        return new Problem(status.getStatusCode(), detail, more);
    }

    /** The request is sound, but disk or database cannot do their part. */
    public static Problem of(StorageTrouble trouble) {
        int status = trouble == StorageTrouble.FULL ? NO_ROOM : Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
        return new Problem(status, trouble.sentence().toString(), JsonValue.EMPTY_JSON_OBJECT);
    }

    /** The request is understood, but what it asks for cannot be done. */
    public static Problem unprocessable(String detail) {
        return new Problem(UNPROCESSABLE, detail, JsonValue.EMPTY_JSON_OBJECT);
    }

    public static Problem unprocessable(String detail, JsonArray findings) {
        JsonObject more = findings.isEmpty()
                ? JsonValue.EMPTY_JSON_OBJECT
                : Json.createObjectBuilder().add("findings", findings).build();
        return new Problem(UNPROCESSABLE, detail, more);
    }

    public static JsonArray findings(List<Finding> findings) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        findings.forEach(finding -> {
            JsonObjectBuilder one =
                    Json.createObjectBuilder().add("entry", finding.entry().toString());
            finding.item().ifPresent(item -> one.add("item", item));
            all.add(one.add("check", finding.check())
                    .add("severity", finding.severity().name())
                    .add("message", Language.ENGLISH.say(finding.message())));
        });
        return all.build();
    }

    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title())
                .add("status", status)
                .add("detail", detail);
        more.forEach(json::add);
        return json.build();
    }

    private String title() {
        return Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse(TITLES.getOrDefault(status, "Problem"));
    }

    public Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(json().toString())
                .build();
    }
}
