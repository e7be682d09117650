package org.jmmlregistry.report.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.Completeness;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.snapshot.WaitingQuery;

/** What is there of what is expected, and how entries are filled: by form, and by centre. */
final class Completion {

    private final List<QualityChild> children;
    private final LocalDate day;

    Completion(List<QualityChild> children, LocalDate day) {
        this.children = children;
        this.day = day;
    }

    private record OfForm(Form form, Expected expected, int entries, Completeness filled) {}

    Table byForm() {
        List<OfForm> rows = new ArrayList<>();
        for (Form form : Forms.all()) {
            List<ExpectedEntry> expected = QualityChild.flat(children, QualityChild::expected).stream()
                    .filter(each -> each.form().equals(form.code()))
                    .toList();
            List<Entry> entries = QualityChild.flat(children, QualityChild::entries).stream()
                    .filter(entry -> entry.key().form().equals(form.code()))
                    .toList();
            if (!expected.isEmpty() || !entries.isEmpty()) {
                rows.add(new OfForm(form, Expected.of(expected, day), entries.size(), QualityChild.filled(entries)));
            }
        }
        return table(rows);
    }

    private static Table table(List<OfForm> rows) {
        return Table.of("forms", rows)
                .look(Table.Look.LISTING)
                .words("form", Message.of("Form"), 112, row -> Cell.words(row.form()))
                .figures("expected", Message.of("Expected, there"), 84, row -> row.expected()
                        .share())
                .figures(
                        "due",
                        Message.of("Due"),
                        32,
                        row -> Cell.count(row.expected().due()))
                .figures(
                        "late",
                        Message.of("Overdue or missing"),
                        52,
                        row -> Cell.count(row.expected().late()))
                .figures("entries", Message.of("Entries"), 42, row -> Cell.count(row.entries()))
                .figures(
                        "given",
                        Message.of("Required, given"),
                        104,
                        row -> Expected.share(row.filled().given(), row.filled().required()))
                .figures(
                        "absent",
                        Message.of("Absent"),
                        40,
                        row -> Cell.count(row.filled().absent()))
                .figures(
                        "open",
                        Message.of("Open"),
                        36,
                        row -> Cell.count(row.filled().open()))
                .table();
    }

    private record OfCentre(Message centre, int children, Expected expected, Completeness filled, int queries) {}

    Table byCentre(List<WaitingQuery> waiting) {
        Map<RegistryId, Long> queries =
                waiting.stream().collect(Collectors.groupingBy(WaitingQuery::child, Collectors.counting()));
        Map<String, List<QualityChild>> centres = new TreeMap<>(children.stream()
                .collect(Collectors.groupingBy(child -> child.subject().centre().orElse(""))));
        List<OfCentre> rows = centres.values().stream()
                .map(some -> new OfCentre(
                        some.get(0).centre(),
                        some.size(),
                        Expected.of(QualityChild.flat(some, QualityChild::expected), day),
                        QualityChild.filled(QualityChild.flat(some, QualityChild::entries)),
                        (int) some.stream()
                                .mapToLong(child -> queries.getOrDefault(child.id(), 0L))
                                .sum()))
                .toList();
        return Table.of("centres", rows)
                .look(Table.Look.LISTING)
                .words("centre", Message.of("Centre"), 82, row -> Cell.words(row.centre()))
                .figures("children", Message.of("Children"), 45, row -> Cell.count(row.children()))
                .figures("expected", Message.of("Expected, there"), 80, row -> row.expected()
                        .share())
                .figures(
                        "late",
                        Message.of("Overdue or missing"),
                        60,
                        row -> Cell.count(row.expected().late()))
                .figures(
                        "given",
                        Message.of("Required, given"),
                        90,
                        row -> Expected.share(row.filled().given(), row.filled().required()))
                .figures(
                        "open",
                        Message.of("Open"),
                        45,
                        row -> Cell.count(row.filled().open()))
                .figures("queries", Message.of("Queries that wait"), 60, row -> Cell.count(row.queries()))
                .table();
    }

    private record Absent(Form form, Item<?> item, int required, int absent) {}

    /** The required items of which most often there is no value; empty if each has one. */
    Optional<Table> absent(int most) {
        List<Absent> rows = new ArrayList<>();
        for (Form form : Forms.all()) {
            Map<Item<?>, int[]> counts = new LinkedHashMap<>();
            QualityChild.flat(children, QualityChild::entries).stream()
                    .filter(entry -> entry.key().form().equals(form.code()))
                    .forEach(entry -> Completeness.lacking(entry).forEach((item, lacks) -> {
                        int[] count = counts.computeIfAbsent(item, any -> new int[2]);
                        count[0]++;
                        count[1] += lacks ? 1 : 0;
                    }));
            counts.forEach((item, count) -> rows.add(new Absent(form, item, count[0], count[1])));
        }
        List<Absent> shown = rows.stream()
                .filter(each -> each.absent() > 0)
                .sorted(Comparator.comparingInt(Absent::absent).reversed())
                .limit(most)
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of("absent", shown)
                        .look(Table.Look.LISTING)
                        .words("form", Message.of("Form"), 150, row -> Cell.words(row.form()))
                        .words("item", Message.of("Item"), 200, row -> Cell.words(row.item()))
                        .figures(
                                "absent",
                                Message.of("Without a value"),
                                120,
                                row -> Expected.share(row.absent(), row.required()))
                        .table());
    }
}
