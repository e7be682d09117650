package org.jmmlregistry.snapshot;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.QueryStatus;

/**
 * A query that waited for somebody when the data were frozen; without its number, which differs between databases.
 *
 * @param asked what makes it this question and no other
 */
record FrozenQuery(Asked asked, QueryStatus status) {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Comparator<FrozenQuery> ORDER = Comparator.comparing(
                    (FrozenQuery query) -> query.asked().entry())
            .thenComparing(query -> query.asked().item().orElse(""))
            .thenComparing(query -> query.asked().check().orElse(""))
            .thenComparing(query -> query.asked().origin())
            .thenComparing(query -> query.asked().raised())
            .thenComparing(query -> query.asked().message())
            .thenComparing(FrozenQuery::status);

    /** The question and the day on which it was raised. */
    record Asked(
            EntryKey entry,
            Optional<String> item,
            Optional<String> check,
            QueryOrigin origin,
            LocalDate raised,
            String message) {

        static Asked of(Query query) {
            return new Asked(
                    query.entry(),
                    query.item(),
                    query.check(),
                    query.origin(),
                    RegistryTime.here().day(query.raised().at()),
                    query.raised().text());
        }
    }

    /**
     * The queries that belong to a frozen case. One about what the cut-off left out would tell of it, so that it is left out too.
     *
     * @param live the answers as they stand
     * @param frozen the answers up to the cut-off
     */
    static List<FrozenQuery> of(List<Query> queries, CaseAnswers live, CaseAnswers frozen) {
        return queries.stream()
                .filter(query -> frozen.byKey().containsKey(query.entry()))
                .filter(query -> query.item()
                        .flatMap(code -> Forms.form(query.entry().form()).flatMap(form -> form.item(code)))
                        .filter(item -> !answer(live, query, item).equals(answer(frozen, query, item)))
                        .isEmpty())
                .map(query -> new FrozenQuery(Asked.of(query), query.status()))
                .sorted(ORDER)
                .toList();
    }

    private static Optional<Answer> answer(CaseAnswers answers, Query query, Item<?> item) {
        return answers.entry(query.entry()).flatMap(entry -> entry.answers().answer(item));
    }

    /** Canonical: in order, with nothing that depends on database, clock or place. */
    static String text(List<FrozenQuery> queries) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        queries.forEach(query -> {
            JsonObjectBuilder json = JSON.createObjectBuilder()
                    .add("entry", query.asked().entry().toString());
            query.asked().item().ifPresent(item -> json.add("item", item));
            query.asked().check().ifPresent(check -> json.add("check", check));
            all.add(json.add("origin", query.asked().origin().name())
                    .add("status", query.status().name())
                    .add("raised", query.asked().raised().toString())
                    .add("message", query.asked().message()));
        });
        return all.build().toString();
    }

    static List<FrozenQuery> read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(FrozenQuery::read)
                    .toList();
        }
    }

    private static FrozenQuery read(JsonObject json) {
        String entry = json.getString("entry");
        return new FrozenQuery(
                new Asked(
                        EntryKey.parse(entry)
                                .orElseThrow(
                                        () -> new IllegalArgumentException("json: \"" + entry + "\" is no entry key")),
                        Optional.ofNullable(json.getString("item", null)),
                        Optional.ofNullable(json.getString("check", null)),
                        QueryOrigin.valueOf(json.getString("origin")),
                        LocalDate.parse(json.getString("raised")),
                        json.getString("message")),
                QueryStatus.valueOf(json.getString("status")));
    }
}
