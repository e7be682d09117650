package org.jmmlregistry.database;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jmmlregistry.account.Accounts;
import org.jmmlregistry.account.SignInLimits;
import org.jmmlregistry.account.SignInRefusals;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.casebook.BatchReview;
import org.jmmlregistry.casebook.CaseStore;
import org.jmmlregistry.casebook.CaseWriter;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.Erasure;
import org.jmmlregistry.casebook.Identification;
import org.jmmlregistry.casebook.IndexUpkeep;
import org.jmmlregistry.casebook.Intake;
import org.jmmlregistry.casebook.Registration;
import org.jmmlregistry.casebook.Shelf;
import org.jmmlregistry.casebook.SignOff;
import org.jmmlregistry.casebook.Transfer;
import org.jmmlregistry.centre.Centres;
import org.jmmlregistry.demonstration.Demonstration;
import org.jmmlregistry.exchange.CsvExport;
import org.jmmlregistry.exchange.CsvImport;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.index.CohortCounts;
import org.jmmlregistry.index.HeldCases;
import org.jmmlregistry.index.WaitingEntries;
import org.jmmlregistry.index.WorkSearch;
import org.jmmlregistry.issued.IssuedDocuments;
import org.jmmlregistry.issued.Releases;
import org.jmmlregistry.job.JobSteps;
import org.jmmlregistry.job.Jobs;
import org.jmmlregistry.job.Schedules;
import org.jmmlregistry.query.EntryQueries;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.reference.ReferenceTables;
import org.jmmlregistry.savedcohort.SavedCohorts;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.synthetic.SyntheticRegistry;
import org.jmmlregistry.takenout.Relocation;
import org.jmmlregistry.takenout.TakingOut;

/** A whole registry on a database of its own, with the real stores and the real migrations. */
public final class Registry implements AutoCloseable {

    public static final Caller DATA_MANAGER = new Caller("data.manager", Set.of(Role.DATA_MANAGER));

    public static final Caller CUSTODIAN = new Caller("custodian", Set.of(Role.CUSTODIAN));
    public static final Caller CUSTODIAN_AND_AUDITOR =
            new Caller("custodian.auditor", Set.of(Role.CUSTODIAN, Role.AUDITOR));
    public static final Caller AUDITOR = new Caller("auditor", Set.of(Role.AUDITOR));

    /** The day on which the demonstration is loaded. */
    public static final Instant TODAY = Instant.parse("2025-03-01T09:00:00Z");

    private static final List<String> CENTRES = List.of("C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09");

    /** The stores within one transaction. */
    public record Stores(
            EntityManager database,
            Casebook casebook,
            Intake intake,
            CsvImport imports,
            CsvExport exports,
            Trail trail,
            Identities identities,
            Snapshots snapshots,
            Queries queries,
            Accounts accounts,
            SignOff signOff,
            Erasure erasure,
            Identification identification,
            BatchReview review,
            ReferenceTables tables,
            CaseSearch search,
            WorkSearch work,
            WaitingEntries waiting,
            IndexUpkeep upkeep,
            Transfer transfer,
            Registration registration,
            TakingOut takingOut,
            Relocation relocation,
            Centres centres,
            SavedCohorts cohorts,
            CohortCounts counts,
            IssuedDocuments documents,
            Releases releases,
            Jobs jobs,
            JobSteps jobSteps,
            Schedules schedules) {}

    private final HeldCases held = new HeldCases();
    private final Clock clock;
    private final TestDatabase database;
    private final Factories.Lent lent;

    /** An empty registry of the founding cohort's time. */
    public Registry(Database database) {
        this(database, Instant.parse("2004-03-01T09:00:00Z"));
    }

    /** An empty registry in which it is always this time. */
    public Registry(Database database, Instant now) {
        this(database.migrated(), now);
    }

    /** An empty registry that lives by this clock. */
    public Registry(Database database, Clock clock) {
        this(database.migrated(), clock);
    }

