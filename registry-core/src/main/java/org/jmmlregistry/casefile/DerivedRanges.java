package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;

/** Derived values held against the ranges of their items; a negative interval is said by its own check. */
final class DerivedRanges {

    private DerivedRanges() {}

    static List<Finding> review(CaseAnswers all, LocalDate today) {
        return all.entries().stream()
                .flatMap(entry -> Forms.form(entry.key().form()).stream()
                        .flatMap(form -> form.reviewDerived(complete(form, entry, today)).stream()))
                .toList();
    }

    private static Entry complete(Form form, Entry entry, LocalDate today) {
        Answers derived = Derivations.complete(form, entry, today);
        for (Item<?> item : form.items()) {
            if (item.isDerived()
                    && derived.get(item).filter(OrderChecks::isNegative).isPresent()) {
                derived = derived.without(item);
            }
        }
        return new Entry(entry.key(), derived, entry.inCase());
    }
}
