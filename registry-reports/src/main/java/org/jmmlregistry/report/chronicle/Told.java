package org.jmmlregistry.report.chronicle;

import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

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
}
