package org.jmmlregistry.index;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.ExpectedEntries;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.jmmlregistry.synthetic.SyntheticRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What waits in eighty children is what a look at each child, one by one, finds. */
@OnEachDatabase
class WorkSearchTest {

    private static final int CHILDREN = 80;
    private static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final Page.Wanted ALL = new Page.Wanted(1, 1000);
    private static final Caller NORTH = new Caller("north", Set.of(Role.DATA_MANAGER), Scope.of("C01"));

    private static Registry registry;
    private static List<Seen> children;

    @Parameter
    private Database database;

    /** A child as the casebook has it, with its unsettled queries and whether it takes no change. */
    private record Seen(StoredCase stored, List<Query> queries, List<ExpectedEntry> wanted) {

        static Seen of(StoredCase stored, List<Query> queries) {
            Consent consent = Consent.of(stored.answers());
            List<ExpectedEntry> wanted = stored.closing().isPresent()
                    ? List.of()
                    : ExpectedEntries.of(stored.answers(), TODAY).stream()
                            .filter(each -> each.held().isEmpty())
                            .filter(each -> consent.against(each.form(), true).isEmpty())
                            .toList();
            return new Seen(stored, queries, wanted);
        }

        boolean closed() {
            return stored.closing().isPresent();
        }

        boolean isQueried(EntryKey key) {
            return queries.stream().anyMatch(query -> query.entry().equals(key));
        }

        long waiting(OpenWork kind, Optional<String> form) {
            Stream<String> forms =
                    switch (kind) {
                        case OVERDUE -> forms(ExpectedEntry.Standing.OVERDUE);
                        case DUE -> forms(ExpectedEntry.Standing.DUE);
                        case MISSING -> forms(ExpectedEntry.Standing.MISSING);
                        case COMING ->
                            wanted().stream()
                                    .filter(each -> each.on(TODAY) == ExpectedEntry.Standing.NOT_YET)
                                    .filter(each -> !each.due().orElseThrow().isAfter(TODAY.plusDays(30)))
                                    .map(ExpectedEntry::form);
                        case DRAFT -> held("DRAFT");
                        case TO_SIGN -> Stream.concat(held("VERIFIED"), held("LOCKED"));
                        case TO_VERIFY ->
                            entries("COMPLETE")
                                    .filter(entry -> !isQueried(entry.key()))
                                    .map(entry -> entry.key().form());
                        case QUERY -> asked("OPEN");
                        case ANSWERED -> asked("ANSWERED");
                    };
            return forms.filter(each -> form.map(each::equals).orElse(true)).count();
        }

        private Stream<String> forms(ExpectedEntry.Standing standing) {
            return wanted().stream().filter(each -> each.on(TODAY) == standing).map(ExpectedEntry::form);
        }

        private Stream<StoredEntry> entries(String status) {
            return stored.entries().stream()
                    .filter(entry -> !closed() && entry.status().name().equals(status));
        }

        private Stream<String> held(String status) {
            return entries(status).map(entry -> entry.key().form());
        }

        private Stream<String> asked(String status) {
            return queries.stream()
                    .filter(query -> query.status().name().equals(status))
                    .map(query -> query.entry().form());
        }

        boolean has(WorkFilter.Only only, Optional<String> form) {
            return only.kinds().stream().anyMatch(kind -> waiting(kind, form) > 0);
        }

        CellState state(Form form) {
            Stream<CellState> held = stored.entries().stream()
                    .filter(entry -> entry.key().form().equals(form.code()))
                    .map(entry -> isQueried(entry.key())
                            ? CellState.QUERIED
                            : CellState.valueOf(entry.status().name()));
            Stream<CellState> wanted = wanted().stream()
                    .filter(each -> each.form().equals(form.code()))
                    .flatMap(each -> switch (each.on(TODAY)) {
                        case OVERDUE -> Stream.of(CellState.OVERDUE);
                        case DUE -> Stream.of(CellState.DUE);
                        case MISSING -> Stream.of(CellState.MISSING);
                        case NOT_YET, HELD -> Stream.of();
                    });
            return Stream.concat(held, wanted).sorted().findFirst().orElse(CellState.NOT_EXPECTED);
        }
    }

