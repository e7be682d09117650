package org.jmmlregistry.web.entry;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.centre.Centre;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Requirement;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.patient.PatientForm;

/**
 * An item as the page of its form asks for it.
 *
 * @param kind which control is drawn
 * @param hint what a value should look like; empty if anything may stand there
 * @param requirement in words; empty if the answer is optional
 * @param mayBeAbsent whether a reason can stand in place of a value
 */
public record Field(
        String code,
        Worded label,
        Kind kind,
        Optional<Message> unit,
        Optional<Message> hint,
        Optional<Message> requirement,
        boolean mayBeAbsent,
        List<Choice> choices) {

    /** An answer from which somebody chooses. */
    public record Choice(String code, Worded label) {}

    /** @param centres from which the treating centre is chosen */
    static List<Field> of(Form form, List<Centre> centres) {
        return form.items().stream()
                .filter(item -> !item.isDerived() && item != PatientForm.REGISTRY_ID)
                .map(item -> item == PatientForm.CENTRE_CODE ? of(item).among(centres) : of(item))
                .toList();
    }

    private Field among(List<Centre> centres) {
        List<Choice> codes = centres.stream()
                .filter(centre -> !centre.builtIn())
                .map(centre -> new Choice(centre.code(), Message.verbatim(centre.code() + " " + centre.name())))
                .toList();
        return new Field(code, label, Kind.CODE, unit, hint, requirement, mayBeAbsent, codes);
    }

    private static Field of(Item<?> item) {
        Requirement.Need need = item.requirement().need();
        return new Field(
                item.code(),
                item,
                item.kind(),
                item.unitInWords(),
                hint(item),
                requirement(item),
                need != Requirement.Need.GIVEN,
                choices(item));
    }

    private static Optional<Message> requirement(Item<?> item) {
        return switch (item.requirement().need()) {
            case GIVEN, REQUIRED -> Optional.of(Message.in("answer", "required"));
            case CONDITIONAL -> Optional.of(Message.in("answer", "required in some cases"));
            case OPTIONAL, DERIVED -> Optional.empty();
        };
    }

    private static Optional<Message> hint(Item<?> item) {
        return switch (item.kind()) {
            case DATE -> Optional.of(Message.of("2001-02-28, or 2001-02 or 2001 if no more is known"));
            case NUMBER, INTEGER -> ranges(item);
            case STRINGS -> Optional.of(Message.of("several between semicolons"));
            case CODE, CODES, YES_NO, STRING, TEXT -> Optional.empty();
        };
    }

    private static Optional<Message> ranges(Item<?> item) {
        Optional<Message> hard = item.hardRange().inWords();
        return item.softRange()
                .inWords()
                .map(usual -> hard.map(must -> Message.of("usually {usual}; must be {limits}", usual, must))
                        .orElse(Message.of("usually {usual}", usual)))
                .or(() -> hard.map(must -> Message.of("must be {limits}", must)));
    }

    private static List<Choice> choices(Item<?> item) {
        if (item.kind() == Kind.YES_NO) {
            return List.of(new Choice("Y", AnswerText.yesOrNo(true)), new Choice("N", AnswerText.yesOrNo(false)));
        }
        return item.choices().stream()
                .map(choice -> new Choice(choice.code(), choice))
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
