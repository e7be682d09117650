package org.jmmlregistry.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.patient.RegistryId;

/** Reads how it stands with the forms of some children, from statuses, open queries and what is wanted. */
final class FormCells {

    private static final Comparator<FormCell> MOST_WORK = Comparator.comparing(FormCell::state)
            .thenComparing(cell -> cell.wanted().flatMap(ExpectedEntry::until).orElse(LocalDate.MIN))
            .thenComparing(FormCell::at);

    /** What is known of one child. */
    private static final class Child {
        private final Map<EntryKey, CellState> held = new HashMap<>();
        private final Set<EntryKey> queried = new HashSet<>();
        private final List<ExpectedEntry> wanted = new ArrayList<>();
    }

    private final IndexTables tables;
    private final LocalDate today;

    FormCells(IndexTables tables, LocalDate today) {
        this.tables = tables;
        this.today = today;
    }

    /** Of the given cases, in the order of pseudonyms. */
    List<ChildForms> of(List<RegistryId> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<String, Child> children = new HashMap<>();
        cases.forEach(id -> children.put(id.text(), new Child()));
        each(
                "SELECT case_id, form_code, hsct_seq, repeat_no, status FROM form_entry WHERE ",
                cases,
                row -> of(row, children).held.put(key(row), CellState.valueOf(row.getString("status"))));
        each(
                "SELECT case_id, form_code, hsct_seq, repeat_no FROM data_query WHERE status IN ('OPEN', 'ANSWERED') AND ",
                cases,
                row -> of(row, children).queried.add(key(row)));
        each("SELECT * FROM wanted_entry WHERE ", cases, row -> of(row, children)
                .wanted
                .add(WantedTable.entry(row)));
        Sql among = among("c.id", cases);
        return tables.read(
                "SELECT l.*, c.centre, c.frozen_at FROM registered_case c JOIN case_line l ON l.case_id = c.id WHERE "
                        + among.text() + " ORDER BY c.id",
                among.parameters(),
                row -> {
                    CaseSummary summary = LineTable.summary(row);
                    boolean closed = row.getTimestamp("frozen_at") != null;
                    return new ChildForms(
                            summary,
                            Optional.ofNullable(row.getString("centre")),
                            closed,
                            cells(of(row, children), summary.course().transplants(), closed));
                });
    }

    private static Child of(ResultSet row, Map<String, Child> children) throws SQLException {
        return children.getOrDefault(row.getString("case_id"), new Child());
    }

    private static EntryKey key(ResultSet row) throws SQLException {
        return new EntryKey(row.getString("form_code"), row.getInt("hsct_seq"), row.getInt("repeat_no"));
    }

    private <T> void each(String select, List<RegistryId> cases, IndexTables.Reading<T> reading) {
        Sql among = among("case_id", cases);
        tables.each(select + among.text(), among.parameters(), reading);
    }

    private static Sql among(String column, List<RegistryId> cases) {
        return Sql.among(column, cases.stream().map(RegistryId::text).toList());
    }

    private Map<String, FormCell> cells(Child child, int hscts, boolean closed) {
        Map<String, FormCell> cells = new LinkedHashMap<>();
        for (Form form : Forms.all()) {
            List<EntryKey> held = child.held.keySet().stream()
                    .filter(key -> key.form().equals(form.code()))
                    .toList();
            Stream<FormCell> there =
                    held.stream().map(key -> new FormCell(state(key, child), key, held.size(), Optional.empty()));
            Stream<FormCell> wanted = child.wanted.stream()
                    .filter(each -> !closed && each.form().equals(form.code()))
                    .flatMap(each -> state(each).stream()
                            .map(state -> new FormCell(
                                    state, next(held, form, each.hsctSeq()), held.size(), Optional.of(each))));
            cells.put(
                    form.code(),
                    Stream.concat(there, wanted)
                            .min(MOST_WORK)
                            .orElseGet(() -> new FormCell(
                                    CellState.NOT_EXPECTED,
                                    next(
                                            held,
                                            form,
                                            form.repeat().standsUnderHsct() ? Math.max(hscts, first(form)) : 0),
                                    0,
                                    Optional.empty())));
        }
        return Collections.unmodifiableMap(cells);
    }

    private static int first(Form form) {
        return form.repeat().standsWithoutHsct() ? 0 : 1;
    }

    private static CellState state(EntryKey key, Child child) {
        CellState state = child.held.getOrDefault(key, CellState.DRAFT);
        return child.queried.contains(key) ? CellState.QUERIED : state;
    }

    private Optional<CellState> state(ExpectedEntry wanted) {
        return switch (wanted.on(today)) {
            case OVERDUE -> Optional.of(CellState.OVERDUE);
            case DUE -> Optional.of(CellState.DUE);
            case MISSING -> Optional.of(CellState.MISSING);
            case NOT_YET, HELD -> Optional.empty();
        };
    }

    /** Where a further entry of a form would stand. */
    private static EntryKey next(List<EntryKey> held, Form form, int hsctSeq) {
        int highest = held.stream()
                .filter(key -> key.hsctSeq() == hsctSeq)
                .mapToInt(EntryKey::repeatNo)
                .max()
                .orElse(0);
        return new EntryKey(form.code(), hsctSeq, form.repeat().isRepeated() ? highest + 1 : 1);
    }
}
