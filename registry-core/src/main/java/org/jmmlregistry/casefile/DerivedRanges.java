package org.jmmlregistry.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
            if (item.isDerived()) {
                derived = judged(derived, item, entry, today);
            }
        }
        return new Entry(entry.key(), derived, entry.inCase());
    }

    /** Without a number that is negative, or that another completion of the partial dates brings into its range. */
    private static Answers judged(Answers derived, Item<?> item, Entry entry, LocalDate today) {
        Optional<BigDecimal> number = derived.get(item).flatMap(DerivedRanges::number);
        if (number.isEmpty() || rank(item, number.get(), entry) == 0) {
            return derived;
        }
        boolean doubtful = Derivations.eachCompletion(item, entry, today)
                .flatMap(Optional::stream)
                .flatMap(value -> number(value).stream())
                .anyMatch(each -> rank(item, each, entry) < rank(item, number.get(), entry));
        return doubtful || number.get().signum() < 0 ? derived.without(item) : derived;
    }

    /** 0 for a usual number, 1 for one that is questioned, 2 for one that is refused. */
    private static int rank(Item<?> item, BigDecimal number, Entry entry) {
        if (!item.hardRange().contains(number)) {
            return 2;
        }
        return item.expected().contains(number, entry) ? 0 : 1;
    }

    private static Optional<BigDecimal> number(Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number);
        }
        return value instanceof Integer whole ? Optional.of(BigDecimal.valueOf(whole)) : Optional.empty();
    }
}
