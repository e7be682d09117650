package org.jmmlregistry.snapshot;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.TickingClock;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;

/** A registry with a few synthetic children, in which a day of 2004 passes slowly. */
final class SmallRegistry implements AutoCloseable {

    static final EntryKey PATIENT = new EntryKey("F01", 0, 1);
    static final EntryKey CONSENT = new EntryKey("F02", 0, 1);
    static final EntryKey DIAGNOSIS = new EntryKey("F03", 0, 1);
    static final EntryKey HSCT = new EntryKey("F07", 1, 1);
    static final EntryKey RELAPSE = new EntryKey("F13", 1, 1);
    static final EntryKey VISIT = new EntryKey("F16", 1, 1);
    static final LocalDate CUT_OFF = LocalDate.of(2003, 12, 31);

    private final Registry registry;

    SmallRegistry(Database database) {
        registry = new Registry(database, new TickingClock(Instant.parse("2004-03-01T09:00:00Z")));
    }

    Registry registry() {
        return registry;
    }

    /** A child with a first HSCT on that day. */
    RegistryId child(String label, String hsct) {
        RegistryId id = born(label, "1998-02");
        save(id, HSCT, Map.of("hsct_date", hsct, "infusion_kind", "NEW_HSCT", "indication", "PRIMARY"), "");
        return id;
    }

    /** A child of whom nothing is known but sex and birth. */
    RegistryId born(String label, String birth) {
        Map<String, Written> patient = Map.of(
                "sex_at_birth", Written.value("F"),
                "birth_date", Written.value(birth),
                "data_label", Written.value("SYNTHETIC"));
        EntrySave save = new EntrySave(RegistryId.of(1), PATIENT, 0, patient, EntryStatus.DRAFT, "", "test");
        SaveResult result =
                registry.in(stores -> stores.casebook().register(Optional.of(label), save, Registry.DATA_MANAGER));
        return assertInstanceOf(SaveResult.Saved.class, result, result::toString)
                .id();
    }

    /** Saves answers over those that the entry has; a blank value takes one away. */
    void save(RegistryId id, EntryKey key, Map<String, String> answers, String reason) {
        Optional<StoredEntry> stored = registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER))
                .entry(key);
        Map<String, Written> written = new HashMap<>();
        stored.ifPresent(entry -> written.putAll(Casebook.written(entry)));
        answers.forEach((item, value) -> written.put(item, Written.value(value)));
        int version = stored.map(StoredEntry::version).orElse(0);
        EntrySave save = new EntrySave(id, key, version, written, EntryStatus.DRAFT, reason, "test");
        SaveResult result = registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
        assertInstanceOf(SaveResult.Saved.class, result, result::toString);
    }

    long freeze() {
        return freeze(CUT_OFF);
    }

    long freeze(LocalDate cutOff) {
        return registry.in(stores -> stores.snapshots().keep(cutOff, Registry.DATA_MANAGER))
                .snapshot();
    }

    Snapshot load(long snapshot) {
        return registry.in(stores -> stores.snapshots().load(snapshot, Registry.DATA_MANAGER));
    }

    SnapshotDetails details(long snapshot) {
        return registry.in(stores -> stores.snapshots().details(snapshot, Registry.DATA_MANAGER));
    }

    void sql(String statement) {
        registry.in(stores -> stores.database().createNativeQuery(statement).executeUpdate());
    }

    @Override
    public void close() {
        registry.close();
    }
}
