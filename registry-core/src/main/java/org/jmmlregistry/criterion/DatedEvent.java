package org.jmmlregistry.criterion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/**
 * Something with a date: the entries of a form, by one of their dates.
 *
 * @param where what else must hold of the entry
 */
public record DatedEvent(Form form, Item<?> date, Optional<Formula<EntryCondition>> where) {

    /** @throws Refused if the item is no date, or the entry is asked for items of another form */
    public DatedEvent {
        if (date.kind() != Kind.DATE) {
            throw Refused.malformed("“{item}” is no date; only dates lie within a time of each other.", date);
        }
        Form of = form;
        where.map(InOneEntry::itemsOf).orElse(List.of()).stream()
                .filter(item -> !item.form().equals(of))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.malformed(
                            "“{item}” stands on another form than “{date}”; an entry is asked for its own items.",
                            other.item(),
                            date);
                });
    }

    Claim claim(KnownEntry entry) {
        return where.map(formula -> formula.claim(each -> each.claim(entry))).orElse(Claim.TRUE);
    }

    Optional<ClinicalDate> of(KnownEntry entry) {
        return entry.answer(date)
                .flatMap(answer -> answer instanceof Answer.Given given
                        ? Optional.of((ClinicalDate) given.value())
                        : Optional.empty());
    }

    String text() {
        return form.code() + "." + date.code()
                + where.map(formula -> " where (" + CriterionText.ofEntry(formula) + ")")
                        .orElse("");
    }

    Message words() {
        Message day = ConditionWords.quoted(date);
        return where.map(formula -> Message.of(
                        "{date} (where {condition})", day, ConditionWords.of(formula, EntryCondition::words)))
                .orElse(day);
    }

    List<ItemCondition> items() {
        return Stream.concat(
                        Stream.of(new ItemCondition(form, date, Comparison.GIVEN, List.of())),
                        where.map(InOneEntry::itemsOf).orElse(List.of()).stream())
                .toList();
    }
}
