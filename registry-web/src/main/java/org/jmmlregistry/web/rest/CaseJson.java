package org.jmmlregistry.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.outcome.LastState;

/** Cases and entries as the REST resources write them. */
final class CaseJson {

    private CaseJson() {}

    static JsonArray list(List<StoredCase> cases) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        cases.forEach(stored -> all.add(summary(stored)));
        return all.build();
    }

    private static JsonObjectBuilder summary(StoredCase stored) {
        CaseFile file = stored.file();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", stored.id().text())
                .add("kind", file.patient().label().code())
                .add("sex", file.patient().sex().code())
                .add("transplants", file.transplants().size())
                .add("state", LastState.of(file).name());
        stored.label().ifPresent(label -> json.add("label", label));
        file.patient().series().ifPresent(series -> json.add("series", series.toString()));
        return json;
    }

    static JsonObject whole(StoredCase stored) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        stored.entries().forEach(entry -> entries.add(entry(entry)));
        return summary(stored).add("entries", entries).build();
    }

    static JsonObject entry(StoredEntry entry) {
        return Json.createObjectBuilder()
                .add("form", entry.key().form())
                .add("hsctSeq", entry.key().hsctSeq())
                .add("repeatNo", entry.key().repeatNo())
                .add("status", entry.status().code())
                .add("version", entry.version())
                .add("changedAt", entry.changedAt().toString())
                .add("changedBy", entry.changedBy())
                .add("answers", AnswersJson.write(Forms.form(entry.key().form()).orElseThrow(), entry.answers()))
                .build();
    }
}
