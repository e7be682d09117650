package org.jmmlregistry.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.patient.PatientForm;

/**
 * How many of the answers that entries require are there.
 *
 * @param required that apply to the entries
 * @param given with a value
 * @param absent with a reason why there is no value
 */
public record Completeness(int required, int given, int absent) {

    public static final Completeness NONE = new Completeness(0, 0, 0);

    /** Of one entry; an item that does not apply to it is not required. */
    public static Completeness of(Entry entry) {
        Completeness all = NONE;
        for (Map.Entry<Item<?>, Boolean> each : lacking(entry).entrySet()) {
            boolean absent =
                    each.getValue() && entry.answers().answer(each.getKey()).isPresent();
            all = all.plus(new Completeness(1, each.getValue() ? 0 : 1, absent ? 1 : 0));
        }
        return all;
    }

    /**
     * The items that an entry requires, and whether each has no value, with or without a reason. Hospital number
     * and pseudonym are no answers of the entry.
     */
    public static Map<Item<?>, Boolean> lacking(Entry entry) {
        Map<Item<?>, Boolean> lacking = new LinkedHashMap<>();
        Forms.form(entry.key().form()).stream()
                .flatMap(form -> form.enteredItems().stream())
                .filter(item -> item != PatientForm.LOCAL_MRN && item != PatientForm.REGISTRY_ID)
                .filter(item -> item.requirement().appliesTo(entry))
                .forEach(item -> lacking.put(
                        item,
                        entry.answers()
                                .answer(item)
                                .filter(Answer.Given.class::isInstance)
                                .isEmpty()));
        return lacking;
    }

    public Completeness plus(Completeness other) {
        return new Completeness(required + other.required, given + other.given, absent + other.absent);
    }

    /** Answers of which nobody has said anything. */
    public int open() {
        return required - given - absent;
    }
}
