package org.jmmlregistry.web.snapshot;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.Map;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.Inventory;
import org.jmmlregistry.snapshot.SnapshotChange;
import org.jmmlregistry.snapshot.SnapshotChanges;
import org.jmmlregistry.snapshot.SnapshotDetails;

/** Snapshots as JSON. */
final class SnapshotJson {

    private SnapshotJson() {}

    static JsonObjectBuilder data(FrozenData data) {
        return Json.createObjectBuilder()
                .add("snapshot", data.snapshot())
                .add("cutOff", data.cutOff().toString())
                .add("frozenAt", data.frozenAt().toString())
                .add("frozenBy", data.frozenBy())
                .add("fingerprint", data.fingerprint());
    }

    /** What the list says of one. */
    static JsonObjectBuilder line(SnapshotDetails details) {
        return data(details.data())
                .add("cases", details.inventory().cases())
                .add("changesSince", details.changesSince());
    }

    static JsonObjectBuilder details(SnapshotDetails details) {
        Inventory inventory = details.inventory();
        JsonObjectBuilder json = line(details).add("format", details.format());
        if (details.holdsQueries()) {
            JsonObjectBuilder leftOut = Json.createObjectBuilder();
            inventory.leftOut().forEach((reason, cases) -> leftOut.add(reason.name(), cases));
            json.add("leftOut", leftOut)
                    .add("entries", counts(inventory.entries()))
                    .add("openQueries", counts(inventory.open()))
                    .add("answeredQueries", counts(inventory.answered()));
        }
        return json.add(
                "trail",
                Json.createObjectBuilder()
                        .add("entries", details.trail().entries())
                        .add("hash", details.trail().hash()));
    }

    private static JsonObjectBuilder counts(Map<String, Integer> counts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        counts.forEach(json::add);
        return json;
    }

    /** Line by line, so that many changes take no more memory than one. */
    static void write(SnapshotChanges changes, OutputStream out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartObject()
                    .write("from", data(changes.from()).build())
                    .write("to", data(changes.to()).build())
                    .write("queriesCompared", changes.queries())
                    .writeStartObject("counts");
            changes.counts().forEach((kind, lines) -> json.write(kind.name(), lines));
            json.writeEnd().writeStartArray("changes");
            changes.lines().forEach(line -> json.write(change(line).build()));
            json.writeEnd().writeEnd();
        }
    }

    private static JsonObjectBuilder change(SnapshotChange line) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", line.kind().name())
                .add("case", line.caseId().text());
        line.entry().map(EntryKey::toString).ifPresent(entry -> json.add("entry", entry));
        line.item().ifPresent(item -> json.add("item", item));
        json.add("before", line.before()).add("after", line.after());
        line.step().ifPresent(step -> json.add("trail", step(step)));
        return json;
    }

    private static JsonObjectBuilder step(TrailLine step) {
        return Json.createObjectBuilder()
                .add("seq", step.seq())
                .add("at", step.at().toString())
                .add("who", step.who())
                .add("reason", step.reason());
    }
}
