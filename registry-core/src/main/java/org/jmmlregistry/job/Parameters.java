package org.jmmlregistry.job;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jmmlregistry.language.Refused;

/** What somebody says of the work that they ask for: texts by name, in the order of the alphabet. */
public record Parameters(Map<String, String> texts) {

    public static final Parameters NONE = new Parameters(Map.of());

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int LONGEST = 20_000;

    public Parameters {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /**
     * What a program sent.
     *
     * @throws Refused if a member is no text, or too long
     */
    public static Parameters of(JsonObject said) {
        Map<String, String> texts = new TreeMap<>();
        said.forEach((name, value) -> texts.put(name, text(name, value)));
        return new Parameters(texts);
    }

    private static String text(String name, JsonValue value) {
        if (!(value instanceof JsonString text)) {
            throw Refused.malformed("\"{name}\" must be a text.", name);
        }
        if (text.getString().length() > LONGEST || text.getString().indexOf('\0') >= 0) {
            throw Refused.malformed(
                    "\"{name}\" is longer than anybody reads, or holds signs that nobody can read.", name);
        }
        return text.getString();
    }

    static Parameters read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return of(reader.readObject());
        }
    }

    String text() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        texts.forEach(json::add);
        return json.build().toString();
    }

    /** What is said under a name; empty if nothing is. */
    public Optional<String> said(String name) {
        return Optional.ofNullable(texts.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws Refused if nothing is said under the name */
    public String required(String name) {
        return said(name).orElseThrow(() -> Refused.malformed("\"{name}\" is missing.", name));
    }

    /**
     * That nothing is said that nobody reads.
     *
     * @throws Refused if it is
     */
    public void allow(Set<String> names) {
        texts.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.malformed(
                            "This work knows no “{name}”; it may be told {known}.",
                            name,
                            names.stream().sorted().map(Works::quoted).toList());
                });
    }
}
