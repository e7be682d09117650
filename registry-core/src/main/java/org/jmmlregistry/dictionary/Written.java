package org.jmmlregistry.dictionary;

import java.io.Serializable;

/** An answer as somebody wrote it: text, or the code of an absence; both blank where nothing was written. */
public record Written(String value, String absence) implements Serializable {

    public static final Written BLANK = new Written("", "");

    public Written {
        value = value.strip();
        absence = absence.strip();
    }

    public static Written value(String value) {
        return new Written(value, "");
    }

    public static Written absent(Absence why) {
        return new Written("", why.code());
    }

    public boolean isBlank() {
        return value.isEmpty() && absence.isEmpty();
    }
}
