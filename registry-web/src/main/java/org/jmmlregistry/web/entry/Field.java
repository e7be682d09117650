package org.jmmlregistry.web.entry;

import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.centre.Centre;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Requirement;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.PatientForm;

/**
 * An item as the page of its form asks for it.
 *
 * @param kind which control is drawn
 * @param hint what a value should look like; may be empty
 * @param requirement in words; empty if the answer is optional
 * @param mayBeAbsent whether a reason can stand in place of a value
 */
public record Field(
        String code,
        String label,
        Kind kind,
        String unit,
        String hint,
        String requirement,
        boolean mayBeAbsent,
        List<SelectItem> choices) {

    /** @param centres from which the treating centre is chosen */
    static List<Field> of(Form form, List<Centre> centres) {
        return form.items().stream()
                .filter(item -> !item.isDerived() && item != PatientForm.REGISTRY_ID)
                .map(item -> item == PatientForm.CENTRE_CODE ? of(item).among(centres) : of(item))
                .toList();
    }

    private Field among(List<Centre> centres) {
        List<SelectItem> codes = centres.stream()
                .filter(centre -> !centre.builtIn())
                .map(centre -> new SelectItem(centre.code(), centre.code() + " " + centre.name()))
                .toList();
        return new Field(code, label, Kind.CODE, unit, hint, requirement, mayBeAbsent, codes);
    }

    private static Field of(Item<?> item) {
        Requirement.Need need = item.requirement().need();
        return new Field(
                item.code(),
                Language.ENGLISH.say(item),
                item.kind(),
                Language.ENGLISH.say(item.unitInWords()).orElse(""),
                hint(item),
                requirement(item),
                need != Requirement.Need.GIVEN,
                choices(item));
    }

    private static String requirement(Item<?> item) {
        return switch (item.requirement().need()) {
            case GIVEN, REQUIRED -> "required";
            case CONDITIONAL -> "required in some cases";
            case OPTIONAL, DERIVED -> "";
        };
    }

    private static String hint(Item<?> item) {
        return switch (item.kind()) {
            case DATE -> "2001-02-28, or 2001-02 or 2001 if no more is known";
            case NUMBER, INTEGER -> ranges(item);
            case STRINGS -> "several between semicolons";
            case CODE, CODES, YES_NO, STRING, TEXT -> "";
        };
    }

    private static String ranges(Item<?> item) {
        List<String> hints = new ArrayList<>();
        Language.ENGLISH.say(item.softRange().inWords()).ifPresent(limits -> hints.add("usually " + limits));
        Language.ENGLISH.say(item.hardRange().inWords()).ifPresent(limits -> hints.add("must be " + limits));
        return String.join("; ", hints);
    }

    private static List<SelectItem> choices(Item<?> item) {
        if (item.kind() == Kind.YES_NO) {
            return List.of(new SelectItem("Y", "Yes"), new SelectItem("N", "No"));
        }
        return item.choices().stream()
                .map(choice -> new SelectItem(choice.code(), Language.ENGLISH.say(choice)))
                .toList();
    }

    public boolean isChoice() {
        return kind == Kind.CODE || kind == Kind.YES_NO;
    }

    public boolean isChoices() {
        return kind == Kind.CODES;
    }

    public boolean isLong() {
        return kind == Kind.TEXT;
    }

    public boolean isLine() {
        return !isChoice() && !isChoices() && !isLong();
    }
}
