package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * The values of derived items, the one door to them. A rule that needs its own package only stands at its item; a rule
 * that spans packages stands here.
 */
public final class Derivations {

    /** A rule over an entry within its case, as of a day. */
    private interface Rule<T> {
        Optional<T> derive(Entry entry, LocalDate asOf);
    }

    private static final Map<Item<?>, Rule<?>> ACROSS_PACKAGES = Map.ofEntries(
            rule(PatientForm.VITAL_STATUS, Survival::vitalStatus),
            rule(DiagnosisForm.AGE_AT_DX_M, (entry, asOf) -> Ages.atDiagnosis(entry)),
            rule(DiagnosisForm.HBF_RAISED_RULE, (entry, asOf) -> Ages.hbfRaised(entry)),
            rule(DiagnosisForm.DX_CRITERIA_MET, (entry, asOf) -> Ages.criteria(entry)),
            rule(TransplantForm.AGE_AT_HSCT_M, (entry, asOf) -> ofHsct(entry, Ages::atHsct)),
            rule(TransplantForm.INTERVAL_DX_HSCT_D, (entry, asOf) -> ofHsct(entry, Intervals::diagnosisToHsct)),
            rule(RelapseForm.EVENT_TYPE_RULE, (entry, asOf) -> Events.typeByRule(entry)),
            rule(RelapseForm.ADJUDICATION_NEEDED, (entry, asOf) -> Events.needsAdjudication(entry)),
            rule(RelapseForm.MONTHS_FROM_HSCT, (entry, asOf) -> Intervals.hsctToEventMonths(entry)),
            rule(RelapseForm.WITHIN_6MO, (entry, asOf) -> Intervals.eventWithinSixMonths(entry)),
            rule(SecondHsctForm.PRIOR_IS_WITHDRAWAL, (entry, asOf) -> Events.withdrawnBefore(entry)),
            rule(SecondHsctForm.PRIOR_DLI, (entry, asOf) -> Events.dliBefore(entry)),
            rule(SecondHsctForm.TIME_FROM_EVENT_D, (entry, asOf) -> Intervals.eventToHsct(entry)),
            rule(DeathForm.RELAPSE_RELATED, (entry, asOf) -> Survival.relationOfDeath(entry)),
            rule(VisitForm.NEXT_VISIT_DUE, (entry, asOf) -> Survival.nextVisit(entry)));

    private Derivations() {}

    private static <T> Map.Entry<Item<?>, Rule<?>> rule(Item<T> item, Rule<T> rule) {
        return Map.entry(item, rule);
    }

    /** Whether this item has a rule, here or its own. */
    public static boolean hasRule(Item<?> item) {
        return item.hasRule() || ACROSS_PACKAGES.containsKey(item);
    }

    /**
     * The value of a derived item; empty where the rule cannot tell. A number or a date counts with the days that analysis
     * takes for partial dates; a yes or no, or a code, is empty where their completions disagree.
     *
     * @param asOf the day of which it is asked: today, or the cut-off of a snapshot
     */
    public static <T> Optional<T> derive(Item<T> item, Entry entry, LocalDate asOf) {
        Optional<T> value = ruled(item, entry, asOf);
        boolean judged = item.kind() == Kind.CODE || item.kind() == Kind.YES_NO;
        return value.isPresent() && judged
                ? value.filter(each -> eachCompletion(item, entry, asOf).allMatch(value::equals))
                : value;
    }

    /** The values of a derived item under the completions of the partial dates; the one value where no date is partial. */
    static <T> Stream<Optional<T>> eachCompletion(Item<T> item, Entry entry, LocalDate asOf) {
        return entry.completions().stream().map(completed -> ruled(item, completed, asOf));
    }

    @SuppressWarnings("unchecked") // rule() pairs each item with a rule of its own type
    private static <T> Optional<T> ruled(Item<T> item, Entry entry, LocalDate asOf) {
        Optional<Rule<T>> across = Optional.ofNullable((Rule<T>) ACROSS_PACKAGES.get(item));
        return across.map(rule -> rule.derive(entry, asOf)).orElseGet(() -> item.derive(entry));
    }

    /** The answers of an entry with all its derived values. */
    public static Answers complete(Form form, Entry entry, LocalDate asOf) {
        Answers complete = entry.answers();
        for (Item<?> item : form.items()) {
            if (item.isDerived()) {
                complete = with(complete, item, entry, asOf);
            }
        }
        return complete;
    }

    /** The day after the given one on which time alone changes a derived value, if there will be one. */
    public static Optional<LocalDate> validUntil(CaseAnswers answers, LocalDate asOf) {
        return answers.of(PatientForm.FORM).stream()
                .flatMap(patient -> Survival.lostFrom(patient).stream())
                .filter(asOf::isBefore)
                .findFirst();
    }

    /** A boost has no day 0 of its own, from which anything were counted. */
    private static <T> Optional<T> ofHsct(Entry infusion, Function<Entry, Optional<T>> rule) {
        return TransplantForm.isBoost(infusion) ? Optional.empty() : rule.apply(infusion);
    }

    private static <T> Answers with(Answers answers, Item<T> item, Entry entry, LocalDate asOf) {
        return derive(item, entry, asOf).map(value -> answers.with(item, value)).orElse(answers);
    }

    /** Whether a number rests on a date of which the day is not known and would be another if that were. */
    public static boolean isImputed(Item<?> item, Entry entry, LocalDate asOf) {
        boolean number = item.kind() == Kind.INTEGER || item.kind() == Kind.NUMBER;
        return number && eachCompletion(item, entry, asOf).distinct().count() > 1;
    }

    /** Whether the item is an age, which takes a day of birth that nobody has told. */
    public static boolean isAge(Item<?> item) {
        return item == DiagnosisForm.AGE_AT_DX_M || item == TransplantForm.AGE_AT_HSCT_M;
    }
}