    @BeforeParameterizedClassInvocation
    static void fill(Database database) {
        registry = new Registry(database, NOW);
        registry.in(stores -> new SyntheticRegistry(stores.intake()).load(CHILDREN, 11, Registry.DATA_MANAGER));
        scatter(new Random(5));
        children = registry.in(stores -> {
            List<StoredCase> stored = stores.casebook().cases(Registry.DATA_MANAGER);
            Map<RegistryId, List<Query>> queries = stores.queries()
                    .unsettled(stored.stream().map(StoredCase::id).toList(), Registry.DATA_MANAGER);
            return stored.stream()
                    .map(each -> Seen.of(each, queries.getOrDefault(each.id(), List.of())))
                    .toList();
        });
    }

    /** Centres, closed cases, statuses, answered queries, and what is not there. */
    private static void scatter(Random random) {
        registry.in(stores -> {
            List<String> sql = new ArrayList<>();
            List<RegistryId> ids = stores.casebook().cases(Registry.DATA_MANAGER).stream()
                    .map(StoredCase::id)
                    .toList();
            for (RegistryId id : ids) {
                sql.add("UPDATE registered_case SET centre = '%s' WHERE id = '%s'"
                        .formatted(random.nextInt(3) == 0 ? "C01" : "C02", id));
                if (random.nextInt(20) == 0) {
                    sql.add("UPDATE registered_case SET frozen_at = CURRENT_TIMESTAMP, frozen_by = 'test', "
                            + "frozen_reason = 'done' WHERE id = '" + id + "'");
                }
                String status = List.of("DRAFT", "COMPLETE", "VERIFIED", "LOCKED", "SIGNED")
                        .get(random.nextInt(5));
                String form =
                        Forms.all().get(random.nextInt(Forms.all().size())).code();
                sql.add(
                        "UPDATE form_entry SET status = '%s', changed_by = 'north' WHERE case_id = '%s' AND form_code = '%s'"
                                .formatted(status, id, form));
                sql.add("UPDATE data_query SET status = 'ANSWERED' WHERE case_id = '%s' AND form_code = '%s'"
                        .formatted(id, form));
                sql.add("DELETE FROM form_entry WHERE case_id = '%s' AND form_code = '%s'"
                        .formatted(
                                id,
                                List.of("F02", "F04", "F07b", "F08", "F09", "F16")
                                        .get(random.nextInt(6))));
            }
            sql.forEach(each -> stores.database().createNativeQuery(each).executeUpdate());
            new CaseIndex(stores.database()).forgetAll();
            return 0;
        });
        registry.in(stores -> stores.upkeep().catchUp(Duration.ofMinutes(5)));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }

    private static WorkSearch.Found find(WorkFilter filter, Caller caller) {
        return registry.in(stores -> stores.work().find(filter, ALL, caller));
    }

    private static List<String> ids(List<Seen> some) {
        return some.stream().map(each -> each.stored().id().text()).toList();
    }

    private static List<String> ids(WorkSearch.Found found) {
        return found.page().rows().stream()
                .map(each -> each.child().id().text())
                .toList();
    }

    private static List<Seen> within(Caller caller) {
        return children.stream()
                .filter(each -> caller.scope().holds(each.stored().centre()))
                .toList();
    }

    @Test
    void each_cell_says_what_the_case_says() {
        Map<String, ChildForms> found = new TreeMap<>();
        find(WorkFilter.ALL, Registry.DATA_MANAGER)
                .page()
                .rows()
                .forEach(each -> found.put(each.child().id().text(), each));
        assertEquals(CHILDREN, found.size());
        Map<CellState, Long> met = new EnumMap<>(CellState.class);
        for (Seen child : children) {
            ChildForms row = found.get(child.stored().id().text());
            assertEquals(child.closed(), row.closed());
            for (Form form : Forms.all()) {
                FormCell cell = row.cells().get(form.code());
                String where = child.stored().id() + " " + form.code();
                assertEquals(child.state(form), cell.state(), where);
                assertEquals(
                        cell.wanted().isEmpty() && cell.entries() > 0,
                        child.stored().entry(cell.at()).isPresent(),
                        where);
                met.merge(cell.state(), 1L, Long::sum);
            }
        }
        assertEquals(Set.of(CellState.values()), met.keySet());
    }

