package org.jmmlregistry.casebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.ConsentStatus;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.EntryQueries;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * Where entries lie that were taken out of the record; it takes them, gives them back, and lets them go to another place. What it
 * is asked for it does: whether that may be is for whoever asks to say.
 */
@Dependent
public final class Shelf {

    private final EntityManager database;
    private final CaseStore store;
    private final CaseWriter writer;
    private final EntryQueries queries;
    private final Trail trail;

    /**
     * The way of one entry from its place to another.
     *
     * @param answers what it says there; other than before only where it names what goes with it
     */
    public record Step(EntryKey from, EntryKey to, Answers answers) {}

    @Inject
    public Shelf(EntityManager database, CaseStore store, CaseWriter writer, EntryQueries queries, Trail trail) {
        this.database = database;
        this.store = store;
        this.writer = writer;
        this.queries = queries;
        this.trail = trail;
    }

    /** Waits until no other write is under way, and lets none begin before this one has ended. */
    public void hold() {
        store.hold();
    }

    /**
     * A case from which entries are to go, or to which some are to come.
     *
     * @throws Refused if the caller may not know of such a case, or there is none
     */
    public CaseWithPlaces open(RegistryId id, Caller caller) {
        RegisteredCase registered = store.open(id, Right.WRITE_CASES, caller);
        return new CaseWithPlaces(store.inHand(registered, caller), store.today());
    }

    /** Why somebody who has seen an older version of an entry is refused. */
    public StaleEntry stale(EntryKey key, int version, CaseWithPlaces changed) {
        return store.stale(key, version, changed.inHand());
    }

    /** What was taken out of a case or moved away, in order; where it went only if the caller may know of that case. */
    public List<TakenOut> list(RegistryId id, Caller caller) {
        store.open(id, Right.READ_CASES, caller);
        return Places.of(store.takenOut(id)).takenOut().stream()
                .map(each -> known(each, caller))
                .toList();
    }

    private TakenOut known(TakenOut taken, Caller caller) {
        boolean hidden = taken.moved()
                .flatMap(place -> store.find(place.id()))
                .filter(other -> !caller.scope().holds(other.centre()))
                .isPresent();
        return hidden ? taken.withoutDestination() : taken;
    }

    private RegisteredCase registered(CaseWithPlaces opened) {
        return store.find(opened.id()).orElseThrow();
    }

    /** Takes entries of a case out of the record, all at once. */
    public void take(CaseWithPlaces opened, Collection<EntryKey> keys, Mistake mistake, Author author) {
        RegisteredCase registered = registered(opened);
        Instant now = store.now();
        List<Event> events = new ArrayList<>();
        Optional<Long> group = Optional.empty();
        for (FormEntry entry : standing(registered.id(), keys)) {
            TakenOutEntry taken = TakenOutEntry.of(entry, mistake, now, author);
            database.persist(taken);
            group = group.or(() -> Optional.of(taken.id()));
            taken.with(group.orElseThrow());
            store.signatures(registered.id()).stream()
                    .filter(signature -> signature.key().equals(entry.key()))
                    .forEach(signature ->
                            signature.takeOut(taken.id(), author.caller().name(), now));
            queries.takeOut(registered.id(), entry.key(), taken.id(), author.reason(), author.caller());
            events.add(CaseWriter.event(Event.Action.TAKE_OUT, entry, author)
                    .version(taken.version())
                    .to(Optional.of(mistake.code())));
            database.remove(entry);
        }
        events.addAll(consentGone(opened, keys, author));
        writer.record(events, author);
        writer.reconcile(store.stored(registered), author.caller());
    }

    /** That a family's word goes from a real child's case. */
    private static List<Event> consentGone(CaseWithPlaces opened, Collection<EntryKey> keys, Author author) {
        StoredCase stored = opened.stored();
        Consent before = Consent.of(stored.answers());
        Consent after = Consent.of(stored.without(keys));
        return before.real() && after.real() && !before.status().equals(after.status())
                ? List.of(author.event(Event.Action.CONSENT_GONE, stored.id())
                        .from(before.status().map(ConsentStatus::code)))
                : List.of();
    }

    /** The entries among these at which queries wait for somebody. */
    public List<EntryKey> asked(RegistryId id, Collection<EntryKey> keys) {
        return keys.stream().filter(key -> queries.waitAt(id, key)).toList();
    }

    /** Gives back all that was taken out at once, as it stood. */
    public void giveBack(CaseWithPlaces opened, long group, Author author) {
        RegisteredCase registered = registered(opened);
        List<Event> events = new ArrayList<>();
        List<TakenOutEntry> all = store.takenOut(opened.id()).stream()
                .filter(each -> each.group() == group)
                .toList();
        for (TakenOutEntry taken : all) {
            FormEntry entry = FormEntry.restored(taken);
            database.persist(entry);
            writer.goOnFrom(entry, taken.version() + 1);
            store.signatures(registered.id()).forEach(signature -> signature.putBack(taken.id()));
            queries.putBack(taken.id(), author.reason(), author.caller());
            events.add(CaseWriter.event(Event.Action.PUT_BACK, entry, author).version(entry.version()));
            database.remove(taken);
        }
        writer.record(events, author);
        writer.reconcile(store.stored(registered), author.caller());
    }

