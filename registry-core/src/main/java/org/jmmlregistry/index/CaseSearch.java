package org.jmmlregistry.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The list of cases, part by part, and what is sought in it. */
@ApplicationScoped
@Transactional
public class CaseSearch {

    /** How many cases there are, and how their children fared. */
    public record Counts(long cases, long retransplanted, long alive, long diseaseFree) {}

    /** How many cases a series has; its code is blank for those of none. */
    public record SeriesCount(String code, long cases) {}

    /**
     * How many cases an export has, and how many it leaves out for want of consent.
     *
     * @param missing cases of which this is not known, because their rows are being made again
     */
    public record Exportable(long cases, long withheld, long missing) {}

    /** Where an answer fits what is sought, and the answer as it was written. */
    public record Match(EntryKey entry, String written) {}

    private static final String ORDER = " ORDER BY no_series, series_code, case_id";
    private static final String PART = " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private final IndexTables tables;
    private final Trail trail;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    protected CaseSearch() {
        this(null, null, null);
    }

    @Inject
    public CaseSearch(EntityManager database, Trail trail, Clock clock) {
        this.tables = new IndexTables(database);
        this.trail = trail;
        this.clock = clock;
    }

    /** Cases by series, those of none at the end, and by pseudonym. */
    public Page<CaseSummary> find(Sought sought, Page.Wanted wanted, Caller caller) {
        caller.require(Right.READ_CASES);
        return page(sought.sql(), ORDER, wanted);
    }

    private Page<CaseSummary> page(AnswerCondition.Sql sql, String order, Page.Wanted wanted) {
        long total = tables.count("SELECT COUNT(*) FROM case_line WHERE " + sql.text(), sql.parameters());
        List<Object> parameters = new ArrayList<>(sql.parameters());
        parameters.add(wanted.before());
        parameters.add(wanted.size());
        return wanted.of(
                tables.read(
                        "SELECT * FROM case_line WHERE " + sql.text() + order + PART, parameters, LineTable::summary),
                total);
    }

    /** Puts down who sought which item, if real children are among the cases; what for is not kept, since it may be an answer. */
    public void note(Sought sought, String source, Caller caller) {
        caller.require(Right.READ_CASES);
        AnswerCondition.Sql sql = sought.sql();
        List<Object> parameters = new ArrayList<>(sql.parameters());
        parameters.add(DataLabel.REAL.name());
        long real = tables.count("SELECT COUNT(*) FROM case_line WHERE " + sql.text() + " AND kind = ?", parameters);
        if (real > 0) {
            String items = sought.condition()
                    .map(condition -> condition.form().code() + "." + condition.item())
                    .orElse("");
            trail.append(
                    List.of(Event.onRegistry(
                            Event.Action.READ,
                            "search of answers %s, real children found: %d".formatted(items, real),
                            source)),
                    caller);
        }
    }

    /** The answers of these cases that fit what is sought, by case. */
    public Map<RegistryId, List<Match>> matches(AnswerCondition condition, List<RegistryId> cases, Caller caller) {
        caller.require(Right.READ_CASES);
        Map<RegistryId, List<Match>> matches = new TreeMap<>();
        if (cases.isEmpty()) {
            return matches;
        }
        AnswerCondition.Sql sql = condition.sql();
        List<Object> parameters = new ArrayList<>(sql.parameters());
        cases.forEach(id -> parameters.add(id.text()));
        tables.read(
                "SELECT * FROM entry_answer WHERE " + sql.text() + " AND case_id IN (?" + ", ?".repeat(cases.size() - 1)
                        + ") ORDER BY case_id, hsct_seq, form_code, repeat_no, part",
                parameters,
                row -> matches.computeIfAbsent(new RegistryId(row.getString("case_id")), id -> new ArrayList<>())
                        .add(new Match(
                                AnswerTable.place(row).entry(),
                                AnswerTable.answer(row).written())));
        return matches;
    }

    public Counts counts(Caller caller) {
        caller.require(Right.READ_CASES);
        String counted =
                """
                SELECT COUNT(*) AS cases, COUNT(second_early) AS retransplanted,
                  COUNT(CASE WHEN last_state <> ? THEN 1 END) AS alive,
                  COUNT(CASE WHEN last_state = ? THEN 1 END) AS disease_free
                FROM case_line""";
        return tables.read(
                        counted,
                        List.of(LastState.DEAD.name(), LastState.ALIVE_DISEASE_FREE.name()),
                        row -> new Counts(
                                row.getLong("cases"),
                                row.getLong("retransplanted"),
                                row.getLong("alive"),
                                row.getLong("disease_free")))
                .get(0);
    }

    /** How many cases may leave the registry, and how many may not. */
    public Exportable exportable(Caller caller) {
        caller.require(Right.READ_CASES);
        String counted =
                """
                SELECT COUNT(CASE WHEN may_be_exported THEN 1 END) AS cases,
                  COUNT(CASE WHEN NOT may_be_exported THEN 1 END) AS withheld
                FROM case_line""";
        return tables.read(
                        counted,
                        List.of(),
                        row -> new Exportable(row.getLong("cases"), row.getLong("withheld"), missing(caller)))
                .get(0);
    }

    /** How many cases the list does not show yet, because its rows are being made again. */
    public long missing(Caller caller) {
        caller.require(Right.READ_CASES);
        return tables.count(
                """
                SELECT COUNT(*) FROM registered_case c LEFT JOIN case_line l ON l.case_id = c.id
                WHERE c.erased_at IS NULL AND l.case_id IS NULL""",
                List.of());
    }

    /** How many of the cases that are sought each series has, those of none at the end. */
    public List<SeriesCount> series(Sought sought, Caller caller) {
        caller.require(Right.READ_CASES);
        AnswerCondition.Sql sql = sought.sql();
        return tables.read(
                "SELECT no_series, series_code, COUNT(*) AS cases FROM case_line WHERE " + sql.text()
                        + " GROUP BY no_series, series_code ORDER BY no_series, series_code",
                sql.parameters(),
                row -> new SeriesCount(row.getString("series_code"), row.getLong("cases")));
    }

    /** The cases whose child has come of age, so that it must consent itself; those that wait longest first. */
    public Page<CaseSummary> renewals(Page.Wanted wanted, Caller caller) {
        caller.require(Right.READ_CASES);
        return page(
                new AnswerCondition.Sql("renewal_due <= ?", List.of(LocalDate.now(clock))),
                " ORDER BY renewal_due, case_id",
                wanted);
    }
}
