package org.jmmlregistry.takenout;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * Why an entry does not go from its place, or come back to it, as things stand. Whoever looks before is told the same as whoever
 * tries it.
 *
 * @param why with the way out
 * @param lacking the right that the caller has not, if it is for want of one
 */
public record Barrier(Message why, Optional<Right> lacking) implements Worded {

    @Override
    public Message words() {
        return why;
    }

    static Barrier of(Message why) {
        return new Barrier(why, Optional.empty());
    }

    /** @throws Refused for the first of them, if there are any */
    static void requireNone(List<Barrier> barriers, Caller caller) {
        barriers.stream().findFirst().ifPresent(first -> {
            first.lacking().ifPresent(caller::require);
            throw new Refused(Refused.Kind.NOT_POSSIBLE, first.why());
        });
    }
}
