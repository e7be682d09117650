package org.jmmlregistry.report.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.Studies;
import org.jmmlregistry.synthetic.SyntheticRegistry;

/** A registry of generated children from which documents are issued, and to which they are shown again. */
final class Office implements AutoCloseable {

    static final Caller READER = new Caller("reader", Set.of(Role.STATISTICIAN));

    private static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");
    private static final LocalDate CUT_OFF = LocalDate.of(2024, 6, 30);

    private final Registry registry = new Registry(Database.DERBY, NOW);
    private final long snapshot;
    private final Snapshot loaded;

    Office(int children) {
        registry.in(stores -> new SyntheticRegistry(stores.intake()).load(children, 11, Registry.DATA_MANAGER));
        snapshot = registry.in(stores -> stores.snapshots().keep(CUT_OFF, Registry.DATA_MANAGER))
                .snapshot();
        loaded = registry.in(stores -> stores.snapshots().load(snapshot, READER));
    }

    Registry registry() {
        return registry;
    }

    long snapshot() {
        return snapshot;
    }

    List<RegistryId> children() {
        return registry.in(stores -> stores.casebook().cases(READER)).stream()
                .map(StoredCase::id)
                .toList();
    }

    private static Studies studies(Registry.Stores stores) {
        return new Studies(stores.casebook(), stores.snapshots(), stores.trail(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Documents documents(Registry.Stores stores) {
        return new Documents(
                stores.snapshots(), studies(stores), stores.casebook(), tag -> Optional.of(Language.ENGLISH)
                        .filter(any -> tag.equals("en-GB")));
    }

    MadeFile narrative(RegistryId child) {
        return of(snapshot -> Documents.narrative(child, snapshot, Audience.INSIDE, Language.ENGLISH));
    }

    MadeFile narrativeForOutside(RegistryId child) {
        return of(snapshot -> Documents.narrative(child, snapshot, Audience.OUTSIDE, Language.ENGLISH));
    }

    SeveralNarratives narrativesOf(Optional<Criterion> criterion, Audience audience) {
        return registry.in(stores -> SeveralNarratives.of(
                new SeveralNarratives.Asked(snapshot, criterion, audience),
                studies(stores),
                stores.casebook(),
                READER));
    }

    MadeFile narratives(Audience audience) {
        return Documents.narratives(narrativesOf(Optional.empty(), audience), Language.ENGLISH)
                .file();
    }

    Report safety() {
        return registry.in(stores -> StudyKind.SAFETY.of(
                studies(stores).answer(Specification.read("data: snapshot " + snapshot + "\nendpoints: OS"), READER)));
    }

    MadeFile twoNarratives() {
        SeveralNarratives all = narrativesOf(Optional.empty(), Audience.OUTSIDE);
        return Documents.narratives(
                        new SeveralNarratives(
                                all.data(),
                                all.audience(),
                                all.criterion(),
                                all.told().subList(0, 2),
                                List.of()),
                        Language.ENGLISH)
                .file();
    }

    /** The report on second HSCTs, of all children. */
    MadeFile cohort() {
        return study(StudyKind.EARLY_LATE, "snapshot " + snapshot, "endpoints: OS_FAILURE");
    }

    private MadeFile of(Function<Snapshot, MadeDocument> maker) {
        return maker.apply(loaded).file();
    }

    /** @param data what stands in the first line of the question */
    MadeFile study(String data, String... more) {
        return study(StudyKind.ANSWER, data, more);
    }

    private MadeFile study(StudyKind kind, String data, String... more) {
        String text = "data: " + data + "\n" + String.join("\n", more);
        return registry.in(stores -> Documents.study(
                        kind, studies(stores).answer(Specification.read(text), READER), Language.ENGLISH, READER)
                .file());
    }

    MadeFile issued(MadeFile file) {
        Event said = file.issue()
                .child()
                .map(child -> Event.on(Event.Action.REPORT, child.text()))
                .orElse(Event.onRegistry(Event.Action.REPORT, "a report", "REST"));
        return registry.in(stores -> {
            stores.documents().record(file.issue(), said, READER);
            return file;
        });
    }

    Proof shown(byte[] file, Caller to) {
        return registry.in(stores -> new Proofs(stores.documents(), stores.releases(), documents(stores))
                .verify(file, Language.ENGLISH, to));
    }

    Proof shown(MadeFile file) {
        return shown(file.content(), READER);
    }

    /** Says that a girl is a boy, and a boy a girl. */
    void correct(RegistryId child) {
        registry.in(stores -> {
            StoredCase stored = stores.casebook().find(child, Registry.DATA_MANAGER);
            String other = stored.answers()
                    .first(PatientForm.FORM, PatientForm.SEX_AT_BIRTH)
                    .filter(sex -> sex == Sex.F)
                    .map(girl -> "M")
                    .orElse("F");
            StoredEntry patient = stored.entry(Casebook.PATIENT).orElseThrow();
            Map<String, Written> written = new HashMap<>(PatientForm.FORM.write(patient.answers()));
            written.put(PatientForm.SEX_AT_BIRTH.code(), Written.value(other));
            SaveResult result = stores.casebook()
                    .save(
                            new EntrySave(
                                    child,
                                    Casebook.PATIENT,
                                    patient.version(),
                                    written,
                                    patient.status(),
                                    "as the hospital's record says",
                                    "test"),
                            Registry.DATA_MANAGER);
            if (!(result instanceof SaveResult.Saved)) {
                throw new IllegalStateException("not saved: " + result);
            }
            return result;
        });
    }

    @Override
    public void close() {
        registry.close();
    }
}
