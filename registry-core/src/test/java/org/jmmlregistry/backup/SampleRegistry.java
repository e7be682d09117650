package org.jmmlregistry.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.Mistake;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.database.TestDatabase;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.issued.Made;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.issued.Release;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.Releases;
import org.jmmlregistry.issued.Standing;
import org.jmmlregistry.job.BackgroundJob;
import org.jmmlregistry.job.JobOrder;
import org.jmmlregistry.job.Parameters;
import org.jmmlregistry.job.RunTimes;
import org.jmmlregistry.job.Works;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.savedcohort.CohortContent;
import org.jmmlregistry.savedcohort.CohortUsers;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.snapshot.FreezeWork;
import org.jmmlregistry.synthetic.SyntheticRegistry;
import org.jmmlregistry.takenout.TakingOut;
import org.jmmlregistry.unsent.UnsentForms;
import org.jmmlregistry.unsent.UnsentText;

/** A registry with a little of everything, and with texts that a database or a file may mistake. */
final class SampleRegistry {

    static final Instant NOW = Instant.parse("2025-03-30T02:30:00.123Z");
    static final LocalDate CUT_OFF = LocalDate.of(2024, 12, 31);
    static final Caller ADMINISTRATOR = new Caller("admin", Set.of(Role.ADMINISTRATOR));

    /** Quotation marks, line ends, no letter at all, right to left, combined, beyond the first 65,536 signs, blanks, long. */
    static final List<String> TEXTS = List.of(
            "\"quoted\" 'once' \\ back / slash, [\"json\"] {} null true 1e3",
            "line\nline\r\nline\rline\u2028line\u0085line\ttab",
            "",
            " ",
            "טיפול בילדה – العلاج الكيميائي \u202Eetaerf\u202C",
            "e\u0301 é Å \u212B ﬁ \u0130i ı ß ẞ",
            "😀 👩‍🔬 𝔘𝔫𝔦 \uD83C\uDDE9\uD83C\uDDEA \uFFFD \uFEFF \u200B\u200D",
            "\u0001\u0002\u001F\u007F\u009F",
            "x".repeat(200_000) + "😀".repeat(50_000));

    private static final Map<String, Written> PATIENT = Map.of(
            "sex_at_birth", Written.value("F"),
            "birth_date", Written.value("2019-02-15"),
            "data_label", Written.value("SYNTHETIC"),
            "local_mrn", Written.value("MRN 4711"));

    private SampleRegistry() {}

