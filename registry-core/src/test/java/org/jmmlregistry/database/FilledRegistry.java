package org.jmmlregistry.database;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.Signature.Meaning;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;

/** What every fixture of the migration tests holds, entered through the stores: a little of each thing that is kept. */
final class FilledRegistry {

    static final RegistryId GIRL = RegistryId.of(1);
    static final RegistryId BOY = RegistryId.of(2);
    static final EntryKey PATIENT = new EntryKey("F01", 0, 1);
    static final EntryKey DIAGNOSIS = new EntryKey("F03", 0, 1);
    static final EntryKey SPLEEN = new EntryKey("F06", 0, 1);
    static final EntryKey HSCT = new EntryKey("F07", 1, 1);
    static final EntryKey VISIT = new EntryKey("F16", 1, 1);

    static final Caller DOCTOR = new Caller("doctor", Set.of(Role.CLINICIAN));
    static final Caller ADMINISTRATOR = new Caller("admin", Set.of(Role.ADMINISTRATOR));
    static final String PASSWORD = "three blind mice run";

    /** Signs that a database may mistake: quotation marks, two bytes, three bytes, four bytes, a line's end. */
    static final String LETTER = "Zoë's \"letter\": –;\n中文 😀";

    private final Registry registry;

    FilledRegistry(Registry registry) {
        this.registry = registry;
    }

    void fill() {
        cases();
        accounts();
        queriesAndSignatures();
        table();
        names();
    }

    /** Two cases, one of them with a label and an identity, a correction with its reason, and a snapshot. */
    void cases() {
        register(
                Optional.of("GIRL"),
                "sex_at_birth=F|birth_date=1994-02-15|local_mrn=MRN 4711|centre_code=C01|data_label=SYNTHETIC");
        register(Optional.empty(), "sex_at_birth=M|birth_date=1998-03|data_label=SYNTHETIC");
        save(GIRL, HSCT, 0, EntryStatus.DRAFT, "hsct_date=1999-09-01|infusion_kind=NEW_HSCT|indication=PRIMARY");
        save(GIRL, HSCT, 1, EntryStatus.DRAFT, "hsct_date=1999-09-02|infusion_kind=NEW_HSCT|indication=PRIMARY");
        save(GIRL, DIAGNOSIS, 0, EntryStatus.DRAFT, "dx_criteria_override=" + LETTER);
        save(GIRL, SPLEEN, 0, EntryStatus.COMPLETE, "splenectomy_done=N");
        save(BOY, HSCT, 0, EntryStatus.DRAFT, "hsct_date=2001-05-17|infusion_kind=NEW_HSCT|indication=PRIMARY");
        registry.in(stores -> stores.snapshots().freeze(LocalDate.of(2003, 12, 31), Registry.DATA_MANAGER));
    }

    void accounts() {
        registry.in(stores -> {
            stores.accounts().create("admin", Set.of(Role.ADMINISTRATOR), ADMINISTRATOR);
            String first = stores.accounts().create("doctor", Set.of(Role.CLINICIAN), ADMINISTRATOR);
            return stores.accounts().changePassword("doctor", first, PASSWORD, "127.0.0.1");
        });
    }

    /** A query that a check raised and one that a person did, a signature, a closed case, and a review of all cases. */
    void queriesAndSignatures() {
        save(GIRL, VISIT, 0, EntryStatus.DRAFT, "visit_date=2000-09-01|mono_abs=1.4");
        registry.in(stores -> {
            Query asked = stores.casebook()
                    .question(GIRL, VISIT, Optional.of("lansky"), QueryOrigin.SDV, "The letter says 80.", DOCTOR);
            return stores.queries().answer(asked.id(), "Seen in the letter.", DOCTOR);
        });
        registry.in(stores -> {
            stores.signOff().verify(GIRL, SPLEEN, Registry.DATA_MANAGER);
            stores.signOff().sign(GIRL, SPLEEN, Meaning.APPROVED, PASSWORD, DOCTOR);
            stores.signOff().close(BOY, "moved away", Registry.DATA_MANAGER);
            return stores.review().run(Registry.DATA_MANAGER);
        });
    }

    void table() {
        registry.in(stores -> {
            stores.tables().replace(DiagnosisForm.HBF_PCT, "Laboratory 2004", "0 90\n6 10\n24 2.5", ADMINISTRATOR);
            return 0;
        });
    }

    void names() {
        registry.in(stores -> stores.identification().name(GIRL, "Müller", "Zoë", "", false, Registry.CUSTODIAN));
    }

    private void register(Optional<String> label, String answers) {
        saved(registry.in(stores -> stores.casebook()
                .register(
                        label,
                        new EntrySave(GIRL, PATIENT, 0, written(answers), EntryStatus.DRAFT, "new patient", "test"),
                        Registry.DATA_MANAGER)));
    }

    private void save(RegistryId id, EntryKey key, int version, EntryStatus status, String answers) {
        saved(registry.in(stores -> stores.casebook()
                .save(
                        new EntrySave(id, key, version, written(answers), status, "letter of 12 May", "test"),
                        Registry.DATA_MANAGER)));
    }

    private static void saved(SaveResult result) {
        if (result instanceof SaveResult.Refused refused) {
            throw new IllegalStateException("what the fixtures hold is refused: " + refused.findings());
        }
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
