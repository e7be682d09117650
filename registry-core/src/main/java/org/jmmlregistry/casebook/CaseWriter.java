package org.jmmlregistry.casebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.index.CaseIndex;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Reconciled;
import org.jmmlregistry.security.Caller;

/** The tables behind the doors of the casebook, to write: each change with its trail, identity, index and queries. */
@Dependent
public final class CaseWriter {

    private static final Caller REGISTRY = new Caller("registry", Set.of());

    private final EntityManager database;
    private final CaseStore store;
    private final Trail trail;
    private final Identities identities;
    private final Queries queries;
    private final CaseIndex index;

    @Inject
    public CaseWriter(EntityManager database, CaseStore store, Trail trail, Identities identities, Queries queries) {
        this.database = database;
        this.store = store;
        this.trail = trail;
        this.identities = identities;
        this.queries = queries;
        this.index = new CaseIndex(database);
    }

    /** Writes a proposal whole, and returns the case as it then stands. */
    StoredCase write(Proposal proposal, Author author) {
        CaseInHand inHand = proposal.inHand();
        RegisteredCase registered = inHand.isNew()
                ? register(inHand.stored().label(), author)
                : store.find(inHand.stored().id()).orElseThrow();
        SortedMap<EntryKey, FormEntry> entries = new TreeMap<>();
        if (!inHand.isNew()) {
            store.entries(registered.id()).forEach(entry -> entries.put(entry.key(), entry));
        }
        List<Event> events = new ArrayList<>(place(registered, inHand.isNew(), proposal.centre(), author));
        proposal.entries().forEach((key, proposed) -> {
            Identity given = key.equals(Casebook.PATIENT) ? proposal.given() : Identity.UNKNOWN;
            Optional<FormEntry> existing = Optional.ofNullable(entries.get(key));
            FormEntry entry = existing.orElseGet(
                    () -> begun(registered.id(), key, inHand.places().versions(key), author));
            entries.put(key, entry);
            events.addAll(revise(entry, existing.isEmpty(), proposed, given, author));
        });
        record(events, author);
        StoredCase stored =
                CaseStore.stored(registered, entries.values(), inHand.stored().limits());
        reconcile(stored, author.caller());
        return stored;
    }

    /** Gives a case to the centre to which it is to belong, and says so of one that is there already. */
    private static List<Event> place(RegisteredCase registered, boolean isNew, Optional<String> centre, Author author) {
        Optional<String> before = registered.centre();
        if (before.equals(centre)) {
            return List.of();
        }
        centre.ifPresent(registered::belongTo);
        return isNew
                ? List.of()
                : List.of(author.event(Event.Action.MOVE, registered.id())
                        .from(before)
                        .to(centre));
    }

    /**
     * Gives a case from before there were centres to the one that its patient form names, which becomes one of the list. Nothing
     * of its answers changes.
     */
    void adopt(RegisteredCase registered, StoredCase stored) {
        Optional<String> named = registered.centre().isPresent()
                ? Optional.empty()
                : stored.entry(Casebook.PATIENT).map(StoredEntry::answers).flatMap(Placement::named);
        named.ifPresent(code -> {
            Author author = new Author(REGISTRY, "named by the patient form", "centre");
            store.centres().provide(code, code, REGISTRY);
            record(place(registered, false, named, author), author);
        });
    }

    private RegisteredCase register(Optional<String> label, Author author) {
        RegistryId id = database.find(CaseNumber.class, CaseNumber.ONLY).next();
        RegisteredCase registered =
                new RegisteredCase(id, label, store.now(), author.caller().name());
        database.persist(registered);
        database.flush();
        trail.append(List.of(author.event(Event.Action.REGISTER, id)), author.caller());
        return registered;
    }

    private FormEntry begun(RegistryId id, EntryKey key, int versions, Author author) {
        FormEntry entry = new FormEntry(id, key, store.now(), author.caller().name());
        database.persist(entry);
        if (versions > 0) {
            goOnFrom(entry, versions);
        }
        return entry;
    }

    /** Lets an entry go on from a version, so that whoever has opened what stood at its place before is seen to be late. */
    void goOnFrom(FormEntry entry, int version) {
        database.flush();
        database.createNativeQuery("UPDATE form_entry SET version = ? WHERE id = ?")
                .setParameter(1, version)
                .setParameter(2, entry.id())
                .executeUpdate();
        database.refresh(entry);
    }

