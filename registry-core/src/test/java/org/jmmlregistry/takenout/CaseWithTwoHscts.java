package org.jmmlregistry.takenout;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.Mistake;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.TakenOut;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.exchange.ExportLayout;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.takenout.Removal.Seen;
import org.jmmlregistry.takenout.TakingOut.Why;

/** A registry with children of two HSCTs each: visits, a relapse after the first, and the form of the second that names it. */
final class CaseWithTwoHscts {

    static final EntryKey HSCT_1 = new EntryKey("F07", 1, 1);
    static final EntryKey ENGRAFTMENT = new EntryKey("F08", 1, 1);
    static final EntryKey RELAPSE = new EntryKey("F13", 1, 1);
    static final EntryKey VISIT_1 = new EntryKey("F16", 1, 1);
    static final EntryKey VISIT_2 = new EntryKey("F16", 1, 2);
    static final EntryKey HSCT_2 = new EntryKey("F07", 2, 1);
    static final EntryKey SECOND = new EntryKey("F14", 2, 1);
    static final EntryKey SPLEEN = new EntryKey("F06", 0, 1);

    static final Map<EntryKey, Map<String, String>> ENTRIES = Map.of(
            HSCT_1, Map.of("hsct_date", "1999-09-01", "infusion_kind", "NEW_HSCT"),
            RELAPSE, Map.of("event_date", "2001-02-10", "event_type", "RELAPSE"),
            VISIT_1, Map.of("visit_date", "2000-03-01", "hb", "10.5"),
            VISIT_2, Map.of("visit_date", "2000-09-01", "hb", "11"),
            HSCT_2, Map.of("hsct_date", "2001-06-01", "infusion_kind", "NEW_HSCT"),
            SECOND, Map.of("prior_event_id", "F13/1/1"));

    final Registry registry;

    CaseWithTwoHscts(Registry registry) {
        this.registry = registry;
    }

    RegistryId child(String kind, String label, String centre) {
        Map<String, Written> patient = new HashMap<>();
        patient.put("sex_at_birth", Written.value("F"));
        patient.put("birth_date", Written.value("1997-03"));
        patient.put("data_label", Written.value(kind));
        patient.put("centre_code", Written.value(centre));
        EntrySave save = new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient, EntryStatus.DRAFT, "", "test");
        SaveResult result = registry.in(stores -> stores.casebook()
                .register(
                        Optional.of(label), save.confirming(Set.of(Casebook.LIKELY_DUPLICATE)), Registry.DATA_MANAGER));
        return assertInstanceOf(SaveResult.Saved.class, result, result::toString)
                .id();
    }

    RegistryId filled(String label, String centre) {
        RegistryId id = child("SYNTHETIC", label, centre);
        for (EntryKey key : List.of(HSCT_1, RELAPSE, VISIT_1, VISIT_2, HSCT_2, SECOND)) {
            saved(id, key, 0, ENTRIES.getOrDefault(key, Map.of()));
        }
        return id;
    }

    SaveResult save(RegistryId id, EntryKey key, int version, Map<String, String> answers, String... confirmed) {
        Map<String, Written> written = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Written.value(each.getValue())));
        EntrySave save = new EntrySave(id, key, version, written, EntryStatus.DRAFT, "why", "test")
                .confirming(Set.of(confirmed));
        return registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
    }

    void saved(RegistryId id, EntryKey key, int version, Map<String, String> answers, String... confirmed) {
        SaveResult result = save(id, key, version, answers, confirmed);
        assertInstanceOf(SaveResult.Saved.class, result, result::toString);
    }

    StoredCase stored(RegistryId id) {
        return registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER));
    }

    /** The entry and what hangs on it, as it stands. */
    Seen seen(RegistryId id, EntryKey key) {
        return toTakeOut(id, key).removal().seen();
    }

    void takeOut(RegistryId id, EntryKey key) {
        takeOut(id, seen(id, key), Registry.DATA_MANAGER);
    }

    void takeOut(RegistryId id, Seen seen, Caller caller) {
        registry.in(stores -> {
            stores.takingOut().takeOut(id, seen, new Why(Mistake.OTHER_CHILD, "mixed up", "test", false), caller);
            return id;
        });
    }

    List<TakenOut> takenOut(RegistryId id) {
        return registry.in(stores -> stores.takingOut().list(id, Registry.DATA_MANAGER));
    }

    void putBack(RegistryId id, TakenOut taken) {
        registry.in(stores -> {
            stores.takingOut().putBack(id, taken.number(), "was right", "test", Registry.DATA_MANAGER);
            return id;
        });
    }

    Relocation.Result move(RegistryId id, EntryKey key, RegistryId to, int hsct, Optional<Integer> number) {
        Relocation.Move move = new Relocation.Move(to, hsct, number, "wrong chart", "test", false);
        return registry.in(
                stores -> stores.relocation().move(id, toMove(id, key).removal().seen(), move, Registry.DATA_MANAGER));
    }

    TakingOut.Outlook toTakeOut(RegistryId id, EntryKey key) {
        return registry.in(stores -> stores.takingOut().outlook(id, key, Registry.DATA_MANAGER));
    }

    Relocation.Outlook toMove(RegistryId id, EntryKey key) {
        return registry.in(stores -> stores.relocation().outlook(id, key, Registry.DATA_MANAGER));
    }

    /** What somebody who may read the whole trail reads of a case, the latest first. */
    List<TrailLine> trail(RegistryId id) {
        return registry.in(stores -> stores.trail()
                .page(TrailFilter.ofCase(id.text()), Long.MAX_VALUE, 1000, Registry.CUSTODIAN_AND_AUDITOR));
    }

    String fingerprint() {
        return registry.in(stores -> stores.snapshots()
                .keep(LocalDate.of(2004, 1, 1), Registry.DATA_MANAGER)
                .fingerprint());
    }

    String export() {
        return registry.in(stores -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                stores.exports().write(new ExportLayout.Long(Forms.all()), out, Registry.DATA_MANAGER);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }
}
