package org.jmmlregistry.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jmmlregistry.drill.Attempt.Reply;
import org.jmmlregistry.drill.Session.HttpAnswer;

/** A client that registers cases, fills in forms and changes them, each save with a number that no other save has. */
final class Writer {

    static final String LABEL = "DRILL-";

    private static final int SAVES_PER_CASE = 12;
    private static final String PATIENT = "F01/0/1";
    private static final String DIAGNOSIS = "F03/0/1";
    private static final String HSCT = "F07/1/1";

    private final String name;
    private final Session session;
    private final Ledger ledger;
    private final Random random;
    private final List<HttpAnswer> troubles = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private String label = "";
    private String id = "";
    private int saves;
    private int number;
    private final AtomicInteger confirmed = new AtomicInteger();

    /** @param name unlike that of any other writer, of earlier rounds too */
    Writer(String name, Session session, Ledger ledger, Random random) {
        this.name = name;
        this.session = session;
        this.ledger = ledger;
        this.random = random;
    }

    /** Saves once. @return whether the registry was there to answer */
    boolean save() {
        if (id.isEmpty() || saves >= SAVES_PER_CASE) {
            return register();
        }
        if (!versions.containsKey(HSCT)) {
            return put(HSCT, Map.of("hsct_date", "2003-02-28", "infusion_kind", "NEW_HSCT", "indication", "PRIMARY"));
        }
        if (random.nextBoolean()) {
            return put(DIAGNOSIS, Numbered.diagnosis(next(), name));
        }
        long visits =
                versions.keySet().stream().filter(key -> key.startsWith("F16")).count();
        return put("F16/1/" + (1 + random.nextInt((int) visits + 1)), Numbered.visit(next()));
    }

    private int next() {
        return ++number;
    }

    private boolean register() {
        label = LABEL + name + "-" + next();
        id = "";
        versions.clear();
        saves = 0;
        Map<String, String> answers = Numbered.patient(number);
        JsonObject body = Json.createObjectBuilder()
                .add("label", label)
                .add("answers", json(answers))
                .build();
        return sent(new Attempt(label, PATIENT, 1, answers, Reply.UNKNOWN), () -> session.post("/api/cases", body));
    }

    private boolean put(String entry, Map<String, String> answers) {
        int version = versions.getOrDefault(entry, 0);
        JsonObject body = Json.createObjectBuilder()
                .add("version", version)
                .add("reason", "drill, number " + number)
                .add("answers", json(answers))
                .build();
        return sent(
                new Attempt(label, entry, version + 1, answers, Reply.UNKNOWN),
                () -> session.put("/api/cases/" + id + "/forms/" + entry, body));
    }

    private boolean sent(Attempt attempt, Supplier<HttpAnswer> request) {
        HttpAnswer answer;
        try {
            answer = request.get();
        } catch (UncheckedIOException cut) {
            ledger.note(attempt);
            id = "";
            return false;
        }
        Reply reply = Trouble.reply(answer);
        ledger.note(attempt.with(reply));
        if (reply == Reply.KEPT) {
            kept(attempt, answer.json());
        } else {
            troubles.add(answer);
            // nobody knows how a case stands in which a save may have been kept or not
            id = reply == Reply.UNKNOWN ? "" : id;
        }
        return true;
    }

    private void kept(Attempt attempt, JsonObject answer) {
        id = answer.getString("id");
        ledger.name(label, id);
        versions.put(attempt.entry(), answer.getInt("version"));
        saves++;
        confirmed.incrementAndGet();
        if (answer.getInt("version") != attempt.version()) {
            throw new IllegalStateException("version %s instead of: %s".formatted(answer, attempt));
        }
    }

    private static JsonObjectBuilder json(Map<String, String> answers) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        answers.forEach(json::add);
        return json;
    }

    /** The answers that were none of a save that was kept, in order; may be asked meanwhile. */
    List<HttpAnswer> troubles() {
        return Collections.unmodifiableList(troubles);
    }

    /** How many saves were confirmed; may be asked meanwhile. */
    int confirmed() {
        return confirmed.get();
    }
}
