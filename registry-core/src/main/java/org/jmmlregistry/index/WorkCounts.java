package org.jmmlregistry.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;

/**
 * How much waits in which case. Each kind is counted by itself, case by case, from an index that holds all it takes, and put together
 * here: Derby joins such rows one by one, and in an order of its own.
 */
final class WorkCounts {

    /** A case that somebody may know of. */
    record Visible(RegistryId id, boolean closed) {}

    private static final String QUERIED =
            """
            FROM (
              SELECT DISTINCT e.case_id, e.form_code, e.hsct_seq, e.repeat_no
              FROM data_query q JOIN form_entry e ON e.case_id = q.case_id AND e.form_code = q.form_code
                AND e.hsct_seq = q.hsct_seq AND e.repeat_no = q.repeat_no
              WHERE q.status IN ('OPEN', 'ANSWERED') AND e.status = 'COMPLETE') w WHERE 1 = 1""";

    private final IndexTables tables;
    private final LocalDate today;
    private final Map<OpenWork, Map<String, Long>> known = new HashMap<>();

    WorkCounts(IndexTables tables, LocalDate today) {
        this.tables = tables;
        this.today = today;
    }

    /** The cases that somebody may know of and a filter lets through but for what must wait in them, in order. */
    List<Visible> visible(WorkFilter filter, Caller caller) {
        Sql cases = filter.cases(caller);
        Set<String> mine = filter.mine() ? mine(caller) : Set.of();
        return tables
                .read(
                        "SELECT c.id, c.frozen_at " + cases.text() + " ORDER BY c.id",
                        cases.parameters(),
                        row -> new Visible(new RegistryId(row.getString("id")), row.getTimestamp("frozen_at") != null))
                .stream()
                .filter(each -> !filter.mine() || mine.contains(each.id().text()))
                .toList();
    }

    private Set<String> mine(Caller caller) {
        Set<String> mine = new HashSet<>();
        for (String sql : List.of(
                "SELECT DISTINCT case_id FROM form_entry WHERE changed_by = ?",
                "SELECT id AS case_id FROM registered_case WHERE registered_by = ?")) {
            tables.each(sql, List.of(caller.name()), row -> mine.add(row.getString("case_id")));
        }
        return mine;
    }

    /** How much of a kind waits in each case, in all centres. */
    private Map<String, Long> byCase(OpenWork kind, Optional<String> form) {
        return form.isEmpty() ? known.computeIfAbsent(kind, each -> counted(each, form)) : counted(kind, form);
    }

    private Map<String, Long> counted(OpenWork kind, Optional<String> form) {
        Map<String, Long> counted = read(kind.rows(today), form);
        if (kind == OpenWork.TO_VERIFY) {
            read(Sql.of(QUERIED), form)
                    .forEach((id, queried) -> counted.computeIfPresent(
                            id, (same, all) -> all.equals(queried) ? null : Long.valueOf(all - queried)));
        }
        return counted;
    }

    private Map<String, Long> read(Sql rows, Optional<String> form) {
        List<Object> parameters = new ArrayList<>(rows.parameters());
        form.ifPresent(parameters::add);
        Map<String, Long> counted = new HashMap<>();
        tables.each(
                "SELECT w.case_id, COUNT(*) AS entries " + rows.text()
                        + (form.isPresent() ? " AND w.form_code = ?" : "") + " GROUP BY w.case_id",
                parameters,
                row -> counted.put(row.getString("case_id"), row.getLong("entries")) == null);
        return counted;
    }

    private static boolean waitsIn(Visible each, OpenWork kind) {
        return kind.isOfQueries() || !each.closed();
    }

    WorkSearch.Waiting waiting(OpenWork kind, Optional<String> form, List<Visible> visible) {
        Map<String, Long> byCase = byCase(kind, form);
        List<Long> found = visible.stream()
                .filter(each -> waitsIn(each, kind))
                .map(each -> byCase.getOrDefault(each.id().text(), 0L))
                .filter(entries -> entries > 0)
                .toList();
        return new WorkSearch.Waiting(found.stream().mapToLong(Long::longValue).sum(), found.size());
    }

    /** Whether something of one of these kinds waits in a case. */
    Predicate<Visible> having(Collection<OpenWork> kinds, Optional<String> form) {
        Map<OpenWork, Set<String>> of = kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> byCase(kind, form)
                .keySet()));
        return each -> of.entrySet().stream()
                .anyMatch(kind -> waitsIn(each, kind.getKey())
                        && kind.getValue().contains(each.id().text()));
    }

    /** How many of these children lack what is overdue, by form. */
    Map<String, Long> overdueByForm(List<Visible> visible) {
        Set<String> open = visible.stream()
                .filter(each -> !each.closed())
                .map(each -> each.id().text())
                .collect(Collectors.toSet());
        Sql rows = OpenWork.OVERDUE.rows(today);
        Map<String, Long> byForm = new HashMap<>();
        tables.each(
                "SELECT w.form_code, w.case_id " + rows.text() + " GROUP BY w.form_code, w.case_id",
                rows.parameters(),
                row -> open.contains(row.getString("case_id"))
                        ? byForm.merge(row.getString("form_code"), 1L, Long::sum)
                        : 0L);
        return byForm;
    }
}