    /** Changes one entry and the identity that came with it; both wait to be written. */
    private List<Event> revise(
            FormEntry entry, boolean isNew, Proposal.Proposed proposed, Identity given, Author author) {
        RegistryId id = entry.caseId();
        EntryKey key = entry.key();
        EntryStatus before = entry.status();
        int version = entry.version() + 1;
        // the pseudonym of a new case is known only now
        EntryContent content = key.equals(Casebook.PATIENT)
                ? proposed.content().with(proposed.content().answers().with(PatientForm.REGISTRY_ID, id.text()))
                : proposed.content();
        List<EntryContent.ItemChange> changes = entry.revise(
                content, proposed.status(), store.now(), author.caller().name());
        List<Event> events = new ArrayList<>();
        Event.Action action = isNew ? Event.Action.ENTER : Event.Action.REVISE;
        changes.forEach(change -> events.add(changed(event(action, entry, author), change)));
        if (isNew && changes.isEmpty()) {
            events.add(event(action, entry, author));
        }
        if (!isNew && before != entry.status()) {
            events.add(moved(entry, before, author));
        }
        if (before == EntryStatus.SIGNED && entry.status() != EntryStatus.SIGNED) {
            revoke(entry, author);
        }
        List<Event> identified = identify(id, key, given, author);
        if (!isNew && events.isEmpty() && !identified.isEmpty()) {
            touch(entry, author);
        }
        events.addAll(identified);
        return events.stream().map(event -> event.version(version)).toList();
    }

