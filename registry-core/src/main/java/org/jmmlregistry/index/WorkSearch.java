package org.jmmlregistry.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.index.WorkCounts.Visible;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** Children and how it stands with their forms, part by part, and how much waits in them. */
@ApplicationScoped
@Transactional
public class WorkSearch {

    /**
     * A part of the children that fit, and of all of them how many there would be with one thing more asked of them.
     *
     * @param children how many fit without what must wait in them
     */
    public record Found(Page<ChildForms> page, long children, Map<WorkFilter.Only, Long> with) {}

    /** How many entries or queries wait, and of how many children. */
    public record Waiting(long entries, long children) {

        public static final Waiting NONE = new Waiting(0, 0);
    }

    /**
     * What a report of today would lack.
     *
     * @param ready children in whom nothing is overdue, missing, queried or a draft
     * @param overdue how many children lack what is overdue, by form
     */
    public record Readiness(long children, long ready, Map<String, Long> overdue) {}

    /**
     * What waits, by kind.
     *
     * @param ofForm what is not there of one form
     */
    public record Overview(Map<OpenWork, Waiting> all, Map<OpenWork, Waiting> ofForm, Readiness readiness) {}

    private static final Set<OpenWork> OF_REPORT =
            EnumSet.of(OpenWork.OVERDUE, OpenWork.MISSING, OpenWork.DRAFT, OpenWork.QUERY, OpenWork.ANSWERED);

    /** As many children as are read at once where all are wanted. */
    private static final int PART = 250;

    private final IndexTables tables;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected WorkSearch() {
        this(null, null);
    }

    @Inject
    public WorkSearch(EntityManager database, Clock clock) {
        this.tables = new IndexTables(database);
        this.clock = clock;
    }

    private LocalDate today() {
        return RegistryTime.here().today(clock);
    }

    private WorkCounts counts() {
        return new WorkCounts(tables, today());
    }

    /** The children that fit, in the order of pseudonyms. */
    public Found find(WorkFilter filter, Page.Wanted wanted, Caller caller) {
        caller.require(Right.READ_CASES);
        WorkCounts counts = counts();
        List<Visible> visible = counts.visible(filter, caller);
        Map<WorkFilter.Only, Predicate<Visible>> tests = new EnumMap<>(WorkFilter.Only.class);
        Map<WorkFilter.Only, Long> with = new EnumMap<>(WorkFilter.Only.class);
        for (WorkFilter.Only only : WorkFilter.Only.values()) {
            tests.put(only, counts.having(only.kinds(), filter.form()));
        }
        tests.forEach(
                (only, test) -> with.put(only, visible.stream().filter(test).count()));
        List<RegistryId> fitting = fitting(visible, filter, tests);
        List<RegistryId> part =
                fitting.stream().skip(wanted.before()).limit(wanted.size()).toList();
        return new Found(
                wanted.of(new FormCells(tables, today()).of(part), fitting.size()), visible.size(), Map.copyOf(with));
    }

    private static List<RegistryId> fitting(
            List<Visible> visible, WorkFilter filter, Map<WorkFilter.Only, Predicate<Visible>> tests) {
        Predicate<Visible> all = filter.only().stream()
                .map(only -> tests.getOrDefault(only, any -> true))
                .reduce(any -> true, Predicate::and);
        return visible.stream().filter(all).map(Visible::id).toList();
    }

    /** Goes through all children that fit, in the order of pseudonyms. */
    public void each(WorkFilter filter, Caller caller, Consumer<ChildForms> child) {
        caller.require(Right.READ_CASES);
        WorkCounts counts = counts();
        Map<WorkFilter.Only, Predicate<Visible>> tests = new EnumMap<>(WorkFilter.Only.class);
        filter.only().forEach(only -> tests.put(only, counts.having(only.kinds(), filter.form())));
        List<RegistryId> fitting = fitting(counts.visible(filter, caller), filter, tests);
        FormCells cells = new FormCells(tables, today());
        for (int part = 0; part < fitting.size(); part += PART) {
            cells.of(fitting.subList(part, Math.min(fitting.size(), part + PART)))
                    .forEach(child);
        }
    }

    /** Those of some cases that somebody may know of, in the order of pseudonyms. */
    public List<ChildForms> of(Collection<RegistryId> cases, Caller caller) {
        caller.require(Right.READ_CASES);
        return new FormCells(tables, today())
                .of(List.copyOf(cases)).stream()
                        .filter(child -> caller.scope().holds(child.centre()))
                        .toList();
    }

    /** How much waits of some kinds, in the children that a filter lets through but for what must wait in them. */
    public Map<OpenWork, Waiting> waiting(Collection<OpenWork> kinds, WorkFilter filter, Caller caller) {
        caller.require(Right.READ_CASES);
        WorkCounts counts = counts();
        List<Visible> visible = counts.visible(filter, caller);
        Map<OpenWork, Waiting> waiting = new EnumMap<>(OpenWork.class);
        kinds.forEach(kind -> waiting.put(kind, counts.waiting(kind, filter.form(), visible)));
        return waiting;
    }

    /**
     * What waits in all children whom somebody may know of, and how far they are for a report of today.
     *
     * @param kinds those that are counted
     * @param form of which what is not there is counted by itself
     */
    public Overview overview(Collection<OpenWork> kinds, String form, Caller caller) {
        caller.require(Right.READ_CASES);
        WorkCounts counts = counts();
        List<Visible> visible = counts.visible(WorkFilter.ALL, caller);
        Map<OpenWork, Waiting> waiting = new EnumMap<>(OpenWork.class);
        kinds.forEach(kind -> waiting.put(kind, counts.waiting(kind, Optional.empty(), visible)));
        Map<OpenWork, Waiting> ofForm = new EnumMap<>(OpenWork.class);
        List.of(OpenWork.OVERDUE, OpenWork.DUE, OpenWork.COMING)
                .forEach(kind -> ofForm.put(kind, counts.waiting(kind, Optional.of(form), visible)));
        Predicate<Visible> lacking = counts.having(OF_REPORT, Optional.empty());
        long ready = visible.stream().filter(lacking.negate()).count();
        return new Overview(
                waiting, ofForm, new Readiness(visible.size(), ready, new TreeMap<>(counts.overdueByForm(visible))));
    }
}
