package org.jmmlregistry.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Linear equations over children, one unknown a child, in reduced row echelon form. A sum of unknowns is determined by them if, and
 * only if, it is a linear combination of their left sides; and then each solution of the homogeneous equations makes it 0.
 */
final class Equations {

    private final int unknowns;
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Equations(int unknowns) {
        this.unknowns = unknowns;
    }

    Equations copy() {
        Equations copy = new Equations(unknowns);
        rows.forEach(row -> copy.rows.add(row.clone()));
        copy.pivots.addAll(pivots);
        return copy;
    }

    /** Adds an equation with this left side; nothing if it follows from the others. */
    void add(long[] left) {
        long[] row = left.clone();
        for (int each = 0; each < rows.size(); each++) {
            subtract(row, row[pivots.get(each)], rows.get(each));
        }
        int pivot = 0;
        while (pivot < unknowns && row[pivot] == 0) {
            pivot++;
        }
        if (pivot == unknowns) {
            return;
        }
        long inverse = PrimeField.inverse(row[pivot]);
        for (int each = pivot; each < unknowns; each++) {
            row[each] = PrimeField.product(row[each], inverse);
        }
        for (long[] other : rows) {
            subtract(other, other[pivot], row);
        }
        rows.add(row);
        pivots.add(pivot);
    }

    private static void subtract(long[] row, long times, long[] other) {
        if (times != 0) {
            long factor = PrimeField.negative(times);
            for (int each = 0; each < row.length; each++) {
                if (other[each] != 0) {
                    row[each] = PrimeField.sum(row[each], PrimeField.product(factor, other[each]));
                }
            }
        }
    }

    /** A solution of the homogeneous equations, drawn at random. */
    long[] solution() {
        long[] solution = new long[unknowns];
        for (int each = 0; each < unknowns; each++) {
            solution[each] = random.nextLong(PrimeField.PRIME);
        }
        pivots.forEach(pivot -> solution[pivot] = 0);
        for (int each = 0; each < rows.size(); each++) {
            solution[pivots.get(each)] = PrimeField.negative(times(rows.get(each), solution));
        }
        return solution;
    }

    /** The scalar product of two rows of numbers. */
    private static long times(long[] one, long[] other) {
        long sum = 0;
        for (int each = 0; each < one.length; each++) {
            if (one[each] != 0 && other[each] != 0) {
                sum = PrimeField.sum(sum, PrimeField.product(one[each], other[each]));
            }
        }
        return sum;
    }
}
