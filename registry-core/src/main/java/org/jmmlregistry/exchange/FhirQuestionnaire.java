package org.jmmlregistry.exchange;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Range;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.terminology.CodeSystem;
import org.jmmlregistry.terminology.OutsideCode;

/**
 * A form as a FHIR R4 Questionnaire, written from its items alone.
 *
 * <p>An answer that is absent for a reason goes into a response as the extension {@code data-absent-reason}, also where an
 * item is required. A condition, which is a rule of the registry and no simple comparison, is told in words beneath its item.
 */
public final class FhirQuestionnaire {

    /** What the canonical addresses of questionnaires and code systems begin with. */
    public static final String BASE = "https://jmmlregistry.org/fhir/";

    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String LOINC = "http://loinc.org";

    /** The notice that the licence of LOINC asks for wherever its codes stand. */
    private static final String LOINC_NOTICE =
            "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and"
                    + " the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under"
                    + " the license at http://loinc.org/license. LOINC is a registered United States trademark of Regenstrief"
                    + " Institute, Inc.";

    private FhirQuestionnaire() {}

    /** @param version the release of the registry whose form this is */
    public static JsonObject of(Form form, String version) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        form.items().forEach(item -> items.add(item(form, item)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("resourceType", "Questionnaire")
                .add("id", "jmml-" + form.code().toLowerCase(Locale.ROOT))
                .add("language", "en")
                .add("url", BASE + "Questionnaire/" + form.code())
                .add("version", version)
                .add("name", "Jmml" + form.code())
                .add("title", "%s: %s".formatted(form.code(), form.english()))
                .add("status", "active")
                .add("subjectType", Json.createArrayBuilder().add("Patient"))
                .add("publisher", "JMML Registry")
                .add(
                        "description",
                        "Filled %s. Where an answer is lacking, give the reason as data-absent-reason."
                                .formatted(form.repeat().english()));
        if (form.items().stream().anyMatch(item -> loinc(item).isPresent())) {
            json.add("copyright", LOINC_NOTICE);
        }
        return json.add("item", items).build();
    }

    private static JsonObject item(Form form, Item<?> item) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        List<JsonObject> extensions = extensions(item);
        if (!extensions.isEmpty()) {
            json.add("extension", array(extensions));
        }
        json.add("linkId", item.code());
        loinc(item).ifPresent(code -> json.add("code", array(List.of(coding(LOINC, code.code(), code.name())))));
        json.add("text", item.english()).add("type", type(item));
        if (isRequired(item)) {
            json.add("required", true);
        }
        if (item.kind() == Kind.CODES || item.kind() == Kind.STRINGS) {
            json.add("repeats", true);
        }
        if (item.isDerived()) {
            json.add("readOnly", true);
        }
        if (FileCases.isFreeText(item)) {
            json.add("maxLength", AnswerText.longest(item));
        }
        if (!item.choices().isEmpty()) {
            json.add("answerOption", options(form, item));
        }
        item.requirement()
                .condition()
                .ifPresent(condition ->
                        json.add("item", array(List.of(note(item, "Required if %s.".formatted(condition.code()))))));
        return json.build();
    }

    private static Optional<OutsideCode> loinc(Item<?> item) {
        return item.outsideCodes().stream()
                .filter(code -> code.system() == CodeSystem.LOINC)
                .findFirst();
    }

    private static String type(Item<?> item) {
        return switch (item.kind()) {
            case DATE -> "date";
            case NUMBER -> "decimal";
            case INTEGER -> "integer";
            case CODE, CODES -> "choice";
            case YES_NO -> "boolean";
            case STRING, STRINGS -> "string";
            case TEXT -> "text";
        };
    }

    private static boolean isRequired(Item<?> item) {
        return switch (item.requirement().need()) {
            case GIVEN, REQUIRED -> true;
            case CONDITIONAL, OPTIONAL, DERIVED -> false;
        };
    }

    private static JsonArray options(Form form, Item<?> item) {
        String system = "%sCodeSystem/%s.%s".formatted(BASE, form.code(), item.code());
        return array(item.choices().stream()
                .map(choice -> option(item, choice, coding(system, choice.code(), choice.english())))
                .toList());
    }

    private static JsonObject option(Item<?> item, Coded choice, JsonObject coding) {
        JsonObjectBuilder option = Json.createObjectBuilder();
        if (item.kind() == Kind.CODES && choice.standsAlone()) {
            option.add(
                    "extension",
                    array(List.of(extension("questionnaire-optionExclusive", "valueBoolean", JsonValue.TRUE))));
        }
        return option.add("valueCoding", coding).build();
    }

    private static JsonObject note(Item<?> item, String words) {
        return Json.createObjectBuilder()
                .add("linkId", item.code() + ".when")
                .add("text", words)
                .add("type", "display")
                .build();
    }

    private static List<JsonObject> extensions(Item<?> item) {
        List<JsonObject> all = new ArrayList<>();
        if (!item.unit().isEmpty()) {
            all.add(extension(
                    "questionnaire-unit",
                    "valueCoding",
                    coding(
                            UCUM,
                            item.unit(),
                            item.unitInWords().map(Message::toString).orElse(""))));
        }
        if (item.kind() == Kind.NUMBER) {
            all.add(extension("maxDecimalPlaces", "valueInteger", Json.createValue(item.decimals())));
        }
        least(item).ifPresent(low -> all.add(limit("minValue", item, low)));
        item.hardRange().high().ifPresent(high -> all.add(limit("maxValue", item, high)));
        item.writtenForm()
                .ifPresent(form -> all.add(extension(
                        "regex", "valueString", Json.createValue(form.pattern().pattern()))));
        return all;
    }

    /** The least value that can be written; where the limit itself is refused, the next one that has the item's decimals. */
    private static Optional<BigDecimal> least(Item<?> item) {
        Range range = item.hardRange();
        return range.low().map(low -> range.above() ? low.add(BigDecimal.ONE.movePointLeft(item.decimals())) : low);
    }

    private static JsonObject limit(String name, Item<?> item, BigDecimal value) {
        return item.kind() == Kind.INTEGER
                ? extension(name, "valueInteger", Json.createValue(value.intValueExact()))
                : extension(name, "valueDecimal", Json.createValue(plain(value)));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static JsonObject extension(String name, String kind, JsonValue value) {
        return Json.createObjectBuilder()
                .add("url", EXTENSION + name)
                .add(kind, value)
                .build();
    }

    private static JsonObject coding(String system, String code, String display) {
        JsonObjectBuilder coding =
                Json.createObjectBuilder().add("system", system).add("code", code);
        if (!display.isEmpty()) {
            coding.add("display", display);
        }
        return coding.build();
    }

    private static JsonArray array(List<JsonObject> members) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        members.forEach(array::add);
        return array.build();
    }
}
