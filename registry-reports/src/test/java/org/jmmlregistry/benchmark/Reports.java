package org.jmmlregistry.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.chronicle.NarrativeReport;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.outcomes.OutcomesReport;
import org.jmmlregistry.report.pdf.Typesetting;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.report.proof.SeveralNarratives;
import org.jmmlregistry.report.secondhsct.EarlyLateReport;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.study.Studies;
import org.jmmlregistry.study.StudyData;

/** Measures whole reports, from the answer to the last byte of the PDF: each line is a report, how often it was made and how long it took. */
final class Reports {

    private static final String ALL = "endpoints: " + String.join(", ", StudyKind.OUTCOMES.endpoints());

    private static final LocalDate CUT_OFF = LocalDate.of(2024, 6, 30);

    private Reports() {}

    /** @param arguments a database of cases as JDBC names it, its user (blank for none), and what to measure (blank for all) */
    public static void main(String... arguments) {
        List<String> names = List.of(arguments).subList(2, arguments.length);
        Map<String, Runnable> all = new TreeMap<>(Map.of(
                "1-narrative", Reports::narrative,
                "2-founding", Reports::founding,
                "3-outcomes-1000", () -> outcomes(1_000, 8),
                "4-outcomes-10000", () -> outcomes(10_000, 4),
                "5-narratives", () -> narratives(arguments[0], arguments[1])));
        all.keySet().retainAll(names.isEmpty() ? Set.copyOf(all.keySet()) : names);
        all.values().forEach(Runnable::run);
    }

    private static void narrative() {
        CaseFile girl = DemonstrationCases.named("INDEX");
        timed(
                "narrative of the girl",
                60,
                () -> pdf(NarrativeReport.of(girl, DemonstrationCases.data(), Audience.INSIDE)));
    }

    private static void founding() {
        StudyData data = Asked.frozen(DemonstrationCases.files());
        timed(
                "second HSCT of the founding series",
                40,
                () -> pdf(EarlyLateReport.of(Asked.answer(data, "endpoints: OS_FAILURE", Asked.SERIES))));
    }

    private static void outcomes(int children, int times) {
        StudyData data = Asked.drawn(3, children);
        timed(
                "outcomes of " + children + " children, all endpoints",
                times,
                () -> pdf(OutcomesReport.of(Asked.answer(data, ALL, "horizon: 60"))));
    }

    /** All children of a database in one file; the data are read anew each time. */
    private static void narratives(String database, String user) {
        Caller reader = new Caller("reader", Set.of(Role.STATISTICIAN));
        try (Registry registry = open(database, user)) {
            long snapshot = registry.in(stores -> stores.snapshots().keep(CUT_OFF, Registry.DATA_MANAGER))
                    .snapshot();
            timed("narratives of all children in one file", 4, () -> Documents.narratives(
                            registry.in(stores -> SeveralNarratives.of(
                                    new SeveralNarratives.Asked(snapshot, Optional.empty(), Audience.INSIDE),
                                    new Studies(
                                            stores.casebook(), stores.snapshots(), stores.trail(), Clock.systemUTC()),
                                    stores.casebook(),
                                    reader)),
                            Language.ENGLISH)
                    .file()
                    .content()
                    .length);
        }
    }

    private static Registry open(String database, String user) {
        try {
            return Fill.open(database, user);
        } catch (SQLException unreachable) {
            throw new IllegalArgumentException("database: " + database, unreachable);
        }
    }

    private static int pdf(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Typesetting.write(report, Language.ENGLISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }

    /** The median and the longest of the later half of the times; the first is that of a program that was just started. */
    private static void timed(String what, int times, Supplier<Integer> made) {
        heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
        long[] nanos = new long[times];
        int bytes = 0;
        for (int time = 0; time < times; time++) {
            long start = System.nanoTime();
            bytes = made.get();
            nanos[time] = System.nanoTime() - start;
        }
        long[] warm = Arrays.copyOfRange(nanos, times / 2, times);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "%s: first %,d ms; warm, %d times: median %,d ms, longest %,d ms; %,d bytes; heap at its peak %,d MB%n",
                what,
                ms(nanos[0]),
                warm.length,
                ms(warm[warm.length / 2]),
                ms(warm[warm.length - 1]),
                bytes,
                heaps().stream()
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        >> 20);
    }

    private static List<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long ms(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
