package org.jmmlregistry.web.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** The JSON object in the body of a request; a member of the wrong kind is said by name. */
public record JsonBody(JsonObject json) {

    public static JsonBody of(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            if (value.getValueType() != JsonValue.ValueType.OBJECT) {
                throw bad("The body must be a JSON object.");
            }
            return new JsonBody(value.asJsonObject());
        }
    }

    public static RefusedRequest bad(String detail) {
        return new RefusedRequest(Problem.of(Response.Status.BAD_REQUEST, detail));
    }

    public Optional<String> text(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        return switch (value.getValueType()) {
            case NULL -> Optional.empty();
            case STRING -> Optional.of(((JsonString) value).getString());
            default -> throw bad("\"%s\" must be a text.".formatted(name));
        };
    }

    public String requiredText(String name) {
        return text(name).orElseThrow(() -> bad("\"%s\" is missing.".formatted(name)));
    }

    public int number(String name, int otherwise) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return otherwise;
        }
        if (!value.toString().matches("[0-9]{1,9}")) {
            throw bad("\"%s\" must be a whole number.".formatted(name));
        }
        return Integer.parseInt(value.toString());
    }

    /** A list of texts; empty if the member is not there. */
    public List<String> texts(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        if (value.getValueType() != JsonValue.ValueType.ARRAY
                || value.asJsonArray().stream().anyMatch(each -> each.getValueType() != JsonValue.ValueType.STRING)) {
            throw bad("\"%s\" must be a list of texts.".formatted(name));
        }
        return value.asJsonArray().getValuesAs(JsonString::getString);
    }

    public JsonObject object(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT);
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw bad("\"%s\" must be an object.".formatted(name));
        }
        return value.asJsonObject();
    }
}
