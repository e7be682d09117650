package org.jmmlregistry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;

/**
 * What stands at the foot of every page.
 *
 * @param lines each its own; the first may take two
 * @param last stands beside the number of the page
 */
public record Footer(List<Message> lines, List<Message> last) {

    public Footer {
        lines = List.copyOf(lines);
        last = List.copyOf(last);
    }

    /** One line. */
    static Footer of(Message last) {
        return new Footer(List.of(), List.of(last));
    }

    /** The same with how far the document has come, and who prepared it. */
    Footer standing(Message state, Optional<Message> preparer) {
        List<Message> all = new ArrayList<>(List.of(state));
        preparer.ifPresent(all::add);
        return new Footer(lines, Stream.concat(all.stream(), last.stream()).toList());
    }
}
