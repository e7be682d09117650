package org.jmmlregistry.criterion;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Claim;

/**
 * Conditions put together by and, or and not.
 *
 * @param <A> a single condition
 */
public sealed interface Formula<A> {

    /** A single condition. */
    record One<A>(A condition) implements Formula<A> {

        @Override
        public <R> R fold(Steps<A, R> steps) {
            return steps.one().apply(condition);
        }
    }

    /** That something does not hold. */
    record Not<A>(Formula<A> of) implements Formula<A> {

        @Override
        public <R> R fold(Steps<A, R> steps) {
            return steps.not().apply(of.fold(steps));
        }
    }

    /** That all parts hold. */
    record All<A>(List<Formula<A>> parts) implements Formula<A> {

        /** The parts of parts that also are alls become parts. */
        public All {
            parts = parts.stream()
                    .flatMap(part -> part instanceof All<A> all ? all.parts().stream() : Stream.of(part))
                    .toList();
            several(parts);
        }

        @Override
        public <R> R fold(Steps<A, R> steps) {
            return steps.all().apply(folded(parts, steps));
        }
    }

    /** That any of the parts holds. */
    record Any<A>(List<Formula<A>> parts) implements Formula<A> {

        /** The parts of parts that also are anys become parts. */
        public Any {
            parts = parts.stream()
                    .flatMap(part -> part instanceof Any<A> any ? any.parts().stream() : Stream.of(part))
                    .toList();
            several(parts);
        }

        @Override
        public <R> R fold(Steps<A, R> steps) {
            return steps.any().apply(folded(parts, steps));
        }
    }

    /** What is made of each kind of formula once it is made of its parts. */
    record Steps<A, R>(
            Function<? super A, ? extends R> one,
            UnaryOperator<R> not,
            Function<List<R>, ? extends R> all,
            Function<List<R>, ? extends R> any) {}

    /** Goes through the formula from its single conditions up. */
    <R> R fold(Steps<A, R> steps);

    static <A> Formula<A> one(A condition) {
        return new One<>(condition);
    }

    /** The only one, or all of several. */
    static <A> Formula<A> all(List<Formula<A>> parts) {
        return parts.size() == 1 ? parts.get(0) : new All<>(parts);
    }

    /** The only one, or any of several. */
    static <A> Formula<A> any(List<Formula<A>> parts) {
        return parts.size() == 1 ? parts.get(0) : new Any<>(parts);
    }

    /** By three-valued logic. */
    default Claim claim(Function<? super A, Claim> each) {
        return fold(new Steps<A, Claim>(
                each,
                Claim::not,
                parts -> Claim.all(parts.toArray(Claim[]::new)),
                parts -> Claim.any(parts.toArray(Claim[]::new))));
    }

    /** All single conditions, in order. */
    default List<A> conditions() {
        return fold(new Steps<A, List<A>>(List::of, part -> part, Formula::joined, Formula::joined));
    }

    /** Those single conditions that count as they stand; the others stand under a not. */
    default List<A> affirmed() {
        return affirmed(true);
    }

    private List<A> affirmed(boolean wanted) {
        if (this instanceof One<A> one) {
            return wanted ? List.of(one.condition()) : List.of();
        }
        if (this instanceof Not<A> not) {
            return not.of().affirmed(!wanted);
        }
        List<Formula<A>> parts = this instanceof All<A> all ? all.parts() : ((Any<A>) this).parts();
        return parts.stream().flatMap(part -> part.affirmed(wanted).stream()).toList();
    }

    private static <A> List<A> joined(List<List<A>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static <A, R> List<R> folded(List<Formula<A>> parts, Steps<A, R> steps) {
        return parts.stream().map(part -> part.<R>fold(steps)).toList();
    }

    private static void several(List<?> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("parts: at least 2, not " + parts.size());
        }
    }
}
