package org.jmmlregistry.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The entries that wait for somebody in all cases, one by one, and the cases that somebody worked on last. */
@ApplicationScoped
@Transactional
public class WaitingEntries {

    /** As many of somebody's last changes are looked at for the cases that they were in. */
    private static final int LATEST = 500;

    private static final String UNQUERIED =
            """
             AND NOT EXISTS (SELECT 1 FROM data_query q WHERE q.case_id = w.case_id AND q.form_code = w.form_code
              AND q.hsct_seq = w.hsct_seq AND q.repeat_no = w.repeat_no AND q.status IN ('OPEN', 'ANSWERED'))""";

    private static final String HELD = "w.case_id, w.form_code, w.hsct_seq, w.repeat_no, w.status, w.changed_at ";
    private static final String ORDER_OF_WANTED =
            " ORDER BY w.in_time_until, w.case_id, w.form_code, w.hsct_seq, w.point";
    private static final String ORDER_OF_HELD = " ORDER BY w.status, w.case_id, w.form_code, w.hsct_seq, w.repeat_no";
    private static final String PART = " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private final IndexTables tables;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected WaitingEntries() {
        this(null, null);
    }

    @Inject
    public WaitingEntries(EntityManager database, Clock clock) {
        this.tables = new IndexTables(database);
        this.clock = clock;
    }

    private LocalDate today() {
        return RegistryTime.here().today(clock);
    }

    /**
     * Entries of a kind: those that are not there by the day until which they are in time, those that are by case.
     *
     * @param form of this form alone; of all if empty
     */
    public Page<WaitingEntry> of(OpenWork kind, Optional<String> form, Page.Wanted wanted, Caller caller) {
        caller.require(Right.READ_CASES);
        WorkCounts counts = new WorkCounts(tables, today());
        long total = counts.waiting(kind, form, counts.visible(WorkFilter.ALL, caller))
                .entries();
        return wanted.of(read(kind, form, wanted, caller), total);
    }

    /** The first entries of a kind. */
    public List<WaitingEntry> first(OpenWork kind, Optional<String> form, int most, Caller caller) {
        caller.require(Right.READ_CASES);
        return read(kind, form, new Page.Wanted(1, most), caller);
    }

    private List<WaitingEntry> read(OpenWork kind, Optional<String> form, Page.Wanted wanted, Caller caller) {
        if (kind.isOfQueries()) {
            throw new IllegalArgumentException("kind: one of entries, not " + kind);
        }
        Sql rows = kind.rows(today());
        List<Object> parameters = new ArrayList<>(rows.parameters());
        form.ifPresent(parameters::add);
        parameters.add(wanted.before());
        parameters.add(wanted.size());
        String sql = (kind.isWanted() ? "SELECT w.* " : "SELECT " + HELD)
                + rows.text()
                + (form.isPresent() ? " AND w.form_code = ?" : "")
                + (kind == OpenWork.TO_VERIFY ? UNQUERIED : "")
                + open(caller)
                + (kind.isWanted() ? ORDER_OF_WANTED : ORDER_OF_HELD)
                + PART;
        return kind.isWanted()
                ? placed(tables.read(sql, parameters, this::lacking))
                : tables.read(sql, parameters, WaitingEntries::held);
    }

    /** The visits that are overdue or due within thirty days, those that are late longest first. */
    public List<WaitingEntry> visits(int most, String form, Caller caller) {
        List<WaitingEntry> all = new ArrayList<>();
        for (OpenWork kind : List.of(OpenWork.OVERDUE, OpenWork.DUE, OpenWork.COMING)) {
            if (all.size() < most) {
                all.addAll(first(kind, Optional.of(form), most - all.size(), caller));
            }
        }
        return List.copyOf(all);
    }

    /** The drafts that somebody changed last, the latest first. */
    public Page<WaitingEntry> drafts(Page.Wanted wanted, Caller caller) {
        caller.require(Right.READ_CASES);
        String rows = "FROM form_entry w WHERE w.status = 'DRAFT' AND w.changed_by = ?" + open(caller);
        long total = tables.count("SELECT COUNT(*) " + rows, List.of(caller.name()));
        return wanted.of(
                tables.read(
                        "SELECT " + HELD + rows + " ORDER BY w.changed_at DESC, w.id" + PART,
                        List.of(caller.name(), wanted.before(), wanted.size()),
                        WaitingEntries::held),
                total);
    }

    /** The cases in which somebody made a change last, the latest first, with when. */
    public Map<RegistryId, Instant> recent(int most, Caller caller) {
        caller.require(Right.READ_CASES);
        Map<RegistryId, Instant> recent = new LinkedHashMap<>();
        tables.each(
                "SELECT w.case_id, w.changed_at FROM form_entry w WHERE w.changed_by = ? AND "
                        + CasesInScope.sql(caller.scope(), "w.case_id")
                        + " ORDER BY w.changed_at DESC FETCH FIRST ? ROWS ONLY",
                List.of(caller.name(), LATEST),
                row -> recent.size() < most
                        ? Optional.ofNullable(
                                recent.putIfAbsent(new RegistryId(row.getString("case_id")), changed(row)))
                        : Optional.empty());
        return recent;
    }

    /** Narrows to the cases that somebody may know of and that take changes. */
    private static String open(Caller caller) {
        return " AND w.case_id NOT IN (SELECT id FROM registered_case WHERE frozen_at IS NOT NULL) AND "
                + CasesInScope.sql(caller.scope(), "w.case_id");
    }

    private static Instant changed(ResultSet row) throws SQLException {
        return row.getTimestamp("changed_at").toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    private static WaitingEntry held(ResultSet row) throws SQLException {
        return new WaitingEntry(
                new RegistryId(row.getString("case_id")),
                key(row, row.getInt("repeat_no")),
                CellState.valueOf(row.getString("status")),
                Optional.empty(),
                Optional.of(changed(row)));
    }

    private static EntryKey key(ResultSet row, int repeatNo) throws SQLException {
        return new EntryKey(row.getString("form_code"), row.getInt("hsct_seq"), repeatNo);
    }

    private WaitingEntry lacking(ResultSet row) throws SQLException {
        ExpectedEntry wanted = WantedTable.entry(row);
        CellState state =
                switch (wanted.on(today())) {
                    case OVERDUE -> CellState.OVERDUE;
                    case MISSING -> CellState.MISSING;
                    case DUE -> CellState.DUE;
                    case NOT_YET, HELD -> CellState.NOT_EXPECTED;
                };
        return new WaitingEntry(
                new RegistryId(row.getString("case_id")), key(row, 1), state, Optional.of(wanted), Optional.empty());
    }

    /** Those of repeated forms at the first number that is free. */
    private List<WaitingEntry> placed(List<WaitingEntry> waiting) {
        return waiting.stream()
                .map(each -> Forms.form(each.entry().form())
                                .filter(form -> form.repeat().isRepeated())
                                .isPresent()
                        ? new WaitingEntry(each.child(), free(each), each.state(), each.wanted(), each.changed())
                        : each)
                .toList();
    }

    private EntryKey free(WaitingEntry each) {
        EntryKey key = each.entry();
        long highest = tables.count(
                "SELECT COALESCE(MAX(repeat_no), 0) FROM form_entry WHERE case_id = ? AND form_code = ? AND hsct_seq = ?",
                List.of(each.child().text(), key.form(), key.hsctSeq()));
        return new EntryKey(key.form(), key.hsctSeq(), Math.toIntExact(highest) + 1);
    }
}
