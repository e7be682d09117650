package org.jmmlregistry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/** Names with room beside each to write by hand, two a row. */
public record Sheet(List<Message> names) implements Block {

    /** Two names that stand side by side. */
    public record Pair(Message left, Optional<Message> right) {}

    public Sheet {
        names = List.copyOf(names);
    }

    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int each = 0; each < names.size(); each += 2) {
            pairs.add(new Pair(
                    names.get(each), each + 1 < names.size() ? Optional.of(names.get(each + 1)) : Optional.empty()));
        }
        return pairs;
    }
}
