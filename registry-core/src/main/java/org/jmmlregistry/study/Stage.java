package org.jmmlregistry.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.criterion.CaseAttribute;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.criterion.DatedEvent;
import org.jmmlregistry.criterion.EntryCondition;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.criterion.HsctCondition;
import org.jmmlregistry.criterion.InOneEntry;
import org.jmmlregistry.criterion.Within;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * When in a course something is known: at the diagnosis, on day 0 of the n-th HSCT, or only after it. What is known later than
 * a clock starts must not divide children from its start.
 *
 * @param step 0 at the diagnosis, 2n - 1 on day 0 of HSCT n, 2n after it
 */
record Stage(int step) implements Comparable<Stage> {

    static final Stage DIAGNOSIS = new Stage(0);

    /** What ends a course, or may come at any time in it. */
    static final Stage LAST = new Stage(2 * EntryKey.LAST_HSCT + 1);

    static Stage dayOf(int hsctSeq) {
        return new Stage(2 * hsctSeq - 1);
    }

    static Stage after(int hsctSeq) {
        return new Stage(2 * hsctSeq);
    }

    /** When the answers to an item are known that stand under an HSCT; 0 for those before the first. */
    static Stage of(Form form, Item<?> item, int hsctSeq) {
        if (item == PatientForm.LAST_CONTACT_DATE || item == PatientForm.VITAL_STATUS) {
            return LAST;
        }
        if (List.of(ConsentForm.FORM, MalignancyForm.FORM, DeathForm.FORM).contains(form)) {
            return LAST;
        }
        if (List.of(PatientForm.FORM, DiagnosisForm.FORM, GeneticsForm.FORM).contains(form)) {
            return DIAGNOSIS;
        }
        if (!form.repeat().standsUnderHsct() || hsctSeq == 0) {
            return dayOf(1);
        }
        boolean onDay0 = List.of(TransplantForm.FORM, ConditioningForm.FORM, SecondHsctForm.FORM)
                .contains(form);
        return onDay0 ? dayOf(hsctSeq) : after(hsctSeq);
    }

    /** When it is known of every child whether the criterion holds. */
    static Stage of(Criterion criterion) {
        return criterion.formula().conditions().stream()
                .map(Stage::of)
                .max(Stage::compareTo)
                .orElse(DIAGNOSIS);
    }

    private static Stage of(CaseCondition condition) {
        if (condition instanceof InOneEntry entry) {
            return latest(entry.items().stream()
                    .map(item -> of(item.form(), item.item(), lastHsct(entry.form(), Optional.of(entry.what())))));
        }
        if (condition instanceof Within within) {
            int start = lastHsct(within.start());
            int event = within.sameHsct() ? Math.min(start, lastHsct(within.event())) : lastHsct(within.event());
            return latest(Stream.of(
                    of(within.start().form(), within.start().date(), start),
                    of(within.event().form(), within.event().date(), event)));
        }
        if (condition instanceof CaseAttribute) {
            return DIAGNOSIS;
        }
        throw new IllegalArgumentException("condition: of a known kind, not " + condition);
    }

    private static Stage latest(Stream<Stage> stages) {
        return stages.max(Stage::compareTo).orElse(LAST);
    }

    private static int lastHsct(DatedEvent event) {
        return lastHsct(event.form(), event.where());
    }

    /** The last HSCT whose entries can be as asked. */
    private static int lastHsct(Form form, Optional<Formula<EntryCondition>> what) {
        if (!form.repeat().standsUnderHsct()) {
            return 0;
        }
        List<Formula<EntryCondition>> all = what.map(formula ->
                        formula instanceof Formula.All<EntryCondition> each ? each.parts() : List.of(formula))
                .orElse(List.of());
        return all.stream()
                .filter(Formula.One.class::isInstance)
                .map(part -> ((Formula.One<EntryCondition>) part).condition())
                .filter(HsctCondition.class::isInstance)
                .map(HsctCondition.class::cast)
                .mapToInt(Stage::largest)
                .min()
                .orElse(EntryKey.LAST_HSCT);
    }

    private static int largest(HsctCondition number) {
        return switch (number.how()) {
            case IS, ONE_OF, AT_MOST ->
                number.values().stream().mapToInt(each -> each).max().orElse(0);
            case BETWEEN -> number.values().get(1);
            case IS_NOT, AT_LEAST, CONTAINS, GIVEN, ABSENT -> EntryKey.LAST_HSCT;
        };
    }

    /** Whether who lives to this stage may have died before it since the first HSCT. */
    boolean isBeyondFirstHsct() {
        return compareTo(dayOf(1)) > 0;
    }

    @Override
    public int compareTo(Stage other) {
        return Integer.compare(step, other.step);
    }
}
