package org.jmmlregistry.database;

import static org.jmmlregistry.database.FilledRegistry.ADMINISTRATOR;
import static org.jmmlregistry.database.FilledRegistry.DOCTOR;
import static org.jmmlregistry.database.FilledRegistry.GIRL;
import static org.jmmlregistry.database.FilledRegistry.HSCT;
import static org.jmmlregistry.database.FilledRegistry.PASSWORD;
import static org.jmmlregistry.database.FilledRegistry.PATIENT;
import static org.jmmlregistry.database.FilledRegistry.SPLEEN;
import static org.jmmlregistry.database.FilledRegistry.VISIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.Signature.Meaning;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.Resolution;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.synthetic.SyntheticRegistry;

/**
 * A registry as some years leave it: beside what every fixture holds, a case for each check that lets one be stored, and each
 * thing that can happen to a query, a signature, a consent, an account. All of it is invented.
 */
final class LivedInRegistry {

    static final Instant MADE = Instant.parse("2025-03-03T09:00:00Z");

    private static final EntryKey CONSENT = new EntryKey("F02", 0, 1);
    private static final EntryKey DIAGNOSIS = new EntryKey("F03", 0, 1);
    private static final String GRANTED =
            "consent_type=REGISTRY;RESEARCH|consent_version=2|consent_date=2016-01-05|consent_by=BOTH|consent_status=";

    private static final Comparator<EntryKey> HSCT_BEFORE_WHAT_FOLLOWS = Comparator.comparing(
                    (EntryKey key) -> !key.form().equals(HSCT.form()))
            .thenComparing(key -> key);

    private final Registry registry;

    /** The cases of this class, by their labels. */
    private final Map<String, RegistryId> cases = new TreeMap<>();

    LivedInRegistry(Registry registry) {
        this.registry = registry;
    }

    void fill() {
        new FilledRegistry(registry).fill();
        accounts();
        Cases.breaking().forEach(this::broken);
        registry.in(stores -> new SyntheticRegistry(stores.intake()).load(2, 7, Registry.DATA_MANAGER));
        consents();
        signOffs();
        freeze(LocalDate.of(2024, 6, 30));
        queriesOfChecks();
        queriesOfPeople();
        corrections();
        registry.in(stores -> stores.erasure()
                .erase(cases.get("INVENTED-3"), "asked for by the family", PASSWORD, Registry.CUSTODIAN));
        freeze(LocalDate.of(2024, 12, 31));
        registry.in(stores -> stores.review().run(Registry.DATA_MANAGER));
        registry.in(stores -> stores.review().run(Registry.DATA_MANAGER));
    }

