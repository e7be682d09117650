package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.identity.Identity;
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
    public static final String LIKELY_DUPLICATE = DuplicateKey.CHECK;

    /** The check that stops a change of a complete form without a reason. */
    public static final String REASON = "REASON";

    static final EntryKey PATIENT = new EntryKey(PatientForm.FORM.code(), 0, 1);

    /** How many cases are read at a time when all are. */
    private static final int PART = 100;

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_REASON = 500;

    private final CaseStore store;
    private final Trail trail;
    private final Queries queries;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Casebook() {
        this(null, null, null, null);
    }

    @Inject
    public Casebook(CaseStore store, Trail trail, Queries queries, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.queries = queries;
        this.clock = clock;
    }

    /** All cases, by pseudonym. */
    public List<StoredCase> cases(Caller caller) {
        caller.require(Right.READ_CASES);
        return store.cases().all();
    }

    /** Shows a reader all cases, by pseudonym, one after the other; only a part of them is in memory at any time. */
    public void eachCase(Caller caller, Consumer<StoredCase> reader) {
        caller.require(Right.READ_CASES);
        List<StoredCase> part = store.cases().following(Optional.empty(), PART);
        while (!part.isEmpty()) {
            part.forEach(reader);
            part = store.cases().following(Optional.of(part.get(part.size() - 1).id()), PART);
        }
    }

    /** The pseudonyms of the cases that were erased, in order. */
    public List<RegistryId> erased(Caller caller) {
        caller.require(Right.READ_CASES);
        return store.cases().erased();
    }

    /** @throws UnknownCase if there is no such case */
    public StoredCase find(RegistryId id, Caller caller) {
        return store.cases().of(store.open(id, Right.READ_CASES, caller));
    }

    /**
     * A case that somebody opens to look at. That a real child's was opened stands in the trail.
     *
     * @param source where it was opened, such as a page
     * @throws UnknownCase if there is no such case
     */
    public StoredCase open(RegistryId id, Optional<EntryKey> entry, String source, Caller caller) {
        StoredCase stored = find(id, caller);
        if (Consent.of(stored.answers()).real()) {
            trail.append(
                    List.of(new Event(
                            Event.Action.READ,
                            Optional.of(id.text()),
                            entry.map(EntryKey::toString),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            "",
                            source)),
                    caller);
        }
        return stored;
    }

    private RegisteredCase known(RegistryId id) {
        return store.known(id);
    }

    /** Soft findings and tasks of a case as it stands. */
    public List<Finding> findings(RegistryId id, Caller caller) {
        return store.review(find(id, caller));
    }

    /**
     * Takes a new case in, with its patient form.
     *
     * @param given the name under which people outside the registry know the case, if it has one
     */
    public SaveResult register(Optional<String> given, EntrySave patient, Caller caller) {
        caller.require(Right.WRITE_CASES);
        // to Derby a label with a blank at its end is the same label, to PostgreSQL another one
        Optional<String> label = given.map(String::strip);
        store.hold();
        Form.Reading reading = PatientForm.FORM.read(PATIENT, patient.written());
        List<Finding> findings = new ArrayList<>(reading.findings());
        Optional<RegistryId> namesake = label.flatMap(store::byLabel);
        if (namesake.isPresent()) {
            findings.add(new Finding(
                    PATIENT,
                    Optional.empty(),
                    "LABEL",
                    Severity.HARD,
                    "The case %s already has the label “%s”.".formatted(namesake.get(), label.get())));
        }
        findings.addAll(likely(patient, store.coming(), store.none(), IdentitySplit.of(reading.answers())));
        findings.addAll(notKept(PATIENT, "LABEL", "The label", label.orElse(""), LONGEST_LABEL));
        findings.addAll(notKept(PATIENT, REASON, "The reason", patient.reason(), LONGEST_REASON));
        Answers answers = store.withKept(store.coming(), PATIENT, reading.answers());
        IdentitySplit split = IdentitySplit.of(answers);
        CaseAnswers whole = store.none().with(PATIENT, answers);
        findings = Review.joined(findings, Review.of(whole, Map.of(PATIENT, patient.status()), LocalDate.now(clock)));
        if (Review.refuses(findings)) {
            return new SaveResult.Refused(findings);
        }
        var author = new Author(caller, patient.reason(), patient.source());
        RegistryId id = store.register(label, author);
        int version = store.write(id, Optional.empty(), new EntryRevision(PATIENT, split, patient.status()), author);
        reconcileQueries(id, caller);
        return new SaveResult.Saved(id, PATIENT, version, findings);
    }

    /**
     * Saves one entry whole, or refuses it with findings and writes nothing.
     *
     * @throws UnknownCase if there is no such case or form
     * @throws StaleEntry if the entry was changed since the version that the save names
     */
    public SaveResult save(EntrySave save, Caller caller) {
        caller.require(Right.WRITE_CASES);
        store.hold();
        RegisteredCase registered = known(save.id());
        Form form = Forms.form(save.key().form())
                .orElseThrow(
                        () -> new UnknownCase("There is no form " + save.key().form() + "."));
        Optional<FormEntry> existing = store.entry(save.id(), save.key());
        int version = existing.map(FormEntry::version).orElse(0);
        if (version != save.version()) {
            throw store.stale(save, existing);
        }
        Form.Reading reading = form.read(save.key(), save.written());
        Answers answers = store.withKept(save.id(), save.key(), reading.answers());
        IdentitySplit split = IdentitySplit.of(answers);
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(unexplained(save, existing, split));
        findings.addAll(notKept(save.key(), REASON, "The reason", save.reason(), LONGEST_REASON));
        findings.addAll(closed(registered, save.key(), existing));
        EntryStatus status = status(save.status(), existing, changes(existing, split));
        StoredCase stored = store.cases().of(registered);
        CaseAnswers whole = stored.answers().with(save.key(), answers);
        findings = Review.joined(findings, Review.of(whole, Map.of(save.key(), status), LocalDate.now(clock)));
        if (changes(existing, split)) {
            findings.addAll(ConsentGate.findings(save.key(), whole, existing.isEmpty()));
        }
        findings.addAll(likely(save, stored, whole, split.identity()));
        if (Review.refuses(findings)) {
            return new SaveResult.Refused(findings);
        }
        int saved = store.write(
                save.id(),
                existing,
                new EntryRevision(save.key(), split, status),
                new Author(caller, save.reason(), save.source()));
        reconcileQueries(save.id(), caller);
        return new SaveResult.Saved(save.id(), save.key(), saved, findings);
    }

    /** A likely duplicate stops the save until whoever saves says that it is another child; it then stays as a query. */
    private List<Finding> likely(EntrySave save, StoredCase stored, CaseAnswers whole, Identity given) {
        List<Finding> compared = store.likely(save.id(), stored.answers(), Identity.UNKNOWN);
        return stopping(save, compared, store.likely(save.id(), whole, given));
    }

    private List<Finding> likely(EntrySave patient, RegistryId coming, CaseAnswers none, IdentitySplit split) {
        return stopping(
                patient, List.of(), store.likely(coming, none.with(PATIENT, split.answers()), split.identity()));
    }

    private static List<Finding> stopping(EntrySave save, List<Finding> compared, List<Finding> likely) {
        boolean confirmed = save.confirmed().contains(DuplicateKey.CHECK);
        return likely.stream()
                .map(finding -> confirmed || compared.contains(finding)
                        ? finding
                        : new Finding(
                                finding.entry(),
                                finding.item(),
                                finding.check(),
                                Severity.HARD,
                                finding.message() + " Compare them; if it is another child, say so and save again."))
                .toList();
    }

    /** A form that was called complete is not changed without a reason; a draft is still being written. */
    private List<Finding> unexplained(EntrySave save, Optional<FormEntry> existing, IdentitySplit split) {
        boolean complete = existing.filter(entry -> entry.status().isComplete()).isPresent();
        boolean changes = changes(existing, split) || store.identifies(save.id(), split.identity());
        return complete && changes && save.reason().isBlank()
                ? List.of(new Finding(
                        save.key(),
                        Optional.empty(),
                        REASON,
                        Severity.HARD,
                        "Say in a few words why the form is changed."))
                : List.of();
    }

    private static boolean changes(Optional<FormEntry> existing, IdentitySplit split) {
        return existing.isEmpty() || !split.answers().equals(existing.get().answers());
    }

    /** What was verified or signed stays so only as long as nothing changes. */
    private static EntryStatus status(EntryStatus asked, Optional<FormEntry> existing, boolean changes) {
        return existing.map(FormEntry::status)
                .filter(stands -> !changes && asked.isComplete() && stands.isComplete())
                .orElse(asked);
    }

    /** Why nothing may be changed, if nothing may: the case is closed, or the entry is locked. */
    static List<Finding> closed(RegisteredCase registered, EntryKey key, Optional<FormEntry> existing) {
        List<Finding> findings = new ArrayList<>();
        registered
                .closing()
                .ifPresent(closing -> findings.add(new Finding(
                        key, Optional.empty(), "CLOSED", Severity.HARD, SignOff.closed(registered.id(), closing))));
        if (existing.filter(entry -> entry.status() == EntryStatus.LOCKED).isPresent()) {
            findings.add(new Finding(
                    key,
                    Optional.empty(),
                    "LOCKED",
                    Severity.HARD,
                    "The form is locked; a data manager can unlock it."));
        }
        return findings;
    }

    /**
     * Asks a question about an entry or one of its items.
     *
     * @throws UnknownCase if there is no such entry
     */
    public Query question(
            RegistryId id, EntryKey key, Optional<String> item, QueryOrigin origin, String text, Caller caller) {
        caller.require(Right.WRITE_CASES);
        if (find(id, caller).entry(key).isEmpty()) {
            throw new UnknownCase("The case %s has no entry %s.".formatted(id, key));
        }
        return queries.raise(id, key, item, origin, text, caller);
    }

    /** Opens and closes queries as the case now gives reason to. */
    private void reconcileQueries(RegistryId id, Caller caller) {
        StoredCase stored = store.cases().of(known(id));
        store.updateIndex(stored);
        queries.reconcile(id, store.review(stored), caller);
    }

    private static List<Finding> notKept(EntryKey key, String check, String what, String text, int most) {
        return FreeText.complaint(what, text, most)
                .map(why -> List.of(new Finding(key, Optional.empty(), check, Severity.HARD, why)))
                .orElse(List.of());
    }

    /** The answers of an entry as they would be written again. */
    public static Map<String, Written> written(StoredEntry entry) {
        return Forms.form(entry.key().form()).orElseThrow().write(entry.answers());
    }
}
