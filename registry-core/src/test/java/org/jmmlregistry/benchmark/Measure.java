package org.jmmlregistry.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.exchange.ExportLayout;
import org.jmmlregistry.index.CaseSummary;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.index.Sought;
import org.jmmlregistry.patient.RegistryId;

/** Measures what people wait for in a filled registry: each line is what was done, how often, and how long it took. */
final class Measure {

    private static final int SAVES = 300;
    private static final int WARM = 60;
    private static final Random RANDOM = new Random(1);

    private final Registry registry;
    private final List<RegistryId> some;

    private Measure(Registry registry) {
        this.registry = registry;
        this.some = cases(registry);
    }

    /** @param arguments the database as JDBC names it, its user (blank for none), and what to measure (blank for all) */
    public static void main(String... arguments) throws SQLException {
        List<String> wanted = List.of(arguments).subList(2, arguments.length);
        try (Registry registry = Fill.open(arguments[0], arguments[1])) {
            Measure measure = new Measure(registry);
            Map<String, Runnable> all = new TreeMap<>(Map.of(
                    "1-save", measure::saves,
                    "2-list", measure::list,
                    "3-search", measure::searches,
                    "4-snapshot", measure::snapshot,
                    "5-export", measure::export,
                    "6-trail", measure::trail));
            all.forEach((name, work) -> {
                if (wanted.isEmpty() || wanted.contains(name)) {
                    work.run();
                }
            });
        }
    }

    /** A thousand cases from all over the registry. */
    private static List<RegistryId> cases(Registry registry) {
        long total = registry.in(stores -> stores.search().counts(Registry.DATA_MANAGER))
                .cases();
        List<RegistryId> ids = new ArrayList<>();
        for (int part = 0; part < 20; part++) {
            int number = 1 + RANDOM.nextInt(Math.toIntExact(Math.max(1, total / 50)));
            registry
                    .in(stores -> stores.search().find(Sought.ALL, new Page.Wanted(number, 50), Registry.DATA_MANAGER))
                    .page()
                    .rows()
                    .stream()
                    .map(CaseSummary::id)
                    .forEach(ids::add);
        }
        System.out.printf("%s cases, trail of %s entries%n", total, registry.trailLength());
        return ids;
    }

