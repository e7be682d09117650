package org.jmmlregistry.web.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.criterion.CaseAttribute;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.criterion.DatedEvent;
import org.jmmlregistry.criterion.EntryCondition;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.criterion.HsctCondition;
import org.jmmlregistry.criterion.InOneEntry;
import org.jmmlregistry.criterion.ItemCondition;
import org.jmmlregistry.criterion.Within;
import org.jmmlregistry.web.cases.SoughtItem;

/** Lays a criterion out in lines. */
final class CriterionLines {

    private final List<Line> lines = new ArrayList<>();

    private CriterionLines() {}

    static List<Line> of(Criterion criterion) {
        CriterionLines made = new CriterionLines();
        Formula<CaseCondition> whole = criterion.formula();
        if (parts(whole).isEmpty()) {
            made.lines.add(Line.group(0, Line.Kind.ALL, false));
            made.cases(whole, 1, false);
        } else {
            made.lines.add(Line.group(0, kind(whole), false));
            parts(whole).forEach(part -> made.cases(part, 1, false));
        }
        return List.copyOf(made.lines);
    }

    /** The parts of an all or an any; none of a single condition or a not. */
    private static <A> List<Formula<A>> parts(Formula<A> of) {
        return of instanceof Formula.All<A> all
                ? all.parts()
                : of instanceof Formula.Any<A> any ? any.parts() : List.of();
    }

    private static Line.Kind kind(Formula<?> of) {
        return of instanceof Formula.Any<?> ? Line.Kind.ANY : Line.Kind.ALL;
    }

    private void cases(Formula<CaseCondition> of, int depth, boolean not) {
        if (of instanceof Formula.Not<CaseCondition> negated) {
            cases(negated.of(), depth, !not);
        } else if (of instanceof Formula.One<CaseCondition> one) {
            condition(one.condition(), depth, not);
        } else {
            lines.add(Line.group(depth, kind(of), not));
            parts(of).forEach(part -> cases(part, depth + 1, false));
        }
    }

    private void condition(CaseCondition condition, int depth, boolean not) {
        if (condition instanceof CaseAttribute asked) {
            lines.add(Line.one(
                    depth,
                    not,
                    new Line.Asking(
                            Asked.OfCase.code(asked.attribute()), asked.how().code(), asked.values(), "")));
        } else if (condition instanceof Within within) {
            within(within, depth, not);
        } else {
            entry(((InOneEntry) condition).what(), depth, not);
        }
    }

    private void entry(Formula<EntryCondition> what, int depth, boolean not) {
        Narrowed narrowed = Narrowed.of(what);
        Optional<ItemCondition> alone = narrowed.rest().flatMap(CriterionLines::item);
        if (alone.isPresent()) {
            lines.add(Line.one(depth, not, asking(alone.get(), narrowed.hsct())));
        } else {
            where(what, depth, not, Line.Kind.ENTRY_ALL, Line.Kind.ENTRY_ANY);
        }
    }

    private static Optional<ItemCondition> item(Formula<EntryCondition> of) {
        return of instanceof Formula.One<EntryCondition> one && one.condition() instanceof ItemCondition item
                ? Optional.of(item)
                : Optional.empty();
    }

    private void where(Formula<EntryCondition> what, int depth, boolean not, Line.Kind all, Line.Kind any) {
        lines.add(Line.group(depth, what instanceof Formula.Any<EntryCondition> ? any : all, not));
        List<Formula<EntryCondition>> parts = parts(what);
        (parts.isEmpty() ? List.of(what) : parts).forEach(part -> entries(part, depth + 1, false));
    }

    private void entries(Formula<EntryCondition> of, int depth, boolean not) {
        if (of instanceof Formula.Not<EntryCondition> negated) {
            entries(negated.of(), depth, !not);
        } else if (of instanceof Formula.One<EntryCondition> one) {
            lines.add(Line.one(depth, not, asking(one.condition(), "")));
        } else {
            lines.add(Line.group(depth, kind(of), not));
            parts(of).forEach(part -> entries(part, depth + 1, false));
        }
    }

    private static Line.Asking asking(EntryCondition condition, String hsct) {
        String item = condition instanceof ItemCondition of
                ? new SoughtItem(of.form(), of.item()).address()
                : Asked.OfHsct.CODE;
        boolean reason =
                condition.how() == Comparison.ABSENT && !condition.texts().isEmpty();
        return reason
                ? new Line.Asking(item, SoughtItem.ABSENT_FOR + reason(condition), List.of(), hsct)
                : new Line.Asking(item, condition.how().code(), condition.texts(), hsct);
    }

    private static String reason(EntryCondition condition) {
        return condition.texts().get(0);
    }

    private void within(Within within, int depth, boolean not) {
        Narrowed event = Narrowed.of(within.event());
        Narrowed start = Narrowed.of(within.start());
        lines.add(new Line(
                depth,
                Line.Kind.ONE,
                not,
                new Line.Asking(address(within.event()), Line.WITHIN, List.of(), event.hsct()),
                new Line.Following(
                        String.valueOf(within.most()),
                        within.unit().name(),
                        address(within.start()),
                        start.hsct(),
                        within.sameHsct())));
        event.rest().ifPresent(what -> where(what, depth + 1, false, Line.Kind.EVENT_ALL, Line.Kind.EVENT_ANY));
        start.rest().ifPresent(what -> where(what, depth + 1, false, Line.Kind.START_ALL, Line.Kind.START_ANY));
    }

    private static String address(DatedEvent event) {
        return new SoughtItem(event.form(), event.date()).address();
    }

    /**
     * What is asked of an entry, the number of its HSCT apart if it stands at the end.
     *
     * @param hsct blank for any
     */
    private record Narrowed(Optional<Formula<EntryCondition>> rest, String hsct) {

        static Narrowed of(DatedEvent event) {
            return event.where().map(Narrowed::of).orElse(new Narrowed(Optional.empty(), ""));
        }

        static Narrowed of(Formula<EntryCondition> what) {
            List<Formula<EntryCondition>> parts =
                    what instanceof Formula.All<EntryCondition> all ? all.parts() : List.of(what);
            String hsct = hsct(parts.get(parts.size() - 1));
            if (hsct.isEmpty()) {
                return new Narrowed(Optional.of(what), "");
            }
            List<Formula<EntryCondition>> others = parts.subList(0, parts.size() - 1);
            return new Narrowed(others.isEmpty() ? Optional.empty() : Optional.of(Formula.all(others)), hsct);
        }

        private static String hsct(Formula<EntryCondition> part) {
            return part instanceof Formula.One<EntryCondition> one
                            && one.condition() instanceof HsctCondition number
                            && number.how() == Comparison.IS
                    ? number.texts().get(0)
                    : "";
        }
    }
}
