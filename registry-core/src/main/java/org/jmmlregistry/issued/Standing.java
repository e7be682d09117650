package org.jmmlregistry.issued;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a report has come, and who signed for it, as it is printed on its pages.
 *
 * @param signed the oldest signature first; none on a draft
 */
public record Standing(ReleaseState state, List<Signed> signed) {

    /** What nobody has looked at. */
    public static final Standing DRAFT = new Standing(ReleaseState.DRAFT, List.of());

    /** A name under a statement. */
    public record Signed(ReleaseState as, String by, Instant at) {}

    public Standing {
        signed = List.copyOf(signed);
    }

    /** The same with a further signature. */
    Standing with(Signed next) {
        List<Signed> all = new ArrayList<>(signed);
        all.add(next);
        return new Standing(next.as(), all);
    }
}