    @Test
    void filters_let_through_the_children_that_have_each_of_what_is_asked() {
        int telling = 0;
        for (Caller caller : List.of(Registry.DATA_MANAGER, NORTH)) {
            for (Optional<String> form : List.of(Optional.<String>empty(), Optional.of("F16"), Optional.of("F09"))) {
                for (List<WorkFilter.Only> only : List.of(
                        List.<WorkFilter.Only>of(),
                        List.of(WorkFilter.Only.OVERDUE),
                        List.of(WorkFilter.Only.QUERIED),
                        List.of(WorkFilter.Only.INCOMPLETE),
                        List.of(WorkFilter.Only.values()))) {
                    WorkFilter filter = form.map(WorkFilter.ALL::inForm)
                            .orElse(WorkFilter.ALL)
                            .with(only.toArray(WorkFilter.Only[]::new));
                    List<Seen> fitting = within(caller).stream()
                            .filter(each -> only.stream().allMatch(which -> each.has(which, form)))
                            .toList();
                    WorkSearch.Found found = find(filter, caller);
                    assertEquals(ids(fitting), ids(found), filter::toString);
                    assertEquals(within(caller).size(), found.children());
                    for (WorkFilter.Only which : WorkFilter.Only.values()) {
                        long with = within(caller).stream()
                                .filter(each -> each.has(which, form))
                                .count();
                        assertEquals(with, found.with().get(which), filter::toString);
                    }
                    telling += fitting.isEmpty()
                                    || fitting.size() == within(caller).size()
                            ? 0
                            : 1;
                }
            }
        }
        assertTrue(telling > 12, "too few filters tell children apart: " + telling);
    }

    @Test
    void mine_are_those_whose_entries_i_changed_last_and_a_centre_is_asked_for_within_my_own() {
        List<Seen> mine = within(NORTH).stream()
                .filter(each -> each.stored().entries().stream()
                        .anyMatch(entry -> entry.changedBy().equals("north")))
                .toList();
        assertFalse(mine.isEmpty());
        assertEquals(ids(mine), ids(find(WorkFilter.ALL.ofMine(), NORTH)));
        assertEquals(List.of(), ids(find(WorkFilter.ALL.ofCentre("C02"), NORTH)));
        assertEquals(ids(within(NORTH)), ids(find(WorkFilter.ALL.ofCentre("C01"), Registry.DATA_MANAGER)));
        String id = children.get(7).stored().id().text();
        assertEquals(List.of(id), ids(find(WorkFilter.ALL.withText(id), Registry.DATA_MANAGER)));
    }

    @Test
    void what_waits_is_counted_by_entry_and_by_child() {
        for (Caller caller : List.of(Registry.DATA_MANAGER, NORTH)) {
            for (Optional<String> form : List.of(Optional.<String>empty(), Optional.of("F16"))) {
                WorkFilter filter = form.map(WorkFilter.ALL::inForm).orElse(WorkFilter.ALL);
                Map<OpenWork, WorkSearch.Waiting> waiting =
                        registry.in(stores -> stores.work().waiting(List.of(OpenWork.values()), filter, caller));
                for (OpenWork kind : OpenWork.values()) {
                    List<Long> each = within(caller).stream()
                            .map(child -> child.waiting(kind, form))
                            .filter(entries -> entries > 0)
                            .toList();
                    assertEquals(
                            new WorkSearch.Waiting(
                                    each.stream().mapToLong(Long::longValue).sum(), each.size()),
                            waiting.get(kind),
                            kind::name);
                }
            }
        }
    }

    @Test
    void a_report_of_today_would_lack_what_is_overdue_by_form() {
        WorkSearch.Overview overview =
                registry.in(stores -> stores.work().overview(List.of(OpenWork.DRAFT), "F16", NORTH));
        WorkSearch.Readiness readiness = overview.readiness();
        long visits = within(NORTH).stream()
                .mapToLong(each -> each.waiting(OpenWork.OVERDUE, Optional.of("F16")))
                .sum();
        assertEquals(
                visits,
                overview.ofForm()
                        .getOrDefault(OpenWork.OVERDUE, WorkSearch.Waiting.NONE)
                        .entries());
        assertEquals(Set.of(OpenWork.DRAFT), overview.all().keySet());
        List<Seen> own = within(NORTH);
        Map<String, Long> overdue = own.stream()
                .flatMap(child -> child.wanted().stream()
                        .filter(each -> each.on(TODAY) == ExpectedEntry.Standing.OVERDUE)
                        .map(ExpectedEntry::form)
                        .distinct())
                .collect(groupingBy(form -> form, TreeMap::new, counting()));
        long ready = own.stream()
                .filter(child -> Stream.of(
                                OpenWork.OVERDUE, OpenWork.MISSING, OpenWork.DRAFT, OpenWork.QUERY, OpenWork.ANSWERED)
                        .allMatch(kind -> child.waiting(kind, Optional.empty()) == 0))
                .count();
        assertEquals(new WorkSearch.Readiness(own.size(), ready, overdue), readiness);
        assertTrue(ready > 0 && overdue.size() > 2, readiness::toString);
    }

