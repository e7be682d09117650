package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Change;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** Taking many cases in at once: first a preview, then all of it or nothing. */
@ApplicationScoped
@Transactional
public class Intake {

    /** A case of the intake worked out: where it belongs, what it holds now, and what it would hold. */
    private record Plan(
            CaseIntake intake,
            Optional<RegistryId> id,
            Optional<StoredCase> stored,
            Map<EntryKey, IdentitySplit> splits,
            Map<EntryKey, EntryStatus> statuses,
            List<Finding> findings) {

        EntryStatus status(EntryKey key) {
            return Objects.requireNonNull(statuses.get(key), () -> "key: no status of " + key);
        }
    }

    private final CaseStore store;
    private final Trail trail;
    private final Queries queries;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Intake() {
        this(null, null, null, null);
    }

    @Inject
    public Intake(CaseStore store, Trail trail, Queries queries, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.queries = queries;
        this.clock = clock;
    }

    /** Lets no other write begin before the transaction ends, so that what is previewed now is what will be written. */
    public void hold() {
        store.hold();
    }

    /** How many changes the trail has; an intake is confirmed against the state that its preview saw. */
    public long state() {
        return trail.mark().changes();
    }

    /** What would be written; nothing is. */
    public IntakePreview preview(List<CaseIntake> cases, Caller caller) {
        caller.require(Right.IMPORT);
        return new IntakePreview(
                cases.stream().map(this::plan).map(this::preview).toList());
    }

    /** Writes all cases in one transaction, or none of them if the preview would be refused. */
    public IntakePreview take(List<CaseIntake> cases, String source, Caller caller) {
        caller.require(Right.IMPORT);
        hold();
        List<Plan> plans = cases.stream().map(this::plan).toList();
        IntakePreview preview =
                new IntakePreview(plans.stream().map(this::preview).toList());
        if (!preview.refused()) {
            var author = new Author(caller, "import", source);
            plans.forEach(plan -> {
                reconcileQueries(write(plan, author), caller);
                store.release();
            });
        }
        return preview;
    }

    private Plan plan(CaseIntake intake) {
        List<Finding> findings = new ArrayList<>();
        Optional<RegistryId> named = RegistryId.parse(intake.label());
        Optional<RegistryId> id = named.isPresent() ? named.filter(store::holds) : store.byLabel(intake.label());
        if (named.isPresent() && id.isEmpty()) {
            findings.add(aboutCase("There is no case " + named.get() + " in this registry."));
        }
        Optional<StoredCase> stored = id.flatMap(store::find).map(store.cases()::of);
        CaseAnswers before = stored.map(StoredCase::answers).orElseGet(store::none);
        Map<EntryKey, IdentitySplit> splits = filled(intake, before);
        Map<EntryKey, EntryStatus> statuses = new TreeMap<>();
        CaseAnswers whole = reviewed(id.orElseGet(store::coming), whole(before, splits), splits);
        for (EntryKey key : splits.keySet()) {
            statuses.put(key, status(whole, key));
        }
        if (whole.first(PatientForm.FORM, PatientForm.SEX_AT_BIRTH).isEmpty()) {
            findings.add(aboutCase("The case has no sex at birth (form F01); no case can be taken in without."));
        }
        findings.addAll(Review.of(whole, statuses, LocalDate.now(clock)));
        Identity given = Optional.ofNullable(splits.get(Casebook.PATIENT))
                .map(IdentitySplit::identity)
                .orElse(Identity.UNKNOWN);
        findings.addAll(store.likely(id.orElseGet(store::coming), whole, given));
        splits.forEach((key, split) -> {
            if (!before.entry(key).map(Entry::answers).equals(Optional.of(split.answers()))) {
                findings.addAll(
                        ConsentGate.findings(key, whole, before.entry(key).isEmpty()));
            }
        });
        id.flatMap(store::find).ifPresent(registered -> findings.addAll(closed(registered, splits)));
        return new Plan(intake, id, stored, splits, statuses, List.copyOf(findings));
    }

    /** The case as it is reviewed: its patient form with what is kept apart from the answers, or given by the registry. */
    private CaseAnswers reviewed(RegistryId id, CaseAnswers whole, Map<EntryKey, IdentitySplit> splits) {
        Optional<IdentitySplit> patient = Optional.ofNullable(splits.get(Casebook.PATIENT));
        return patient.map(split ->
                        whole.with(Casebook.PATIENT, store.withKept(id, Casebook.PATIENT, split.withHospitalNumber())))
                .orElse(whole);
    }

    private List<Finding> closed(RegisteredCase registered, Map<EntryKey, IdentitySplit> splits) {
        return splits.entrySet().stream()
                .flatMap(each -> {
                    Optional<FormEntry> existing = store.entry(registered.id(), each.getKey());
                    boolean changes = existing.isEmpty()
                            || !existing.get().answers().equals(each.getValue().answers());
                    return changes ? Casebook.closed(registered, each.getKey(), existing).stream() : Stream.empty();
                })
                .distinct()
                .toList();
    }