    /** Gives an entry a new version though its answers stay, so that nobody overwrites an identity unseen. */
    private void touch(FormEntry entry, Author author) {
        entry.touch(store.now(), author.caller().name());
        database.lock(entry, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Keeps who the child is, as far as it was said, and says what changed. */
    List<Event> identify(RegistryId id, EntryKey key, Identity given, Author author) {
        if (given.isEmpty()) {
            return List.of();
        }
        Identity before = identities.keep(id, given);
        Identity after = before.with(given);
        Event event = author.event(Event.Action.IDENTIFY, id).entry(key.toString());
        return Stream.of(
                        event.item("family name").from(before.familyName()).to(after.familyName()),
                        event.item("given name").from(before.givenName()).to(after.givenName()),
                        event.item(StaleEntry.HOSPITAL_NUMBER)
                                .from(before.hospitalNumber())
                                .to(after.hospitalNumber()),
                        event.item(StaleEntry.BIRTH_DATE)
                                .from(before.birthDate().map(LocalDate::toString))
                                .to(after.birthDate().map(LocalDate::toString)))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }

    static Event event(Event.Action action, FormEntry entry, Author author) {
        return author.event(action, entry.caseId()).entry(entry.key().toString());
    }

    static Event changed(Event event, EntryContent.ItemChange change) {
        return event.item(change.item()).from(change.before()).to(change.after());
    }

    private static Event moved(FormEntry entry, EntryStatus before, Author author) {
        return event(Event.Action.STATUS, entry, author)
                .from(Optional.of(before.name()))
                .to(Optional.of(entry.status().name()));
    }

    /** Adds to the trail what has happened, and writes everything that waits to be written. */
    void record(List<Event> events, Author author) {
        trail.append(events, author.caller());
        database.flush();
    }

    /** Opens and closes queries as the case now gives reason to, and brings lists up to date. */
    Reviewed reconcile(StoredCase stored, Caller caller) {
        updateIndex(stored);
        List<Finding> findings = store.review(stored);
        return new Reviewed(findings.size(), queries.reconcile(stored.id(), findings, caller));
    }

    /** What the checks say of a case, and what became of its queries. */
    record Reviewed(int findings, Reconciled queries) {}

    /** Keeps what follows from a case: by what another would be likely to be the same child, and what lists show of it. */
    void updateIndex(StoredCase stored) {
        CaseAnswers answers = stored.answers();
        store.find(stored.id()).orElseThrow().keyForDuplicates(Likeness.key(answers));
        database.flush();
        index.keep(stored.id(), stored.label(), answers, store.today());
    }

    /** Writes what is pending and lets go of it; otherwise each further write looks at all that was written before. */
    void release() {
        database.flush();
        database.clear();
    }

    /** Gives an entry another status; its answers stay. */
    void move(FormEntry entry, EntryStatus status, Author author) {
        EntryStatus before = entry.status();
        int version = entry.version() + 1;
        entry.revise(entry.content(), status, store.now(), author.caller().name());
        if (before == EntryStatus.SIGNED) {
            revoke(entry, author);
        }
        record(List.of(moved(entry, before, author).version(version)), author);
    }

    Signature sign(FormEntry entry, Signature.Meaning meaning, Author author) {
        move(entry, EntryStatus.SIGNED, author);
        EntrySignature signature = new EntrySignature(
                entry.caseId(), entry.key(), meaning, author.caller().name(), store.now(), entry.digest());
        database.persist(signature);
        record(
                List.of(event(Event.Action.SIGN, entry, author)
                        .version(entry.version())
                        .to(Optional.of(meaning.name() + " " + entry.digest()))),
                author);
        return signature.signature();
    }

    /** Takes the signatures under an entry away. */
    private void revoke(FormEntry entry, Author author) {
        store.signatures(entry.caseId()).stream()
                .filter(signature -> signature.key().equals(entry.key()))
                .forEach(signature -> signature.revoke(author.caller().name(), store.now()));
    }

    void close(RegisteredCase registered, Author author) {
        registered.close(new CaseClosing(store.now(), author.caller().name(), author.reason()));
        record(List.of(author.event(Event.Action.CLOSE, registered.id())), author);
    }

    void reopen(RegisteredCase registered, Author author) {
        registered.thaw();
        record(List.of(author.event(Event.Action.REOPEN, registered.id())), author);
    }

    /** Gives a case another label, or none; the trail shows either to those alone who may know names. */
    void call(RegisteredCase registered, Optional<String> label, Author author) {
        Event event = author.event(Event.Action.IDENTIFY, registered.id())
                .item("label")
                .from(registered.label())
                .to(label);
        registered.call(label);
        record(List.of(event), author);
        updateIndex(store.stored(registered));
    }

    /** Keeps what a review of all cases found. */
    BatchReview.Result keep(BatchReview.Result review) {
        database.persist(new ReviewRun(review));
        return review;
    }

    /** Takes away everything of a case but its pseudonym: answers, signatures, queries, who it is, and what the trail recorded. */
    void erase(RegisteredCase registered, Tombstone stone, Author author) {
        String id = registered.id().text();
        queries.erase(registered.id());
        database.createNativeQuery("UPDATE outside_child SET case_id = NULL WHERE case_id = ?")
                .setParameter(1, id)
                .executeUpdate();
        for (String entity : List.of("FormEntry", "EntrySignature", "TakenOutEntry", "UnsentForm")) {
            database.createQuery("delete from " + entity + " e where e.caseId = :caseId")
                    .setParameter("caseId", id)
                    .executeUpdate();
        }
        forgetDocumentsOn(id);
        forgetFilesMadeFor(id);
        identities.erase(registered.id());
        index.forget(registered.id());
        registered.erase(stone);
        trail.erase(id);
        record(List.of(author.event(Event.Action.ERASE, registered.id())), author);
    }

    /** Documents that tell of the child go, whoever else they tell of; that such files left is known by their hashes. */
    private void forgetDocumentsOn(String child) {
        for (String sql : List.of(
                "INSERT INTO erased_document (sha256) SELECT sha256 FROM issued_child WHERE case_id = ?",
                "DELETE FROM issued_document WHERE sha256 IN (SELECT sha256 FROM issued_child WHERE case_id = ?)")) {
            database.createNativeQuery(sql).setParameter(1, child).executeUpdate();
        }
    }

    /** What was made in the background and waits to be fetched goes if it tells of the child. */
    private void forgetFilesMadeFor(String child) {
        for (String sql : List.of(
                """
                UPDATE background_job SET file_state = 'ERASED'
                WHERE file_state = 'KEPT' AND id IN (SELECT job_id FROM background_child WHERE case_id = ?)""",
                """
                DELETE FROM background_file
                WHERE job_id IN (SELECT job_id FROM background_child WHERE case_id = ?)""")) {
            database.createNativeQuery(sql).setParameter(1, child).executeUpdate();
        }
    }
}
