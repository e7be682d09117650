package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * A case as it stood on a cut-off day. What is dated later is left out: whole entries by the date that places their form
 * in time, single dates otherwise. A contact after the day shows that the child was alive on it.
 */
final class CutOff {

    /** What happened on a date of the same entry and goes with it, by the date. */
    private static final Map<Item<?>, List<Item<?>>> HAPPENED_ON = Map.of(
            EngraftmentForm.VOD_ONSET_DATE, List.of(EngraftmentForm.VOD, EngraftmentForm.VOD_SEVERITY),
            EngraftmentForm.TMA_ONSET_DATE, List.of(EngraftmentForm.TMA, EngraftmentForm.TMA_RISK),
            EngraftmentForm.HSCT_RESPONSE_DATE, List.of(EngraftmentForm.HSCT_RESPONSE));

    private CutOff() {}

    static CaseAnswers apply(CaseAnswers answers, LocalDate cutOff) {
        NavigableMap<EntryKey, Answers> kept = new TreeMap<>();
        for (Map.Entry<EntryKey, Answers> each : answers.byKey().entrySet()) {
            Optional<Form> form = Forms.form(each.getKey().form());
            boolean later = form.flatMap(Form::datedBy)
                    .flatMap(each.getValue()::get)
                    .filter(date -> date.certainlyAfter(cutOff))
                    .isPresent();
            boolean underLaterHsct = laterHsct(answers, each.getKey(), cutOff);
            if (!later && !underLaterHsct) {
                kept.put(each.getKey(), withoutLaterDates(each.getValue(), cutOff));
            }
        }
        return CaseAnswers.of(kept).heldAgainst(answers.limits()).asOf(cutOff);
    }

    private static boolean laterHsct(CaseAnswers answers, EntryKey key, LocalDate cutOff) {
        return answers.first(TransplantForm.FORM, key.hsctSeq(), TransplantForm.HSCT_DATE)
                .filter(date -> date.certainlyAfter(cutOff))
                .isPresent();
    }

    private static Answers withoutLaterDates(Answers answers, LocalDate cutOff) {
        Answers kept = answers;
        for (Item<?> item : answers.items()) {
            boolean later = item.kind() == Kind.DATE
                    && !item.isPlanned()
                    && answers.get(item).orElse(null) instanceof ClinicalDate date
                    && date.certainlyAfter(cutOff);
            if (later) {
                kept = item == PatientForm.LAST_CONTACT_DATE
                        ? kept.with(PatientForm.LAST_CONTACT_DATE, ClinicalDate.of(cutOff))
                        : kept.without(item);
                for (Item<?> happened : HAPPENED_ON.getOrDefault(item, List.of())) {
                    kept = kept.without(happened);
                }
            }
        }
        return kept;
    }
}
