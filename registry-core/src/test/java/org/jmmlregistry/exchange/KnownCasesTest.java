package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Each case of {@code cases/} that a file can show, as its page says; the method names begin with its number. */
@OnEachDatabase
class KnownCasesTest {

    private static final EntryKey PATIENT = new EntryKey("F01", 0, 1);
    private static final EntryKey DIAGNOSIS = new EntryKey("F03", 0, 1);
    private static final String SERIES = Casebook.SERIES_NUMBER;

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

    private static String file(String name) {
        try (InputStream in =
                Objects.requireNonNull(KnownCasesTest.class.getResourceAsStream("/cases/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String rows(String file, String caseName) {
        String heading = file.lines().findFirst().orElseThrow() + "\n";
        return file.lines()
                .filter(line -> line.startsWith(caseName + ","))
                .reduce(heading, (all, line) -> all + line + "\n");
    }

    private ImportPreview preview(String file) {
        return registry.in(
                stores -> stores.imports().preview(file.getBytes(StandardCharsets.UTF_8), Registry.DATA_MANAGER));
    }

    private ImportPreview imported(String file) {
        ImportPreview preview = preview(file);
        assertEquals(List.of(), refusals(preview));
        CsvImport.Result result =
                registry.in(stores -> stores.imports().confirm(preview, "known.csv", Registry.DATA_MANAGER));
        return assertInstanceOf(CsvImport.Result.Imported.class, result).preview();
    }

    private static List<String> refusals(ImportPreview preview) {
        return preview.findings().stream()
                .filter(RowFinding::refuses)
                .map(finding -> finding.place() + " " + finding.check() + " " + finding.message())
                .toList();
    }

    private static List<String> checks(ImportPreview preview) {
        return preview.findings().stream()
                .filter(RowFinding::refuses)
                .map(RowFinding::check)
                .toList();
    }

    private List<StoredCase> cases() {
        return registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER));
    }

    private SaveResult register(
            String label, Map<String, String> answers, Set<String> confirmed, String reason, Caller caller) {
        return registry.in(stores -> stores.casebook()
                .register(
                        Optional.of(label),
                        save(RegistryId.of(1), PATIENT, 0, answers, reason).confirming(confirmed),
                        caller));
    }

    private SaveResult register(String label, Map<String, String> answers) {
        return register(label, answers, Set.of(), "", Registry.DATA_MANAGER);
    }

    private static EntrySave save(
            RegistryId id, EntryKey key, int version, Map<String, String> answers, String reason) {
        Map<String, Written> written = new HashMap<>();
        answers.forEach((item, value) -> written.put(item, Written.value(value)));
        return new EntrySave(id, key, version, written, EntryStatus.DRAFT, reason, "test");
    }

    private static RegistryId taken(SaveResult result) {
        return assertInstanceOf(SaveResult.Saved.class, result, result::toString)
                .id();
    }

    private static List<Finding> refused(SaveResult result) {
        return assertInstanceOf(SaveResult.Refused.class, result).findings().stream()
                .filter(Finding::refuses)
                .toList();
    }

    private static List<String> stopped(SaveResult result) {
        return refused(result).stream().map(Finding::check).toList();
    }

    private static Map<String, String> literature(String series) {
        return Map.of("data_label", "LITERATURE", "sex_at_birth", "F", "series", series, "series_membership", "YES");
    }

    private static Map<String, String> child(String series, String centre) {
        return Map.of("data_label", "REAL", "sex_at_birth", "F", "series", series, "centre_code", centre);
    }

    // --- 603

    @Test
    void case_603_two_cases_of_one_file_with_one_number_stop_it() {
        ImportPreview preview = preview(file("603-same-series-number-twice/input.csv"));

        assertEquals(List.of(SERIES, SERIES), checks(preview));
        RowFinding other = preview.findings().get(0);
        assertTrue(other.message().toString().contains("The case B of the same file"), other.toString());
        RowFinding finding = preview.findings().get(1);
        assertTrue(finding.place().startsWith("B F01/0/1 series"), finding.place());
        assertTrue(finding.message().toString().contains("The case A of the same file"), finding.toString());
        assertEquals(8, finding.row());
    }

    @Test
    void case_603_a_number_that_is_stored_stops_the_import_of_another_case() {
        String file = file("603-same-series-number-twice/input.csv");
        imported(rows(file, "A"));
        RegistryId a = cases().get(0).id();

        ImportPreview preview = preview(rows(file, "B"));

        assertEquals(List.of(SERIES), checks(preview));
        assertTrue(preview.findings().get(0).message().toString().contains(a.text()));
        assertTrue(imported(rows(file, "A")).intake().changesNothing(), "the first file again");
    }

    @Test
    void case_603_a_number_that_is_stored_stops_a_save_and_a_registration() {
        RegistryId a = taken(register("A", literature("DEMO2011:S07")));
        for (String same : List.of("DEMO2011:S07", " DEMO2011:S07", "DEMO2011:S07  ", "demo2011:s07")) {
            List<Finding> findings = refused(register("B", literature(same)));
            assertEquals(List.of(SERIES), findings.stream().map(Finding::check).toList(), same);
            assertEquals(Optional.of("series"), findings.get(0).item());
            assertTrue(findings.get(0).message().toString().contains(a.text()));
        }
        RegistryId b = taken(register("B", literature("DEMO2011:S08")));
        assertEquals(List.of(SERIES), stopped(registry.in(stores -> stores.casebook()
                .save(save(b, PATIENT, 1, literature("DEMO2011:S07"), ""), Registry.DATA_MANAGER))));
        taken(register("C", literature("DEMO2012:S07")));
    }

    @Test
    void case_603_an_exception_takes_a_reason_and_stays_in_the_review() {
        RegistryId a = taken(register("A", literature("DEMO2011:S07")));
        assertEquals(
                List.of(Casebook.REASON),
                stopped(register("B", literature("DEMO2011:S07"), Set.of(SERIES), " ", Registry.DATA_MANAGER)));
        assertEquals(
                List.of(SERIES),
                stopped(register(
                        "B",
                        literature("DEMO2011:S07"),
                        Set.of(Casebook.LIKELY_DUPLICATE),
                        "twins",
                        Registry.DATA_MANAGER)));

        RegistryId b = taken(register(
                "B", literature("DEMO2011:S07"), Set.of(SERIES), "twins share a number", Registry.DATA_MANAGER));

        for (RegistryId each : List.of(a, b)) {
            assertEquals(
                    List.of(SERIES),
                    registry.in(stores -> stores.casebook().findings(each, Registry.DATA_MANAGER)).stream()
                            .map(Finding::check)
                            .filter(SERIES::equals)
                            .toList());
        }
        assertTrue(open(b).stream().anyMatch(query -> query.check().equals(Optional.of(SERIES))));
        assertTrue(registry.everything().contains("twins share a number"));
        StoredEntry patient = cases().get(1).entry(PATIENT).orElseThrow();
        Map<String, String> more = new HashMap<>(literature("DEMO2011:S07"));
        more.put("ancestry", "X");
        taken(registry.in(stores ->
                stores.casebook().save(save(b, PATIENT, patient.version(), more, ""), Registry.DATA_MANAGER)));
    }

    private List<Query> open(RegistryId id) {
        return registry.in(stores -> stores.queries().of(id, Registry.DATA_MANAGER)).stream()
                .filter(query -> !query.isSettled())
                .toList();
    }

    @Test
    void case_603_a_number_of_another_centre_stops_and_names_no_case() {
        RegistryId other = taken(register("A", child("STUDY:1", "C01")));
        Caller clinician = new Caller("ben", Set.of(Role.CLINICIAN), Scope.of("C02"));

        Finding finding = refused(register("B", child("STUDY:1", "C02"), Set.of(), "", clinician))
                .get(0);

        assertEquals(SERIES, finding.check());
        assertFalse(finding.toString().contains(other.text()), finding.toString());
    }

    @Test
    void case_603_a_file_may_give_a_number_from_one_case_to_another() {
        String file = file("603-same-series-number-twice/input.csv");
        imported(rows(file, "A"));

        ImportPreview moved = imported(rows(file, "A").replace("S07", "S08")
                + rows(file, "B").lines().skip(1).reduce("", (all, row) -> all + row + "\n"));

        assertEquals(1, moved.intake().newCases());
    }

    @Test
    void case_603_of_two_saves_at_the_same_time_one_has_the_number() throws Exception {
        for (int round = 0; round < 5; round++) {
            String number = "DEMO2011:R" + round;
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                List<Callable<SaveResult>> saves = Stream.of("A" + round, "B" + round)
                        .map(label -> (Callable<SaveResult>) () -> {
                            together.await();
                            return register(label, literature(number));
                        })
                        .toList();
                int taken = 0;
                for (Future<SaveResult> save : two.invokeAll(saves)) {
                    taken += save.get() instanceof SaveResult.Saved ? 1 : 0;
                }
                assertEquals(1, taken);
            } finally {
                two.shutdown();
            }
        }
    }

