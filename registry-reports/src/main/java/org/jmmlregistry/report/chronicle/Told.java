package org.jmmlregistry.report.chronicle;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.narrative.Remainder;

/**
 * A sentence of a narrative in its place.
 *
 * @param matter of what it tells: {@code Donor lymphocytes}
 * @param sources the answers of which it was made
 */
public record Told(Message words, Message matter, List<Source> sources) implements Worded {
    public Told {
        sources = List.copyOf(sources);
    }

    /** Whether the next sentence is one more list of what was also recorded, so that both are one. */
    boolean goesOn(Told next) {
        return Remainder.isList(words) && Remainder.isList(next.words);
    }

    /** Both lists in one sentence. */
    Told with(Told next) {
        List<Source> all = new ArrayList<>(sources);
        all.addAll(next.sources);
        return new Told(Remainder.joined(words, next.words), matter, all);
    }
}
