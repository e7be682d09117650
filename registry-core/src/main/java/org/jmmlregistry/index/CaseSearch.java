package org.jmmlregistry.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Refused;
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
    public record Counts(long cases, long withSecondHsct, long alive, long diseaseFree) {}

    /** How many cases a series has; its code is blank for those of none. */
    public record SeriesCount(String code, long cases) {}

    /**
     * What was found: a part of the list, and of the whole how many cases each series has, those of none at the end.
     *
     * @param real how many of the children are real
     */
    public record Found(Page<CaseSummary> page, List<SeriesCount> series, long real) {

        public Found {
            series = List.copyOf(series);
        }
    }

    /**
     * How many cases an export has, and how many it leaves out for want of consent.
     *
     * @param missing cases of which this is not known, because their rows are being made again
     */
    public record Exportable(long cases, long withheld, long missing) {}

    /** An answer that fits what is sought, and where it stands. */
    public record Match(EntryKey entry, Item<?> item, Written answer) {}

    /** A case that fits a criterion. */
    private record Hit(String series, boolean real, RegistryId id) {}

    private static final String ORDER = " ORDER BY no_series, series_code, case_id";
    private static final String PART = " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private final IndexTables tables;
    private final AnswerTable answers;
    private final Trail trail;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CaseSearch() {
        this(null, null, null);
    }

    @Inject
    public CaseSearch(EntityManager database, Trail trail, Clock clock) {
        this.tables = new IndexTables(database);
        this.answers = new AnswerTable(tables);
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Cases by series, those of none at the end, and by pseudonym.
     *
     * @throws Refused if no case that the caller may know of is of the series that is sought
     */
    public Found find(Sought sought, Page.Wanted wanted, Caller caller) {
        caller.require(Right.READ_CASES);
        sought.series().filter(code -> !code.isBlank()).ifPresent(code -> requireSeries(code, caller));
        Sql lines = sought.lines(caller.scope());
        return sought.criterion().isPresent() ? findOnce(sought, lines, wanted) : find(lines, wanted);
    }

    /** The codes of the series that cases belong to of which the caller may know. */
    public List<String> series(Caller caller) {
        caller.require(Right.READ_CASES);
        return tables.read(
                "SELECT DISTINCT series_code FROM case_line WHERE no_series = 0 AND " + inScope(caller)
                        + " ORDER BY series_code",
                List.of(),
                row -> row.getString("series_code"));
    }

    /** A list that lacks cases does not know all series. */
    private void requireSeries(String code, Caller caller) {
        List<String> known = series(caller);
        if (!known.contains(code) && missing(caller) == 0) {
            throw known.isEmpty()
                    ? Refused.malformed("No case is of the series “{series}”, nor of any other.", code)
                    : Refused.malformed(
                            "No case is of the series “{series}”; there are cases of {known}.", code, known);
        }
    }

    private Found find(Sql lines, Page.Wanted wanted) {
        List<Object> parameters = new ArrayList<>(List.of(DataLabel.REAL.name()));
        parameters.addAll(lines.parameters());
        List<SeriesCount> series = new ArrayList<>();
        long real = tables
                .read(
                        "SELECT no_series, series_code, COUNT(*) AS cases, COUNT(CASE WHEN kind = ? THEN 1 END) AS real_cases FROM "
                                + lines.text() + " GROUP BY no_series, series_code ORDER BY no_series, series_code",
                        parameters,
                        row -> {
                            series.add(new SeriesCount(row.getString("series_code"), row.getLong("cases")));
                            return row.getLong("real_cases");
                        })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
        long total = series.stream().mapToLong(SeriesCount::cases).sum();
        return new Found(page(lines, ORDER, wanted, total), series, real);
    }

    /** Asks the criterion once, which costs more than to read the cases that fit. */
    private Found findOnce(Sought sought, Sql lines, Page.Wanted wanted) {
        String asked = "SELECT series_code, kind, case_line.case_id FROM " + lines.text() + ORDER;
        IndexTables.Reading<Hit> hit = row -> new Hit(
                row.getString("series_code"),
                row.getString("kind").equals(DataLabel.REAL.name()),
                new RegistryId(row.getString("case_id")));
        List<Hit> hits = sought.joinsSets()
                ? tables.readSets(asked, lines.parameters(), hit)
                : tables.read(asked, lines.parameters(), hit);
        Map<String, Long> series =
                hits.stream().collect(Collectors.groupingBy(Hit::series, LinkedHashMap::new, Collectors.counting()));
        List<RegistryId> part = hits.stream()
                .skip(wanted.before())
                .limit(wanted.size())
                .map(Hit::id)
                .toList();
        return new Found(
                wanted.of(LineTable.lines(tables, part, ORDER), hits.size()),
                series.entrySet().stream()
                        .map(each -> new SeriesCount(each.getKey(), each.getValue()))
                        .toList(),
                hits.stream().filter(Hit::real).count());
    }

    private Page<CaseSummary> page(Sql lines, String order, Page.Wanted wanted, long total) {
        List<Object> parameters = new ArrayList<>(lines.parameters());
        parameters.add(wanted.before());
        parameters.add(wanted.size());
        return wanted.of(
                tables.read("SELECT case_line.* FROM " + lines.text() + order + PART, parameters, LineTable::summary),
                total);
    }

    /** Puts down who sought which item, if real children are among the cases; what for is not kept, since it may be an answer. */
    public void note(Sought sought, Found found, String source, Caller caller) {
        caller.require(Right.READ_CASES);
        if (found.real() > 0) {
            String items = sought.criterion().map(CaseSearch::items).orElse("");
            trail.append(
                    List.of(Event.onRegistry(
                            Event.Action.READ,
                            Noted.answerSearch(items, found.real()).toString(),
                            source)),
                    caller);
        }
    }

    private static String items(Criterion criterion) {
        return criterion.items().stream()
                .map(each -> each.form().code() + "." + each.item())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The answers of these cases for which a criterion holds, by case. */
    public Map<RegistryId, List<Match>> matches(Criterion criterion, List<RegistryId> cases, Caller caller) {
        caller.require(Right.READ_CASES);
        List<RegistryId> known = known(cases, caller);
        return known.isEmpty() ? Map.of() : new MatchingAnswers(tables, answers, known).of(criterion);
    }

    /** Those of the cases that the caller may know of. */
    private List<RegistryId> known(List<RegistryId> cases, Caller caller) {
        return cases.isEmpty()
                ? cases
                : tables.read(
                        "SELECT case_id FROM case_line WHERE case_id IN (?" + ", ?".repeat(cases.size() - 1) + ") AND "
                                + CasesInScope.sql(caller.scope(), "case_id"),
                        cases.stream().map(RegistryId::text).toList(),
                        row -> new RegistryId(row.getString("case_id")));
    }

    public Counts counts(Caller caller) {
        caller.require(Right.READ_CASES);
        String counted =
                """
                SELECT COUNT(*) AS cases, COUNT(CASE WHEN hscts > 1 THEN 1 END) AS with_second_hsct,
                  COUNT(CASE WHEN last_state <> ? THEN 1 END) AS alive,
                  COUNT(CASE WHEN last_state = ? THEN 1 END) AS disease_free
                FROM case_line WHERE %s"""
                        .formatted(inScope(caller));
        return tables.read(
                        counted,
                        List.of(LastState.DEAD.name(), LastState.ALIVE_DISEASE_FREE.name()),
                        row -> new Counts(
                                row.getLong("cases"),
                                row.getLong("with_second_hsct"),
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
                FROM case_line WHERE %s"""
                        .formatted(inScope(caller));
        return tables.read(
                        counted,
                        List.of(),
                        row -> new Exportable(row.getLong("cases"), row.getLong("withheld"), missing(caller)))
                .get(0);
    }

    /**
     * The same of some cases.
     *
     * @param missing cases of which nothing is known
     */
    public Exportable exportable(Set<RegistryId> cases, long missing, Caller caller) {
        caller.require(Right.READ_CASES);
        List<Boolean> open = tables
                .read(
                        "SELECT case_id, may_be_exported FROM case_line WHERE " + inScope(caller),
                        List.of(),
                        row -> cases.contains(new RegistryId(row.getString("case_id")))
                                ? Optional.of(row.getBoolean("may_be_exported"))
                                : Optional.<Boolean>empty())
                .stream()
                .flatMap(Optional::stream)
                .toList();
        long exported = open.stream().filter(each -> each).count();
        return new Exportable(exported, open.size() - exported, missing);
    }

    private static String inScope(Caller caller) {
        return CasesInScope.sql(caller.scope(), "case_id");
    }

    /** How many cases the list does not show yet, because its rows are being made again. */
    public long missing(Caller caller) {
        caller.require(Right.READ_CASES);
        return tables.count(
                """
                SELECT COUNT(*) FROM registered_case c LEFT JOIN case_line l ON l.case_id = c.id
                WHERE c.erased_at IS NULL AND l.case_id IS NULL AND %s"""
                        .formatted(CasesInScope.own(caller.scope(), "c.centre")),
                List.of());
    }

    /** The cases whose child has come of age, so that it must consent itself; those that wait longest first. */
    public Page<CaseSummary> renewals(Page.Wanted wanted, Caller caller) {
        caller.require(Right.READ_CASES);
        Sql due = new Sql(
                "case_line WHERE renewal_due <= ? AND " + inScope(caller),
                List.of(RegistryTime.here().today(clock)));
        long total = tables.count("SELECT COUNT(*) FROM " + due.text(), due.parameters());
        return page(due, " ORDER BY renewal_due, case_id", wanted, total);
    }
}
