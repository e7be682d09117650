package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Requirement;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.synthetic.DrawnCases;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.jmmlregistry.system.WebSession.Shown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who opens a form and saves it as it is changes nothing: not an answer, not an absence, no version, nothing in the trail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenAndSaveIT {

    private static final int CASES = Boolean.getBoolean("registry.test.long") ? 200 : 22;
    private static final long SEED = 1914;
    private static final String DAY = "2010-06-01";
    private static final List<String> REASONS =
            Stream.of(Absence.values()).map(Absence::code).toList();

    private RunningRegistry registry;
    private Rest rest;
    private final List<String> cases = new ArrayList<>();

    @BeforeAll
    void generated_cases_and_one_that_answers_nothing_are_in_the_registry(@TempDir Path folder) {
        registry = RunningRegistry.startDemonstration(folder);
        rest = new Rest(registry, Credentials.ofDemonstration(registry, "datamanager"));
        RestAnswer preview = rest.postCsv("/api/import", generated());
        assertEquals(200, preview.status(), preview::text);
        String token = preview.json().getString("confirm");
        RestAnswer imported = rest.postCsv("/api/import?confirm=" + token, generated());
        assertEquals(200, imported.status(), imported::text);
        rest.get("/api/cases?size=500").list().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("label", "").startsWith("DRAWN-"))
                .forEach(each -> cases.add(each.getString("id")));
        assertEquals(CASES, cases.size());
        cases.add(unanswered());
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    /** A file with an answer a row. */
    private static String generated() {
        StringBuilder file = new StringBuilder("case,form,hsct_seq,repeat_no,item,value,absence\n");
        int number = 0;
        for (CaseAnswers drawn : DrawnCases.of(SEED, CASES)) {
            String label = "DRAWN-" + ++number;
            drawn.byKey().forEach((key, answers) -> Forms.form(key.form())
                    .orElseThrow()
                    .write(answers)
                    .forEach((code, written) -> file.append(row(label, key, code, written))));
        }
        return file.toString();
    }

    private static String row(String label, EntryKey key, String code, Written written) {
        return CSVFormat.RFC4180.format(
                        label, key.form(), key.hsctSeq(), key.repeatNo(), code, written.value(), written.absence())
                + "\n";
    }

    /** A case with a draft of each form, in which every answer that may be absent is, for one reason after the other. */
    private String unanswered() {
        JsonObjectBuilder patient = Json.createObjectBuilder(
                        nothing(Forms.form("F01").orElseThrow()))
                .add("sex_at_birth", "F")
                .add("data_label", "SYNTHETIC");
        RestAnswer registered = rest.postJson(
                "/api/cases",
                Json.createObjectBuilder()
                        .add("status", "DRAFT")
                        .add("answers", patient)
                        .build()
                        .toString());
        assertEquals(201, registered.status(), registered::text);
        String id = registered.json().getString("id");
        for (Form form : Forms.all()) {
            if (!form.code().equals("F01")) {
                JsonObject body = Json.createObjectBuilder()
                        .add("version", 0)
                        .add("status", "DRAFT")
                        .add("answers", nothing(form))
                        .build();
                RestAnswer saved = rest.putJson(
                        "/api/cases/" + id + "/forms/" + form.code() + "/"
                                + (form.repeat().standsUnderHsct() ? 1 : 0) + "/1",
                        body.toString());
                assertEquals(200, saved.status(), () -> form.code() + ": " + saved.text());
            }
        }
        return id;
    }

    private static JsonObject nothing(Form form) {
        JsonObjectBuilder answers = Json.createObjectBuilder();
        int next = 0;
        for (Item<?> item : form.enteredItems()) {
            if (item.requirement().need() == Requirement.Need.GIVEN) {
                answers.add(
                        item.code(),
                        item.kind() == Kind.DATE ? DAY : item.choices().get(0).code());
            } else if (!item.code().equals("registry_id")) {
                String why = REASONS.get(next++ % REASONS.size());
                answers.add(item.code(), Json.createObjectBuilder().add("absent", why));
            }
        }
        return answers.build();
    }

    private JsonObject whole(String id) {
        RestAnswer answer = rest.get("/api/cases/" + id);
        assertEquals(200, answer.status(), answer::text);
        return answer.json();
    }

    /** The latest lines of the trail about each case, by their numbers; that somebody looked at it is no change. */
    private List<Integer> changes() {
        return cases.stream()
                .flatMap(id -> rest.get("/api/trail?case=" + id).list().getValuesAs(JsonObject.class).stream())
                .filter(line -> !line.getString("action").equals("READ"))
                .map(line -> line.getInt("seq"))
                .toList();
    }

    @Test
    void the_cases_hold_entries_of_every_form_and_answers_absent_for_every_reason() {
        Set<String> forms = new TreeSet<>();
        Set<String> absences = new TreeSet<>();
        for (String id : cases) {
            for (JsonObject entry : whole(id).getJsonArray("entries").getValuesAs(JsonObject.class)) {
                forms.add(entry.getString("form"));
                entry.getJsonObject("answers").values().stream()
                        .filter(JsonObject.class::isInstance)
                        .forEach(absent -> absences.add(absent.asJsonObject().getString("absent")));
            }
        }
        assertEquals(Forms.all().stream().map(Form::code).collect(Collectors.toSet()), forms);
        assertEquals(Set.copyOf(REASONS), absences);
    }

    @Test
    void over_REST_what_was_got_is_put_back_and_nothing_has_changed() {
        List<Integer> before = changes();
        int put = 0;
        for (String id : cases) {
            JsonObject then = whole(id);
            for (JsonObject entry : then.getJsonArray("entries").getValuesAs(JsonObject.class)) {
                String place = "/api/cases/%s/forms/%s/%s/%s"
                        .formatted(id, entry.getString("form"), entry.getInt("hsctSeq"), entry.getInt("repeatNo"));
                JsonObject got = rest.get(place).json();
                String status = got.getString("status").equals("DRAFT") ? "DRAFT" : "COMPLETE";
                RestAnswer answer = rest.putJson(
                        place,
                        "{\"version\": %s, \"status\": \"%s\", \"answers\": %s}"
                                .formatted(got.getInt("version"), status, got.getJsonObject("answers")));
                assertEquals(200, answer.status(), () -> place + ": " + answer.text());
                put++;
            }
            assertEquals(then, whole(id), id);
        }
        assertEquals(before, changes());
        assertTrue(put > 15 * CASES, "only %s entries".formatted(put));
    }

    @Test
    void on_the_pages_what_was_opened_is_saved_and_nothing_has_changed() {
        List<Integer> before = changes();
        int saved = 0;
        WebSession session = WebSession.of(registry, Credentials.ofDemonstration(registry, "datamanager"));
        for (String id : cases) {
            JsonObject then = whole(id);
            for (JsonObject entry : then.getJsonArray("entries").getValuesAs(JsonObject.class)) {
                String address = "/entry.xhtml?id=%s&form=%s&hsct=%s&repeat=%s"
                        .formatted(id, entry.getString("form"), entry.getInt("hsctSeq"), entry.getInt("repeatNo"));
                Shown page = session.open(address);
                Shown after = session.press(page, entry.getString("status").equals("DRAFT") ? "draft" : "complete");
                assertTrue(
                        after.address().getPath().endsWith("/case.xhtml"),
                        () -> address + ": " + after.html().replaceAll("(?s)^.*<main|</main>.*$", ""));
                saved++;
            }
            assertEquals(then, whole(id), id);
        }
        assertEquals(before, changes());
        assertTrue(saved > 15 * CASES, "only %s entries".formatted(saved));
    }
}