    @Test
    void case_603_a_preview_is_void_once_somebody_else_has_the_number() {
        ImportPreview preview = preview(rows(file("603-same-series-number-twice/input.csv"), "A"));
        taken(register("ELSE", literature("DEMO2011:S07")));

        assertInstanceOf(CsvImport.Result.NotImported.class, registry.in(stores -> stores.imports()
                .confirm(preview, "known.csv", Registry.DATA_MANAGER)));
    }

    // --- 604

    @Test
    void case_604_both_spellings_of_a_label_are_one_case() {
        String windows = file("604-labels-that-look-alike/input-1.csv");
        String mac = file("604-labels-that-look-alike/input-2.csv");
        assertFalse(windows.equals(mac));
        imported(windows);

        assertTrue(imported(mac).intake().changesNothing());
        assertEquals(1, cases().size());
        assertEquals(Optional.of("M\u00fcller-1"), cases().get(0).label());
    }

    @Test
    void case_604_one_file_with_both_spellings_has_one_case() {
        String both = file("604-labels-that-look-alike/input-2.csv")
                        .lines()
                        .limit(2)
                        .reduce("", (all, row) -> all + row + "\n")
                + file("604-labels-that-look-alike/input-1.csv")
                        .lines()
                        .skip(2)
                        .reduce("", (all, row) -> all + row + "\n");

        assertEquals(1, imported(both).intake().newCases());
    }

