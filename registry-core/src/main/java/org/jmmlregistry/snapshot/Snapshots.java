package org.jmmlregistry.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.audit.TrailMark;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.reference.ReferenceTables;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * The stored snapshots. The cut-off is applied once, when one is frozen; nothing downstream asks what day it is. Only whoever
 * knows of all centres freezes; others see of a snapshot the cases that are theirs now, and counts of these.
 */
@ApplicationScoped
@Transactional
public class Snapshots {

    private final EntityManager database;
    private final FrozenStore store;
    private final Casebook casebook;
    private final Trail trail;
    private final Queries queries;
    private final ReferenceTables tables;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Snapshots() {
        this(null, null, null, null);
    }

    @Inject
    public Snapshots(EntityManager database, Casebook casebook, Trail trail, Clock clock) {
        this.database = database;
        this.store = new FrozenStore(database);
        this.casebook = casebook;
        this.trail = trail;
        this.queries = new Queries(database, trail, clock);
        this.tables = new ReferenceTables(database, trail, clock);
        this.clock = clock;
    }

    /**
     * Freezes all cases as they stood on a day, and loads what was frozen.
     *
     * @throws IllegalArgumentException if the day lies in the future
     */
    public Snapshot freeze(LocalDate cutOff, Caller caller) {
        return load(keep(cutOff, caller).snapshot(), caller);
    }

    /**
     * Freezes all cases as they stood on a day; no other write begins before it has ended.
     *
     * @throws IllegalArgumentException if the day lies in the future
     * @throws Refused if a content that it would share with earlier snapshots was changed
     */
    public FrozenData keep(LocalDate cutOff, Caller caller) {
        caller.require(Right.FREEZE);
        if (cutOff.isAfter(RegistryTime.here().today(clock))) {
            throw new IllegalArgumentException("cutOff: not in the future, but " + cutOff);
        }
        trail.hold();
        Freezing freezing = new Freezing(cutOff, store, queries, caller);
        casebook.erased(caller).forEach(id -> freezing.leaveOut(id, LeftOut.ERASED));
        casebook.eachCase(caller, freezing::take);
        Inventory inventory = freezing.inventory();
        String header = Header.text(cutOff, tables.current(), inventory);
        String fingerprint = Header.fingerprint(header, freezing.rows(), freezing.leftOut());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        FrozenData data = new FrozenData(store.nextId(), cutOff, now, caller.name(), fingerprint);
        trail.append(List.of(Event.onRegistry(Event.Action.FREEZE, recorded(data), "snapshot")), caller);
        FrozenSet set = new FrozenSet(data, inventory.cases(), header, trail.mark());
        store.write(set, freezing.rows(), freezing.leftOut());
        return data;
    }

    /** What the trail says of a freeze; the fingerprint in it cannot be changed without breaking the chain. */
    private static String recorded(FrozenData data) {
        return Noted.frozen(data.snapshot(), data.cutOff().toString(), data.fingerprint())
                .toString();
    }

    /** All snapshots, the latest first. */
    public List<SnapshotDetails.Line> list(Caller caller) {
        caller.require(Right.READ_CASES);
        return store.all().stream().map(set -> line(set, caller)).toList();
    }

    /** All snapshots with what is counted in them, the latest first. */
    public List<SnapshotDetails> overview(Caller caller) {
        caller.require(Right.READ_CASES);
        return store.all().stream().map(set -> details(set, caller)).toList();
    }

    /** @throws Refused if there is no such snapshot */
    public SnapshotDetails details(long id, Caller caller) {
        caller.require(Right.READ_CASES);
        return details(store.find(id), caller);
    }

    private SnapshotDetails.Line line(FrozenSet set, Caller caller) {
        return new SnapshotDetails.Line(
                set.data(), store.count(set, caller.scope()), trail.changesSince(set.trail(), caller));
    }

    private SnapshotDetails details(FrozenSet set, Caller caller) {
        Inventory counted = new SnapshotReading(store, set, caller.scope()).inventory();
        return set.details(counted, trail.changesSince(set.trail(), caller));
    }

    /** The snapshot that was frozen last; empty if there is none yet. */
    public Optional<Snapshot> latest(Caller caller) {
        return list(caller).stream().findFirst().map(line -> load(line.data().snapshot(), caller));
    }

    /** That there is no snapshot to report from. */
    public static Message none() {
        return Message.of(
                "There is no snapshot yet; whoever may freeze the data does so first, on the page Snapshots.");
    }

    /** Why nothing is reported of a case from the latest snapshot; empty if it is in it. */
    public Optional<Message> againstReport(RegistryId id, Caller caller) {
        caller.require(Right.READ_CASES);
        Optional<FrozenSet> latest = store.all().stream().findFirst();
        return latest.isEmpty()
                ? Optional.of(none())
                : latest.filter(set -> !store.holds(set, id, caller.scope()))
                        .map(set -> set.data().without(id));
    }

