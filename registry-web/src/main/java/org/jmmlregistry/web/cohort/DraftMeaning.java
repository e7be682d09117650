package org.jmmlregistry.web.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.criterion.EntryCondition;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.criterion.InOneEntry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/** What the lines of a draft ask, as far as they are complete, and why others ask nothing. */
final class DraftMeaning {

    private final Draft draft;
    private final ConditionMeaning conditions;
    private final Map<Integer, Formula<CaseCondition>> asked = new HashMap<>();
    private final Map<Integer, Message> complaints = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();
    private final Optional<Criterion> criterion;

    DraftMeaning(Draft draft, AskedNames names) {
        this.draft = draft;
        this.conditions = new ConditionMeaning(names);
        this.criterion = group(0, this::ofCases).flatMap(whole -> attempt(0, () -> Optional.of(new Criterion(whole))));
    }

    /** All that is complete. */
    Optional<Criterion> criterion() {
        return criterion;
    }

    /** What a line asks of children; empty if it is not complete or asks of an entry. */
    Optional<Formula<CaseCondition>> asked(int line) {
        return Optional.ofNullable(asked.get(line));
    }

    Optional<Message> complaint(int line) {
        return Optional.ofNullable(complaints.get(line));
    }

    /** The first line that is not complete, or is refused. */
    Optional<Integer> incomplete() {
        Set<Integer> all = new HashSet<>(open);
        all.addAll(complaints.keySet());
        return all.stream().min(Integer::compare);
    }

    private <T> Optional<T> attempt(int line, java.util.function.Supplier<Optional<T>> made) {
        try {
            Optional<T> result = made.get();
            if (result.isEmpty()) {
                open.add(line);
            }
            return result;
        } catch (Refused refused) {
            complaints.put(line, refused.why());
            return Optional.empty();
        }
    }

    /** The lines in a group that ask something, put together. */
    private <A> Optional<Formula<A>> group(int at, Function<Integer, Optional<Formula<A>>> each) {
        List<Formula<A>> parts = new ArrayList<>();
        for (int child : draft.children(at)) {
            each.apply(child).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(draft.lines().get(at).kind().isAny() ? Formula.any(parts) : Formula.all(parts));
    }

    private static <A> Formula<A> signed(Line line, Formula<A> formula) {
        return line.not() ? new Formula.Not<>(formula) : formula;
    }

    private Optional<Formula<CaseCondition>> ofCases(int at) {
        Line line = draft.lines().get(at);
        Optional<Formula<CaseCondition>> formula = attempt(at, () -> {
            if (!line.kind().isGroup()) {
                return conditions
                        .ofCase(line, where(at, true), where(at, false))
                        .map(Formula::one);
            }
            return line.kind().isOfEntry()
                    ? this.<EntryCondition>group(at, this::ofEntries)
                            .map(what -> Formula.<CaseCondition>one(InOneEntry.of(what)))
                    : group(at, this::ofCases);
        });
        formula.ifPresent(each -> asked.put(at, signed(line, each)));
        return asked(at);
    }

    /** What must hold of the entry of an event beside its date. */
    private Optional<Formula<EntryCondition>> where(int at, boolean event) {
        return draft.children(at).stream()
                .filter(child -> event
                        ? draft.lines().get(child).kind().isOfEvent()
                        : draft.lines().get(child).kind().isOfStart())
                .findFirst()
                .flatMap(child -> attempt(child, () -> group(child, this::ofEntries)));
    }

    private Optional<Formula<EntryCondition>> ofEntries(int at) {
        Line line = draft.lines().get(at);
        return attempt(
                        at,
                        () -> line.kind().isGroup()
                                ? this.<EntryCondition>group(at, this::ofEntries)
                                : conditions.ofEntry(line).map(Formula::one))
                .map(formula -> {
                    Formula<EntryCondition> signed = signed(line, formula);
                    alone(signed).ifPresent(condition -> asked.put(at, Formula.one(condition)));
                    return signed;
                });
    }

    /** That some entry is so, if that can be asked by itself. */
    private static Optional<CaseCondition> alone(Formula<EntryCondition> what) {
        try {
            return Optional.of(InOneEntry.of(what));
        } catch (Refused ofNoForm) {
            return Optional.empty();
        }
    }
}
