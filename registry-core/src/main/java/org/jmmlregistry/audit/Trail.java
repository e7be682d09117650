package org.jmmlregistry.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.security.Caller;

/** The trail of the registry. */
@ApplicationScoped
@Transactional
public class Trail {

    /** The hash that the first entry follows. */
    private static final String GENESIS = "0".repeat(64);

    private static final int SALT_BYTES = 16;

    private final EntityManager database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** For the container's proxy, which has no state of its own. */
    protected Trail() {
        this(null, null);
    }

    @Inject
    public Trail(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Queues up at the end of the chain until the transaction ends. Every writer does so first: writes then see each
     * other's results, and no two of them can wait for each other.
     */
    public void hold() {
        head();
    }

    private TrailHead head() {
        return database.find(TrailHead.class, TrailHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Adds events to the end of the chain, all of one moment, within the transaction of the change that they record. */
    public void append(List<Event> events, Caller caller) {
        if (events.isEmpty()) {
            return;
        }
        TrailHead head = head();
        Instant now = clock.instant();
        for (Event event : events) {
            TrailEntry entry = new TrailEntry(head.entries() + 1, now, caller.name(), event, salt(), head.lastHash());
            database.persist(entry);
            head.grow(entry);
        }
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** How many entries the chain has. */
    public long length() {
        return database.find(TrailHead.class, TrailHead.ONLY).entries();
    }

    /** The entries of one case, the latest first. */
    public List<TrailLine> of(String caseId) {
        return database.createQuery(
                        "select t from TrailEntry t where t.caseId = :caseId order by t.seq desc", TrailEntry.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .map(TrailEntry::line)
                .toList();
    }

    /** Blanks the recorded values of a case; that and what was recorded, when and by whom stays. */
    public void erase(String caseId) {
        database.createQuery("select t from TrailEntry t where t.caseId = :caseId", TrailEntry.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .forEach(TrailEntry::erase);
    }

    /** The first fault of the chain, in words that name the entry; empty if the chain is whole. */
    public Optional<String> fault() {
        TrailHead head = database.find(TrailHead.class, TrailHead.ONLY);
        long seq = 0;
        String previous = GENESIS;
        List<TrailEntry> chain = database.createQuery("select t from TrailEntry t order by t.seq", TrailEntry.class)
                .getResultList();
        for (TrailEntry entry : chain) {
            seq++;
            Optional<String> fault = entry.fault(seq, previous);
            if (fault.isPresent()) {
                return fault;
            }
            previous = entry.hash();
        }
        return seq == head.entries() && previous.equals(head.lastHash())
                ? Optional.empty()
                : Optional.of("the chain ends at entry %d, but %d were written".formatted(seq, head.entries()));
    }
}
