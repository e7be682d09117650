package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.patient.RegistryId;

/**
 * Brings the index up to date where no save has done so: after the first start of a version with other rules, after a
 * restore, with other limits by age, and when time alone has changed something. Each part is a transaction of its own, so
 * that nobody who saves waits for the whole.
 */
@ApplicationScoped
public class IndexUpkeep {

    private final IndexPart parts;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected IndexUpkeep() {
        this(null);
    }

    @Inject
    public IndexUpkeep(IndexPart parts) {
        this.parts = parts;
    }

    /**
     * Makes rows again, part by part, until none is out of date or no time is left.
     *
     * @param atMost how long; the part that is under way when it ends is finished
     * @return of how many cases the rows were made again
     */
    public int catchUp(Duration atMost) {
        long start = System.nanoTime();
        int made = 0;
        List<RegistryId> part = parts.keep(Optional.empty());
        while (!part.isEmpty()) {
            made += part.size();
            boolean timeLeft = System.nanoTime() - start < atMost.toNanos();
            part = timeLeft ? parts.keep(Optional.of(part.get(part.size() - 1))) : List.of();
        }
        return made;
    }
}
