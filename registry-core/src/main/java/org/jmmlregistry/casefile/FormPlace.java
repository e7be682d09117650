package org.jmmlregistry.casefile;

import java.util.Optional;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.TransplantForm;

/** Whether an entry may stand at its place in the case: under no HSCT, under one, and how often. */
public final class FormPlace {

    private FormPlace() {}

    /** Why nothing may stand there; empty if something may. */
    public static Optional<Message> complaint(EntryKey key, CaseAnswers all) {
        Optional<Form> form = Forms.form(key.form());
        return form.isEmpty()
                ? Optional.of(Message.of("There is no form “{form}”.", key.form()))
                : complaint(key, form.get()).or(() -> all.entry(key).flatMap(FormPlace::late));
    }

    private static Optional<Message> complaint(EntryKey key, Form form) {
        Form.Repeat repeat = form.repeat();
        if (!repeat.standsWithoutHsct() && key.hsctSeq() == 0) {
            return Optional.of(Message.of(
                    "The form {code} ({form}) belongs to an HSCT; its number must be 1 or more.", key.form(), form));
        }
        if (!repeat.standsUnderHsct() && key.hsctSeq() != 0) {
            return Optional.of(Message.of(
                    "The form {code} ({form}) stands before the first HSCT; its HSCT number must be 0.",
                    key.form(),
                    form));
        }
        return repeat.isRepeated() || key.repeatNo() == 1
                ? Optional.empty()
                : Optional.of(Message.of(
                        "The form {code} ({form}) is filled {repeat}; there is no number {number} of it.",
                        key.form(),
                        form,
                        repeat,
                        key.repeatNo()));
    }

    /** Why a visit or a death under no HSCT belongs under one; empty for those before the first, and for all else. */
    static Optional<Message> late(Entry entry) {
        Form form = Forms.form(entry.key().form()).orElseThrow();
        CaseAnswers all = entry.inCase();
        boolean free = form.repeat().standsWithoutHsct() && form.repeat().standsUnderHsct();
        if (!free || entry.key().hsctSeq() != 0 || all.of(TransplantForm.FORM).isEmpty()) {
            return Optional.empty();
        }
        Optional<ClinicalDate> hsct = all.first(TransplantForm.FORM, 1, TransplantForm.HSCT_DATE);
        if (form == DeathForm.FORM) {
            return Optional.of(
                    Message.of("The child had an HSCT; the death belongs under the last one. Move it there."));
        }
        return form.datedBy().flatMap(entry::get).flatMap(date -> hsct.filter(date::certainlyAfter)
                .map(day -> Message.of(
                        "This date ({date}) lies after the first HSCT ({hsct}); the entry belongs under it. Move it there.",
                        date,
                        day)));
    }
}