    /**
     * Moves entries of a case, with their queries and signatures; what was verified, locked or signed is then merely complete.
     *
     * @param steps whence each goes, and whither
     */
    public void move(CaseWithPlaces leaves, CaseWithPlaces receives, List<Step> steps, Author author) {
        RegisteredCase from = registered(leaves);
        RegisteredCase to = registered(receives);
        Places target = Places.of(store.takenOut(to.id()));
        List<Event> events = new ArrayList<>();
        Optional<Long> group = Optional.empty();
        for (Step step : steps) {
            EntryKey key = step.from();
            FormEntry entry = store.entry(from.id(), key).orElseThrow();
            EntryAt place = new EntryAt(to.id(), step.to());
            TakenOutEntry left = TakenOutEntry.moved(entry, place, store.now(), author);
            database.persist(left);
            group = group.or(() -> Optional.of(left.id()));
            left.with(group.orElseThrow());
            carry(from.id(), key, place, author);
            events.addAll(settle(entry, place, step.answers(), author));
            if (target.versions(place.key()) >= entry.version()) {
                writer.goOnFrom(entry, target.versions(place.key()) + 1);
            }
            boolean known = from.centre().equals(to.centre());
            events.add(author.event(Event.Action.MOVE_ENTRY, from.id())
                    .entry(key.toString())
                    .version(left.version())
                    .from(told(from.id(), key, true))
                    .to(told(to.id(), place.key(), known)));
            events.add(author.event(Event.Action.MOVE_ENTRY, to.id())
                    .entry(place.key().toString())
                    .version(entry.version())
                    .from(told(from.id(), key, known))
                    .to(told(to.id(), place.key(), true)));
        }
        if (!from.id().equals(to.id())) {
            events.addAll(consentGone(leaves, steps.stream().map(Step::from).toList(), author));
        }
        writer.record(events, author);
        writer.reconcile(store.stored(from), author.caller());
        if (!from.id().equals(to.id())) {
            writer.reconcile(store.stored(to), author.caller());
        }
    }

    /** Lets an entry stand at another place, as merely complete, and tells what it names by another number there. */
    private List<Event> settle(FormEntry entry, EntryAt place, Answers answers, Author author) {
        EntryStatus status = entry.status().isComplete() ? EntryStatus.COMPLETE : EntryStatus.DRAFT;
        entry.place(place);
        List<EntryContent.ItemChange> changes = entry.revise(
                entry.content().with(answers),
                status,
                store.now(),
                author.caller().name());
        entry.touch(store.now(), author.caller().name());
        database.flush();
        return changes.stream()
                .map(change -> CaseWriter.changed(CaseWriter.event(Event.Action.REVISE, entry, author), change)
                        .version(entry.version()))
                .toList();
    }

    private void carry(RegistryId from, EntryKey key, EntryAt place, Author author) {
        queries.move(from, key, place.id(), place.key());
        store.signatures(from).stream()
                .filter(signature -> signature.key().equals(key))
                .forEach(signature -> {
                    signature.revoke(author.caller().name(), store.now());
                    signature.place(place);
                });
    }

    /** A place as the trail names it; whoever reads the trail of one centre learns nothing of a case of another. */
    private static Optional<String> told(RegistryId id, EntryKey key, boolean known) {
        return Optional.of(known ? id + " " + key : key.toString());
    }

    private List<FormEntry> standing(RegistryId id, Collection<EntryKey> keys) {
        return store.entries(id).stream()
                .filter(entry -> keys.contains(entry.key()))
                .toList();
    }

    /**
     * Blanks what other cases still tell of entries that went on to a case which is erased: the words why, and the values that
     * the trail recorded before they went.
     */
    void forgetWayTo(RegistryId erased, Author author) {
        SortedMap<Long, TakenOutEntry> way = new TreeMap<>();
        List<TakenOutEntry> next = database.createQuery(
                        "select t from TakenOutEntry t where t.movedCase = :id", TakenOutEntry.class)
                .setParameter("id", erased.text())
                .getResultList();
        while (!next.isEmpty()) {
            List<TakenOutEntry> earlier = new ArrayList<>();
            for (TakenOutEntry left : next) {
                if (way.putIfAbsent(left.id(), left) == null) {
                    earlier.addAll(leftFor(left));
                }
            }
            next = earlier;
        }
        List<EntryAt> places = way.values().stream()
                .map(left -> new EntryAt(left.caseId(), left.key()))
                .filter(place -> !place.id().equals(erased))
                .distinct()
                .toList();
        way.values().forEach(TakenOutEntry::forgetWords);
        for (EntryAt place : places) {
            trail.erase(place.id().text(), place.key().toString());
            writer.record(
                    List.of(author.event(Event.Action.ERASE_ENTRY, place.id())
                            .entry(place.key().toString())),
                    author);
        }
    }

    /** The places that were left for the place that is left here. */
    private List<TakenOutEntry> leftFor(TakenOutEntry left) {
        return database.createQuery(
                        "select t from TakenOutEntry t where t.movedCase = :id and t.formCode = :form and t.movedHsct = :hsct "
                                + "and t.movedRepeat = :repeat",
                        TakenOutEntry.class)
                .setParameter("id", left.caseId().text())
                .setParameter("form", left.key().form())
                .setParameter("hsct", left.key().hsctSeq())
                .setParameter("repeat", left.key().repeatNo())
                .getResultList();
    }
}
