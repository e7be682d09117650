package org.jmmlregistry.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * The forms of a case under one HSCT, or those of the whole case under 0.
 *
 * @param date the day of the HSCT; empty where there is none
 * @param free forms that can still be begun here
 */
public record FormGroup(int hsct, String date, List<FormLine> lines, List<Form> free) {

    private static final int MOST_HSCTS = 9;

    static List<FormGroup> of(StoredCase stored) {
        TreeSet<Integer> hscts = new TreeSet<>(List.of(0));
        stored.entries().forEach(entry -> hscts.add(entry.key().hsctSeq()));
        if (hscts.last() < MOST_HSCTS) {
            hscts.add(hscts.last() + 1);
        }
        return hscts.stream().map(hsct -> of(stored, hsct, hscts.last())).toList();
    }

    private static FormGroup of(StoredCase stored, int hsct, int last) {
        List<StoredEntry> entries = stored.entries().stream()
                .filter(entry -> entry.key().hsctSeq() == hsct)
                .toList();
        List<FormLine> lines = new ArrayList<>();
        List<Form> free = new ArrayList<>();
        boolean transplanted = !stored.answers().of(TransplantForm.FORM).isEmpty();
        for (Form form : Forms.all()) {
            List<StoredEntry> filled = entries.stream()
                    .filter(entry -> entry.key().form().equals(form.code()))
                    .toList();
            filled.forEach(entry -> lines.add(FormLine.of(form, entry)));
            boolean belongs = hsct > 0
                    ? form.repeat().standsUnderHsct()
                    : form.repeat().standsWithoutHsct() && (form != DeathForm.FORM || !transplanted);
            boolean room = form.repeat().isRepeated() || filled.isEmpty();
            boolean onlyTheHsct = entries.isEmpty() && hsct == last && hsct > 0 && form != TransplantForm.FORM;
            int highest = filled.stream()
                    .mapToInt(entry -> entry.key().repeatNo())
                    .max()
                    .orElse(0);
            EntryKey next = new EntryKey(form.code(), hsct, highest + 1);
            boolean allowed = stored.againstChange(next).isEmpty();
            if (belongs && room && allowed && !onlyTheHsct) {
                free.add(form);
            }
        }
        if (free.remove(TransplantForm.FORM)) {
            // a boost is rare: offered last where the HSCT itself is recorded
            free.add(entries.isEmpty() ? 0 : free.size(), TransplantForm.FORM);
        }
        String date = stored.answers()
                .first(TransplantForm.FORM, hsct, TransplantForm.HSCT_DATE)
                .map(Objects::toString)
                .orElse("");
        return new FormGroup(hsct, date, lines, free);
    }

    /** Whether the HSCT does not stand in the registry yet. */
    public boolean isNext() {
        return hsct > 0 && lines.isEmpty();
    }
}