    /** A registry on a database with the newest schema, which is dropped with it. */
    public Registry(TestDatabase database, Instant now) {
        this(database, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** A registry with the demonstration. */
    public static Registry withDemonstration(Database database) {
        return new Registry(database.demonstration(), TODAY);
    }

    static void demonstrate(RegistryDataSource blank) throws SQLException {
        Migrations.run(blank);
        try (Registry registry = new Registry(new TestDatabase(blank, () -> {}), TODAY)) {
            registry.in(stores -> new Demonstration(
                            stores.imports(), new SyntheticRegistry(stores.intake()), stores.snapshots())
                    .load());
        }
    }

    private Registry(TestDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        lent = Factories.lend(database.source());
        list(CENTRES);
    }

    /** Puts centres on the list, unless they are there, without a word in the trail. */
    public void list(List<String> codes) {
        in(stores -> {
            for (String code : codes) {
                stores.database()
                        .createNativeQuery(
                                "INSERT INTO centre (code, name, built_in, retired, version) SELECT ?, ?, FALSE, FALSE, 1 "
                                        + "FROM case_number WHERE NOT EXISTS (SELECT 1 FROM centre WHERE code = ?)")
                        .setParameter(1, code)
                        .setParameter(2, "Centre " + code)
                        .setParameter(3, code)
                        .executeUpdate();
            }
            return codes;
        });
    }

    /** Runs the work in a transaction of its own, which ends with it. */
    public <T> T in(Function<Stores, T> work) {
        EntityManager database = lent.factory().createEntityManager();
        try {
            database.getTransaction().begin();
            T result = work.apply(stores(database));
            database.getTransaction().commit();
            return result;
        } finally {
            if (database.getTransaction().isActive()) {
                database.getTransaction().rollback();
            }
            database.close();
        }
    }

    /** Where its database is reached without the stores. */
    public DataSource source() {
        return database.source();
    }

    /** Runs the work in a transaction that is rolled back. */
    public <T> T undone(Function<Stores, T> work) {
        EntityManager database = lent.factory().createEntityManager();
        try {
            database.getTransaction().begin();
            return work.apply(stores(database));
        } finally {
            database.getTransaction().rollback();
            database.close();
        }
    }

    /** Every value of every table but snapshots, as text. */
    public String everything() {
        return in(stores -> {
            StringBuilder all = new StringBuilder();
            for (String table : List.of(
                    "registered_case",
                    "form_entry",
                    "taken_out",
                    "case_identity",
                    "trail",
                    "data_query",
                    "entry_signature",
                    "case_line",
                    "entry_answer",
                    "answer_text",
                    "entry_date",
                    "wanted_entry",
                    "issued_document",
                    "issued_child",
                    "erased_document",
                    "background_job",
                    "background_file",
                    "user_account")) {
                for (Object row : stores.database()
                        .createNativeQuery("SELECT * FROM " + table)
                        .getResultList()) {
                    all.append(text(row)).append('\n');
                }
            }
            return all.toString();
        });
    }

    /** Every row that lists and searches read, in order. */
    public static List<Object> indexRows(Stores stores) {
        List<Object> rows = new ArrayList<>();
        for (String sql : List.of(
                "SELECT * FROM case_line ORDER BY case_id",
                "SELECT * FROM entry_answer ORDER BY case_id, form_code, hsct_seq, repeat_no, item, part",
                "SELECT * FROM answer_text ORDER BY case_id, form_code, hsct_seq, repeat_no, item, part",
                "SELECT * FROM entry_date ORDER BY case_id, form_code, hsct_seq, repeat_no, item",
                "SELECT * FROM wanted_entry ORDER BY case_id, form_code, hsct_seq, point")) {
            for (Object row : stores.database().createNativeQuery(sql).getResultList()) {
                rows.add(Arrays.asList((Object[]) row));
            }
        }
        return rows;
    }

    private static String text(Object row) {
        Object[] values = row instanceof Object[] several ? several : new Object[] {row};
        return Arrays.stream(values).map(Registry::value).collect(Collectors.joining(" "));
    }

    private static String value(Object value) {
        if (value instanceof Clob clob) {
            return text(clob);
        }
        if (value instanceof Blob blob) {
            return text(blob);
        }
        return value instanceof byte[] bytes ? text(bytes) : String.valueOf(value);
    }

    private static String text(Blob blob) {
        try {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.ISO_8859_1);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String text(Clob clob) {
        try {
            return clob.getSubString(1, (int) clob.length());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public long trailLength() {
        return in(stores -> stores.trail().length());
    }

    private Stores stores(EntityManager database) {
        Trail trail = new Trail(database, clock);
        Accounts accounts = new Accounts(database, trail, new SignInLimits(), new SignInRefusals());
        Identities identities = new Identities(database);
        Queries queries = new Queries(database, trail, clock);
        ReferenceTables tables = new ReferenceTables(database, trail, clock);
        CaseStore store = new CaseStore(database, trail, identities, tables, clock);
        CaseWriter writer = new CaseWriter(database, store, trail, identities, queries);
        Casebook casebook = new Casebook(store, writer, trail, queries);
        Intake intake = new Intake(store, writer);
        Shelf shelf = new Shelf(database, store, writer, new EntryQueries(database, trail, clock), trail);
        OwnTransaction transaction = new OwnTransaction();
        return new Stores(
                database,
                casebook,
                intake,
                new CsvImport(intake),
                new CsvExport(
                        casebook, new CaseSearch(database, trail, clock), new CohortCounts(database, held), clock),
                trail,
                identities,
                new Snapshots(database, casebook, trail, clock),
                queries,
                accounts,
                new SignOff(store, writer, queries, accounts),
                new Erasure(store, writer, shelf, accounts),
                new Identification(store, writer, identities, trail),
                new BatchReview(store, writer, transaction, clock),
                tables,
                new CaseSearch(database, trail, clock),
                new WorkSearch(database, clock),
                new WaitingEntries(database, clock),
                new IndexUpkeep(store, writer, transaction),
                new Transfer(store, writer),
                new Registration(store, writer),
                new TakingOut(shelf),
                new Relocation(shelf),
                new Centres(database, trail),
                new SavedCohorts(database, trail, clock),
                new CohortCounts(database, held),
                new IssuedDocuments(database, trail, clock),
                new Releases(database, trail, accounts, clock),
                new Jobs(database, new IssuedDocuments(database, trail, clock), trail, clock),
                new JobSteps(database, accounts, trail, clock),
                new Schedules(database, trail, clock));
    }

    @Override
    public void close() {
        lent.giveBack();
        database.close();
    }
}
