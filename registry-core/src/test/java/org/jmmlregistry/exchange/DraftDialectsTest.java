package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts of an invented case, one with a text that could not be read, are exported in every dialect and come back unchanged. */
@OnEachDatabase
class DraftDialectsTest {

    private static final EntryKey PATIENT = new EntryKey("F01", 0, 1);
    private static final EntryKey DIAGNOSIS = new EntryKey("F03", 0, 1);
    private static final EntryKey CONSENT = new EntryKey("F02", 0, 1);
    private static final List<String> ODD = List.of(
            "#N/A",
            "#NV",
            "#DIV/0!",
            "'#N/A",
            "=1+1",
            "+x",
            "-x",
            "@x",
            "'x",
            "''=x",
            "[UNREAD]",
            "[UNK]",
            "NA",
            "0012");

    @Parameter
    private Database database;

    private Registry registry;
    private RegistryId id;

    @BeforeEach
    void drafts() {
        registry = new Registry(database);
        Map<String, Written> patient =
                Map.of("sex_at_birth", Written.value("F"), "data_label", Written.value("SYNTHETIC"));
        EntrySave save = new EntrySave(RegistryId.of(1), PATIENT, 0, patient, EntryStatus.DRAFT, "", "test");
        id = saved(registry.in(stores -> stores.casebook().register(Optional.of("GIRL"), save, Registry.DATA_MANAGER)))
                .id();
        save(DIAGNOSIS, Map.of("dx_date", Written.typed("im Mai", ""), "hb", Written.value("8.5")));
        save(CONSENT, Map.of());
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static SaveResult.Saved saved(SaveResult result) {
        return assertInstanceOf(SaveResult.Saved.class, result, result::toString);
    }

    private void save(EntryKey key, Map<String, Written> written) {
        int version = stored().entry(key).map(StoredEntry::version).orElse(0);
        EntrySave save = new EntrySave(id, key, version, written, EntryStatus.DRAFT, "", "test");
        saved(registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER)));
    }

    private StoredCase stored() {
        return registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER));
    }

    /** Work that writes a file. */
    private interface Writing {
        void to(CsvExport exports, ByteArrayOutputStream out) throws IOException;
    }

    private byte[] exported(Writing writing) {
        return registry.in(stores -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                writing.to(stores.exports(), out);
            } catch (IOException neverInMemory) {
                throw new UncheckedIOException(neverInMemory);
            }
            return out.toByteArray();
        });
    }

    private List<byte[]> files(Dialect dialect) {
        return List.of(
                exported((exports, out) -> exports.write(
                        new ExportLayout.Long(Forms.all()), dialect, Optional.empty(), out, Registry.DATA_MANAGER)),
                exported((exports, out) -> exports.write(
                        new ExportLayout.Wide(DiagnosisForm.FORM),
                        dialect,
                        Optional.empty(),
                        out,
                        Registry.DATA_MANAGER)),
                exported((exports, out) -> exports.write(
                        new ExportLayout.Wide(ConsentForm.FORM),
                        dialect,
                        Optional.empty(),
                        out,
                        Registry.DATA_MANAGER)),
                exported((exports, out) ->
                        exports.writeWorkbook(Forms.all(), dialect, Optional.empty(), out, Registry.DATA_MANAGER)));
    }

    private void changesNothing(byte[] file, CsvImport.Writing reader) {
        StoredCase before = stored();
        CsvImport.Result result = registry.in(stores -> {
            ImportPreview preview = stores.imports().preview(file, reader, Registry.DATA_MANAGER);
            return stores.imports().confirm(preview, "drafts", Registry.DATA_MANAGER);
        });
        assertInstanceOf(CsvImport.Result.Imported.class, result, result::toString);
        assertEquals(before.entries(), stored().entries());
    }

    @ParameterizedTest
    @MethodSource("org.jmmlregistry.exchange.DialectsTest#tried")
    void a_draft_comes_back_as_it_was_with_what_could_not_be_read(DialectsTest.Tried tried) {
        List<byte[]> files = files(tried.dialect());

        String wide = new String(files.get(1), StandardCharsets.ISO_8859_1);
        assertTrue(new String(files.get(0), StandardCharsets.ISO_8859_1).contains("[UNREAD]"));
        assertTrue(wide.contains("[UNREAD]") && !wide.contains("im Mai"), wide);
        changesNothing(files.get(0), tried.reader());
        changesNothing(files.get(1), tried.reader());
        changesNothing(files.get(3), tried.reader());
        assertEquals(
                Map.of("dx_date", Written.typed("im Mai", "")),
                stored().entry(DIAGNOSIS).orElseThrow().unread());
    }

    @ParameterizedTest
    @MethodSource("org.jmmlregistry.exchange.DialectsTest#tried")
    void a_text_that_looks_like_something_else_comes_back_as_it_was(DialectsTest.Tried tried) {
        for (String text : ODD) {
            save(CONSENT, Map.of("withdrawal_reason", Written.value(text)));
            for (byte[] file : files(tried.dialect())) {
                changesNothing(file, tried.reader());
            }
        }
    }
}