    /** One visit of one child changed, with all checks, trail, queries and index, in a transaction of its own. */
    private void saves() {
        List<Double> times = new ArrayList<>();
        int refused = 0;
        while (times.size() < SAVES + WARM) {
            RegistryId id = some.get(RANDOM.nextInt(some.size()));
            StoredCase stored = registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER));
            List<StoredEntry> visits = stored.entries().stream()
                    .filter(entry -> entry.key().form().equals("F16"))
                    .toList();
            if (!visits.isEmpty()) {
                StoredEntry visit = visits.get(RANDOM.nextInt(visits.size()));
                Map<String, Written> written = new TreeMap<>(Casebook.written(visit));
                written.put("wbc", Written.value("%s.%s".formatted(4 + RANDOM.nextInt(6), RANDOM.nextInt(10))));
                EntrySave save =
                        new EntrySave(id, visit.key(), visit.version(), written, visit.status(), "measured", "measure");
                long start = System.nanoTime();
                SaveResult result = registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
                times.add(millis(start));
                refused += result instanceof SaveResult.Refused ? 1 : 0;
            }
        }
        report("save of one form (%s refused)".formatted(refused), times.subList(WARM, times.size()));
    }

    private void list() {
        long total = registry.in(stores -> stores.search().counts(Registry.DATA_MANAGER))
                .cases();
        int last = Math.toIntExact((total + 49) / 50);
        for (int page : new int[] {1, last / 2, last}) {
            repeat(
                    "list of cases, page " + page,
                    20,
                    () -> registry.in(stores -> {
                        stores.search().counts(Registry.DATA_MANAGER);
                        stores.search().missing(Registry.DATA_MANAGER);
                        stores.search().renewals(new Page.Wanted(1, 1), Registry.DATA_MANAGER);
                        return stores.search().find(Sought.ALL, new Page.Wanted(page, 50), Registry.DATA_MANAGER);
                    }));
        }
        repeat("list, part of a label", 20, () -> find(Sought.ALL.withText("-00" + RANDOM.nextInt(100))));
        repeat(
                "open queries, first page",
                20,
                () -> registry.in(stores -> stores.queries().waiting(new Page.Wanted(1, 100), Registry.DATA_MANAGER)));
        repeat(
                "one case opened",
                50,
                () -> registry.in(stores ->
                        stores.casebook().find(some.get(RANDOM.nextInt(some.size())), Registry.DATA_MANAGER)));
    }

    private Page<CaseSummary> find(Sought sought) {
        return registry.in(stores -> {
            Page<CaseSummary> page = stores.search()
                    .find(sought, new Page.Wanted(1, 50), Registry.DATA_MANAGER)
                    .page();
            sought.criterion().ifPresent(criterion -> stores.search()
                    .matches(
                            criterion, page.rows().stream().map(CaseSummary::id).toList(), Registry.DATA_MANAGER));
            return page;
        });
    }

    /** Every item that can be sought, in each way in which it can be, for a value that it has somewhere. */
    private void searches() {
        List<StoredCase> cases = registry.in(stores -> some.stream()
                .distinct()
                .limit(200)
                .map(id -> stores.casebook().find(id, Registry.DATA_MANAGER))
                .toList());
        List<Double> times = new ArrayList<>();
        Map<Double, String> slowest = new TreeMap<>(Comparator.reverseOrder());
        for (Form form : Forms.all()) {
            for (Item<?> item : form.items()) {
                conditions(form, item, cases).forEach(condition -> {
                    find(Sought.ALL.where(condition));
                    long start = System.nanoTime();
                    long found = find(Sought.ALL.where(condition)).total();
                    double took = millis(start);
                    times.add(took);
                    slowest.put(took, "%s, %s cases".formatted(condition.text(), found));
                });
            }
        }
        report("search of an item", times);
        slowest.entrySet().stream()
                .limit(5)
                .forEach(each -> System.out.printf(Locale.ROOT, "  %.0f ms: %s%n", each.getKey(), each.getValue()));
    }

    private static Stream<Criterion> conditions(Form form, Item<?> item, List<StoredCase> cases) {
        Optional<String> value = cases.stream()
                .flatMap(stored -> stored.entries().stream())
                .filter(entry -> entry.key().form().equals(form.code()))
                .flatMap(entry -> Optional.ofNullable(Casebook.written(entry).get(item.code())).stream())
                .map(Written::value)
                .filter(written -> !written.isBlank())
                .map(written -> written.split(";")[0])
                .findFirst();
        return Comparison.of(item).stream()
                .filter(comparison -> comparison.asksForAnAnswer() || value.isPresent())
                .map(comparison -> Criterion.of(
                        form,
                        item,
                        comparison,
                        comparison.asksForAnAnswer()
                                ? new String[0]
                                : Collections.nCopies(comparison == Comparison.BETWEEN ? 2 : 1, value.orElseThrow())
                                        .toArray(String[]::new)));
    }

    private void snapshot() {
        LocalDate cutOff = LocalDate.of(2025, 3, 1);
        long start = System.nanoTime();
        long id = registry.in(stores -> stores.snapshots().keep(cutOff, Registry.DATA_MANAGER))
                .snapshot();
        report("snapshot frozen", List.of(millis(start)));
        repeat(
                "snapshot loaded",
                3,
                () -> registry.in(stores -> stores.snapshots()
                        .load(id, Registry.DATA_MANAGER)
                        .files()
                        .size()));
        repeat(
                "snapshots listed",
                3,
                () -> registry.in(stores -> stores.snapshots().overview(Registry.DATA_MANAGER)));
    }

    private void export() {
        long start = System.nanoTime();
        registry.in(stores -> {
            try {
                stores.exports()
                        .write(
                                new ExportLayout.Long(Forms.all()),
                                OutputStream.nullOutputStream(),
                                Registry.DATA_MANAGER);
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
            return 0;
        });
        report("export of all answers", List.of(millis(start)));
        index();
    }

    /** Each part is a transaction of its own, as in the registry; nothing is to be made where the index is up to date. */
    private void index() {
        long start = System.nanoTime();
        int made = 0;
        int part = 1;
        while (part > 0) {
            part = registry.in(stores -> stores.upkeep().catchUp(Duration.ZERO));
            made += part;
        }
        report("index made again for %s cases".formatted(made), List.of(millis(start)));
    }

    private void trail() {
        long start = System.nanoTime();
        boolean whole =
                registry.in(stores -> stores.trail().verify(List.of())).fault().isEmpty();
        report("trail read and verified, whole: " + whole, List.of(millis(start)));
    }

    private void repeat(String what, int times, Runnable work) {
        List<Double> taken = new ArrayList<>();
        work.run();
        for (int time = 0; time < times; time++) {
            long start = System.nanoTime();
            work.run();
            taken.add(millis(start));
        }
        report(what, taken);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: n %s, median %.1f ms, 95 %% %.1f ms, longest %.1f ms; heap %s MB%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)),
                sorted.get(sorted.size() - 1),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
}
