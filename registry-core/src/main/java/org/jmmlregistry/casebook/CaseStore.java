package org.jmmlregistry.casebook;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.AgeLimits;
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

/** The tables behind the door: cases and entries, written together with trail and identity. */
final class CaseStore {

    private final EntityManager database;
    private final Trail trail;
    private final Identities identities;
    private final ReferenceTables tables;
    private final Signatures signatures;
    private final CaseIndex index;
    private final Clock clock;

    CaseStore(EntityManager database, Trail trail, Identities identities, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.identities = identities;
        this.tables = new ReferenceTables(database, trail, clock);
        this.signatures = new Signatures(database, trail, clock);
        this.index = new CaseIndex(database);
        this.clock = clock;
    }

    /** Waits until no other write is under way, and lets none begin before this one has ended. */
    void hold() {
        trail.hold();
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
                Likeness.CHECK,
                Severity.SOFT,
                "The case %s has the same %s; it may be the same child.".formatted(other, what));
    }

    private Stream<RegistryId> alike(RegistryId id, CaseAnswers answers) {
        return Likeness.of(answers).stream()
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
    void follow(StoredCase stored) {
        CaseAnswers answers = stored.answers();
        find(stored.id()).orElseThrow().resemble(Likeness.of(answers));
        database.flush();
        index.keep(stored.id(), stored.label(), answers, LocalDate.now(clock));
    }

    /** Cases after the given one of which lists would not show what follows from them today. */
    List<RegistryId> outdated(Optional<RegistryId> after, int most) {
        return index.outdated(after, tables.current(), LocalDate.now(clock), most);
    }

    List<FormEntry> entries(RegistryId id) {
        return database.createQuery(
                        "select e from FormEntry e where e.caseId = :caseId order by e.hsctSeq, e.formCode, e.repeatNo",
                        FormEntry.class)
                .setParameter("caseId", id.text())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    StoredCase load(RegisteredCase registered) {
        return new StoredCase(
                registered.id(),
                registered.label(),
                registered.freeze(),
                entries(registered.id()).stream().map(FormEntry::stored).toList(),
                tables.current());
    }

    List<StoredCase> loadAll() {
        Map<String, AgeLimits> limits = tables.current();
        Map<RegistryId, List<StoredEntry>> entries = new TreeMap<>();
        database.createQuery(
                        "select e from FormEntry e order by e.caseId, e.hsctSeq, e.formCode, e.repeatNo",
                        FormEntry.class)
                .getResultStream()
                .forEach(entry -> entries.computeIfAbsent(entry.caseId(), key -> new ArrayList<>())
                        .add(entry.stored()));
        return database.createQuery(
                        "select c from RegisteredCase c where c.erasedAt is null order by c.id", RegisteredCase.class)
                .getResultStream()
                .map(each -> new StoredCase(
                        each.id(), each.label(), each.freeze(), entries.getOrDefault(each.id(), List.of()), limits))
                .toList();
    }

    /**
     * So many cases that come after a pseudonym, in order. They are let go of at once, so that reading all cases part by part
     * takes no more memory than one part.
     *
     * @param after empty for the first ones
     */
    List<StoredCase> following(Optional<RegistryId> after, int most) {
        List<RegisteredCase> part = database.createQuery(
                        "select c from RegisteredCase c where c.id > :after and c.erasedAt is null order by c.id", RegisteredCase.class)
                .setParameter("after", after.map(RegistryId::text).orElse(""))
                .setMaxResults(most)
                .getResultList();
        if (part.isEmpty()) {
            return List.of();
        }
        Map<String, AgeLimits> limits = tables.current();
        Map<RegistryId, List<StoredEntry>> entries = new TreeMap<>();
        database.createQuery(
                        "select e from FormEntry e where e.caseId >= :first and e.caseId <= :last "
                                + "order by e.caseId, e.hsctSeq, e.formCode, e.repeatNo",
                        FormEntry.class)
                .setParameter("first", part.get(0).id().text())
                .setParameter("last", part.get(part.size() - 1).id().text())
                .getResultStream()
                .forEach(entry -> entries.computeIfAbsent(entry.caseId(), key -> new ArrayList<>())
                        .add(entry.stored()));
        List<StoredCase> stored = part.stream()
                .map(each -> new StoredCase(
                        each.id(), each.label(), each.freeze(), entries.getOrDefault(each.id(), List.of()), limits))
                .toList();
        release();
        return stored;
    }

    Optional<FormEntry> entry(RegistryId id, EntryKey key) {
        return database
                .createQuery(
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
            signatures.fall(entry, author);
        }
        events.addAll(identify(id, key, revision.split().identity(), author));
        return new Revised(entry, events);
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
                        identified("hospital number", before.hospitalNumber(), after.hospitalNumber(), id, key, author),
                        identified(
                                "birth date",
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