    /** Fills a database with the newest schema. */
    static void fill(RegistryDataSource source) {
        try (Registry registry = new Registry(new TestDatabase(source, () -> {}), NOW)) {
            registry.in(stores -> new SyntheticRegistry(stores.intake()).load(2, 7, Registry.DATA_MANAGER));
            registry.in(stores -> stores.casebook()
                    .register(
                            Optional.of("GIRL"),
                            new EntrySave(
                                    RegistryId.of(1),
                                    new EntryKey("F01", 0, 1),
                                    0,
                                    PATIENT,
                                    EntryStatus.DRAFT,
                                    "new patient",
                                    "test"),
                            Registry.DATA_MANAGER));
            // without a consent its case is left out of the snapshot
            registry.in(stores -> stores.casebook()
                    .register(
                            Optional.of("REAL"),
                            new EntrySave(
                                    RegistryId.of(1),
                                    new EntryKey("F01", 0, 1),
                                    0,
                                    Map.of("sex_at_birth", Written.value("M")),
                                    EntryStatus.DRAFT,
                                    "new patient",
                                    "test"),
                            Registry.DATA_MANAGER));
            registry.in(stores -> stores.snapshots().freeze(CUT_OFF, Registry.DATA_MANAGER));
            registry.in(stores -> takeOut(stores, RegistryId.of(1)));
            registry.in(stores -> new UnsentForms(stores.database(), Clock.fixed(NOW, ZoneOffset.UTC))
                    .keep(
                            "doctor",
                            new UnsentText(
                                    RegistryId.of(1),
                                    new EntryKey("F01", 0, 1),
                                    1,
                                    Map.of("ancestry", List.of("größer\nals")))));
            registry.in(stores -> stores.cohorts()
                    .create(
                            new CohortContent(
                                    "Größe \u0645\u062c\u0645\u0648\u0639\u0629",
                                    "F01.sex_at_birth is F",
                                    CohortUsers.READERS,
                                    "größer\nals"),
                            "test",
                            Registry.DATA_MANAGER));
            registry.in(stores -> stores.accounts().create("doctor", Set.of(Role.CLINICIAN), ADMINISTRATOR));
            registry.in(SampleRegistry::release);
            registry.in(SampleRegistry::work);
            registry.in(stores -> {
                stores.tables().replace(DiagnosisForm.HBF_PCT, "Laboratory", "0 90\n6 10\n24 2.5", ADMINISTRATOR);
                return stores.review().run(Registry.DATA_MANAGER);
            });
        }
        try (Connection connection = source.getConnection()) {
            for (int at = 0; at < TEXTS.size(); at++) {
                keep(connection, at, TEXTS.get(at));
            }
            signature(connection);
            erasedDocument(connection);
            toldOutside(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** What the clock asks for, and a work that waits. */
    private static BackgroundJob work(Registry.Stores stores) {
        Works works = new Works(List.of(new FreezeWork(stores.snapshots(), Clock.fixed(NOW, ZoneOffset.UTC))));
        JobOrder order = new JobOrder(FreezeWork.NAME, Parameters.NONE);
        stores.schedules().add(order, new RunTimes("02:30"), works, Registry.DATA_MANAGER);
        return stores.jobs().ask(order, works, Registry.DATA_MANAGER);
    }

    /** A report that was approved. */
    private static Release release(Registry.Stores stores) {
        Function<Standing, MadeFile> maker = standing -> Made.report("größer\nals " + standing, Optional.of(1L));
        String reviewer = stores.accounts().create("reviewer", Set.of(Role.STATISTICIAN), ADMINISTRATOR);
        String approver = stores.accounts().create("approver", Set.of(Role.CLINICIAN), ADMINISTRATOR);
        Releases releases = stores.releases();
        long number = releases.putForward(maker.apply(Standing.DRAFT), Registry.DATA_MANAGER)
                .number();
        releases.sign(
                number, ReleaseState.REVIEWED, reviewer, maker, new Caller("reviewer", Set.of(Role.STATISTICIAN)));
        return releases.sign(
                number, ReleaseState.APPROVED, approver, maker, new Caller("approver", Set.of(Role.CLINICIAN)));
    }

    /** The first visit of a case, which nothing names. */
    private static EntryKey takeOut(Registry.Stores stores, RegistryId id) {
        EntryKey visit = stores.casebook().find(id, Registry.DATA_MANAGER).entries().stream()
                .map(StoredEntry::key)
                .filter(key -> key.form().equals("F16"))
                .findFirst()
                .orElseThrow();
        stores.takingOut()
                .takeOut(
                        id,
                        stores.takingOut()
                                .outlook(id, visit, Registry.DATA_MANAGER)
                                .removal()
                                .seen(),
                        new TakingOut.Why(Mistake.TWICE, "entered twice", "test", false),
                        Registry.DATA_MANAGER);
        return visit;
    }

    /** As a version of a reference table, which is a text of any length and content. */
    static void keep(Connection connection, int number, String text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO age_limit_table (id, item, version_name, content, set_by, set_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, 1000 + number);
            insert.setString(2, "a text");
            insert.setString(3, "number " + number);
            insert.setString(4, text);
            insert.setString(5, "test");
            insert.setTimestamp(6, java.sql.Timestamp.from(NOW));
            insert.executeUpdate();
        }
    }

    /** What the approved report told readers outside. */
    private static void toldOutside(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO issued_child (sha256, case_id) SELECT d.sha256, c.id "
                    + "FROM issued_document d, registered_case c "
                    + "WHERE d.sha256 = (SELECT MIN(sha256) FROM issued_document) "
                    + "AND c.id = (SELECT MIN(id) FROM registered_case)");
            statement.executeUpdate("INSERT INTO outside_child (id, case_id) SELECT 1, MIN(id) FROM registered_case");
            statement.executeUpdate(
                    "INSERT INTO outside_count (id, release_id, children) SELECT 1, MIN(id), '1' FROM report_release");
        }
    }

    private static void erasedDocument(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO erased_document (sha256) VALUES ('00ff')")) {
            insert.executeUpdate();
        }
    }

    private static void signature(Connection connection) throws SQLException {
        String insert =
                """
                INSERT INTO entry_signature (id, case_id, form_code, hsct_seq, repeat_no, meaning, signed_by, signed_at,
                answers_digest) SELECT 7, id, 'F01', 0, 1, 'APPROVED', 'doctor', registered_at, '0' FROM registered_case
                WHERE id = (SELECT MIN(id) FROM registered_case)""";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.executeUpdate();
        }
    }
}
