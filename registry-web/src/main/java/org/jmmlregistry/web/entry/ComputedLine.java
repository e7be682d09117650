package org.jmmlregistry.web.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** An item that the registry computes, with its value; a dash where the rule cannot tell yet. */
public record ComputedLine(String code, Worded label, Message value, Optional<Message> unit) {

    static List<ComputedLine> of(Entry entry, LocalDate today) {
        return Forms.form(entry.key().form()).orElseThrow().items().stream()
                .filter(Item::isDerived)
                .map(item -> of(item, entry, today))
                .toList();
    }

    private static ComputedLine of(Item<?> item, Entry entry, LocalDate today) {
        return Derivations.derive(item, entry, today)
                .map(value -> new ComputedLine(
                        item.code(), item, AnswerText.inWords(new Answer.Given(value)), unit(item, entry, today)))
                .orElseGet(() -> new ComputedLine(item.code(), item, Message.verbatim("–"), Optional.empty()));
    }

    private static Optional<Message> unit(Item<?> item, Entry entry, LocalDate today) {
        return item.unitInWords().map(unit -> {
            if (Derivations.isAge(item)) {
                return Message.of("{unit}, imputed from the month of birth", unit);
            }
            return Derivations.isImputed(item, entry, today)
                    ? Message.of("{unit}, imputed from a date that is not known to the day", unit)
                    : unit;
        });
    }
}
