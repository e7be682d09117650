package org.jmmlregistry.web.http;

import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Language;

/** An entry of a case as people call it, and as an address says it. */
public record EntryPlace(EntryKey key) {

    /** The form, its number where it is repeated, and its HSCT where it has one. */
    public String text() {
        String title = Forms.form(key.form())
                .map(form -> form.repeat().isRepeated()
                        ? Language.ENGLISH.say(form) + " " + key.repeatNo()
                        : Language.ENGLISH.say(form))
                .orElse(key.form());
        return key.hsctSeq() == 0 ? title : title + ", HSCT " + key.hsctSeq();
    }

    /** What an address says to name the entry within its case. */
    public String query() {
        return "form=%s&hsct=%d&repeat=%d".formatted(key.form(), key.hsctSeq(), key.repeatNo());
    }
}
