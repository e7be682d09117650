package org.jmmlregistry.criterion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.transplant.TransplantForm;

/** What is known of a case, as far as a criterion may ask. */
public interface KnownCase {

    /** The forms of which each entry is an event, so that no entry is no event; others ask whether there was one. */
    Set<Form> EVENTS = Set.of(
            TransplantForm.FORM,
            WithdrawalForm.FORM,
            DliForm.FORM,
            SalvageForm.FORM,
            RelapseForm.FORM,
            MalignancyForm.FORM,
            DeathForm.FORM);

    DataLabel kind();

    /** The code of its series, if it is part of one. */
    Optional<String> series();

    /** The centre that it belongs to, if it has one. */
    Optional<String> centre();

    List<? extends KnownEntry> entries(Form form);

    /** Whether a case without an entry of the form is known to have had no such event. */
    static boolean isEvent(Form form) {
        return EVENTS.contains(form);
    }

    /**
     * A case by its answers.
     *
     * @param centre that the case belongs to, if it has one
     * @param asOf the day of which it is asked: today, or the cut-off of a snapshot
     */
    static AnsweredCase of(CaseAnswers answers, Optional<String> centre, LocalDate asOf) {
        return AnsweredCase.of(answers, centre, asOf);
    }

    /** The same, of which each derived answer is derived when it is asked. */
    static KnownCase asked(CaseAnswers answers, Optional<String> centre, LocalDate asOf) {
        return new AskedCase(answers, centre, asOf);
    }
}
