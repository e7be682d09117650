package org.jmmlregistry.web.query;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.query.Query;

/** Queries as the REST resources write them. */
final class QueryJson {

    private QueryJson() {}

    static JsonArray list(List<Query> queries) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        queries.forEach(query -> all.add(one(query)));
        return all.build();
    }

    static JsonObjectBuilder one(Query query) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", query.id())
                .add("case", query.caseId().text())
                .add("entry", query.entry().toString());
        query.item().ifPresent(item -> json.add("item", item));
        query.check().ifPresent(check -> json.add("check", check));
        json.add("origin", query.origin().name()).add("status", query.status().name());
        json.add("raised", step(query.raised(), Language.ENGLISH.say(query.question())));
        query.answered().ifPresent(answered -> json.add("answered", step(answered, answered.text())));
        query.settled().ifPresent(settled -> json.add("settled", step(settled, settled.text())));
        query.resolution().ifPresent(resolution -> json.add("resolution", resolution.name()));
        return json;
    }

    private static JsonObjectBuilder step(Query.Step step, String text) {
        return Json.createObjectBuilder()
                .add("by", step.by())
                .add("at", step.at().toString())
                .add("text", text);
    }
}
