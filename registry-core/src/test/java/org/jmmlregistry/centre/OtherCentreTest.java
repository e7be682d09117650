package org.jmmlregistry.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.casebook.CaseIntake;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.Mistake;
import org.jmmlregistry.casebook.Signature;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.Registry.Stores;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.exchange.CsvImport;
import org.jmmlregistry.exchange.Dialect;
import org.jmmlregistry.exchange.ExportLayout;
import org.jmmlregistry.index.CohortCounts;
import org.jmmlregistry.index.OpenWork;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.index.Sought;
import org.jmmlregistry.index.WorkFilter;
import org.jmmlregistry.issued.ClaimedIdentity;
import org.jmmlregistry.issued.DocumentIdentity;
import org.jmmlregistry.issued.Issue;
import org.jmmlregistry.issued.IssuedDocument;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.Standing;
import org.jmmlregistry.job.JobOrder;
import org.jmmlregistry.job.Outcome;
import org.jmmlregistry.job.Parameters;
import org.jmmlregistry.job.RunTimes;
import org.jmmlregistry.job.Task;
import org.jmmlregistry.job.Work;
import org.jmmlregistry.job.Works;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.Resolution;
import org.jmmlregistry.savedcohort.CohortContent;
import org.jmmlregistry.savedcohort.CohortUsers;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.synthetic.SyntheticRegistry;
import org.jmmlregistry.takenout.Relocation;
import org.jmmlregistry.takenout.Removal;
import org.jmmlregistry.takenout.TakingOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * Whoever knows of one centre learns nothing of thirty children of another, through whatever public method of a store that
 * takes a caller: the methods are asked of the stores, so that a new one is tried without being named here.
 */
@OnEachDatabase
class OtherCentreTest {

    private static final int CHILDREN = 30;
    private static final String OWN = "C01";
    private static final String OTHER = "C02";
    private static final EntryKey PATIENT = new EntryKey("F01", 0, 1);
    private static final RegistryId UNKNOWN = RegistryId.of(99_000);
    private static final Caller CUSTODIAN = new Caller("custodian.all", EnumSet.allOf(Role.class));

    private static Registry registry;
    private static String password;
    private static Caller caller;
    private static List<StoredCase> own;
    private static List<StoredCase> others;
    private static List<Long> queriesOfOthers;

    @Parameter
    private Database database;

