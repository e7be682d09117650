package org.jmmlregistry.web.http;

import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;

/** A case and its entries as an address under {@code /api/cases} names them. */
public final class CaseAddress {

    private CaseAddress() {}

    public static RegistryId known(String id) {
        return RegistryId.parse(id).orElseThrow(() -> Refused.notFound("There is no case “{id}”.", id));
    }

    public static StoredEntry entry(StoredCase stored, EntryKey key) {
        return stored.entry(key)
                .orElseThrow(() -> Refused.notFound(
                        "The case {id} has no entry “{entry}” ({key}).", stored.id(), new EntryName(key), key));
    }

    public static EntryKey key(String form, String hsctSeq, String repeatNo) {
        return EntryKey.parse(form + "/" + hsctSeq + "/" + repeatNo)
                .filter(key -> Forms.form(key.form()).isPresent())
                .orElseThrow(() -> Refused.notFound(
                        "There is no form {form} with HSCT number {hsct} and repeat {repeat}. HSCT numbers go from 0 to {last}, repeats from 1 to {most}.",
                        form,
                        hsctSeq,
                        repeatNo,
                        EntryKey.LAST_HSCT,
                        EntryKey.LAST_REPEAT));
    }
}