    @Test
    void case_604_a_label_is_found_registered_and_changed_in_either_spelling() {
        String windows = "M\u00fcller-1";
        String mac = "\ufeff Mu\u0308ller-1\u00a0";
        Map<String, String> girl = Map.of("data_label", "SYNTHETIC", "sex_at_birth", "F");
        RegistryId id = taken(register(mac, girl));
        assertEquals(Optional.of(windows), cases().get(0).label());
        assertTrue(stopped(register(windows, girl)).contains("LABEL"));
        assertTrue(stopped(register(mac, girl)).contains("LABEL"));

        RegistryId other = taken(register("other", girl));
        for (String each : List.of(windows, mac)) {
            Assertions.assertThrows(
                    Refused.class,
                    () -> registry.in(stores -> {
                        stores.registration().label(other, each, Registry.DATA_MANAGER);
                        return other;
                    }));
        }
        assertEquals(id, cases().get(0).id());
    }

    @Test
    void case_604_a_label_with_a_sign_that_cannot_be_seen_is_refused_by_its_code() {
        Map<String, String> girl = Map.of("data_label", "SYNTHETIC", "sex_at_birth", "F");
        Map<String, String> odd = Map.of(
                "one\r\ntwo", "U+000D",
                "one\ttwo", "U+0009",
                "one\u2028two", "U+2028",
                "one\u202etwo", "U+202E",
                "one\u200btwo", "U+200B",
                "one\u0085two", "U+0085");
        odd.forEach((label, code) -> {
            Finding finding = refused(register(label, girl)).get(0);
            assertEquals("LABEL", finding.check());
            assertTrue(finding.message().toString().contains(code), finding.toString());
            String file = file("604-labels-that-look-alike/input-1.csv").replace("M\u00fcller-1", "\"" + label + "\"");
            assertTrue(preview(file).refused(), code);
        });
        taken(register("\u0646\u0627\u0645\u0647\u200c\u0627\u06cc", girl));
    }

    @Test
    void case_604_a_file_does_not_guess_between_labels_of_before_that_differ_in_their_form() {
        Map<String, String> girl = Map.of("data_label", "SYNTHETIC", "sex_at_birth", "F", "centre_code", "C01");
        taken(register("M\u00fcller-1", girl));
        RegistryId two = taken(register("old", girl));
        registry.in(stores -> stores.database()
                .createNativeQuery("UPDATE registered_case SET label = ? WHERE id = ?")
                .setParameter(1, "Mu\u0308ller-1")
                .setParameter(2, two.text())
                .executeUpdate());

        assertTrue(preview(file("604-labels-that-look-alike/input-1.csv")).refused(), "it is asked, never guessed");
    }

