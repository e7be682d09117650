package org.jmmlregistry.web.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.ExpectedEntries;
import org.jmmlregistry.casefile.ExpectedEntry.Standing;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * A form that is opened once another one is saved.
 *
 * @param hsct the HSCT under which it stands; 0 for none
 */
record NextForm(Form form, int hsct) {

    /** What the course should have by its dates, lacks and can have today, first under the HSCT of the entry that was just saved. */
    static Optional<NextForm> due(StoredCase stored, EntryKey saved, LocalDate today) {
        return ExpectedEntries.of(stored.answers(), today).stream()
                .filter(each -> each.on(today) != Standing.HELD && each.on(today) != Standing.NOT_YET)
                .filter(each -> !each.form().equals(saved.form()) || each.hsctSeq() != saved.hsctSeq())
                .sorted(Comparator.comparing(each -> each.hsctSeq() != saved.hsctSeq()))
                .map(each -> new NextForm(Forms.form(each.form()).orElseThrow(), each.hsctSeq()))
                .findFirst();
    }

    /** A form that somebody named: a transplant procedure is that of the next HSCT, what stands under one is of the last. */
    static Optional<NextForm> named(String code, StoredCase stored) {
        int last = stored.entries().stream()
                .filter(entry -> entry.key().form().equals(TransplantForm.FORM.code()))
                .mapToInt(entry -> entry.key().hsctSeq())
                .max()
                .orElse(0);
        return Forms.form(code).map(form -> new NextForm(form, hsct(form, last)));
    }

    private static int hsct(Form form, int last) {
        if (form == TransplantForm.FORM) {
            return last + 1;
        }
        return form.repeat().standsUnderHsct() ? last : 0;
    }

    /** Where it is, as an outcome of a page. */
    String outcome(StoredCase stored) {
        return "/entry?faces-redirect=true&id=%s&form=%s&hsct=%s".formatted(stored.id(), form.code(), hsct);
    }
}
