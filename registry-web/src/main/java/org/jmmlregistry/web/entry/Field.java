package org.jmmlregistry.web.entry;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Requirement;
import org.jmmlregistry.dictionary.WrittenForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.patient.PatientForm;

/**
 * An item as the page of its form asks for it.
 *
 * @param hint what a value should look like; empty if anything may stand there
 * @param needed whether a complete form must answer it where it is asked
 * @param choices from which the answer is chosen, if it is
 * @param when in what case it is asked
 */
public record Field(Item<?> item, Optional<Message> hint, boolean needed, List<Choice> choices, AskedWhen when) {

    private static final Message NOTHING = Message.of("There is nothing to choose yet: record it first.");

    /** An answer from which somebody chooses. */
    public record Choice(String code, Message label) implements Serializable {}

    static List<Field> of(Form form) {
        return form.items().stream()
                .filter(item -> !item.isDerived() && item != PatientForm.REGISTRY_ID)
                .map(Field::of)
                .toList();
    }

    /** The same with what the registry or the case offers, if the answer is chosen from that. */
    Field offering(Offered offered) {
        if (!Offered.isOffered(item)) {
            return this;
        }
        List<Choice> these = offered.of(item);
        return new Field(item, these.isEmpty() ? Optional.of(NOTHING) : Optional.empty(), needed, these, when);
    }

    /** The same in an entry of a case, which decides what is asked in it. */
    Field in(Entry entry) {
        return new Field(item, hint, AskedWhen.isNeeded(item, entry), choices, AskedWhen.of(item, entry));
    }

    /** The same where an answer of the page decides that the case does not yet know. */
    Field askedWhen(String rule) {
        return new Field(item, hint, true, choices, new AskedWhen(rule, when.because(), when.asked()));
    }

    /** The same where the identity store keeps the answer, which is not shown. */
    Field kept() {
        return new Field(
                item,
                Optional.of(Message.of("A number is kept already and is not shown; give one only to replace it.")),
                false,
                choices,
                when);
    }

    private static Field of(Item<?> item) {
        boolean needed = item.requirement().need() == Requirement.Need.GIVEN
                || item.requirement().need() == Requirement.Need.REQUIRED;
        return new Field(item, hint(item), needed, choices(item), AskedWhen.ALWAYS);
    }

    public String code() {
        return item.code();
    }

    public Worded label() {
        return item;
    }

    public Optional<Message> unit() {
        return item.unitInWords();
    }

    /** Whether a reason can stand in place of a value. */
    public boolean mayBeAbsent() {
        return item.requirement().need() != Requirement.Need.GIVEN;
    }

    /** What is said beside the label; what must be answered goes without saying. */
    public Optional<Message> requirement() {
        return switch (item.requirement().need()) {
            case GIVEN, REQUIRED -> Optional.empty();
            case CONDITIONAL -> needed ? Optional.empty() : Optional.of(Message.in("answer", "required in some cases"));
            case OPTIONAL, DERIVED -> Optional.of(Message.in("answer", "optional"));
        };
    }

    /** The columns of twelve that it takes. */
    public String width() {
        return switch (item.kind()) {
            case NUMBER, INTEGER -> "s3";
            case DATE, CODE, YES_NO, STRING -> "s4";
            case CODES, STRINGS, TEXT -> "s12";
        };
    }

    /** What is typed, for the keyboard of a telephone. */
    public String typed() {
        return switch (item.kind()) {
            case NUMBER -> "decimal";
            case INTEGER -> "numeric";
            case DATE, CODE, YES_NO, STRING, CODES, STRINGS, TEXT -> "text";
        };
    }

    public boolean isDate() {
        return item.kind() == Kind.DATE;
    }

    private static Optional<Message> hint(Item<?> item) {
        return switch (item.kind()) {
            case DATE -> Optional.of(Message.of("2001-02-28 or 28.02.2001; 2001-02 or 2001 if no more is known"));
            case NUMBER, INTEGER -> ranges(item);
            case STRINGS ->
                Optional.of(item.writtenForm()
                        .map(form -> Message.of("{form}; several between semicolons", form))
                        .orElse(Message.of("several between semicolons")));
            case STRING -> item.writtenForm().map(WrittenForm::words);
            case CODE, CODES, YES_NO, TEXT -> Optional.empty();
        };
    }

    private static Optional<Message> ranges(Item<?> item) {
        Optional<Message> hard = item.hardRange().inWords();
        return item.expected().inWords().stream()
                .findFirst()
                .map(usual -> hard.map(must -> Message.of("usually {usual}; must be {limits}", usual, must))
                        .orElse(Message.of("usually {usual}", usual)))
                .or(() -> hard.map(must -> Message.of("must be {limits}", must)));
    }

    private static List<Choice> choices(Item<?> item) {
        if (item.kind() == Kind.YES_NO) {
            return List.of(new Choice("Y", AnswerText.yesOrNo(true)), new Choice("N", AnswerText.yesOrNo(false)));
        }
        return item.choices().stream()
                .map(choice -> new Choice(choice.code(), choice.words()))
                .toList();
    }

    public boolean isChoice() {
        return item.kind() == Kind.CODE
                || item.kind() == Kind.YES_NO
                || (Offered.isOffered(item) && item.kind() != Kind.STRINGS);
    }

    public boolean isChoices() {
        return item.kind() == Kind.CODES || (Offered.isOffered(item) && item.kind() == Kind.STRINGS);
    }

    public boolean isLong() {
        return item.kind() == Kind.TEXT;
    }

    public boolean isLine() {
        return !isChoice() && !isChoices() && !isLong();
    }
}
