package org.jmmlregistry.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.criterion.CaseAttribute;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.InOneEntry;
import org.jmmlregistry.criterion.Within;

/**
 * What the index knows of all cases, held in memory item by item since it was first asked about: a criterion that is being put
 * together is counted without a search. Before each count the numbers of the cases say whether anything has changed; only cases
 * that have are read again. What takes up too much room goes, that which was asked for longest ago first.
 */
@ApplicationScoped
public class HeldCases {

    /** Of the memory that the registry may take. */
    private static final int PART_OF_MEMORY = 8;

    private static final int MOST_CONDITIONS = 1000;

    private final Map<HeldColumn.Address, HeldColumn> columns = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Answered> answered = new LinkedHashMap<>(16, 0.75f, true);
    private RevisionTable.Stamp stamp = RevisionTable.Stamp.NEVER;
    private Map<String, Long> revisions = Map.of();
    private List<HeldLine> lines = List.of();

    /** What was found of a condition, as long as nothing has changed. */
    private record Answered(Map<String, Long> revisions, Truths truths) {}

    /** The cases and what holds of each, at one moment. */
    record Moment(List<HeldLine> lines, Map<CaseCondition, Truths> conditions) {}

    /** Asks conditions of all cases, those of all centres. */
    Moment ask(IndexTables tables, Set<CaseCondition> conditions) {
        Map<CaseCondition, Truths> found = new HashMap<>();
        List<HeldLine> of;
        Map<String, Long> at;
        Map<CaseCondition, Map<HeldColumn.Address, HeldColumn>> open = new HashMap<>();
        synchronized (this) {
            renew(tables);
            of = lines;
            at = revisions;
            for (CaseCondition condition : conditions) {
                Optional.ofNullable(answered.get(condition.text()))
                        .filter(each -> each.revisions() == revisions)
                        .ifPresentOrElse(
                                each -> found.put(condition, each.truths()),
                                () -> open.put(condition, columns(tables, condition)));
            }
            shrink();
        }
        open.forEach((condition, needed) -> {
            Truths truths = Truths.of(condition, HeldCase.of(tables, of, condition, needed));
            found.put(condition, truths);
            keep(condition, new Answered(at, truths));
        });
        return new Moment(of, found);
    }

    /** The centre of a case is no part of the index, so that its numbers do not tell when it has changed. */
    private synchronized void keep(CaseCondition condition, Answered found) {
        boolean ofCentre =
                condition instanceof CaseAttribute asked && asked.attribute() == CaseAttribute.Attribute.CENTRE;
        if (!ofCentre) {
            answered.put(condition.text(), found);
        }
    }

    private void renew(IndexTables tables) {
        RevisionTable table = new RevisionTable(tables);
        RevisionTable.Stamp now = table.stamp();
        if (!now.equals(stamp)) {
            revisions = table.all();
            lines = HeldLine.all(tables);
            stamp = now;
        }
    }

    private Map<HeldColumn.Address, HeldColumn> columns(IndexTables tables, CaseCondition condition) {
        Map<HeldColumn.Address, HeldColumn> needed = new HashMap<>();
        addresses(condition).forEach(address -> {
            HeldColumn held = columns.get(address);
            HeldColumn current = held == null
                    ? HeldColumn.read(tables, address, revisions)
                    : held.renewed(tables, address, revisions);
            columns.put(address, current);
            needed.put(address, current);
        });
        return needed;
    }

    private static Stream<HeldColumn.Address> addresses(CaseCondition condition) {
        Stream<String> forms = condition instanceof InOneEntry entry
                ? Stream.of(entry.form().code())
                : condition instanceof Within within
                        ? Stream.of(
                                within.event().form().code(),
                                within.start().form().code())
                        : Stream.empty();
        return Stream.concat(
                        forms.map(form -> new HeldColumn.Address(form, Optional.empty())),
                        condition.items().stream()
                                .map(each -> new HeldColumn.Address(each.form().code(), Optional.of(each.item()))))
                .distinct();
    }

    private void shrink() {
        long room = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
        long taken = columns.values().stream().mapToLong(HeldColumn::weight).sum();
        for (HeldColumn.Address oldest : new ArrayList<>(columns.keySet())) {
            if (taken > room) {
                taken -= columns.remove(oldest).weight();
            }
        }
        answered.keySet().stream()
                .limit(Math.max(0, answered.size() - MOST_CONDITIONS))
                .toList()
                .forEach(answered::remove);
    }
}
