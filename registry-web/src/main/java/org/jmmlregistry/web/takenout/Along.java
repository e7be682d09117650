package org.jmmlregistry.web.takenout;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.takenout.Removal.Seen;

/** Entries that go with another one, as an object from their keys to their versions. */
final class Along {

    private Along() {}

    static JsonObject write(List<StoredEntry> entries) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        entries.forEach(each -> all.add(each.key().toString(), each.version()));
        return all.build();
    }

    /** @throws Refused if it names what is no entry, or a version that is no number */
    static Seen seen(EntryKey key, int version, Optional<JsonObject> along) {
        Map<EntryKey, Integer> versions = new TreeMap<>();
        along.ifPresent(given -> given.forEach((name, value) -> {
            EntryKey each = EntryKey.parse(name)
                    .orElseThrow(() -> Refused.malformed("\"{name}\" is no entry, such as F07/1/1.", name));
            if (!value.toString().matches("[0-9]{1,9}")) {
                throw Refused.malformed("\"{name}\" must be a whole number.", name);
            }
            versions.put(each, ((JsonNumber) value).intValue());
        }));
        return new Seen(key, version, versions);
    }
}
