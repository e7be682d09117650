package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * A case as it stood on a cut-off day. What is dated later is left out: whole entries by the date that places their form
 * in time, single dates otherwise; where an answer goes with it that the form already had on that day, it is “not yet”
 * ({@link NotYet}). A contact after the day shows that the child was alive on it.
 */
final class CutOff {

    private final CaseAnswers answers;
    private final LocalDate day;

    private CutOff(CaseAnswers answers, LocalDate day) {
        this.answers = answers;
        this.day = day;
    }

    static CaseAnswers apply(CaseAnswers answers, LocalDate day) {
        return new CutOff(answers, day).applied();
    }

    private CaseAnswers applied() {
        NavigableMap<EntryKey, Answers> kept = new TreeMap<>();
        List<Map.Entry<EntryKey, Answers>> later = new ArrayList<>();
        for (Map.Entry<EntryKey, Answers> each : answers.byKey().entrySet()) {
            if (isUnderLaterHsct(each.getKey())) {
                continue;
            }
            if (isLater(each)) {
                later.add(each);
            } else {
                kept.put(each.getKey(), withoutLaterDates(each.getValue()));
            }
        }
        NotYet notYet = new NotYet(kept);
        later.forEach(each -> notYet.add(each.getKey(), withoutLaterDates(each.getValue()), each.getValue()));
        return CaseAnswers.of(kept).heldAgainst(answers.limits()).asOf(day);
    }

    private boolean isLater(Map.Entry<EntryKey, Answers> entry) {
        return Forms.form(entry.getKey().form())
                .filter(form ->
                        isAfter(form.datedBy(), entry.getValue()) || isAfter(NotYet.happens(form), entry.getValue()))
                .isPresent();
    }

    private boolean isAfter(Optional<Item<ClinicalDate>> item, Answers entry) {
        return item.flatMap(entry::get).filter(date -> date.certainlyAfter(day)).isPresent();
    }

    private boolean isUnderLaterHsct(EntryKey key) {
        return answers.first(TransplantForm.FORM, key.hsctSeq(), TransplantForm.HSCT_DATE)
                .filter(date -> date.certainlyAfter(day))
                .isPresent();
    }

    private Answers withoutLaterDates(Answers entry) {
        Answers kept = entry;
        for (Item<?> item : entry.items()) {
            boolean later = item.kind() == Kind.DATE
                    && !item.isPlanned()
                    && entry.get(item).orElse(null) instanceof ClinicalDate date
                    && date.certainlyAfter(day);
            if (later) {
                kept = item == PatientForm.LAST_CONTACT_DATE
                        ? kept.with(PatientForm.LAST_CONTACT_DATE, ClinicalDate.of(day))
                        : NotYet.without(item, kept);
            }
        }
        return kept;
    }
}
