package org.jmmlregistry.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The stored snapshots. The cut-off is applied once, when one is frozen; nothing downstream asks what day it is. */
@ApplicationScoped
@Transactional
public class Snapshots {

    private final EntityManager database;
    private final Casebook casebook;
    private final Trail trail;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    protected Snapshots() {
        this(null, null, null, null);
    }

    @Inject
    public Snapshots(EntityManager database, Casebook casebook, Trail trail, Clock clock) {
        this.database = database;
        this.casebook = casebook;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Freezes all cases as they stood on a day.
     *
     * @throws IllegalArgumentException if the day lies in the future
     */
    public Snapshot freeze(LocalDate cutOff, Caller caller) {
        caller.require(Right.FREEZE);
        if (cutOff.isAfter(LocalDate.now(clock))) {
            throw new IllegalArgumentException("cutOff: not in the future, but " + cutOff);
        }
        trail.hold();
        Map<RegistryId, String> contents = new TreeMap<>();
        casebook.cases(caller)
                .forEach(stored -> contents.put(
                        stored.id(),
                        AnswersJson.text(CaseFiles.upTo(cutOff, stored.id(), stored.answers())
                                .answers())));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        FrozenData data = new FrozenData(nextId(), cutOff, now, caller.name(), fingerprint(cutOff, contents));
        trail.append(
                List.of(Event.onRegistry(
                        Event.Action.FREEZE, "snapshot %d, cut-off %s".formatted(data.snapshot(), cutOff), "snapshot")),
                caller);
        database.persist(new FrozenSet(data, contents.size(), trail.mark()));
        database.flush();
        contents.forEach((id, content) -> database.persist(new FrozenCase(data.snapshot(), id, content)));
        database.flush();
        return load(data.snapshot(), caller);
    }

    private long nextId() {
        return database.createQuery("select coalesce(max(s.id), 0) from FrozenSet s", Long.class)
                        .getSingleResult()
                + 1;
    }

    /** All snapshots, the latest first. */
    public List<SnapshotLine> list(Caller caller) {
        caller.require(Right.READ_CASES);
        long now = trail.mark().changes();
        return database.createQuery("select s from FrozenSet s order by s.id desc", FrozenSet.class)
                .getResultStream()
                .map(set -> set.line(now))
                .toList();
    }

    /** The snapshot that was frozen last; empty if there is none yet. */
    public Optional<Snapshot> latest(Caller caller) {
        return list(caller).stream().findFirst().map(line -> load(line.data().snapshot(), caller));
    }

    /** @throws NoSnapshot if there is no such snapshot */
    public Snapshot load(long id, Caller caller) {
        caller.require(Right.READ_CASES);
        FrozenSet set = Optional.ofNullable(database.find(FrozenSet.class, id))
                .orElseThrow(() -> new NoSnapshot("There is no snapshot " + id + "."));
        List<FrozenCase> cases = database.createQuery(
                        "select c from FrozenCase c where c.snapshotId = :id order by c.caseId", FrozenCase.class)
                .setParameter("id", id)
                .getResultList();
        Map<RegistryId, String> contents = new TreeMap<>();
        cases.forEach(each -> contents.put(each.caseId(), each.content()));
        if (!fingerprint(set.data().cutOff(), contents).equals(set.data().fingerprint())) {
            throw new IllegalStateException(
                    "snapshot " + id + " is not what was frozen: its content does not fit its fingerprint");
        }
        return new Snapshot(
                set.data(),
                cases.stream()
                        .map(each -> CaseFiles.of(each.caseId(), each.answers()))
                        .toList());
    }

    /** SHA-256 over the cut-off and the canonical text of every case, by pseudonym. */
    private static String fingerprint(LocalDate cutOff, Map<RegistryId, String> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(cutOff.toString().getBytes(StandardCharsets.UTF_8));
            contents.forEach(
                    (id, content) -> digest.update(("\n" + id + " " + content).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
