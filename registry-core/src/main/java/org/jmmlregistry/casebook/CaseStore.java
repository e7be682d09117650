package org.jmmlregistry.casebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Change;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.index.CaseIndex;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.reference.ReferenceTables;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Right;

/** The tables behind the doors of the casebook: cases and entries, written together with trail and identity. */
@Dependent
public final class CaseStore {

    private final EntityManager database;
    private final Trail trail;
    private final Identities identities;
    private final ReferenceTables tables;
    private final Signatures signatures;
    private final StoredCases cases;
    private final CaseIndex index;
    private final Clock clock;

    @Inject
    public CaseStore(EntityManager database, Trail trail, Identities identities, ReferenceTables tables, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.identities = identities;
        this.tables = tables;
        this.signatures = new Signatures(database, trail, clock);
        this.cases = new StoredCases(database, tables);
        this.index = new CaseIndex(database);
        this.clock = clock;
    }

    /** Waits until no other write is under way, and lets none begin before this one has ended. */
    void hold() {
        trail.hold();
    }

    /** The status of entries, and the signatures under them. */
    Signatures signatures() {
        return signatures;
    }

    /** The cases with their entries, to read. */
    StoredCases cases() {
        return cases;
    }

    /** No answers, held against the limits that count. */
    CaseAnswers none() {
        return CaseAnswers.none().heldAgainst(tables.current());
    }

    /** The pseudonym that the next case will have. */
    RegistryId coming() {
        return database.find(CaseNumber.class, CaseNumber.ONLY).coming();
    }

    /**
     * The answers of a patient form as they are reviewed: with the pseudonym, which nobody types, and with the hospital
     * number that the identity store keeps. Other forms stay as they are.
     */
    Answers withKept(RegistryId id, EntryKey key, Answers read) {
        if (!key.equals(Casebook.PATIENT)) {
            return read;
        }
        Answers named = read.with(PatientForm.REGISTRY_ID, id.text());
        boolean given = named.answer(PatientForm.LOCAL_MRN).isPresent();
        return given
                ? named
                : identities
                        .known(id)
                        .hospitalNumber()
                        .map(number -> named.with(PatientForm.LOCAL_MRN, number))
                        .orElse(named);
    }

    private CaseAnswers withKept(StoredCase stored) {
        CaseAnswers answers = stored.answers();
        return answers.entry(Casebook.PATIENT)
                .map(patient ->
                        answers.with(Casebook.PATIENT, withKept(stored.id(), Casebook.PATIENT, patient.answers())))
                .orElse(answers);
    }

    RegistryId register(Optional<String> label, Author author) {
        CaseNumber number = database.find(CaseNumber.class, CaseNumber.ONLY);
        RegistryId id = number.next();
        database.persist(
                new RegisteredCase(id, label, clock.instant(), author.caller().name()));
        database.flush();
        trail.append(
                List.of(Event.onCase(Event.Action.REGISTER, id.text(), author.reason(), author.source())),
                author.caller());
        return id;
    }

    Optional<RegisteredCase> find(RegistryId id) {
        return Optional.ofNullable(database.find(RegisteredCase.class, id.text()));
    }

    /** Whether there is such a case, and it was not erased. */
    boolean holds(RegistryId id) {
        return find(id).filter(found -> found.tombstone().isEmpty()).isPresent();
    }

    /**
     * The way to a case: one that the caller may not know of is told from none by nothing.
     *
     * @throws NotPermitted if no role of the caller has the right
     * @throws UnknownCase if the caller may not know of such a case, there is none, or it was erased
     */
    RegisteredCase open(RegistryId id, Right right, Caller caller) {
        caller.require(right);
        RegisteredCase found = find(id).filter(each -> caller.scope().holds(each.centre()))
                .orElseThrow(() -> new UnknownCase("There is no case " + id + "."));
        found.tombstone().ifPresent(stone -> {
            throw new UnknownCase(stone.sentence());
        });
        return found;
    }

    /** @throws UnknownCase if there is no such case, or it was erased */
    RegisteredCase known(RegistryId id) {
        RegisteredCase found = find(id).orElseThrow(() -> new UnknownCase("There is no case " + id + "."));
        found.tombstone().ifPresent(stone -> {
            throw new UnknownCase(stone.sentence());
        });
        return found;
    }

