package org.jmmlregistry.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.drill.Session.HttpAnswer;
import org.jmmlregistry.patient.RegistryId;

/**
 * How long people wait for the pages of a registry that is filled: {@code Waiting FOLDER [URL USER]}. The folder holds
 * {@code registry-data}; with an address the data are in PostgreSQL. The bundle runs with a heap of at most 1 GB.
 */
public final class Waiting {

    private static final int TIMES = 15;
    private static final int SAVES = 200;
    private static final double MILLION = 1e6;
    private static final String SOME = RegistryId.of(42).text();
    private static final Random RANDOM = new Random(1);

    private final Session session;

    private Waiting(Session session) {
        this.session = session;
    }

    public static void main(String[] words) {
        Map<String, String> settings = new HashMap<>(Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g"));
        if (words.length > 1) {
            settings.put("REGISTRY_DB_URL", words[1]);
            settings.put("REGISTRY_DB_USER", words[2]);
        }
        long begun = System.nanoTime();
        try (RunningRegistry registry = RunningRegistry.start(Path.of(words[0]), settings)) {
            System.out.printf(Locale.ROOT, "started in %.1f s%n", (System.nanoTime() - begun) / MILLION / 1000);
            boolean isNew = registry.console().stream().anyMatch(line -> line.contains("one-time password"));
            new Waiting(isNew ? Staff.open(registry) : Staff.signIn(registry)).all();
        }
        System.exit(0);
    }

    private void all() {
        page("home", "/home.xhtml");
        page("matrix", "/matrix.xhtml");
        page("matrix of what is overdue", "/matrix.xhtml?only=overdue&page=3");
        page("list of cases", "/cases.xhtml");
        page("list of cases, page 100", "/cases.xhtml?page=100");
        page("search of a date", "/cases.xhtml?item=F07.hsct_date&how=AT_LEAST&value=2020-06");
        page("search of a code that all have", "/cases.xhtml?item=F16.alive&how=IS&value=Y");
        page("search of a text", "/cases.xhtml?q=-0042");
        page("open queries", "/queries.xhtml");
        page("one case", "/case.xhtml?id=" + SOME);
        saves();
        once(
                "snapshot frozen",
                () -> session.post(
                        "/api/snapshots",
                        Json.createObjectBuilder().add("cutOff", "2025-03-01").build()));
        page("snapshots", "/snapshots.xhtml");
        once("study page of all cases", () -> session.get("/study.xhtml?report=early-late&endpoints=OS_FAILURE"));
        once("study page again", () -> session.get("/study.xhtml?report=early-late&endpoints=OS_FAILURE"));
        once("trail", () -> session.get("/trail.xhtml?case=" + SOME));
    }

    /** One visit changed over REST, with all that belongs to a save, until the answer is there. */
    private void saves() {
        List<JsonObject> cases = session.get("/api/cases?size=200&page=3").list().stream()
                .map(each -> each.asJsonObject())
                .toList();
        List<Double> times = new ArrayList<>();
        int refused = 0;
        for (JsonObject each : cases) {
            String entry = "/api/cases/%s/forms/F16/1/1".formatted(each.getString("id"));
            HttpAnswer stored = session.get(entry);
            if (stored.status() == 200 && times.size() < SAVES) {
                long start = System.nanoTime();
                HttpAnswer saved = session.put(entry, changed(stored.json()));
                double took = (System.nanoTime() - start) / MILLION;
                if (saved.isKept()) {
                    times.add(took);
                } else {
                    refused++;
                }
            }
        }
        report("save of one form (%s refused)".formatted(refused), times.subList(times.size() / 4, times.size()));
    }

    private static JsonObject changed(JsonObject entry) {
        JsonObjectBuilder answers = Json.createObjectBuilder(entry.getJsonObject("answers"))
                .add("wbc", "%s.%s".formatted(4 + RANDOM.nextInt(6), RANDOM.nextInt(10)));
        return Json.createObjectBuilder()
                .add("version", entry.getInt("version"))
                .add("status", "DRAFT")
                .add("reason", "measured")
                .add("answers", answers)
                .build();
    }

    private void page(String what, String path) {
        session.get(path);
        List<Double> times = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            HttpAnswer answer = session.get(path);
            times.add((System.nanoTime() - start) / MILLION);
            if (answer.status() != 200) {
                throw new IllegalStateException("%s: %s".formatted(path, answer));
            }
        }
        report(what, times);
    }

    private static void once(String what, Supplier<HttpAnswer> request) {
        long start = System.nanoTime();
        HttpAnswer answer = request.get();
        report("%s (%s)".formatted(what, answer.status()), List.of((System.nanoTime() - start) / MILLION));
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: n %s, median %.1f ms, longest %.1f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1));
    }
}
