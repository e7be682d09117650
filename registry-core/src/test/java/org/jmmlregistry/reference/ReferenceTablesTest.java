package org.jmmlregistry.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A laboratory's own limits in place of the built-in ones. */
@OnEachDatabase
class ReferenceTablesTest {

    private static final Caller ADMINISTRATOR = new Caller("admin", Set.of(Role.ADMINISTRATOR));
    private static final EntryKey DIAGNOSIS = new EntryKey("F03", 0, 1);

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void an_empty_registry() {
        registry = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private void replace(String version, String text) {
        registry.in(stores -> {
            stores.tables().replace(DiagnosisForm.HBF_PCT, version, text, ADMINISTRATOR);
            return version;
        });
    }

    /** Aged 12 months whatever its day of birth, haemoglobin F of 4 %: raised by the built-in limit of 3 %. */
    private RegistryId child() {
        RegistryId id = ((SaveResult.Saved) registry.in(stores -> stores.casebook()
                        .register(
                                Optional.empty(),
                                save(
                                        RegistryId.of(1),
                                        new EntryKey("F01", 0, 1),
                                        "sex_at_birth=F birth_date=2000-03 data_label=SYNTHETIC"),
                                Registry.DATA_MANAGER)))
                .id();
        registry.in(stores ->
                stores.casebook().save(save(id, DIAGNOSIS, "lab_date=2001-04-20 hbf_pct=4"), Registry.DATA_MANAGER));
        return id;
    }

    private static EntrySave save(RegistryId id, EntryKey key, String answers) {
        Map<String, Written> written = new HashMap<>();
        for (String each : answers.split(" ")) {
            written.put(each.split("=")[0], Written.value(each.split("=")[1]));
        }
        return new EntrySave(id, key, 0, written, EntryStatus.DRAFT, "", "test");
    }

    private Optional<Boolean> raised(RegistryId id) {
        return registry.in(stores -> Derivations.derive(
                DiagnosisForm.HBF_RAISED_RULE,
                stores.casebook()
                        .find(id, Registry.DATA_MANAGER)
                        .answers()
                        .entry(DIAGNOSIS)
                        .orElseThrow(),
                LocalDate.of(2004, 3, 1)));
    }

    @Test
    void a_new_table_counts_at_once_in_the_cases_that_are_there() {
        RegistryId id = child();
        assertEquals(Optional.of(true), raised(id));
        replace("laboratory 2004", "0 90\n6 10\n12 5");
        assertEquals(Optional.of(false), raised(id));
        replace("laboratory 2005", "0 90\n12 3.9");
        assertEquals(Optional.of(true), raised(id));
    }

    @Test
    void every_version_stays_on_record_and_in_the_trail() {
        replace("one", "0 90");
        replace("two", "0;80");
        List<TableVersion> versions =
                registry.in(stores -> stores.tables().versions(DiagnosisForm.HBF_PCT, ADMINISTRATOR));
        assertEquals(
                List.of("two", "one"),
                versions.stream().map(TableVersion::version).toList());
        assertEquals("0 80", versions.get(0).content());
        assertEquals("admin", versions.get(0).by());
        assertEquals(2, registry.trailLength());
        assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v| 6 10| must begin at month 0",
                "v| 0 ninety| “0 ninety”, is not a month and a limit",
                "v| 0 190| cannot be above 100",
                "v| ''| is not a month and a limit",
                "' '| 0 90| 1 to 60 characters"
            })
    void a_text_that_is_no_table_is_refused_in_words(String version, String text, String words) {
        String sentence =
                assertThrows(Refused.class, () -> replace(version, text)).getMessage();
        assertTrue(sentence.contains(words), sentence);
        assertEquals(0, registry.trailLength());
    }

    @Test
    void months_must_rise_and_a_name_is_given_once() {
        assertTrue(assertThrows(Refused.class, () -> replace("v", "0 90\n6 10\n6 8"))
                .getMessage()
                .contains("Line 3 has the month 6"));
        replace("v", "0 90");
        assertTrue(assertThrows(Refused.class, () -> replace("v", "0 80"))
                .getMessage()
                .contains("already is a version “v”"));
    }

    @Test
    void only_an_administrator_replaces_a_table() {
        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> {
                    stores.tables().replace(DiagnosisForm.HBF_PCT, "v", "0 90", Registry.DATA_MANAGER);
                    return "";
                }));
    }
}
