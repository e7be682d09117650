package org.jmmlregistry.dictionary;

import java.util.List;
import java.util.function.Predicate;

/**
 * A rule over the answers of one entry: an id, how strongly it speaks, the items it looks at (the finding stands beside
 * the first), the message, and when it is violated. A rule with an absent operand is not violated.
 */
public record Check(String id, Severity severity, List<Item<?>> items, String message, Predicate<Entry> violated) {

    public Check {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items: at least one, in check " + id);
        }
    }

    Finding finding(Entry entry) {
        return Finding.about(entry, items.get(0), id, severity, message);
    }
}