    private void accounts() {
        for (Role role : Role.values()) {
            String name = role == Role.CUSTODIAN
                    ? Registry.CUSTODIAN.name()
                    : "the-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            registry.in(stores -> {
                String first = stores.accounts().create(name, Set.of(role), ADMINISTRATOR);
                return stores.accounts().changePassword(name, first, PASSWORD, "127.0.0.1");
            });
        }
        registry.in(stores -> {
            stores.accounts().create("retired", Set.of(Role.CLINICIAN, Role.DATA_MANAGER), ADMINISTRATOR);
            stores.accounts().disable("retired", ADMINISTRATOR);
            return stores.accounts().authenticate("doctor", "a wrong password", "127.0.0.1");
        });
    }

    /** Takes the case in that breaks a check, entry by entry; one that is refused stays as far as it came. */
    private void broken(String check, CaseAnswers answers) {
        Map<EntryKey, Map<String, Written>> entries = new TreeMap<>(HSCT_BEFORE_WHAT_FOLLOWS);
        answers.entries()
                .forEach(entry -> entries.put(
                        entry.key(),
                        new HashMap<>(
                                Forms.form(entry.key().form()).orElseThrow().write(entry.answers()))));
        for (int hsct = 1; hsct <= 2; hsct++) {
            placeable(entries, hsct);
        }
        Map<String, Written> patient =
                Optional.ofNullable(entries.remove(PATIENT)).orElseGet(HashMap::new);
        patient.putIfAbsent("sex_at_birth", Written.value("F"));
        patient.putIfAbsent("data_label", Written.value("SYNTHETIC"));
        if (register(check, patient)) {
            entries.forEach((key, written) -> save(check, key, EntryStatus.DRAFT, written));
        }
    }

    /** Gives the entries of an HSCT what they cannot stand without: the day of the HSCT, and the type of an event. */
    private static void placeable(Map<EntryKey, Map<String, Written>> entries, int hsct) {
        if (entries.keySet().stream().anyMatch(key -> key.hsctSeq() == hsct)) {
            entries.computeIfAbsent(new EntryKey("F07", hsct, 1), absent -> new HashMap<>())
                    .putIfAbsent("hsct_date", Written.value(hsct == 1 ? "2001-01-01" : "2002-01-01"));
        }
        Optional.ofNullable(entries.get(new EntryKey("F13", hsct, 1)))
                .ifPresent(event -> event.putIfAbsent("event_type", Written.value("RELAPSE")));
    }

    /**
     * Children that the registry takes for real ones: with a consent, without, and with one that was taken back. The first
     * and the last have one hospital number.
     */
    private void consents() {
        for (int number = 1; number <= 4; number++) {
            String patient =
                    "sex_at_birth=M|data_label=REAL|centre_code=C0%s|local_mrn=INVENTED %s|birth_date=2015-0%s-07"
                            .formatted(number % 3, number % 3, number);
            if (!register("INVENTED-" + number, written(patient))) {
                throw new IllegalStateException("INVENTED-%s is refused".formatted(number));
            }
        }
        for (String name : List.of("INVENTED-1", "INVENTED-3", "INVENTED-4")) {
            saved(name, CONSENT, GRANTED + "GRANTED");
            saved(name, DIAGNOSIS, "dx_date=2016-01-10|dx_code=JMML|wbc=41.5|plt=38");
            saved(name, HSCT, "hsct_date=2016-05-02|infusion_kind=NEW_HSCT|indication=PRIMARY");
        }
        named("INVENTED-1", "Erfunden", "Äöü");
        named("INVENTED-3", "Ausgedacht", "Eins");
        saved("INVENTED-3", CONSENT, GRANTED + "WITHDRAWN_ALL|withdrawal_date=2018-02-03|withdrawal_scope=ERASE");
        saved("INVENTED-4", CONSENT, GRANTED + "WITHDRAWN_ALL|withdrawal_date=2018-02-03|withdrawal_scope=STOP_USE");
    }

    private void named(String name, String family, String given) {
        registry.in(stores ->
                        stores.identification().name(cases.get(name), family, given, "", true, Registry.CUSTODIAN))
                .ifPresent(complaint -> {
                    throw new IllegalStateException(name + " is not named: " + complaint);
                });
    }

    private void signOffs() {
        for (String name : List.of("EC-F03-2", "EC-F03-3", "EC-F05-1", "EC-F08-1", "EC-F08-2")) {
            saved(name, SPLEEN, EntryStatus.COMPLETE, written("splenectomy_done=N"));
            registry.in(stores -> {
                stores.signOff().verify(cases.get(name), SPLEEN, Registry.DATA_MANAGER);
                return name;
            });
        }
        for (String name : List.of("EC-F03-3", "EC-F08-1")) {
            registry.in(stores -> {
                stores.signOff().lock(cases.get(name), SPLEEN, Registry.DATA_MANAGER);
                return name;
            });
        }
        sign("EC-F08-1", Meaning.REVIEWED);
        sign("EC-F08-2", Meaning.APPROVED);
        sign("EC-F05-1", Meaning.APPROVED);
        registry.in(stores -> {
            stores.signOff().unlock(cases.get("EC-F08-2"), SPLEEN, "another letter came", Registry.DATA_MANAGER);
            stores.signOff().close(cases.get("EC-F08-2"), "moved away", Registry.DATA_MANAGER);
            stores.signOff().reopen(cases.get("EC-F08-2"), "came back", Registry.DATA_MANAGER);
            stores.signOff().close(cases.get("EC-F08-1"), "finished", Registry.DATA_MANAGER);
            return cases;
        });
    }

    private void sign(String name, Meaning meaning) {
        registry.in(stores -> stores.signOff().sign(cases.get(name), SPLEEN, meaning, PASSWORD, DOCTOR));
    }

    private void freeze(LocalDate cutOff) {
        registry.in(stores -> stores.snapshots().freeze(cutOff, Registry.DATA_MANAGER));
    }

    /** Each end that a question of a check can come to. */
    private void queriesOfChecks() {
        List<Query> open = registry.in(
                stores -> stores.queries().waiting(new Page.Wanted(1, 1000), Registry.DATA_MANAGER).rows().stream()
                        .filter(query -> query.origin() == QueryOrigin.SYSTEM)
                        .toList());
        for (int at = 0; at < open.size(); at++) {
            long id = open.get(at).id();
            int turn = at % 8;
            registry.in(stores -> switch (turn) {
                case 0 -> stores.queries().answer(id, "It stands so in the letter of 12 May.", DOCTOR);
                case 1 ->
                    stores.queries().close(id, Resolution.CONFIRMED, "Seen in the record.", Registry.DATA_MANAGER);
                case 2 -> stores.queries().close(id, Resolution.UNRESOLVABLE, "", Registry.DATA_MANAGER);
                case 3 -> stores.queries().cancel(id, "Known to the laboratory.", Registry.DATA_MANAGER);
                // closed as corrected, though it was not: the next review asks again
                case 4 -> stores.queries().close(id, Resolution.CORRECTED, "Done.", Registry.DATA_MANAGER);
                default -> open.size();
            });
        }
    }

    private void queriesOfPeople() {
        Query asked = ask(QueryOrigin.MANUAL, "Which laboratory?");
        registry.in(stores -> stores.queries().answer(asked.id(), "That of the referring hospital.", DOCTOR));
        registry.in(stores -> stores.queries().answer(asked.id(), "Rather the university's.", DOCTOR));
        registry.in(stores ->
                stores.queries().close(asked.id(), Resolution.CONFIRMED, "Thank you.", Registry.DATA_MANAGER));
        for (Resolution resolution : Resolution.choices()) {
            Query question = ask(QueryOrigin.SDV, "The letter says %s.".formatted(resolution));
            registry.in(stores -> stores.queries().close(question.id(), resolution, "", Registry.DATA_MANAGER));
        }
        Query error = ask(QueryOrigin.SDV, "Asked of the wrong child?");
        registry.in(stores -> stores.queries().cancel(error.id(), "Yes.", Registry.DATA_MANAGER));
        ask(QueryOrigin.MANUAL, FilledRegistry.LETTER);
    }

    private Query ask(QueryOrigin origin, String text) {
        return registry.in(stores ->
                stores.casebook().question(GIRL, VISIT, Optional.of("mono_abs"), origin, text, Registry.DATA_MANAGER));
    }

    /** A value that a check asked about is corrected; another laboratory's limits count from now on. */
    private void corrections() {
        saved("EC-F03-1", DIAGNOSIS, "mono_abs=6|wbc=60|mono_pct=10");
        registry.in(stores -> {
            stores.tables().replace(DiagnosisForm.HBF_PCT, "Laboratory 2025", "0 88\n6 9\n24 2", ADMINISTRATOR);
            return stores.review().run(Registry.DATA_MANAGER);
        });
    }

    /** @return whether the case was taken in */
    private boolean register(String name, Map<String, Written> patient) {
        EntrySave save = new EntrySave(RegistryId.of(1), PATIENT, 0, patient, EntryStatus.DRAFT, "new patient", "test")
                .confirming(Set.of(Casebook.LIKELY_DUPLICATE));
        SaveResult result =
                registry.in(stores -> stores.casebook().register(Optional.of(name), save, Registry.DATA_MANAGER));
        if (result instanceof SaveResult.Saved saved) {
            cases.put(name, saved.id());
        }
        return result instanceof SaveResult.Saved;
    }

    private void saved(String name, EntryKey key, String answers) {
        saved(name, key, EntryStatus.DRAFT, written(answers));
    }

    private void saved(String name, EntryKey key, EntryStatus status, Map<String, Written> answers) {
        if (save(name, key, status, answers) instanceof SaveResult.Refused refusal) {
            throw new IllegalStateException("%s, %s is refused: %s".formatted(name, key, refusal.findings()));
        }
    }

    private SaveResult save(String name, EntryKey key, EntryStatus status, Map<String, Written> answers) {
        RegistryId id = cases.get(name);
        return registry.in(stores -> {
            int version = stores.casebook()
                    .find(id, Registry.DATA_MANAGER)
                    .entry(key)
                    .map(StoredEntry::version)
                    .orElse(0);
            EntrySave save = new EntrySave(id, key, version, answers, status, "letter of 12 May", "test")
                    .confirming(Set.of(Casebook.LIKELY_DUPLICATE));
            return stores.casebook().save(save, Registry.DATA_MANAGER);
        });
    }

    private static Map<String, Written> written(String answers) {
        Map<String, Written> written = new HashMap<>();
        for (String each : answers.split("\\|")) {
            String[] pair = each.split("=", 2);
            written.put(pair[0], Written.value(pair[1]));
        }
        return written;
    }
}
