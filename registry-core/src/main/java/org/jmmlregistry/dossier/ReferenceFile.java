package org.jmmlregistry.dossier;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What R computed, or a part of it; null stands for a figure that is not defined, not reached or infinite. */
record ReferenceFile(JsonValue node) {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Pattern VERSION = Pattern.compile("(R|survival|cmprsk)(?: version)? (\\d[\\d.]*\\d)");
    private static final List<String> PROGRAMS = List.of("R", "survival", "cmprsk");

    static ReferenceFile read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return new ReferenceFile(reader.readValue());
        }
    }

    /** The versions of R and its packages that computed the whole file. */
    List<String> versions() {
        if (has("reference")) {
            Matcher found = VERSION.matcher(get("reference").text());
            return found.results()
                    .map(each -> each.group(1) + " " + each.group(2))
                    .toList();
        }
        return PROGRAMS.stream()
                .filter(this::has)
                .map(program -> program + " " + get(program).text())
                .toList();
    }

    ReferenceFile get(String key) {
        JsonObject object = node.asJsonObject();
        return new ReferenceFile(Optional.ofNullable(object.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " among " + object.keySet())));
    }

    boolean has(String key) {
        return node.asJsonObject().containsKey(key) && !get(key).isNull();
    }

    ReferenceFile get(int index) {
        return new ReferenceFile(list().get(index));
    }

    List<ReferenceFile> each() {
        return list().stream().map(ReferenceFile::new).toList();
    }

    int size() {
        return list().size();
    }

    String text() {
        return node instanceof JsonString text ? text.getString() : node.toString();
    }

    List<String> texts() {
        return each().stream().map(ReferenceFile::text).toList();
    }

    boolean isNull() {
        return node.equals(JsonValue.NULL);
    }

    /** NaN for null. */
    double number() {
        return number(node);
    }

    /** Numbers of a list, NaN for null. */
    double[] numbers() {
        return list().stream().mapToDouble(ReferenceFile::number).toArray();
    }

    int whole() {
        return ((JsonNumber) node).intValueExact();
    }

    private static double number(JsonValue value) {
        return value.equals(JsonValue.NULL) ? Double.NaN : ((JsonNumber) value).doubleValue();
    }

    private List<JsonValue> list() {
        return node instanceof JsonArray array ? array : Stream.of(node).toList();
    }
}
