package org.jmmlregistry.web.entry;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.TransplantForm;

/** The entry of the same form before an entry, from which is copied what stays the same, and nothing that is measured anew. */
final class EntryBefore {

    private static final Map<Form, Set<Item<?>>> STAYS = Map.of(
            TransplantForm.FORM,
                    Set.of(TransplantForm.HLA_TYPING_LEVEL, TransplantForm.HLA_LOCI_N, TransplantForm.CMV_RECIPIENT),
            ConditioningForm.FORM, Set.of(ConditioningForm.DOSE_BASIS),
            ChimerismForm.FORM,
                    Set.of(
                            ChimerismForm.CELL_TYPE,
                            ChimerismForm.TISSUE,
                            ChimerismForm.METHOD,
                            ChimerismForm.SENSITIVITY_PCT),
            DliForm.FORM, Set.of(DliForm.DLI_INDICATION, DliForm.DONOR_SAME_AS_HSCT),
            VisitForm.FORM, Set.of(VisitForm.CONTACT_BY));

    private static final Comparator<EntryKey> ORDER =
            Comparator.comparing(EntryKey::hsctSeq).thenComparing(EntryKey::repeatNo);

    private EntryBefore() {}

    /** What it says of an item, as it is written; blank if there is no such entry or the item is found anew each time. */
    static String copied(Entry entry, String code) {
        Form form = Forms.form(entry.key().form()).orElseThrow();
        Optional<Item<?>> item = form.item(code).filter(STAYS.getOrDefault(form, Set.of())::contains);
        return item.flatMap(any -> before(entry, form))
                .map(before -> form.write(before.answers()).getOrDefault(code, Written.BLANK))
                .map(Written::value)
                .orElse("");
    }

    private static Optional<Entry> before(Entry entry, Form form) {
        return entry.inCase().of(form).stream()
                .filter(each -> ORDER.compare(each.key(), entry.key()) < 0)
                .max(Comparator.comparing(Entry::key, ORDER));
    }
}
