package org.jmmlregistry.criterion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.SeriesNumber;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * What is known of a case on a day: its answers with all that is derived from them and without what belongs to the identity
 * store.
 *
 * @param byForm entries by the code of their form, in the order of their keys
 */
public record KnownCase(
        Map<String, List<Entry>> byForm, DataLabel kind, Optional<String> series, Optional<String> centre) {

    /** The forms of which each entry is an event, so that no entry is no event; others ask whether there was one. */
    private static final Set<Form> EVENTS = Set.of(
            TransplantForm.FORM,
            WithdrawalForm.FORM,
            DliForm.FORM,
            SalvageForm.FORM,
            RelapseForm.FORM,
            MalignancyForm.FORM,
            DeathForm.FORM);

    public KnownCase {
        byForm = Map.copyOf(byForm);
    }

    /**
     * @param centre that the case belongs to, if it has one
     * @param asOf the day of which it is asked: today, or the cut-off of a snapshot
     */
    public static KnownCase of(CaseAnswers answers, Optional<String> centre, LocalDate asOf) {
        Map<String, List<Entry>> byForm = new LinkedHashMap<>();
        for (Entry entry : answers.entries()) {
            Forms.form(entry.key().form()).ifPresent(form -> byForm.computeIfAbsent(
                            form.code(), code -> new ArrayList<>())
                    .add(new Entry(
                            entry.key(), Derivations.complete(form, entry, asOf).withoutIdentity(), answers)));
        }
        return new KnownCase(
                byForm,
                answers.first(PatientForm.FORM, PatientForm.DATA_LABEL).orElse(DataLabel.REAL),
                answers.first(PatientForm.FORM, PatientForm.SERIES)
                        .flatMap(SeriesNumber::parse)
                        .map(SeriesNumber::series),
                centre);
    }

    /** Whether a case without an entry of the form is known to have had no such event. */
    public static boolean isEvent(Form form) {
        return EVENTS.contains(form);
    }

    public List<Entry> entries(Form form) {
        return byForm.getOrDefault(form.code(), List.of());
    }

    /** All entries, form by form. */
    public List<Entry> entries() {
        return byForm.values().stream().flatMap(List::stream).toList();
    }
}