    @BeforeParameterizedClassInvocation
    static void fill(Database database) {
        registry = new Registry(database, Instant.parse("2025-03-01T09:00:00Z"));
        registry.in(stores -> new SyntheticRegistry(stores.intake()).load(2 * CHILDREN, 7, Registry.DATA_MANAGER));
        List<RegistryId> all = registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER)).stream()
                .map(StoredCase::id)
                .toList();
        for (int child = 0; child < all.size(); child++) {
            String centre = child < CHILDREN ? OWN : OTHER;
            RegistryId id = all.get(child);
            registry.in(stores -> {
                stores.transfer().move(id, centre, "treated there", Registry.DATA_MANAGER);
                return stores.casebook()
                        .question(
                                id, PATIENT, Optional.empty(), QueryOrigin.MANUAL, "Is it so?", Registry.DATA_MANAGER);
            });
        }
        password = registry.in(stores -> stores.accounts().create("doctor.one", EnumSet.allOf(Role.class), CUSTODIAN));
        caller = new Caller("doctor.one", EnumSet.allOf(Role.class), Scope.of(OWN));
        own = in(all.subList(0, CHILDREN));
        others = in(all.subList(CHILDREN, 2 * CHILDREN));
        name(all.get(0));
        registry.in(stores -> stores.snapshots().keep(LocalDate.of(2024, 12, 31), CUSTODIAN));
        name(all.get(CHILDREN));
        registry.in(stores -> stores.snapshots().keep(LocalDate.of(2025, 1, 31), CUSTODIAN));
        queriesOfOthers = registry.in(stores -> others.stream()
                .flatMap(each -> stores.queries().of(each.id(), CUSTODIAN).stream())
                .map(Query::id)
                .toList());
    }

    private static List<StoredCase> in(List<RegistryId> ids) {
        return registry.in(stores ->
                ids.stream().map(id -> stores.casebook().find(id, CUSTODIAN)).toList());
    }

    private static void name(RegistryId id) {
        registry.in(stores -> stores.identification().name(id, "Beispiel", "Lena", "said", true, CUSTODIAN));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }

    /** What came of a call, in words. */
    private static String outcome(Method method, Object store, RegistryId id, long query) {
        List<Object> heard = new ArrayList<>();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(each -> argument(each.getType(), id, query, heard, written))
                .toArray();
        try {
            heard.add(String.valueOf(method.invoke(store, arguments)));
        } catch (InvocationTargetException thrown) {
            heard.add(thrown.getCause().getClass().getSimpleName() + ": "
                    + thrown.getCause().getMessage());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
        return heard + written.toString(StandardCharsets.UTF_8);
    }

    /** An argument of a type that a store takes; one that is not here has to be thought about and added. */
    private static Object argument(Class<?> type, RegistryId id, long query, List<Object> heard, OutputStream written) {
        Map<Class<?>, Object> arguments = new HashMap<>();
        arguments.put(Caller.class, caller);
        arguments.put(RegistryId.class, id);
        arguments.put(EntryKey.class, PATIENT);
        arguments.put(String.class, password);
        arguments.put(Optional.class, Optional.empty());
        arguments.put(boolean.class, false);
        arguments.put(int.class, 1000);
        arguments.put(long.class, query);
        arguments.put(
                byte[].class,
                ("case,form,hsct_seq,repeat_no,item,value,absence\n" + id + ",F01,0,1,ancestry,x,\n")
                        .getBytes(StandardCharsets.UTF_8));
        arguments.put(Page.Wanted.class, new Page.Wanted(1, 500));
        arguments.put(Sought.class, Sought.ALL);
        arguments.put(WorkFilter.class, WorkFilter.ALL);
        arguments.put(OpenWork.class, OpenWork.TO_VERIFY);
        arguments.put(DataLabel.class, DataLabel.REAL);
        arguments.put(Item.class, PatientForm.ANCESTRY);
        arguments.put(Criterion.class, Criterion.of(PatientForm.FORM, PatientForm.SEX_AT_BIRTH, Comparison.IS, "F"));
        arguments.put(CohortCounts.Which.class, CohortCounts.Which.HOLDING);
        arguments.put(
                CohortContent.class, new CohortContent("Girls", "F01.sex_at_birth is F", CohortUsers.READERS, ""));
        arguments.put(Collection.class, List.of(id));
        arguments.put(Set.class, Set.of(Role.AUDITOR));
        arguments.put(Map.class, Map.of());
        arguments.put(Scope.class, Scope.ALL);
        arguments.put(LocalDate.class, LocalDate.of(2025, 2, 1));
        arguments.put(TrailFilter.class, id.equals(UNKNOWN) ? TrailFilter.ALL : TrailFilter.ofCase(id.text()));
        Issue issue = new Issue(
                "0".repeat(64),
                new DocumentIdentity("narrative", "case: " + id, Optional.of(1L), "0", "1.0"),
                LocalDate.of(2024, 12, 31),
                "0",
                Set.of(id));
        arguments.put(Issue.class, issue);
        IssuedDocument.Departure departure = new IssuedDocument.Departure("anna", Instant.EPOCH);
        arguments.put(IssuedDocument.class, new IssuedDocument(issue, departure, 1, departure));
        arguments.put(MadeFile.class, new MadeFile(issue, new byte[] {1}));
        arguments.put(Event.class, Event.on(Event.Action.REPORT, id.text()));
        arguments.put(ClaimedIdentity.class, new ClaimedIdentity("narrative", "0".repeat(64)));
        arguments.put(ReleaseState.class, ReleaseState.REVIEWED);
        arguments.put(Function.class, (Function<Standing, MadeFile>) standing -> new MadeFile(issue, new byte[] {1}));
        arguments.put(FrozenData.class, new FrozenData(1, LocalDate.of(2024, 12, 31), Instant.EPOCH, "anna", "0"));
        arguments.put(Consumer.class, (Consumer<Object>) heard::add);
        arguments.put(OutputStream.class, written);
        arguments.put(ExportLayout.class, new ExportLayout.Long(Forms.all()));
        arguments.put(Dialect.class, Dialect.STANDARD.withComputed());
        arguments.put(CsvImport.Writing.class, new CsvImport.Writing(Language.ENGLISH, Notation.of(Locale.ENGLISH)));
        arguments.put(Removal.Seen.class, new Removal.Seen(PATIENT, 1, Map.of()));
        arguments.put(TakingOut.Why.class, new TakingOut.Why(Mistake.TWICE, "asked", "test", false));
        arguments.put(Relocation.Move.class, new Relocation.Move(id, 0, Optional.of(1), "asked", "test", false));
        arguments.put(QueryOrigin.class, QueryOrigin.MANUAL);
        arguments.put(Resolution.class, Resolution.CONFIRMED);
        arguments.put(Signature.Meaning.class, Signature.Meaning.REVIEWED);
        arguments.put(EntrySave.class, new EntrySave(id, PATIENT, 1, Map.of(), EntryStatus.DRAFT, "asked", "test"));
        arguments.put(JobOrder.class, new JobOrder("idle", new Parameters(Map.of("case", id.text()))));
        arguments.put(Works.class, new Works(List.of(new Idle())));
        arguments.put(RunTimes.class, new RunTimes("02:30"));
        if (type == List.class) {
            return List.of(id);
        }
        return Optional.ofNullable(arguments.get(type))
                .orElseThrow(() -> new AssertionError("no argument of " + type + " is known to this test"));
    }

    /** Work that anybody may ask for and that does nothing. */
    private record Idle() implements Work {

        @Override
        public String name() {
            return "idle";
        }

        @Override
        public Message title(Parameters parameters) {
            return Message.verbatim("idle");
        }

        @Override
        public void require(Parameters parameters, Caller by) {}

        @Override
        public boolean isScheduled() {
            return true;
        }

        @Override
        public Outcome run(Task task) {
            throw new IllegalStateException("nothing runs here");
        }
    }

    /** Public methods of stores that take a caller; those that plan a file are tried by the file itself. */
    private static Stream<Method> doors(Class<?> store) {
        return Arrays.stream(store.getMethods())
                .filter(method -> method.getDeclaringClass() == store && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> List.of(method.getParameterTypes()).contains(Caller.class))
                .filter(method -> Arrays.stream(method.getGenericParameterTypes())
                        .noneMatch(type -> type.getTypeName().contains(CaseIntake.class.getSimpleName())
                                || type.getTypeName().endsWith("IntakePlan")
                                || type.getTypeName().endsWith("ImportPreview")
                                || type.getTypeName().endsWith("Finding>")
                                || type.getTypeName().endsWith("CaseCondition>>")
                                || type.getTypeName().endsWith("Found")
                                || type.getTypeName().endsWith("TrailMark")
                                || type.getTypeName().endsWith("Event>")
                                || type.getTypeName().endsWith("Event$Action")));
    }

    private static String tried(RecordComponent component, Method method, RegistryId id, long query) {
        return registry.undone(stores -> {
            try {
                return outcome(method, component.getAccessor().invoke(stores), id, query);
            } catch (ReflectiveOperationException closed) {
                throw new IllegalStateException(closed);
            }
        });
    }

    @Test
    void no_door_tells_of_a_child_of_another_centre() {
        Set<String> hints = others.stream()
                .flatMap(each -> Stream.of(each.id().text(), each.label().orElseThrow()))
                .collect(Collectors.toSet());
        Map<String, Integer> checks = new TreeMap<>();
        for (RecordComponent component : Stores.class.getRecordComponents()) {
            for (Method method : doors(component.getType()).toList()) {
                String door = component.getType().getSimpleName() + "." + method.getName();
                boolean named = Stream.of(method.getParameterTypes())
                        .anyMatch(type -> type == RegistryId.class || type == EntrySave.class);
                String ofNone = tried(component, method, UNKNOWN, 999_999).replace(UNKNOWN.text(), "ID");
                for (int child = 0; child < CHILDREN; child++) {
                    RegistryId id = others.get(child).id();
                    String heard = tried(component, method, id, queriesOfOthers.get(child));
                    hints.stream()
                            .filter(hint -> !hint.equals(id.text()))
                            .forEach(hint -> assertFalse(heard.contains(hint), () -> door + " tells of " + hint));
                    if (named) {
                        assertEquals(ofNone, heard.replace(id.text(), "ID"), door);
                    }
                    checks.merge(door, hints.size() - 1 + (named ? 1 : 0), Integer::sum);
                }
            }
        }
        int all = checks.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%s: %s checks at %s doors%n", database, all, checks.size());
        assertTrue(checks.size() > 45, () -> "only %s doors: %s".formatted(checks.size(), checks.keySet()));
        assertTrue(all > 70_000, () -> "only %s checks".formatted(all));
    }

    @Test
    void lists_counts_and_totals_are_those_of_the_own_children() {
        registry.in(stores -> {
            assertEquals(CHILDREN, stores.search().counts(caller).cases());
            assertEquals(
                    CHILDREN,
                    stores.search()
                            .find(Sought.ALL, new Page.Wanted(1, 10), caller)
                            .page()
                            .total());
            assertEquals(
                    own.stream().map(StoredCase::id).toList(),
                    stores.casebook().cases(caller).stream().map(StoredCase::id).toList());
            var extent = stores.exports().extent(caller);
            assertEquals(CHILDREN, extent.cases() + extent.withheld());
            long waiting = own.stream()
                    .flatMap(each -> stores.queries().of(each.id(), caller).stream())
                    .filter(query -> !query.isSettled())
                    .count();
            assertEquals(waiting, stores.queries().waiting(caller).all());
            stores.snapshots().overview(caller).forEach(each -> {
                assertEquals(
                        CHILDREN, each.inventory().cases() + each.inventory().allLeftOut());
                assertTrue(each.changesSince() < CHILDREN, each::toString);
            });
            stores.snapshots()
                    .load(1, caller)
                    .files()
                    .forEach(file ->
                            assertTrue(own.stream().anyMatch(each -> each.id().equals(file.id()))));
            return stores;
        });
    }

    @Test
    void a_query_of_another_centre_is_not_there() {
        registry.in(stores -> {
            queriesOfOthers.forEach(
                    number -> assertEquals(Optional.empty(), stores.queries().find(number, caller)));
            return stores;
        });
    }

    @Test
    void of_a_likely_duplicate_elsewhere_only_that_somebody_must_look_is_said() {
        RegistryId here = own.get(5).id();
        RegistryId there = others.get(5).id();
        registry.undone(stores -> {
            stores.identification().name(there, "Muster", "Kim", "said", true, CUSTODIAN);
            Optional<?> said = stores.identification().name(here, "Muster", "Kim", "said", false, caller);
            assertFalse(said.toString().contains(there.text()), said::toString);
            return stores;
        });
    }
}
