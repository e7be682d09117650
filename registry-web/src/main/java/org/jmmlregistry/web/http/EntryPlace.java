package org.jmmlregistry.web.http;

import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** An entry of a case as people call it, and as an address says it. */
public record EntryPlace(EntryKey key) implements Worded {

    @Override
    public Message words() {
        return new EntryName(key).words();
    }

    /** What an address says to name the entry within its case. */
    public String query() {
        return "form=%s&hsct=%s&repeat=%s".formatted(key.form(), key.hsctSeq(), key.repeatNo());
    }
}