    Optional<RegistryId> byLabel(String label) {
        return database.createQuery("select c from RegisteredCase c where c.label = :label", RegisteredCase.class)
                .setParameter("label", label)
                .getResultStream()
                .map(RegisteredCase::id)
                .findFirst();
    }

    /**
     * Other cases that are likely to be the same child, one finding for each.
     *
     * @param given who the child is, as far as somebody has just said
     */
    List<Finding> likely(RegistryId id, CaseAnswers answers, Identity given) {
        Identity identity = identities.known(id).with(given);
        return Stream.of(
                        alike(id, answers)
                                .map(other -> doubt(other, "sex, month of birth, centre and day of the first HSCT")),
                        identities.sameNumber(id, identity).stream().map(other -> doubt(other, "hospital number")),
                        identities.sameName(id, identity).stream().map(other -> doubt(other, "name and birth date")))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Finding doubt(RegistryId other, String what) {
        return new Finding(
                Casebook.PATIENT,
                Optional.empty(),
                DuplicateKey.CHECK,
                Severity.SOFT,
                "The case %s has the same %s; it may be the same child.".formatted(other, what));
    }

    private Stream<RegistryId> alike(RegistryId id, CaseAnswers answers) {
        return DuplicateKey.of(answers).stream()
                .flatMap(likeness -> database.createQuery(
                                "select c from RegisteredCase c where c.likeness = :likeness and c.id <> :id order by c.id",
                                RegisteredCase.class)
                        .setParameter("likeness", likeness)
                        .setParameter("id", id.text())
                        .getResultStream())
                .map(RegisteredCase::id);
    }

    /** Everything that the checks say about a case as it stands, its likeness to others included. */
    List<Finding> review(StoredCase stored) {
        List<Finding> findings = new ArrayList<>(Review.of(stored, withKept(stored), LocalDate.now(clock)));
        findings.addAll(likely(stored.id(), stored.answers(), Identity.UNKNOWN));
        return findings;
    }

    /** Keeps what follows from a case: by what another would be likely to be the same child, and what lists show of it. */
    void updateIndex(StoredCase stored) {
        CaseAnswers answers = stored.answers();
        find(stored.id()).orElseThrow().keyForDuplicates(DuplicateKey.of(answers));
        database.flush();
        index.keep(stored.id(), stored.label(), answers, LocalDate.now(clock));
    }

    /** Cases after the given one of which lists would not show what follows from them today. */
    List<RegistryId> outdated(Optional<RegistryId> after, int most) {
        return index.outdated(after, tables.current(), LocalDate.now(clock), most);
    }

    Optional<FormEntry> entry(RegistryId id, EntryKey key) {
        return database.createQuery(
                        "select e from FormEntry e where e.caseId = :caseId and e.formCode = :form "
                                + "and e.hsctSeq = :hsctSeq and e.repeatNo = :repeatNo",
                        FormEntry.class)
                .setParameter("caseId", id.text())
                .setParameter("form", key.form())
                .setParameter("hsctSeq", key.hsctSeq())
                .setParameter("repeatNo", key.repeatNo())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    /** An entry that was changed, and what the trail must know of it. */
    record Revised(FormEntry entry, List<Event> events) {}

    /** Writes one entry with its trail and the identity that came with it; returns its new version. */
    int write(RegistryId id, Optional<FormEntry> existing, EntryRevision revision, Author author) {
        Revised revised = revise(id, existing, revision, author);
        record(revised.events(), author);
        return revised.entry().version();
    }

    /** Adds to the trail what has happened, and writes everything that waits to be written. */
    void record(List<Event> events, Author author) {
        trail.append(events, author.caller());
        database.flush();
    }

    /** Changes one entry and the identity that came with it; both wait to be written. */
    Revised revise(RegistryId id, Optional<FormEntry> existing, EntryRevision revision, Author author) {
        EntryKey key = revision.key();
        EntryStatus status = revision.status();
        FormEntry entry = existing.orElseGet(
                () -> new FormEntry(id, key, clock.instant(), author.caller().name()));
        EntryStatus before = entry.status();
        List<Change> changes = entry.revise(
                revision.split().answers(),
                status,
                clock.instant(),
                author.caller().name());
        if (existing.isEmpty()) {
            database.persist(entry);
        }
        List<Event> events = new ArrayList<>();
        Event.Action action = existing.isEmpty() ? Event.Action.ENTER : Event.Action.REVISE;
        changes.forEach(change -> events.add(CaseEvents.changed(action, id, key, change, author)));
        if (existing.isEmpty() && changes.isEmpty()) {
            events.add(CaseEvents.event(action, id, key, Optional.empty(), Optional.empty(), Optional.empty(), author));
        }
        if (existing.isPresent() && before != status) {
            events.add(CaseEvents.event(
                    Event.Action.STATUS,
                    id,
                    key,
                    Optional.empty(),
                    Optional.of(before.name()),
                    Optional.of(status.name()),
                    author));
        }
        if (before == EntryStatus.SIGNED && entry.status() != EntryStatus.SIGNED) {
            signatures.revoke(entry, author);
        }
        List<Event> identified = identify(id, key, revision.split().identity(), author);
        if (existing.isPresent() && events.isEmpty() && !identified.isEmpty()) {
            touch(entry, author);
        }
        events.addAll(identified);
        return new Revised(entry, events);
    }

    /** Gives an entry a new version though its answers stay, so that nobody overwrites an identity unseen. */
    private void touch(FormEntry entry, Author author) {
        entry.touch(clock.instant(), author.caller().name());
        database.lock(entry, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Whether this would change what the identity store knows. */
    boolean identifies(RegistryId id, Identity given) {
        Identity known = identities.known(id);
        return !known.with(given).equals(known);
    }

    /** Why a save that names an older version is not taken: who was faster, and what stands now. */
    StaleEntry stale(EntrySave save, Optional<FormEntry> existing) {
        return StaleEntry.of(
                save,
                existing.map(FormEntry::stored),
                trail.of(save.id().text(), save.key().toString()));
    }

    /** Keeps what a review of all cases found. */
    BatchReview.Result keep(BatchReview.Result review) {
        database.persist(new ReviewRun(review));
        return review;
    }

    /** What the latest review of all cases found, if there ever was one. */
    Optional<BatchReview.Result> latestReview() {
        return database.createQuery("select r from ReviewRun r order by r.runAt desc, r.id desc", ReviewRun.class)
                .setMaxResults(1)
                .getResultStream()
                .map(ReviewRun::result)
                .findFirst();
    }

    /** Writes what is pending and lets go of it; otherwise each further write looks at all that was written before. */
    void release() {
        database.flush();
        database.clear();
    }

    /** Keeps who the child is, as far as it was said, and records what changed. */
    List<Event> identify(RegistryId id, EntryKey key, Identity given, Author author) {
        if (given.isEmpty()) {
            return List.of();
        }
        Identity before = identities.keep(id, given);
        Identity after = before.with(given);
        return Stream.of(
                        identified("family name", before.familyName(), after.familyName(), id, key, author),
                        identified("given name", before.givenName(), after.givenName(), id, key, author),
                        identified(
                                CaseEvents.HOSPITAL_NUMBER,
                                before.hospitalNumber(),
                                after.hospitalNumber(),
                                id,
                                key,
                                author),
                        identified(
                                CaseEvents.BIRTH_DATE,
                                before.birthDate().map(Object::toString),
                                after.birthDate().map(Object::toString),
                                id,
                                key,
                                author))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Event> identified(
            String what, Optional<String> before, Optional<String> after, RegistryId id, EntryKey key, Author author) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(
                        CaseEvents.event(Event.Action.IDENTIFY, id, key, Optional.of(what), before, after, author));
    }

    /** Takes away everything of a case but its pseudonym: answers, signatures, queries, who it is, and what the trail recorded. */
    void erase(RegisteredCase registered, Tombstone stone) {
        String id = registered.id().text();
        for (String entity : List.of("FormEntry", "EntrySignature")) {
            database.createQuery("delete from " + entity + " e where e.caseId = :caseId")
                    .setParameter("caseId", id)
                    .executeUpdate();
        }
        identities.erase(registered.id());
        index.forget(registered.id());
        registered.erase(stone);
        trail.erase(id);
    }
}
