package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class CsvExportTest {

    private static final String HEADING = "case,form,hsct_seq,repeat_no,item,value,absence\n";
    private static final String REAL_CHILD = HEADING
            + """
            R1,F01,0,1,sex_at_birth,F,
            R1,F01,0,1,birth_date,1994-02-15,
            R1,F01,0,1,local_mrn,MRN-4711,
            R1,F01,0,1,data_label,REAL,
            R1,F02,0,1,consent_status,GRANTED,
            R1,F02,0,1,consent_type,REGISTRY;RESEARCH,
            """;

    @Parameter
    private Database database;

    private Registry registry;
    private Registry empty;

    @BeforeEach
    void two_empty_registries() {
        registry = new Registry(database);
        empty = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
        empty.close();
    }

    private static void take(Registry into, byte[] file) {
        CsvImport.Result result = into.in(stores -> {
            ImportPreview preview = stores.imports().preview(file, Registry.DATA_MANAGER);
            return stores.imports().confirm(file, preview.token(), "test.csv", Registry.DATA_MANAGER);
        });
        assertInstanceOf(CsvImport.Result.Imported.class, result, result::toString);
    }

    private static void take(Registry into, String file) {
        take(into, file.getBytes(StandardCharsets.UTF_8));
    }

    private void takeDemonstration() throws IOException {
        for (String name : List.of("founding_cohort.csv", "index_case.csv")) {
            try (InputStream in = CsvExportTest.class.getResourceAsStream("/demonstration/" + name)) {
                take(registry, in.readAllBytes());
            }
        }
    }

    private static byte[] exported(Registry from, ExportLayout layout) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return from.in(stores -> {
            try {
                stores.exports().write(layout, out, Registry.DATA_MANAGER);
            } catch (IOException neverInMemory) {
                throw new UncheckedIOException(neverInMemory);
            }
            return out.toByteArray();
        });
    }

    private static byte[] inLongLayout(Registry from) {
        return exported(from, new ExportLayout.Long(Forms.all()));
    }

    private static byte[] inWideLayout(Registry from, Form form) {
        return exported(from, new ExportLayout.Wide(form));
    }

    /** The file as somebody takes it to another registry: with labels in place of pseudonyms, which mean nothing there. */
    private static byte[] labelled(Registry from, byte[] file) {
        String text = text(file);
        for (StoredCase stored : from.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER))) {
            text = text.replaceAll("(?m)^" + stored.id() + ",", stored.label().orElseThrow() + ",");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static Map<String, CaseAnswers> answers(Registry of) {
        Map<String, CaseAnswers> answers = new TreeMap<>();
        for (StoredCase stored : of.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER))) {
            answers.put(stored.label().orElseThrow(), stored.answers());
        }
        return answers;
    }

    @Test
    void the_demonstration_in_the_long_layout_gives_another_registry_the_same_answers() throws IOException {
        takeDemonstration();

        take(empty, labelled(registry, inLongLayout(registry)));

        assertEquals(14, answers(empty).size());
        assertEquals(answers(registry), answers(empty));
    }

    @Test
    void the_demonstration_in_the_wide_layout_gives_another_registry_the_same_answers() throws IOException {
        takeDemonstration();

        for (Form form : Forms.all()) {
            byte[] file = inWideLayout(registry, form);
            if (text(file).lines().count() > 1) {
                take(empty, labelled(registry, file));
            }
        }

        assertEquals(answers(registry), answers(empty));
    }

    @Test
    void what_was_exported_changes_nothing_where_it_came_from() throws IOException {
        takeDemonstration();
        take(registry, REAL_CHILD);
        long trail = registry.trailLength();

        take(registry, inLongLayout(registry));
        for (Form form : Forms.all()) {
            byte[] file = inWideLayout(registry, form);
            if (text(file).lines().count() > 1) {
                take(registry, file);
            }
        }

        assertEquals(trail, registry.trailLength());
    }

    @Test
    void an_export_of_one_form_holds_that_form_alone() throws IOException {
        takeDemonstration();

        List<String> lines = text(exported(registry, new ExportLayout.Long(List.of(TransplantForm.FORM))))
                .lines()
                .toList();
        assertEquals(HEADING.strip(), lines.get(0));
        assertTrue(lines.size() > 14);
        assertTrue(lines.stream().skip(1).allMatch(line -> line.contains(",F07,")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1",
                "-7, with \"quotes\"; and more",
                "@SUM(A1)",
                "'=already guarded",
                "''-twice",
                "'plain apostrophe'",
                "[UNK]",
                "'[NA]",
                "[other]",
                "two\nlines, with Ümläuts and µ"
            })
    void a_text_that_could_be_mistaken_comes_back_as_it_was(String reason) {
        String quoted = "\"" + FormulaGuard.set(reason).replace("\"", "\"\"") + "\"";
        take(registry, REAL_CHILD + "R1,F02,0,1,withdrawal_reason," + quoted + ",\n");

        take(empty, labelled(registry, inLongLayout(registry)));
        assertEquals(answers(registry), answers(empty));
        take(empty, labelled(registry, inWideLayout(registry, Forms.form("F02").orElseThrow())));
        assertEquals(answers(registry), answers(empty));
        assertTrue(text(inLongLayout(empty)).contains(FormulaGuard.set(reason).replace("\"", "\"\"")));
    }

    @Test
    void no_cell_of_free_text_begins_like_a_formula() {
        take(registry, REAL_CHILD + "R1,F02,0,1,withdrawal_reason,=1+1,\n");

        assertTrue(text(inLongLayout(registry)).contains(",'=1+1,"));
        assertFalse(text(inLongLayout(registry)).contains(",=1+1,"));
    }

    @Test
    void neither_the_day_of_birth_nor_the_hospital_number_is_exported() {
        take(registry, REAL_CHILD);
        String both = text(inLongLayout(registry)) + text(inWideLayout(registry, PatientForm.FORM));

        assertTrue(both.contains("1994-02"));
        assertFalse(both.contains("1994-02-15"));
        assertFalse(both.contains("4711"));
    }

    @Test
    void an_import_of_what_was_exported_leaves_the_identity_store_as_it_is() {
        take(registry, REAL_CHILD);
        var id = registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER))
                .get(0)
                .id();

        take(registry, inLongLayout(registry));

        assertEquals(
                "MRN-4711",
                registry.in(stores -> stores.identities().known(id))
                        .hospitalNumber()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent_status,REFUSED,",
                "consent_status,WITHDRAWN_ALL,",
                "consent_status,WITHDRAWN_FUTURE,",
                "consent_status,,UNK",
                "consent_type,REGISTRY,",
                "consent_type,,PENDING"
            })
    void a_real_child_without_consent_to_research_is_withheld_and_named(String answer) {
        String item = answer.substring(0, answer.indexOf(','));
        take(registry, REAL_CHILD.replaceAll("(?m)" + item + ",.*$", answer));

        assertEquals(new CaseSearch.Exportable(0, 1, 0), registry.in(stores -> stores.exports()
                .extent(Registry.DATA_MANAGER)));
        assertEquals(1, text(inLongLayout(registry)).lines().count());
    }

    @Test
    void a_case_is_exported_under_its_pseudonym_and_its_label_nowhere() {
        take(registry, REAL_CHILD.replace("R1,", "Lena Weiss,"));
        StoredCase child = registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER))
                .get(0);
        assertEquals(Optional.of("Lena Weiss"), child.label());

        for (byte[] file : List.of(inLongLayout(registry), inWideLayout(registry, PatientForm.FORM))) {
            assertFalse(text(file).contains("Weiss"), text(file));
            assertTrue(text(file).lines().skip(1).allMatch(line -> line.startsWith(child.id() + ",")), text(file));
        }
    }

    @Test
    void the_export_of_a_cohort_has_its_children_alone_and_asks_for_consent_too() {
        take(
                registry,
                REAL_CHILD
                        + REAL_CHILD
                                .substring(HEADING.length())
                                .replace("R1,", "R2,")
                                .replace("GRANTED", "REFUSED"));
        take(registry, HEADING + "B1,F01,0,1,sex_at_birth,M,\nB1,F01,0,1,data_label,SYNTHETIC,\n");

        assertEquals(new CaseSearch.Exportable(1, 1, 0), extent("F01.sex_at_birth is F"));
        assertEquals(new CaseSearch.Exportable(1, 0, 0), extent("F01.sex_at_birth is M"));
        assertEquals(Set.of("JM-00001-8"), idsOf("F01.sex_at_birth is F"));
        assertEquals(1, idsOf("F01.sex_at_birth is M").size());
        assertEquals(Set.of(), idsOf("F01.sex_at_birth is M and kind is REAL"));
    }

    private CaseSearch.Exportable extent(String cohort) {
        return registry.in(
                stores -> stores.exports().extent(Optional.of(Criterion.read(cohort)), Registry.DATA_MANAGER));
    }

    private Set<String> idsOf(String cohort) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        registry.in(stores -> {
            try {
                stores.exports()
                        .write(
                                new ExportLayout.Long(Forms.all()),
                                Dialect.STANDARD,
                                Optional.of(Criterion.read(cohort)),
                                out,
                                Registry.DATA_MANAGER);
            } catch (IOException neverInMemory) {
                throw new UncheckedIOException(neverInMemory);
            }
            return out;
        });
        return text(out.toByteArray())
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0])
                .collect(Collectors.toSet());
    }

    @Test
    void an_administrator_exports_nothing() {
        Caller administrator = new Caller("admin", Set.of(Role.ADMINISTRATOR));

        assertThrows(
                NotPermitted.class, () -> registry.in(stores -> stores.exports().extent(administrator)));
    }
}
