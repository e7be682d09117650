package org.jmmlregistry.dictionary;

import java.util.Optional;
import org.jmmlregistry.language.Message;

/** What a check said: about which entry and item, under which check id, how strongly, in a sentence for people. */
public record Finding(EntryKey entry, Optional<String> item, String check, Severity severity, Message message) {

    /** With a sentence that is not yet a message. */
    public Finding(EntryKey entry, Optional<String> item, String check, Severity severity, String message) {
        this(entry, item, check, severity, Message.verbatim(message));
    }

    public static Finding about(Entry entry, Item<?> item, String check, Severity severity, Message message) {
        return new Finding(entry.key(), Optional.of(item.code()), check, severity, message);
    }

    public static Finding about(Entry entry, Item<?> item, String check, Severity severity, String message) {
        return new Finding(entry.key(), Optional.of(item.code()), check, severity, message);
    }

    public boolean refuses() {
        return severity == Severity.HARD;
    }
}
