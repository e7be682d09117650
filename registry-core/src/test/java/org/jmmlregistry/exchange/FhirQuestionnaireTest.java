package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FhirQuestionnaireTest {

    /** Item types of FHIR R4. */
    private static final Set<String> TYPES = Set.of(
            "group",
            "display",
            "boolean",
            "decimal",
            "integer",
            "date",
            "dateTime",
            "time",
            "string",
            "text",
            "url",
            "choice",
            "open-choice",
            "attachment",
            "reference",
            "quantity");

    private static final Map<Kind, String> TYPE_OF_KIND = Map.of(
            Kind.DATE, "date",
            Kind.NUMBER, "decimal",
            Kind.INTEGER, "integer",
            Kind.CODE, "choice",
            Kind.CODES, "choice",
            Kind.YES_NO, "boolean",
            Kind.STRING, "string",
            Kind.STRINGS, "string",
            Kind.TEXT, "text");

    static Stream<Form> forms() {
        return Forms.all().stream();
    }

    private static JsonObject questionnaire(Form form) {
        String text = FhirQuestionnaire.of(form, "1.2.3").toString();
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static List<JsonObject> items(JsonObject of) {
        return of.containsKey("item") ? of.getJsonArray("item").getValuesAs(JsonObject.class) : List.of();
    }

    private static List<JsonObject> allItems(JsonObject of) {
        List<JsonObject> all = new ArrayList<>();
        items(of).forEach(item -> {
            all.add(item);
            all.addAll(allItems(item));
        });
        return all;
    }

    private static JsonObject item(String form, String code) {
        return items(questionnaire(Forms.form(form).orElseThrow())).stream()
                .filter(item -> item.getString("linkId").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<JsonObject> extension(JsonObject item, String name) {
        return item.containsKey("extension")
                ? item.getJsonArray("extension").getValuesAs(JsonObject.class).stream()
                        .filter(each -> each.getString("url").equals("http://hl7.org/fhir/StructureDefinition/" + name))
                        .findFirst()
                : Optional.empty();
    }

    @Test
    void every_item_of_every_form_appears_exactly_once_with_its_type() {
        int seen = 0;
        for (Form form : Forms.all()) {
            List<JsonObject> items = items(questionnaire(form));
            assertEquals(
                    form.items().stream().map(Item::code).toList(),
                    items.stream().map(item -> item.getString("linkId")).toList());
            for (JsonObject json : items) {
                Item<?> item = form.item(json.getString("linkId")).orElseThrow();
                assertEquals(TYPE_OF_KIND.get(item.kind()), json.getString("type"), form + "." + item);
                assertEquals(Language.ENGLISH.say(item), json.getString("text"));
                assertEquals(item.isDerived(), json.getBoolean("readOnly", false), form + "." + item);
                assertEquals(
                        item.kind() == Kind.CODES || item.kind() == Kind.STRINGS,
                        json.getBoolean("repeats", false),
                        form + "." + item);
                seen++;
            }
        }
        assertTrue(seen > 300, "only " + seen + " items");
    }

    @Test
    void every_code_of_an_item_is_an_option_of_its_own_code_system() {
        for (Form form : Forms.all()) {
            for (JsonObject json : items(questionnaire(form))) {
                Item<?> item = form.item(json.getString("linkId")).orElseThrow();
                List<JsonObject> codings = json.containsKey("answerOption")
                        ? json.getJsonArray("answerOption").getValuesAs(JsonObject.class).stream()
                                .map(option -> option.getJsonObject("valueCoding"))
                                .toList()
                        : List.of();
                assertEquals(
                        item.choices().stream().map(Coded::code).toList(),
                        codings.stream().map(each -> each.getString("code")).toList());
                assertTrue(codings.stream().allMatch(each -> each.getString("system")
                        .equals("https://jmmlregistry.org/fhir/CodeSystem/" + form + "." + item)));
            }
        }
    }

    /** The rules of R4 that a questionnaire of this kind can break, with the names that the standard gives them. */
    @ParameterizedTest
    @MethodSource("forms")
    void a_questionnaire_keeps_the_rules_of_r4(Form form) {
        JsonObject json = questionnaire(form);
        assertEquals("Questionnaire", json.getString("resourceType"));
        assertEquals("active", json.getString("status"));
        assertEquals("1.2.3", json.getString("version"));
        assertTrue(json.getString("id").matches("[A-Za-z0-9\\-.]{1,64}"), "id");
        assertTrue(json.getString("name").matches("[A-Z][A-Za-z0-9_]{0,254}"), "que-0");
        assertTrue(json.getString("url").endsWith("/Questionnaire/" + form.code()));
        Set<String> linkIds = new HashSet<>();
        for (JsonObject item : allItems(json)) {
            String place = form + "." + item.getString("linkId");
            String type = item.getString("type");
            assertTrue(linkIds.add(item.getString("linkId")), "que-2 " + place);
            assertTrue(TYPES.contains(type), "type " + place);
            assertFalse(type.equals("group") && items(item).isEmpty(), "que-1 " + place);
            assertFalse(type.equals("display") && !items(item).isEmpty(), "que-1 " + place);
            assertFalse(type.equals("display") && item.containsKey("code"), "que-3 " + place);
            assertEquals(type.equals("choice"), item.containsKey("answerOption"), "que-5 " + place);
            assertFalse(
                    type.equals("display") && (item.containsKey("required") || item.containsKey("repeats")),
                    "que-6 " + place);
            assertFalse(type.equals("display") && item.containsKey("readOnly"), "que-9 " + place);
            assertTrue(
                    !item.containsKey("maxLength")
                            || Set.of("boolean", "decimal", "integer", "string", "text", "url")
                                    .contains(type),
                    "que-10 " + place);
            limits(item, type, place);
        }
        nothingIsEmpty(json, form.code());
    }

    private static void limits(JsonObject item, String type, String place) {
        String valued = type.equals("integer") ? "valueInteger" : "valueDecimal";
        for (String name : List.of("minValue", "maxValue")) {
            extension(item, name).ifPresent(limit -> assertTrue(limit.containsKey(valued), name + " " + place));
        }
        extension(item, "questionnaire-unit")
                .ifPresent(unit -> assertTrue(Set.of("integer", "decimal").contains(type), "unit " + place));
    }

    /** No array, object or text of a resource may be empty. */
    private static void nothingIsEmpty(JsonValue value, String place) {
        if (value instanceof JsonObject object) {
            assertFalse(object.isEmpty(), place);
            object.forEach((name, member) -> nothingIsEmpty(member, place + "." + name));
        } else if (value instanceof JsonStructure array) {
            assertFalse(array.asJsonArray().isEmpty(), place);
            array.asJsonArray().forEach(member -> nothingIsEmpty(member, place));
        } else if (value instanceof JsonString text) {
            assertFalse(text.getString().isBlank(), place);
            assertEquals(text.getString().strip(), text.getString(), place);
        }
    }

    @Test
    void a_dose_has_its_ucum_unit_its_decimals_and_its_hard_limits() {
        JsonObject dose = item("F12b", "cd34_dose");
        JsonObject unit = extension(dose, "questionnaire-unit").orElseThrow().getJsonObject("valueCoding");
        assertEquals("http://unitsofmeasure.org", unit.getString("system"));
        assertEquals("10*6/kg", unit.getString("code"));
        assertEquals("× 10⁶/kg", unit.getString("display"));
        assertEquals(4, extension(dose, "maxDecimalPlaces").orElseThrow().getInt("valueInteger"));
        assertEquals(
                new BigDecimal("0.0001"),
                extension(dose, "minValue")
                        .orElseThrow()
                        .getJsonNumber("valueDecimal")
                        .bigDecimalValue());
        JsonObject weight = item("F01", "birth_weight_g");
        assertEquals(300, extension(weight, "minValue").orElseThrow().getInt("valueInteger"));
        assertEquals(6500, extension(weight, "maxValue").orElseThrow().getInt("valueInteger"));
    }

    @Test
    void a_text_has_its_length_and_its_pattern_and_a_known_measurement_its_loinc() {
        assertEquals(300, item("F01", "series").getInt("maxLength"));
        assertEquals(4000, item("F02", "withdrawal_reason").getInt("maxLength"));
        assertEquals(
                "JM-[0-9]{5}-[0-9]",
                extension(item("F01", "registry_id"), "regex").orElseThrow().getString("valueString"));
        JsonObject code = item("F03", "wbc").getJsonArray("code").getJsonObject(0);
        assertEquals("http://loinc.org", code.getString("system"));
        assertEquals("26464-8", code.getString("code"));
        assertEquals("Leukocytes [#/volume] in Blood", code.getString("display"));
    }

    @Test
    void the_notice_of_loinc_stands_where_its_codes_stand() {
        for (Form form : Forms.all()) {
            JsonObject json = questionnaire(form);
            boolean codes = items(json).stream().anyMatch(item -> item.containsKey("code"));
            assertEquals(codes, json.getString("copyright", "").contains("http://loinc.org/license"), form.code());
        }
    }

    @Test
    void what_is_required_is_so_and_a_condition_is_told_in_words() {
        assertTrue(item("F01", "sex_at_birth").getBoolean("required"));
        assertFalse(item("F01", "ancestry").containsKey("required"));
        JsonObject scope = item("F02", "withdrawal_scope");
        assertFalse(scope.containsKey("required"));
        assertEquals(
                "Required if consent_status in WITHDRAWN_FUTURE, WITHDRAWN_ALL.",
                items(scope).get(0).getString("text"));
    }
}
