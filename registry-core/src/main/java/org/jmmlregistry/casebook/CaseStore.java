package org.jmmlregistry.casebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.AgeLimits;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.index.CaseIndex;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.reference.ReferenceTables;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Right;

/** The tables behind the doors of the casebook, to read: cases, their entries, and who is like whom. */
@Dependent
public final class CaseStore {

    private final EntityManager database;
    private final Trail trail;
    private final Identities identities;
    private final ReferenceTables tables;
    private final CaseIndex index;
    private final Clock clock;

    @Inject
    public CaseStore(EntityManager database, Trail trail, Identities identities, ReferenceTables tables, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.identities = identities;
        this.tables = tables;
        this.index = new CaseIndex(database);
        this.clock = clock;
    }

    /** Waits until no other write is under way, and lets none begin before this one has ended. */
    void hold() {
        trail.hold();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The way to a case: one that the caller may not know of is told from none by nothing.
     *
     * @throws NotPermitted if no role of the caller has the right
     * @throws Refused if the caller may not know of such a case, there is none, or it was erased
     */
    RegisteredCase open(RegistryId id, Right right, Caller caller) {
        caller.require(right);
        RegisteredCase found = find(id).filter(each -> caller.scope().holds(each.centre()))
                .orElseThrow(() -> Refused.notFound("There is no case {id}.", id));
        found.tombstone().ifPresent(stone -> {
            throw new Refused(Refused.Kind.NOT_FOUND, stone.sentence());
        });
        return found;
    }

    /** A case, erased or not. */
    Optional<RegisteredCase> find(RegistryId id) {
        return Optional.ofNullable(database.find(RegisteredCase.class, id.text()));
    }

    /** A case that is there, to be changed. */
    CaseInHand inHand(RegisteredCase registered) {
        return inHand(stored(registered));
    }

    CaseInHand inHand(StoredCase stored) {
        return new CaseInHand(stored, identities.known(stored.id()), false, Optional.empty());
    }

    /** A case that the registry does not have yet, with the pseudonym that the next case will have. */
    CaseInHand coming(Optional<String> label) {
        RegistryId id = database.find(CaseNumber.class, CaseNumber.ONLY).coming();
        StoredCase none = new StoredCase(id, label, Optional.empty(), List.of(), tables.current());
        return new CaseInHand(
                none, Identity.UNKNOWN, true, label.flatMap(this::labelled).map(RegisteredCase::id));
    }

    /** The case that a file calls by its pseudonym or its label; a new one if the caller may know of none. */
    CaseInHand called(String name, Caller caller) {
        Optional<RegistryId> id = RegistryId.parse(name);
        Optional<RegisteredCase> found = id.isPresent()
                ? id.flatMap(this::find).filter(each -> each.tombstone().isEmpty())
                : labelled(name);
        return found.filter(each -> caller.scope().holds(each.centre()))
                .map(this::inHand)
                .orElseGet(() -> coming(Optional.of(name)));
    }

    private Optional<RegisteredCase> labelled(String label) {
        return database.createQuery("select c from RegisteredCase c where c.label = :label", RegisteredCase.class)
                .setParameter("label", label)
                .getResultStream()
                .findFirst();
    }

    /** The cases that are likely to be the same child, before the change and with it. */
    Likeness.Doubts doubts(Proposal proposal) {
        RegistryId id = proposal.inHand().stored().id();
        Likeness before = proposal.inHand().likeness();
        Likeness after = proposal.likeness();
        List<Finding> now = likely(id, after);
        return new Likeness.Doubts(before.equals(after) ? now : likely(id, before), now);
    }

    /** Other cases that are likely to be the same child, one finding for each. */
    List<Finding> likely(RegistryId id, Likeness likeness) {
        return Stream.of(
                        alike(id, likeness)
                                .map(other -> doubt(Message.of(
                                        "The case {id} has the same sex, month of birth, centre and day of the first HSCT; it may be the same child.",
                                        other))),
                        identities.sameNumber(id, likeness.identity()).stream()
                                .map(other -> doubt(Message.of(
                                        "The case {id} has the same hospital number; it may be the same child.",
                                        other))),
                        identities.sameName(id, likeness.identity()).stream()
                                .map(other -> doubt(Message.of(
                                        "The case {id} has the same name and birth date; it may be the same child.",
                                        other))))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Finding doubt(Message message) {
        return new Finding(Casebook.PATIENT, Optional.empty(), Likeness.CHECK, Severity.SOFT, message);
    }

    private Stream<RegistryId> alike(RegistryId id, Likeness likeness) {
        return likeness.key().stream()
                .flatMap(key -> database.createQuery(
                                "select c from RegisteredCase c where c.likeness = :likeness and c.id <> :id order by c.id",
                                RegisteredCase.class)
                        .setParameter("likeness", key)
                        .setParameter("id", id.text())
                        .getResultStream())
                .map(RegisteredCase::id);
    }

    /** Everything that the checks say about a case as it stands, its likeness to others included. */
    List<Finding> review(StoredCase stored) {
        CaseInHand inHand = inHand(stored);
        return inHand.unchanged().review(today(), likely(stored.id(), inHand.likeness()));
    }

    /** Why a save that names an older version is not taken: who was faster, and what stands now. */
    StaleEntry stale(EntrySave save, StoredCase stored) {
        return StaleEntry.of(
                save,
                stored.entry(save.key()),
                trail.of(save.id().text(), save.key().toString()));
    }

    /** Cases after the given one of which lists would not show what follows from them today. */
    List<RegistryId> outdated(Optional<RegistryId> after, int most) {
        return index.outdated(after, tables.current(), today(), most);
    }

    Optional<FormEntry> entry(RegistryId id, EntryKey key) {
        return entries(id).stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    List<FormEntry> entries(RegistryId id) {
        return database.createQuery(
                        "select e from FormEntry e where e.caseId = :caseId order by e.hsctSeq, e.formCode, e.repeatNo",
                        FormEntry.class)
                .setParameter("caseId", id.text())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    StoredCase stored(RegisteredCase registered) {
        return stored(registered, entries(registered.id()), tables.current());
    }

    static StoredCase stored(RegisteredCase registered, Collection<FormEntry> entries, Map<String, AgeLimits> limits) {
        return new StoredCase(
                registered.id(),
                registered.label(),
                registered.closing(),
                entries.stream().map(FormEntry::stored).toList(),
                limits);
    }

    List<StoredCase> all() {
        return together(
                database.createQuery(
                                "select c from RegisteredCase c where c.erasedAt is null order by c.id",
                                RegisteredCase.class)
                        .getResultList(),
                database.createQuery(
                        "select e from FormEntry e order by e.caseId, e.hsctSeq, e.formCode, e.repeatNo",
                        FormEntry.class));
    }

    /**
     * So many cases that come after a pseudonym, in order. They are let go of at once, so that reading all cases part by part
     * takes no more memory than one part.
     *
     * @param after empty for the first ones
     */
    List<StoredCase> following(Optional<RegistryId> after, int most) {
        List<RegisteredCase> part = database.createQuery(
                        "select c from RegisteredCase c where c.erasedAt is null and c.id > :after order by c.id",
                        RegisteredCase.class)
                .setParameter("after", after.map(RegistryId::text).orElse(""))
                .setMaxResults(most)
                .getResultList();
        if (part.isEmpty()) {
            return List.of();
        }
        List<StoredCase> stored = together(
                part,
                database.createQuery(
                                "select e from FormEntry e where e.caseId >= :first and e.caseId <= :last "
                                        + "order by e.caseId, e.hsctSeq, e.formCode, e.repeatNo",
                                FormEntry.class)
                        .setParameter("first", part.get(0).id().text())
                        .setParameter("last", part.get(part.size() - 1).id().text()));
        database.flush();
        database.clear();
        return stored;
    }

    private List<StoredCase> together(List<RegisteredCase> cases, TypedQuery<FormEntry> entries) {
        Map<String, AgeLimits> limits = tables.current();
        Map<RegistryId, List<FormEntry>> byCase = new TreeMap<>();
        entries.getResultStream().forEach(entry -> byCase.computeIfAbsent(entry.caseId(), key -> new ArrayList<>())
                .add(entry));
        return cases.stream()
                .map(each -> stored(each, byCase.getOrDefault(each.id(), List.of()), limits))
                .toList();
    }

    List<RegistryId> erased() {
        return database.createQuery("select c.id from RegisteredCase c where c.erasedAt is not null", String.class)
                .getResultStream()
                .map(RegistryId::new)
                .sorted()
                .toList();
    }

    /** What stays of all erased cases, the latest first. */
    List<Tombstone> tombstones() {
        return database.createQuery(
                        "select c from RegisteredCase c where c.erasedAt is not null order by c.erasedAt desc, c.id",
                        RegisteredCase.class)
                .getResultStream()
                .flatMap(erased -> erased.tombstone().stream())
                .toList();
    }

    /** All signatures of a case, fallen ones too, the oldest first. */
    List<EntrySignature> signatures(RegistryId id) {
        return database.createQuery(
                        "select s from EntrySignature s where s.caseId = :caseId order by s.signedAt, s.id",
                        EntrySignature.class)
                .setParameter("caseId", id.text())
                .getResultList();
    }

    /** What the latest review of all cases found, if there ever was one. */
    Optional<BatchReview.Result> latestReview() {
        return database.createQuery("select r from ReviewRun r order by r.runAt desc, r.id desc", ReviewRun.class)
                .setMaxResults(1)
                .getResultStream()
                .map(ReviewRun::result)
                .findFirst();
    }
}