    private static Finding aboutCase(String message) {
        return new Finding(Casebook.PATIENT, Optional.empty(), "CASE", Severity.HARD, message);
    }

    /** The entries as they would be: old answers with the new ones over them, and for cases that are not real children's the
     * required rest as unknown, or as not applicable where it is consent. */
    private static Map<EntryKey, IdentitySplit> filled(CaseIntake intake, CaseAnswers before) {
        Map<EntryKey, IdentitySplit> splits = new TreeMap<>();
        intake.entries().forEach((key, answers) -> {
            IdentitySplit given = IdentitySplit.of(answers);
            Answers merged =
                    before.entry(key).map(Entry::answers).orElse(Answers.none()).with(given.answers());
            splits.put(key, new IdentitySplit(merged, given.identity()));
        });
        CaseAnswers whole = whole(before, splits);
        boolean real = whole.first(PatientForm.FORM, PatientForm.DATA_LABEL).orElse(DataLabel.REAL) == DataLabel.REAL;
        if (!real) {
            splits.replaceAll((key, split) -> new IdentitySplit(fill(whole, key, split.answers()), split.identity()));
        }
        return splits;
    }

    private static Answers fill(CaseAnswers whole, EntryKey key, Answers answers) {
        Absence why = key.form().equals(ConsentForm.FORM.code()) ? Absence.NA : Absence.UNK;
        return Forms.form(key.form())
                .map(form -> form.fill(new Entry(key, answers, whole), why))
                .orElse(answers);
    }

    private static CaseAnswers whole(CaseAnswers before, Map<EntryKey, IdentitySplit> splits) {
        Map<EntryKey, Answers> all = new TreeMap<>(before.byKey());
        splits.forEach((key, split) -> all.put(key, split.answers()));
        return CaseAnswers.of(all).heldAgainst(before.limits());
    }

    /** Complete if every required item is answered, otherwise a draft. */
    private static EntryStatus status(CaseAnswers whole, EntryKey key) {
        Entry entry = whole.entry(key).orElseThrow();
        Optional<Form> form = Forms.form(key.form());
        boolean open = form.isPresent() && form.get().enteredItems().stream().anyMatch(item -> isOpen(entry, item));
        return open ? EntryStatus.DRAFT : EntryStatus.COMPLETE;
    }

    private static boolean isOpen(Entry entry, Item<?> item) {
        return item.requirement().appliesTo(entry)
                && entry.answers().answer(item).isEmpty();
    }

    private IntakePreview.OfCase preview(Plan plan) {
        List<IntakePreview.OfEntry> entries = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<EntryKey, IdentitySplit> each : plan.splits().entrySet()) {
            Optional<StoredEntry> stored = plan.stored().flatMap(all -> all.entry(each.getKey()));
            Answers before = stored.map(StoredEntry::answers).orElse(Answers.none());
            List<Change> changes = before.changesTo(each.getValue().answers());
            if (stored.isPresent() && changes.isEmpty()) {
                unchanged++;
            } else {
                EntryStatus status = plan.status(each.getKey());
                entries.add(new IntakePreview.OfEntry(each.getKey(), stored.isEmpty(), status, changes));
            }
        }
        return new IntakePreview.OfCase(
                plan.intake().label(), plan.id(), List.copyOf(entries), unchanged, plan.findings());
    }

    /** Opens and closes queries as the case now gives reason to. */
    private void reconcileQueries(RegistryId id, Caller caller) {
        StoredCase stored = store.cases().of(store.find(id).orElseThrow());
        store.updateIndex(stored);
        queries.reconcile(id, store.review(stored), caller);
    }

    private RegistryId write(Plan plan, Author author) {
        RegistryId id = plan.id()
                .orElseGet(() -> store.register(Optional.of(plan.intake().label()), author));
        Map<EntryKey, FormEntry> existing = new TreeMap<>();
        if (plan.id().isPresent()) {
            store.cases().entries(id).forEach(entry -> existing.put(entry.key(), entry));
        }
        List<Event> events = new ArrayList<>();
        plan.splits().forEach((key, split) -> {
            Optional<FormEntry> before = Optional.ofNullable(existing.get(key));
            // a draft stays one until somebody calls it complete
            Optional<EntryStatus> kept = before.filter(entry -> entry.status() == EntryStatus.DRAFT
                            || entry.answers().equals(split.answers()))
                    .map(FormEntry::status);
            IdentitySplit named = key.equals(Casebook.PATIENT)
                    ? new IdentitySplit(split.answers().with(PatientForm.REGISTRY_ID, id.text()), split.identity())
                    : split;
            EntryRevision revision = new EntryRevision(key, named, kept.orElse(plan.status(key)));
            events.addAll(store.revise(id, before, revision, author).events());
        });
        store.record(events, author);
        return id;
    }
}
