package org.jmmlregistry.dictionary;

import java.util.Optional;

/** What a check said: about which entry and item, under which check id, how strongly, in a sentence for people. */
public record Finding(EntryKey entry, Optional<String> item, String check, Severity severity, String message) {

    public static Finding about(Entry entry, Item<?> item, String check, Severity severity, String message) {
        return new Finding(entry.key(), Optional.of(item.code()), check, severity, message);
    }

    public boolean refuses() {
        return severity == Severity.HARD;
    }
}
