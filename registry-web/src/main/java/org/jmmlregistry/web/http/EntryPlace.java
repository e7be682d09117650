package org.jmmlregistry.web.http;

import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** An entry of a case as people call it, and as an address says it. */
public record EntryPlace(EntryKey key) implements Worded {

    /** The form, its number where it is repeated, and its HSCT where it has one. */
    @Override
    public Message words() {
        return underHsct(form(), key.hsctSeq());
    }

    /** The form, and its number where it is repeated. */
    public Message form() {
        return Forms.form(key.form()).map(this::numbered).orElse(Message.verbatim(key.form()));
    }

    private Message numbered(Form form) {
        return form.repeat().isRepeated() ? Message.of("{form} {number}", form, key.repeatNo()) : form.words();
    }

    /** A form, and its HSCT where it has one. */
    public static Message underHsct(Worded form, int hsct) {
        return hsct == 0 ? form.words() : Message.of("{form}, HSCT {number}", form, hsct);
    }

    /** What an address says to name the entry within its case. */
    public String query() {
        return "form=%s&hsct=%s&repeat=%s".formatted(key.form(), key.hsctSeq(), key.repeatNo());
    }
}