    // --- 605

    @Test
    void case_605_a_line_break_of_windows_is_a_line_feed_and_changes_nothing_next_time() {
        String file = file("605-line-break-in-a-text/input.csv");
        assertTrue(file.contains("away\r\nand"), "the file has lost its line end");

        imported(file);

        Answers consent = cases().get(0)
                .entry(new EntryKey(ConsentForm.FORM.code(), 0, 1))
                .orElseThrow()
                .answers();
        assertEquals(Optional.of("Parents moved away\nand asked to stop"), consent.get(ConsentForm.WITHDRAWAL_REASON));
        assertTrue(preview(file.replace("\r\n", "\n")).intake().changesNothing());
        assertTrue(preview(file).intake().changesNothing());
    }

    // --- 606

    @Test
    void case_606_baseline_laboratory_is_not_older_than_the_child() {
        String file = file("606-laboratory-before-birth/input.csv");
        ImportPreview refused = preview(file);
        assertEquals(List.of("EC-F03-5"), checks(refused));
        assertTrue(refused.findings().get(0).place().endsWith("F03/0/1 lab_date"));
        for (String early : List.of("2000-01", "1999", "1961-01-01")) {
            assertEquals(List.of("EC-F03-5"), checks(preview(file.replace("1999-12-31", early))), early);
        }
        for (String passes : List.of("2000-02", "2000", "2001-03-10")) {
            assertEquals(List.of(), checks(preview(file.replace("1999-12-31", passes))), passes);
        }
        for (String slip : List.of("0020-05-15", "0202", "1022-01")) {
            assertTrue(checks(preview(file.replace("1999-12-31", slip))).contains("EC-X17"), slip);
        }
        assertEquals(List.of("EC-X11"), checks(preview(file.replace("1999-12-31", "2202-05-15"))));
    }

    @Test
    void case_606_any_other_date_before_birth_is_asked() {
        String file = file("606-laboratory-before-birth/input.csv").replace("LB1,F03,0,1,lab_date,1999-12-31,\n", "");
        for (String row : List.of(
                "LB1,F04,0,1,sample_date,1999-12-31,",
                "LB1,F05,0,1,start_date,1999-12-31,",
                "LB1,F02,0,1,consent_date,1999-12-31,",
                "LB1,F06,0,1,splenectomy_date,1999-12-31,")) {
            ImportPreview preview = preview(file + row + "\n");
            assertTrue(
                    preview.findings().stream()
                            .anyMatch(finding -> finding.check().equals("EC-X16") && !finding.refuses()),
                    row + preview.findings());
        }
    }

    // --- 607

    @Test
    void case_607_none_beside_another_answer_is_refused_by_file_and_save() {
        String file = file("607-none-and-something/input.csv");
        ImportPreview refused = preview(file);
        assertEquals(List.of("F03.extramedullary/alone"), checks(refused));
        assertTrue(refused.findings().get(0).place().endsWith("F03/0/1 extramedullary"));

        imported(file.replace("SKIN;NONE", "NONE"));
        RegistryId id = cases().get(0).id();
        SaveResult saved = registry.in(stores -> stores.casebook()
                .save(save(id, DIAGNOSIS, 1, Map.of("extramedullary", "NONE;SKIN"), "x"), Registry.DATA_MANAGER));
        assertTrue(refused(saved).stream()
                .anyMatch(finding -> finding.check().equals("F03.extramedullary/alone")
                        && finding.item().equals(Optional.of("extramedullary"))));
    }

    @Test
    void case_607_what_is_stored_with_both_is_asked_about_and_stays() {
        imported(file("607-none-and-something/input.csv").replace("SKIN;NONE", "SKIN"));
        RegistryId id = cases().get(0).id();
        registry.in(stores -> stores.database()
                .createNativeQuery("UPDATE form_entry SET answers = ? WHERE form_code = 'F03'")
                .setParameter(1, "{\"extramedullary\":\"SKIN;NONE\"}")
                .executeUpdate());

        registry.in(stores -> stores.review().run(Registry.DATA_MANAGER));

        assertTrue(open(id).stream().anyMatch(query -> query.check().equals(Optional.of("F03.extramedullary/alone"))));
        assertEquals(
                Written.value("SKIN;NONE"),
                Casebook.written(cases().get(0).entry(DIAGNOSIS).orElseThrow()).get("extramedullary"));
    }
}
