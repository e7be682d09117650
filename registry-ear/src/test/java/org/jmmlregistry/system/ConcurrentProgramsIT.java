package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs save the same entry over REST at the same time; each merges from the answer that refuses it. */
class ConcurrentProgramsIT {

    private static final int ROUNDS = 50;
    private static final Map<String, List<String>> VALUES = Map.of(
            "weight_kg", List.of("12", "12.5", "13", "13.25"),
            "height_cm", List.of("88", "89.5", "90", "91"),
            "hb", List.of("9.5", "10", "10.5", "11"),
            "contact_by", List.of("CLINIC", "PHONE", "REFERRER"));

    /** A save that was acknowledged: what its author knew, and what it left. */
    private record Acknowledged(int conflicts, Map<String, String> known, Map<String, String> saved) {}

    @Test
    void in_fifty_rounds_of_two_programs_nothing_is_overwritten_unseen(@TempDir Path folder) throws Exception {
        ExecutorService programs = Executors.newFixedThreadPool(2);
        try (RunningRegistry registry = RunningRegistry.startDemonstration(folder)) {
            Rest one = new Rest(registry, Credentials.ofDemonstration(registry, "datamanager"));
            Rest other = new Rest(registry, Credentials.ofDemonstration(registry, "doctor"));
            String visit = visit(one);
            Map<String, String> standing = Map.of("weight_kg", "12");
            for (int round = 0; round < ROUNDS; round++) {
                JsonObject opened = one.get(visit).json();
                assertEquals(standing, answers(opened));
                for (Acknowledged each : together(programs, one, other, visit, opened, round)) {
                    assertEquals(standing, each.known());
                    standing = each.saved();
                }
            }
            assertEquals(standing, answers(one.get(visit).json()));
            assertEquals(
                    JsonValue.NULL, one.get("/api/trail/verification").json().get("fault"));
        } finally {
            programs.shutdownNow();
        }
    }

    private static String visit(Rest rest) {
        String id = rest.postJson(
                        "/api/cases", "{\"answers\": {\"sex_at_birth\": \"F\", \"data_label\": \"SYNTHETIC\"}}")
                .json()
                .getString("id");
        String forms = "/api/cases/" + id + "/forms/";
        Stream.of(
                        forms + "F07/1/1 {\"answers\": {\"hsct_date\": \"2003-02-28\"}}",
                        forms + "F16/1/1 {\"answers\": {\"weight_kg\": \"12\"}}")
                .map(line -> line.split(" ", 2))
                .forEach(
                        line -> assertEquals(200, rest.putJson(line[0], line[1]).status(), line[0]));
        return forms + "F16/1/1";
    }

    private static Map<String, String> answers(JsonObject entry) {
        Map<String, String> answers = new TreeMap<>();
        entry.getJsonObject("answers").forEach((item, value) -> answers.put(item, ((JsonString) value).getString()));
        return answers;
    }

    private static List<Acknowledged> together(
            ExecutorService programs, Rest one, Rest other, String visit, JsonObject opened, int round)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Acknowledged>> both = List.of(
                () -> save(one, visit, opened, new Random(2L * round), start),
                () -> save(other, visit, opened, new Random(2L * round + 1), start));
        List<Acknowledged> acknowledged = new ArrayList<>();
        for (Future<Acknowledged> each : programs.invokeAll(both)) {
            acknowledged.add(each.get());
        }
        acknowledged.sort(Comparator.comparingInt(Acknowledged::conflicts));
        assertEquals(
                List.of(0, 1),
                acknowledged.stream().map(Acknowledged::conflicts).toList());
        return acknowledged;
    }

    private static Acknowledged save(Rest rest, String visit, JsonObject opened, Random random, CyclicBarrier start)
            throws Exception {
        JsonObject known = opened;
        Map<String, String> edits = edits(answers(opened), random);
        start.await();
        for (int conflicts = 0; ; conflicts++) {
            Map<String, String> mine = answers(known);
            mine.putAll(edits);
            RestAnswer answer = rest.putJson(visit, body(known.getInt("version"), mine));
            if (answer.status() == 200) {
                return new Acknowledged(conflicts, answers(known), mine);
            }
            assertEquals(409, answer.status(), answer::text);
            assertEquals("application/problem+json", answer.mediaType());
            JsonObject current = answer.json().getJsonObject("current");
            Set<String> changed =
                    new HashSet<>(answer.json().getJsonArray("changed").getValuesAs(JsonString::getString));
            assertEquals(differing(answers(known), answers(current)), changed, answer::text);
            assertTrue(Set.of("datamanager", "doctor").contains(current.getString("changedBy")), answer::text);
            assertTrue(current.containsKey("changedAt") && current.containsKey("status"), answer::text);
            // where both changed an item, half of the time theirs stands
            edits.keySet().removeIf(item -> changed.contains(item) && random.nextBoolean());
            known = current;
        }
    }

    private static String body(int version, Map<String, String> answers) {
        List<String> members = answers.entrySet().stream()
                .map(each -> "\"%s\": \"%s\"".formatted(each.getKey(), each.getValue()))
                .toList();
        return "{\"version\": %s, \"answers\": {%s}}".formatted(version, String.join(", ", members));
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        Set<String> items = new HashSet<>(before.keySet());
        items.addAll(after.keySet());
        items.removeIf(item -> before.getOrDefault(item, "").equals(after.getOrDefault(item, "")));
        return items;
    }

    /** One or two items, each to something that it was not. */
    private static Map<String, String> edits(Map<String, String> before, Random random) {
        Map<String, String> edits = new TreeMap<>();
        List<String> items = VALUES.keySet().stream().sorted().toList();
        for (int each = 0; each < 2; each++) {
            String item = items.get(random.nextInt(items.size()));
            List<String> others = VALUES.get(item).stream()
                    .filter(value -> !value.equals(before.get(item)))
                    .toList();
            edits.put(item, others.get(random.nextInt(others.size())));
        }
        return edits;
    }
}
