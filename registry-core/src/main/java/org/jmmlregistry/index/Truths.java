package org.jmmlregistry.index;

import java.util.BitSet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.criterion.KnownCase;
import org.jmmlregistry.dictionary.Claim;

/**
 * Of which cases something holds and of which it does not, by their places in a list; of the others it is not known.
 *
 * @param holds not to be changed
 * @param fails not to be changed
 */
record Truths(BitSet holds, BitSet fails) {

    /** Asks a condition of each case. */
    static Truths of(CaseCondition condition, List<? extends KnownCase> cases) {
        BitSet holds = new BitSet(cases.size());
        BitSet fails = new BitSet(cases.size());
        for (int each = 0; each < cases.size(); each++) {
            Claim claim = condition.claim(cases.get(each));
            holds.set(each, claim == Claim.TRUE);
            fails.set(each, claim == Claim.FALSE);
        }
        return new Truths(holds, fails);
    }

    /** What is true of a formula, by what is true of its conditions. */
    static <A> Truths of(Formula<A> formula, Function<? super A, Truths> each) {
        return formula.fold(new Formula.Steps<A, Truths>(
                each,
                part -> new Truths(/* holds= */ part.fails, /* fails= */ part.holds),
                parts -> joined(parts, Truths::intersection, Truths::union),
                parts -> joined(parts, Truths::union, Truths::intersection)));
    }

    private static Truths joined(List<Truths> parts, BinaryOperator<BitSet> held, BinaryOperator<BitSet> failed) {
        return new Truths(
                parts.stream().map(Truths::holds).reduce(held).orElseThrow(),
                parts.stream().map(Truths::fails).reduce(failed).orElseThrow());
    }

    private static BitSet intersection(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet either = (BitSet) one.clone();
        either.or(other);
        return either;
    }

    /** Of which cases of these it is not known. */
    BitSet open(BitSet among) {
        BitSet open = (BitSet) among.clone();
        open.andNot(holds);
        open.andNot(fails);
        return open;
    }

    /** Of which cases of these it holds. */
    BitSet holding(BitSet among) {
        return intersection(holds, among);
    }
}
