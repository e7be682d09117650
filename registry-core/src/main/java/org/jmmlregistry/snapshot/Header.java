package org.jmmlregistry.snapshot;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.AgeLimits;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.reference.LimitText;
import org.jmmlregistry.security.Sha256;

/**
 * The first line of a snapshot's canonical text: cut-off, the dictionary and the limits by age that its answers were given
 * under, and what is counted. Number, time and trail are not in it, so that equal data have equal text.
 */
final class Header {

    static final int FORMAT = 2;

    private static final JsonProvider JSON = JsonProvider.provider();

    private Header() {}

    static String text(LocalDate cutOff, Map<String, AgeLimits> limits, Inventory inventory) {
        JsonObjectBuilder forms = JSON.createObjectBuilder();
        Forms.all().forEach(form -> forms.add(form.code(), Sha256.of(dictionary(form))));
        JsonObjectBuilder tables = JSON.createObjectBuilder();
        new TreeMap<>(limits)
                .forEach((item, table) -> tables.add(
                        item,
                        JSON.createObjectBuilder()
                                .add("version", table.version())
                                .add("hash", Sha256.of(LimitText.write(table)))));
        return JSON.createObjectBuilder()
                .add("format", FORMAT)
                .add("cutOff", cutOff.toString())
                .add("cases", inventory.cases())
                .add("leftOut", counts(inventory.leftOut(), LeftOut::name))
                .add("entries", counts(inventory.entries(), form -> form))
                .add("openQueries", counts(inventory.open(), form -> form))
                .add("answeredQueries", counts(inventory.answered(), form -> form))
                .add("forms", forms)
                .add("limits", tables)
                .build()
                .toString();
    }

    /**
     * The SHA-256 of the whole data set as one text: the header, a line for each case with the hashes of its contents, a line
     * for each case left out with the reason. Equal data are equal text, on either database.
     */
    static String fingerprint(String header, List<CaseRow> rows, Map<RegistryId, LeftOut> leftOut) {
        Sha256 hash = new Sha256().add(header).add("\n");
        rows.forEach(row -> hash.add(row.line()));
        leftOut.forEach((id, reason) -> hash.add(id + " " + reason + "\n"));
        return hash.hex();
    }

    /** The items of a form with all that gives an answer its meaning. */
    private static String dictionary(Form form) {
        return form.enteredItems().stream()
                .map(item -> String.join(
                        "|",
                        item.code(),
                        item.kind().name(),
                        item.unit(),
                        item.choices().stream().map(Coded::code).collect(Collectors.joining(";"))))
                .collect(Collectors.joining("\n"));
    }

    private static <K> JsonObjectBuilder counts(Map<K, Integer> counts, Function<K, String> name) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        counts.forEach((key, count) -> json.add(name.apply(key), count));
        return json;
    }

    static Inventory inventory(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonObject header = reader.readObject();
            Map<LeftOut, Integer> leftOut = new TreeMap<>();
            counts(header, "leftOut").forEach((reason, count) -> leftOut.put(LeftOut.valueOf(reason), count));
            return new Inventory(
                    header.getInt("cases"),
                    counts(header, "entries"),
                    leftOut,
                    counts(header, "openQueries"),
                    counts(header, "answeredQueries"));
        }
    }

    private static Map<String, Integer> counts(JsonObject header, String name) {
        JsonObject json = header.getJsonObject(name);
        Map<String, Integer> counts = new TreeMap<>();
        json.keySet().forEach(key -> counts.put(key, json.getInt(key)));
        return counts;
    }
}
