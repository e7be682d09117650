package org.jmmlregistry.transplant;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;

/** Days and calendar months between HSCTs and what follows them; partial dates count as analysis takes them. */
final class Days {

    private Days() {}

    static Optional<ClinicalDate> ofHsct(CaseAnswers all, int hsctSeq) {
        return all.first(TransplantForm.FORM, hsctSeq, TransplantForm.HSCT_DATE);
    }

    static Optional<Integer> between(Optional<ClinicalDate> from, Optional<ClinicalDate> to) {
        return from.flatMap(
                start -> to.map(end -> Math.toIntExact(ChronoUnit.DAYS.between(start.imputed(), end.imputed()))));
    }

    static Optional<Integer> sincePreviousHsct(Entry entry) {
        int hsctSeq = entry.key().hsctSeq();
        return TransplantForm.isBoost(entry)
                ? Optional.empty()
                : between(ofHsct(entry.inCase(), hsctSeq - 1), ofHsct(entry.inCase(), hsctSeq));
    }

    static Optional<Integer> sinceHsct(Entry entry, Optional<ClinicalDate> date) {
        return between(ofHsct(entry.inCase(), entry.key().hsctSeq()), date);
    }

    static Optional<Boolean> withinSixMonthsOfFirst(Entry entry) {
        return ofHsct(entry.inCase(), 1)
                .flatMap(first -> ofHsct(entry.inCase(), entry.key().hsctSeq())
                        .map(date -> !date.imputed().isAfter(first.imputed().plusMonths(6))));
    }
}