    /**
     * All cases of a snapshot that the caller may know of.
     *
     * @throws Refused if there is no such snapshot, or it is not what was frozen
     */
    public Snapshot load(long id, Caller caller) {
        caller.require(Right.READ_CASES);
        FrozenSet set = store.find(id);
        SnapshotReading reading = new SnapshotReading(store, set, caller.scope());
        List<CaseFile> files = new ArrayList<>(reading.rows().size());
        List<WaitingQuery> waiting = new ArrayList<>();
        // JSON is looked for once, by the class loader of this thread; those of the pool would not find it in a server
        AnswersJson.caseAnswers("{}");
        reading.each((rows, contents) -> {
            files.addAll(rows.parallelStream()
                    .map(row -> CaseFiles.of(row.id(), row.answers(contents)))
                    .toList());
            rows.forEach(row -> row.queries(contents).forEach(query -> waiting.add(WaitingQuery.of(row.id(), query))));
        });
        return new Snapshot(set.data(), files, waiting);
    }

    /**
     * What a snapshot with the same cut-off would hold if it were frozen now: the same cases with what was corrected, added and
     * taken out since.
     *
     * @param like the data that were frozen; those of now go by the same name, so that the two can be compared
     */
    public Snapshot now(FrozenData like, Caller caller) {
        caller.require(Right.READ_CASES);
        List<StoredCase> cases = new ArrayList<>();
        casebook.eachCase(caller, stored -> {
            if (LeftOut.at(like.cutOff(), stored.answers()).isEmpty()) {
                cases.add(stored);
            }
        });
        // JSON is looked for once, by the class loader of this thread; those of the pool would not find it in a server
        AnswersJson.caseAnswers("{}");
        List<CaseFile> files = cases.parallelStream()
                .map(stored -> CaseFiles.upTo(like.cutOff(), stored.id(), stored.answers()))
                .toList();
        return new Snapshot(like, files, waiting(cases, files, caller));
    }

    /**
     * The queries that wait for somebody now, about what was known on a day.
     *
     * @param known the same cases, up to that day
     */
    public List<WaitingQuery> waiting(List<StoredCase> cases, List<CaseFile> known, Caller caller) {
        return WaitingQuery.of(queries, cases, known, caller);
    }

    /**
     * Which data were frozen under a number.
     *
     * @throws Refused if there is no such snapshot
     */
    public FrozenData data(long id, Caller caller) {
        caller.require(Right.READ_CASES);
        return store.find(id).data();
    }

    /**
     * How many cases of a snapshot the caller may know of.
     *
     * @throws Refused if there is no such snapshot
     */
    public int count(long id, Caller caller) {
        caller.require(Right.READ_CASES);
        return store.count(store.find(id), caller.scope());
    }

    /**
     * Computes everything again that can tell whether a snapshot is what was frozen.
     *
     * @return what is wrong, in sentences; empty if nothing is
     * @throws Refused if there is no such snapshot
     */
    public List<Message> check(long id, Caller caller) {
        caller.require(Right.READ_CASES);
        FrozenSet set = store.find(id);
        List<Message> faults = new ArrayList<>();
        try {
            new SnapshotReading(store, set, caller.scope()).each((rows, contents) -> {});
        } catch (Refused different) {
            faults.add(different.why());
        }
        Optional<TrailLine> anchor = trail.at(set.trail().entries());
        if (anchor.filter(line -> line.hash().equals(set.trail().hash())).isEmpty()) {
            faults.add(Message.of(
                    "The trail's entry {number} is not the one that ended the trail when the snapshot was frozen.",
                    set.trail().entries()));
        }
        boolean recorded = anchor.flatMap(TrailLine::after)
                .filter(text -> text.equals(recorded(set.data())))
                .isPresent();
        if (set.header().isPresent() && !recorded) {
            faults.add(Message.of(
                    "The trail's entry {number} does not record this cut-off and fingerprint.",
                    set.trail().entries()));
        }
        return faults;
    }

    /**
     * What changed from one snapshot to a later one. It tells values of children, so that the trail says who had it.
     *
     * @throws Refused if there is no such snapshot, or one of them is not what was frozen
     * @throws IllegalArgumentException if the one to compare with was frozen later
     */
    public SnapshotChanges compare(long from, long to, Caller caller) {
        caller.require(Right.READ_CASES);
        FrozenSet earlier = store.find(from);
        FrozenSet later = store.find(to);
        if (from > to) {
            throw new IllegalArgumentException("from: a snapshot before %s, not %s".formatted(to, from));
        }
        SnapshotComparison comparison = new SnapshotComparison(database, queries, caller, earlier, later);
        List<SnapshotChange> lines = new ArrayList<>();
        comparison.each(lines::add);
        String what = Noted.compared(from, to).toString();
        trail.append(List.of(Event.onRegistry(Event.Action.REPORT, what, "snapshot")), caller);
        return new SnapshotChanges(earlier.data(), later.data(), comparison.withQueries(), lines);
    }

    /** How far the trail had come at each freeze; the chain is held against these. */
    public List<TrailMark> marks() {
        return store.all().stream()
                .map(FrozenSet::trail)
                .filter(mark -> !mark.hash().isEmpty())
                .toList();
    }
}
