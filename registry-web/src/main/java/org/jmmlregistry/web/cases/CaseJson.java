package org.jmmlregistry.web.cases;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.index.CaseSummary;

/** Cases and entries as the REST resources write them. */
final class CaseJson {

    private CaseJson() {}

    static JsonArray list(List<CaseSummary> cases) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        cases.forEach(summary -> all.add(line(summary)));
        return all.build();
    }

    private static JsonObjectBuilder line(CaseSummary summary) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", summary.id().text())
                .add("kind", summary.child().kind().code())
                .add("sex", summary.child().sex().code())
                .add("transplants", summary.course().transplants())
                .add("state", summary.course().state().name());
        summary.label().ifPresent(label -> json.add("label", label));
        summary.child().series().ifPresent(series -> json.add("series", series.toString()));
        return json;
    }

    static JsonObject whole(StoredCase stored) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        stored.entries().forEach(entry -> entries.add(entry(entry)));
        return line(CaseSummary.of(stored.id(), stored.label(), stored.answers()))
                .add("entries", entries)
                .build();
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
