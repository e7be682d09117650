package org.jmmlregistry.criterion;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/** That some entry of a form is as asked; what is asked must hold of one and the same entry. */
public record InOneEntry(Form form, Formula<EntryCondition> what) implements CaseCondition {

    /** @throws Refused if it does not name items of this form alone */
    public InOneEntry {
        List<Form> forms =
                itemsOf(what).stream().map(ItemCondition::form).distinct().toList();
        if (!forms.equals(List.of(form))) {
            throw Refused.malformed("What must hold in one entry has to name items of one form, and at least one.");
        }
    }

    /** @throws Refused if it does not name items of one form alone, and at least one */
    public static InOneEntry of(Formula<EntryCondition> what) {
        return itemsOf(what).stream()
                .findFirst()
                .map(first -> new InOneEntry(first.form(), what))
                .orElseThrow(() -> Refused.malformed(
                        "What must hold in one entry has to name items of one form, and at least one."));
    }

    static List<ItemCondition> itemsOf(Formula<EntryCondition> formula) {
        return items(formula.conditions().stream());
    }

    static List<ItemCondition> items(Stream<EntryCondition> conditions) {
        return conditions
                .map(each -> each instanceof ItemCondition item ? item : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Whether a case without an entry of the form is known not to be as asked: it had no such event, or only entries and given
     * answers are asked for.
     */
    public boolean knownWithoutEntry() {
        return KnownCase.isEvent(form)
                || what.conditions().stream()
                        .allMatch(each ->
                                each instanceof HsctCondition || each.how().asksForAnAnswer());
    }

    @Override
    public Claim claim(KnownCase of) {
        Claim[] entries = of.entries(form).stream()
                .map(entry -> what.claim(each -> each.claim(entry)))
                .toArray(Claim[]::new);
        return entries.length == 0 && !knownWithoutEntry() ? Claim.UNKNOWN : Claim.any(entries);
    }

    @Override
    public String text() {
        String text = CriterionText.ofEntry(what);
        return what instanceof Formula.One<EntryCondition> ? text : "same entry (" + text + ")";
    }

    @Override
    public Message words() {
        Message words = ConditionWords.of(what, EntryCondition::words);
        return what instanceof Formula.One<EntryCondition>
                ? words
                : Message.of("in one entry of “{form}”: ({condition})", form, words);
    }

    @Override
    public List<ItemCondition> items() {
        return itemsOf(what);
    }
}
