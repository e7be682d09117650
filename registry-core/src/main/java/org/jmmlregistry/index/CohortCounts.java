package org.jmmlregistry.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** How many children a criterion holds of, and which, out of what is held in memory; only those whom the caller may know of. */
@ApplicationScoped
@Transactional
public class CohortCounts {

    /**
     * How many children there are.
     *
     * @param of among how many
     * @param kinds how many of each kind of data; no kind of which there is none
     * @param open of how many it is not known whether they belong to them
     */
    public record Count(long of, long children, long alive, Map<DataLabel, Long> kinds, long open) {}

    /**
     * A count, and how many there are of each part by itself.
     *
     * @param parts in the order in which they were asked for
     */
    public record Counted(Count count, List<Long> parts) {}

    /** Which children of a criterion. */
    public enum Which {
        /** Those of whom it is known to hold. */
        HOLDING,
        /** Those of whom it is not known. */
        OPEN
    }

    private final IndexTables tables;
    private final HeldCases held;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CohortCounts() {
        this(null, null);
    }

    @Inject
    public CohortCounts(EntityManager database, HeldCases held) {
        this.tables = new IndexTables(database);
        this.held = held;
    }

    /** The children of whom a criterion holds; all of them if there is none. */
    public Count count(Optional<Criterion> criterion, Caller caller) {
        return count(criterion, List.of(), caller).count();
    }

    /**
     * The same, and of how many children each of some parts holds, from one look at the cases.
     *
     * @param parts of a criterion, or what part of it has grown to
     */
    public Counted count(Optional<Criterion> criterion, List<Formula<CaseCondition>> parts, Caller caller) {
        caller.require(Right.READ_CASES);
        Set<CaseCondition> asked = new HashSet<>();
        criterion.ifPresent(each -> asked.addAll(each.formula().conditions()));
        parts.forEach(part -> asked.addAll(part.conditions()));
        HeldCases.Moment moment = held.ask(tables, asked);
        BitSet known = known(moment.lines(), caller);
        BitSet children = criterion
                .map(each -> truths(each.formula(), moment).holding(known))
                .orElse(known);
        long open = criterion
                .map(each -> truths(each.formula(), moment).open(known).cardinality())
                .orElse(0);
        return new Counted(
                count(moment.lines(), known, children, open),
                parts.stream()
                        .map(part -> (long) truths(part, moment).holding(known).cardinality())
                        .toList());
    }

    private static Count count(List<HeldLine> lines, BitSet known, BitSet children, long open) {
        Map<DataLabel, Long> kinds = new EnumMap<>(DataLabel.class);
        children.stream().forEach(each -> kinds.merge(lines.get(each).kind(), 1L, Long::sum));
        long alive = children.stream().filter(each -> lines.get(each).alive()).count();
        return new Count(known.cardinality(), children.cardinality(), alive, kinds, open);
    }

    private static Truths truths(Formula<CaseCondition> formula, HeldCases.Moment moment) {
        return Truths.of(
                formula,
                condition -> Objects.requireNonNull(
                        moment.conditions().get(condition), () -> "conditions: not asked " + condition.text()));
    }

    private BitSet known(List<HeldLine> lines, Caller caller) {
        BitSet known = new BitSet(lines.size());
        if (caller.scope().all()) {
            known.set(0, lines.size());
            return known;
        }
        Set<String> ids = new HashSet<>(tables.read(
                "SELECT case_id FROM case_line WHERE " + CasesInScope.sql(caller.scope(), "case_id"),
                List.of(),
                row -> row.getString("case_id")));
        IntStream.range(0, lines.size())
                .filter(each -> ids.contains(lines.get(each).id()))
                .forEach(known::set);
        return known;
    }

    /** The children, in the order of their pseudonyms. */
    public Set<RegistryId> children(Criterion criterion, Which which, Caller caller) {
        return chosen(criterion, which, caller).stream()
                .map(line -> new RegistryId(line.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<HeldLine> chosen(Criterion criterion, Which which, Caller caller) {
        caller.require(Right.READ_CASES);
        HeldCases.Moment moment =
                held.ask(tables, new HashSet<>(criterion.formula().conditions()));
        Truths truths = truths(criterion.formula(), moment);
        BitSet known = known(moment.lines(), caller);
        BitSet wanted = which == Which.HOLDING ? truths.holding(known) : truths.open(known);
        return wanted.stream().mapToObj(moment.lines()::get).toList();
    }

    /** What the list of cases says of one part of these children; of a series nothing is counted. */
    public CaseSearch.Found find(Criterion criterion, Which which, Page.Wanted wanted, Caller caller) {
        List<HeldLine> all = chosen(criterion, which, caller);
        List<RegistryId> part = all.stream()
                .skip(wanted.before())
                .limit(wanted.size())
                .map(line -> new RegistryId(line.id()))
                .toList();
        long real = all.stream().filter(line -> line.kind() == DataLabel.REAL).count();
        return new CaseSearch.Found(
                wanted.of(LineTable.lines(tables, part, " ORDER BY case_id"), all.size()), List.of(), real);
    }
}
