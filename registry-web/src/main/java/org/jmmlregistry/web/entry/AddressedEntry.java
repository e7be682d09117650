package org.jmmlregistry.web.entry;

import java.io.Serializable;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.web.http.CaseAddress;

/** Which entry the address of a page names; a repeat of 0 is the next one. */
public abstract class AddressedEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private String id = "";
    private String form = PatientForm.FORM.code();
    private int hsct;
    private int repeat;

    RegistryId known() {
        return CaseAddress.known(id);
    }

    EntryKey key() {
        return new EntryKey(form, hsct, repeat);
    }

    Form drawn() {
        return Forms.form(form).orElseThrow();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public int getHsct() {
        return hsct;
    }

    public void setHsct(int hsct) {
        this.hsct = hsct;
    }

    public int getRepeat() {
        return repeat;
    }

    public void setRepeat(int repeat) {
        this.repeat = repeat;
    }
}
