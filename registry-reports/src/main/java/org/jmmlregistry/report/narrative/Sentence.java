package org.jmmlregistry.report.narrative;

import java.util.List;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * A sentence of a narrative before it is put into words.
 *
 * @param items whose answers, or lack of answers, it tells
 */
public record Sentence(Message words, List<Item<?>> items) implements Worded {

    public Sentence {
        items = List.copyOf(items);
    }

    static Sentence of(Message words, Item<?>... items) {
        return new Sentence(words, List.of(items));
    }
}
