package org.jmmlregistry.web.http;

import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casebook.UnknownCase;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;

/** A case and its entries as an address under {@code /api/cases} names them. */
public final class CaseAddress {

    private CaseAddress() {}

    public static RegistryId known(String id) {
        return RegistryId.parse(id).orElseThrow(() -> new UnknownCase("There is no case “%s”.".formatted(id)));
    }

    public static StoredEntry entry(StoredCase stored, EntryKey key) {
        return stored.entry(key)
                .orElseThrow(() -> new UnknownCase("The case %s has no entry %s.".formatted(stored.id(), key)));
    }

    public static EntryKey key(String form, String hsctSeq, String repeatNo) {
        return EntryKey.parse(form + "/" + hsctSeq + "/" + repeatNo)
                .filter(key -> Forms.form(key.form()).isPresent())
                .orElseThrow(() -> new UnknownCase(
                        "There is no form %s with HSCT number %s and repeat %s.".formatted(form, hsctSeq, repeatNo)));
    }
}