    @Test
    void entries_that_wait_are_listed_one_by_one_with_the_place_where_they_would_stand() {
        for (OpenWork kind : OpenWork.values()) {
            if (!kind.isOfQueries()) {
                Page<WaitingEntry> page =
                        registry.in(stores -> stores.waiting().of(kind, Optional.empty(), ALL, NORTH));
                long all = within(NORTH).stream()
                        .mapToLong(each -> each.waiting(kind, Optional.empty()))
                        .sum();
                assertEquals(all, page.total(), kind::name);
                assertEquals(Math.min(all, ALL.size()), page.rows().size(), kind::name);
                for (WaitingEntry each : page.rows()) {
                    StoredCase stored = children.stream()
                            .map(Seen::stored)
                            .filter(other -> other.id().equals(each.child()))
                            .findFirst()
                            .orElseThrow();
                    assertEquals(kind.isWanted(), stored.entry(each.entry()).isEmpty(), each::toString);
                    assertTrue(NORTH.scope().holds(stored.centre()));
                }
            }
        }
    }

    @Test
    void visits_come_with_those_that_are_late_longest_first() {
        List<WaitingEntry> visits = registry.in(stores -> stores.waiting().visits(40, "F16", NORTH));
        List<LocalDate> until = visits.stream()
                .filter(each -> each.state() == CellState.OVERDUE)
                .map(each -> each.wanted().flatMap(ExpectedEntry::until).orElseThrow())
                .toList();
        assertFalse(until.isEmpty());
        assertEquals(until.stream().sorted().toList(), until);
        assertTrue(visits.stream().allMatch(each -> each.entry().form().equals("F16")));
    }

    @Test
    void drafts_and_recent_cases_are_those_of_whoever_asks() {
        Set<String> drafts = within(NORTH).stream()
                .filter(each -> !each.closed())
                .flatMap(each -> each.stored().entries().stream()
                        .filter(entry -> entry.status().name().equals("DRAFT")
                                && entry.changedBy().equals("north"))
                        .map(entry -> each.stored().id() + " " + entry.key()))
                .collect(Collectors.toSet());
        Page<WaitingEntry> found = registry.in(stores -> stores.waiting().drafts(ALL, NORTH));
        assertEquals(
                drafts,
                found.rows().stream()
                        .map(each -> each.child() + " " + each.entry())
                        .collect(Collectors.toSet()));
        assertEquals(drafts.size(), found.total());
        Map<RegistryId, Instant> recent = registry.in(stores -> stores.waiting().recent(4, NORTH));
        assertEquals(4, recent.size());
        assertTrue(within(NORTH).stream()
                .map(each -> each.stored().id())
                .collect(Collectors.toSet())
                .containsAll(recent.keySet()));
    }

    @Test
    void all_children_are_gone_through_in_order() {
        List<String> gone = new ArrayList<>();
        registry.in(stores -> {
            stores.work()
                    .each(
                            WorkFilter.ALL,
                            NORTH,
                            each -> gone.add(each.child().id().text()));
            return 0;
        });
        assertEquals(ids(within(NORTH)), gone);
    }

    @Test
    void whoever_may_read_no_case_is_refused() {
        Caller administrator = new Caller("administrator", Set.of(Role.ADMINISTRATOR));
        assertThrows(NotPermitted.class, () -> find(WorkFilter.ALL, administrator));
        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> stores.waiting().of(OpenWork.DRAFT, Optional.empty(), ALL, administrator)));
    }

    @Test
    void the_same_rows_stand_all_year_and_more_are_wanted_in_the_next() {
        Optional<StoredCase> alive = children.stream()
                .map(Seen::stored)
                .filter(each ->
                        WantedEntries.of(each.answers(), TODAY).validUntil().isPresent())
                .findFirst();
        WantedEntries now = WantedEntries.of(alive.orElseThrow().answers(), TODAY);
        assertEquals(Optional.of(LocalDate.of(2026, 1, 1)), now.validUntil());
        assertEquals(now, WantedEntries.of(alive.get().answers(), LocalDate.of(2025, 12, 31)));
        assertTrue(WantedEntries.of(alive.get().answers(), LocalDate.of(2026, 1, 1))
                .entries()
                .containsAll(now.entries()));
    }
}
