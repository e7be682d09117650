package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.database.OwnTransaction;
import org.jmmlregistry.patient.RegistryId;

/**
 * Brings the index up to date where no save has done so: after the first start of a version with other rules, after a
 * restore, with other limits by age, and when time alone has changed something. Each part is a transaction of its own, so
 * that nobody who saves waits for the whole.
 */
@ApplicationScoped
public class IndexUpkeep {

    private static final int PART = 100;

    private final CaseStore store;
    private final CaseWriter writer;
    private final OwnTransaction transaction;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected IndexUpkeep() {
        this(null, null, null);
    }

    @Inject
    public IndexUpkeep(CaseStore store, CaseWriter writer, OwnTransaction transaction) {
        this.store = store;
        this.writer = writer;
        this.transaction = transaction;
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
        List<RegistryId> part = transaction.run(() -> keep(Optional.empty()));
        while (!part.isEmpty()) {
            made += part.size();
            Optional<RegistryId> last = Optional.of(part.get(part.size() - 1));
            boolean timeLeft = System.nanoTime() - start < atMost.toNanos();
            part = timeLeft ? transaction.run(() -> keep(last)) : List.of();
        }
        return made;
    }

    /**
     * Makes the rows again of the first cases after the given one whose rows are out of date.
     *
     * @return those cases, in order; empty if no such case follows
     */
    private List<RegistryId> keep(Optional<RegistryId> after) {
        if (store.outdated(after, 1).isEmpty()) {
            return List.of();
        }
        store.hold();
        List<RegistryId> part = store.outdated(after, PART);
        part.forEach(id -> {
            RegisteredCase registered = store.find(id).orElseThrow();
            writer.adopt(registered, store.stored(registered));
            writer.updateIndex(store.stored(registered));
        });
        writer.release();
        return part;
    }
}
