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
import java.util.stream.Collectors;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.centre.Centres;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.dictionary.AgeLimits;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.index.CaseIndex;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.reference.ReferenceTables;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.security.Scope;

/** The tables behind the doors of the casebook, to read: cases, their entries, and who is like whom. */
@Dependent
public final class CaseStore {

    private final EntityManager database;
    private final Trail trail;
    private final Identities identities;
    private final ReferenceTables tables;
    private final CaseIndex index;
    private final Centres centres;
    private final Duplicates duplicates;
    private final Clock clock;

    @Inject
    public CaseStore(EntityManager database, Trail trail, Identities identities, ReferenceTables tables, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.identities = identities;
        this.tables = tables;
        this.index = new CaseIndex(database);
        this.centres = new Centres(database, trail);
        this.duplicates = new Duplicates(database, identities);
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
        return RegistryTime.here().today(clock);
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

    /** Who is likely to be whom. */
    Duplicates duplicates() {
        return duplicates;
    }

    /** How often somebody may meet a child by its name or number. */
    LookUps lookUps() {
        return new LookUps(trail, clock);
    }

    /** The list of centres. */
    Centres centres() {
        return centres;
    }

    /** A case that is there, to be changed by somebody. */
    CaseInHand inHand(RegisteredCase registered, Caller caller) {
        StoredCase stored = stored(registered);
        Placement placement = placement(registered.centre(), namesakes(stored.id(), stored.label(), caller), caller);
        Places places = Places.of(takenOut(stored.id()));
        return new CaseInHand(stored, identities.known(stored.id()), false, placement, places);
    }

    /** A case that is there, to be looked at. */
    private CaseInHand inHand(StoredCase stored, Scope scope, boolean known) {
        return new CaseInHand(
                stored,
                identities.known(stored.id()),
                false,
                Placement.at(stored.centre(), scope, known),
                Places.ALL_FREE);
    }

    private Placement placement(Optional<String> centre, Map<Optional<String>, RegistryId> namesakes, Caller caller) {
        return new Placement(centre, centres.list(caller), caller.scope(), caller.may(Right.READ_IDENTITY), namesakes);
    }

    /** Other cases with a label that somebody may know of, by their centre. */
    Map<Optional<String>, RegistryId> namesakes(RegistryId id, Optional<String> label, Caller caller) {
        return label.stream()
                .flatMap(each -> labelled(each, caller).stream())
                .filter(each -> !each.id().equals(id))
                .collect(Collectors.toMap(RegisteredCase::centre, RegisteredCase::id, (first, second) -> first));
    }

    /** A case that the registry does not have yet, with the pseudonym that the next case will have. */
    CaseInHand coming(Optional<String> label, Caller caller) {
        RegistryId id = database.find(CaseNumber.class, CaseNumber.ONLY).coming();
        StoredCase none = new StoredCase(id, label, Optional.empty(), Optional.empty(), List.of(), tables.current());
        return new CaseInHand(
                none,
                Identity.UNKNOWN,
                true,
                placement(Optional.empty(), namesakes(id, label, caller), caller),
                Places.ALL_FREE);
    }

    /**
     * The case that a file calls by its pseudonym, or by its label and, where several centres have one of that label, its
     * centre; a new one if the caller may know of none.
     */
    CaseInHand called(CaseIntake intake, Caller caller) {
        Optional<RegistryId> id = RegistryId.parse(intake.label());
        Optional<RegisteredCase> found = id.isPresent()
                ? id.flatMap(this::find)
                        .filter(each -> each.tombstone().isEmpty())
                        .filter(each -> caller.scope().holds(each.centre()))
                : labelled(intake, caller);
        return found.map(each -> inHand(each, caller)).orElseGet(() -> coming(Optional.of(intake.label()), caller));
    }

    private Optional<RegisteredCase> labelled(CaseIntake intake, Caller caller) {
        Optional<String> centre =
                Optional.ofNullable(intake.entries().get(Casebook.PATIENT)).flatMap(Placement::named);
        List<RegisteredCase> fitting = labelled(intake.label(), caller).stream()
                .filter(each -> centre.isEmpty()
                        || each.centre().isEmpty()
                        || each.centre().equals(centre))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private List<RegisteredCase> labelled(String label, Caller caller) {
        return database.createQuery(
                        "select c from RegisteredCase c where c.label in :labels and "
                                + CasesInScope.own(caller.scope(), "c.centre") + " order by c.id",
                        RegisteredCase.class)
                .setParameter("labels", CaseLabel.forms(label))
                .getResultList();
    }

    /** The cases that are likely to be the same child, before the change and with it. */
    Likeness.Doubts doubts(Proposal proposal) {
        RegistryId id = proposal.inHand().stored().id();
        Likeness before = proposal.inHand().likeness();
        Likeness after = proposal.likeness();
        Placement then = proposal.inHand().placement();
        List<Duplicates.Doubt> now =
                duplicates.of(id, after, Placement.at(proposal.centre(), then.scope(), then.identities()));
        boolean same = before.equals(after) && then.centre().equals(proposal.centre());
        return new Likeness.Doubts(same ? now : duplicates.of(id, before, then), now);
    }

    /** Everything that the checks say about a case as it stands, its likeness to others included, to whoever asks. */
    List<Finding> review(StoredCase stored, Caller caller) {
        return review(stored, caller.scope(), caller.may(Right.READ_IDENTITY));
    }

    /** The same as it may be kept with the case: for whoever knows of its centre alone, and of no identity. */
    List<Finding> review(StoredCase stored) {
        return review(stored, stored.centre().map(Scope::of).orElse(Scope.ALL), false);
    }

    private List<Finding> review(StoredCase stored, Scope scope, boolean known) {
        CaseInHand inHand = inHand(stored, scope, known);
        List<Duplicates.Doubt> doubts = duplicates.of(stored.id(), inHand.likeness(), inHand.placement());
        List<Finding> found = new ArrayList<>(new Likeness.Doubts(doubts, doubts).told());
        found.addAll(duplicates.namesakes(stored));
        return inHand.unchanged().asItStands(today(), found);
    }

    /** Why somebody who has seen an older version is refused: who was faster, and what stands now. */
    StaleEntry stale(EntryKey key, int version, CaseInHand inHand) {
        return StaleEntry.of(key, version, inHand, trail.of(inHand.stored().id().text(), key.toString()));
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

    /** What was taken out of a case, or moved away, in order. */
    List<TakenOutEntry> takenOut(RegistryId id) {
        return database.createQuery(
                        "select t from TakenOutEntry t where t.caseId = :caseId order by t.id", TakenOutEntry.class)
                .setParameter("caseId", id.text())
                .getResultList();
    }

    StoredCase stored(RegisteredCase registered) {
        return stored(registered, entries(registered.id()), tables.current());
    }

    static StoredCase stored(RegisteredCase registered, Collection<FormEntry> entries, Map<String, AgeLimits> limits) {
        return new StoredCase(
                registered.id(),
                registered.label(),
                registered.centre(),
                registered.closing(),
                entries.stream().map(FormEntry::stored).toList(),
                limits);
    }

    List<StoredCase> all(Scope scope) {
        return together(
                database.createQuery(
                                "select c from RegisteredCase c where c.erasedAt is null and "
                                        + CasesInScope.own(scope, "c.centre") + " order by c.id",
                                RegisteredCase.class)
                        .getResultList(),
                database.createQuery(
                        "select e from FormEntry e where " + CasesInScope.query(scope, "e.caseId")
                                + " order by e.caseId, e.hsctSeq, e.formCode, e.repeatNo",
                        FormEntry.class));
    }

    /**
     * So many cases that come after a pseudonym, in order. They are let go of at once, so that reading all cases part by part
     * takes no more memory than one part.
     *
     * @param after empty for the first ones
     */
    List<StoredCase> following(Optional<RegistryId> after, int most, Scope scope) {
        List<RegisteredCase> part = database.createQuery(
                        "select c from RegisteredCase c where c.erasedAt is null and c.id > :after and "
                                + CasesInScope.own(scope, "c.centre") + " order by c.id",
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
                                "select e from FormEntry e where e.caseId >= :first and e.caseId <= :last and "
                                        + CasesInScope.query(scope, "e.caseId")
                                        + " order by e.caseId, e.hsctSeq, e.formCode, e.repeatNo",
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

    List<RegistryId> erased(Scope scope) {
        return tombstones(scope).stream().map(Tombstone::id).sorted().toList();
    }

    /** What stays of all erased cases, the latest first. */
    List<Tombstone> tombstones(Scope scope) {
        return database.createQuery(
                        "select c from RegisteredCase c where c.erasedAt is not null and "
                                + CasesInScope.own(scope, "c.centre") + " order by c.erasedAt desc, c.id",
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
