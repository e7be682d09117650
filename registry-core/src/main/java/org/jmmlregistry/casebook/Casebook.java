package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** Reading cases, registering one, and saving one entry. */
@ApplicationScoped
@Transactional
public class Casebook {

    /** The check that stops a save because the child may be in the registry already. */
    public static final String LIKELY_DUPLICATE = Likeness.CHECK;

    /** The checks that ask whether two cases are one child. */
    public static final List<String> CHECKS_FOR_DUPLICATES = List.of(Likeness.CHECK, Likeness.SERIES);

    /** The check that stops a save because another case has the number of a series already. */
    public static final String SERIES_NUMBER = Likeness.SERIES;

    /** The check that stops a change of a complete form without a reason. */
    public static final String REASON = "REASON";

    /** The check that stops a save which would take a complete form back to a draft. */
    public static final String TAKEN_BACK = "TAKEN_BACK";

    /** The check that stops an entry at a place that another one was taken out of. */
    public static final String TAKEN_OUT = "TAKEN_OUT";

    /** The patient form, which every case has. */
    public static final EntryKey PATIENT = new EntryKey(PatientForm.FORM.code(), 0, 1);

    /** How many cases are read at a time when all are. */
    private static final int PART = 100;

    private final CaseStore store;
    private final CaseWriter writer;
    private final Trail trail;
    private final Queries queries;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Casebook() {
        this(null, null, null, null);
    }

    @Inject
    public Casebook(CaseStore store, CaseWriter writer, Trail trail, Queries queries) {
        this.store = store;
        this.writer = writer;
        this.trail = trail;
        this.queries = queries;
    }

    /** All cases that the caller may know of, by pseudonym. */
    public List<StoredCase> cases(Caller caller) {
        caller.require(Right.READ_CASES);
        return store.all(caller.scope());
    }

    /** Shows a reader all cases that the caller may know of, by pseudonym, one after the other; only a part of them is in memory at any time. */
    public void eachCase(Caller caller, Consumer<StoredCase> reader) {
        caller.require(Right.READ_CASES);
        List<StoredCase> part = store.following(Optional.empty(), PART, caller.scope());
        while (!part.isEmpty()) {
            part.forEach(reader);
            part = store.following(Optional.of(part.get(part.size() - 1).id()), PART, caller.scope());
        }
    }

    /** The pseudonyms of the cases that were erased, in order. */
    public List<RegistryId> erased(Caller caller) {
        caller.require(Right.READ_CASES);
        return store.erased(caller.scope());
    }

    /** @throws Refused if there is no such case */
    public StoredCase find(RegistryId id, Caller caller) {
        return store.stored(store.open(id, Right.READ_CASES, caller));
    }

    /**
     * A case that somebody opens to look at. That a real child's was opened stands in the trail.
     *
     * @param source where it was opened, such as a page
     * @throws Refused if there is no such case
     */
    public StoredCase open(RegistryId id, Optional<EntryKey> entry, String source, Caller caller) {
        StoredCase stored = find(id, caller);
        if (Consent.of(stored.answers()).real()) {
            Event read = Event.on(Event.Action.READ, id.text()).in(source);
            trail.append(List.of(entry.map(key -> read.entry(key.toString())).orElse(read)), caller);
        }
        return stored;
    }

    /** Whether the identity store keeps a hospital number of the child, which no form shows. */
    public boolean keepsNumber(RegistryId id, Caller caller) {
        return store.inHand(store.open(id, Right.READ_CASES, caller), caller)
                .known()
                .hospitalNumber()
                .isPresent();
    }

    /** Soft findings and tasks of a case as it stands. */
    public List<Finding> findings(RegistryId id, Caller caller) {
        return store.review(find(id, caller), caller);
    }

    /**
     * Takes a new case in, with its patient form.
     *
     * @param label the name under which people outside the registry know the case, if it has one
     */
    public SaveResult register(Optional<String> label, EntrySave patient, Caller caller) {
        caller.require(Right.WRITE_CASES);
        store.hold();
        return save(store.coming(label.flatMap(CaseLabel::given), caller), PATIENT, patient, caller);
    }

    /**
     * Saves one entry whole, or refuses it with findings and writes nothing.
     *
     * @throws Refused if there is no such case or form
     * @throws StaleEntry if the entry was changed since the version that the save names
     */
    public SaveResult save(EntrySave save, Caller caller) {
        caller.require(Right.WRITE_CASES);
        store.hold();
        CaseInHand inHand = store.inHand(store.open(save.id(), Right.WRITE_CASES, caller), caller);
        if (inHand.version(save.key()) != save.version()) {
            throw store.stale(save.key(), save.version(), inHand);
        }
        return save(inHand, save.key(), save, caller);
    }

    private SaveResult save(CaseInHand inHand, EntryKey key, EntrySave save, Caller caller) {
        Proposal proposal = inHand.propose(save);
        Author author = new Author(caller, save.reason(), save.source());
        List<Finding> findings = new ArrayList<>(proposal.review(store.today()));
        findings.addAll(store.lookUps().against(proposal, caller));
        if (Proposal.refuses(findings)) {
            // who the child may be is looked up for nothing that is refused already, so that no answer tells of it
            // unseen
            return new SaveResult.Refused(List.copyOf(findings));
        }
        Likeness.Doubts doubts = store.doubts(proposal);
        store.lookUps().record(inHand.id(), doubts, author);
        findings.addAll(doubts.stopping(save.confirmed()));
        if (doubts.repeatNumber()
                && save.confirmed().contains(SERIES_NUMBER)
                && save.reason().isBlank()) {
            findings.add(
                    save.lacksReason(Message.of("Say in a few words why two cases have the same number of a series.")));
        }
        if (Proposal.refuses(findings)) {
            return new SaveResult.Refused(List.copyOf(findings));
        }
        StoredCase stored = writer.write(proposal, author);
        return new SaveResult.Saved(
                stored.id(), key, stored.entry(key).orElseThrow().version(), List.copyOf(findings));
    }

    /**
     * Asks a question about an entry or one of its items.
     *
     * @throws Refused if there is no such entry
     */
    public Query question(
            RegistryId id, EntryKey key, Optional<String> item, QueryOrigin origin, String text, Caller caller) {
        caller.require(Right.WRITE_CASES);
        if (find(id, caller).entry(key).isEmpty()) {
            throw Refused.notFound("The case {id} has no entry “{entry}” ({key}).", id, new EntryName(key), key);
        }
        return queries.raise(id, key, item, origin, text, caller);
    }

    /** The number that the next entry of a repeated form gets under an HSCT; one that was taken out keeps its own. */
    public int nextNumber(RegistryId id, String form, int hsct, Caller caller) {
        StoredCase stored = find(id, caller);
        return Places.of(store.takenOut(id)).next(form, hsct, stored.entries());
    }

    /** The answers of an entry as they would be written again, with what could not be read as it was typed. */
    public static Map<String, Written> written(StoredEntry entry) {
        Map<String, Written> written =
                Forms.form(entry.key().form()).orElseThrow().write(entry.answers());
        written.putAll(entry.unread());
        return written;
    }
}
