package org.jmmlregistry.report.outside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody who has all reports, knows which children have what in common and not how many they are, and computes: by linear algebra
 * in floating point, and by bounds that each equation puts on the others. It shares no code with what judges reports.
 */
final class Attacker {

    private static final double NOTHING = 1e-6;
    private static final int MOST = 4;

    private final List<Set<Integer>> told = new ArrayList<>();
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final List<double[]> basis = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /** @param told each set of children whose number was told */
    Attacker(Collection<Set<String>> told, Collection<String> children) {
        new TreeSet<>(children).forEach(child -> numbers.put(child, numbers.size()));
        Set<Set<Integer>> distinct = new HashSet<>();
        for (Set<String> each : told) {
            if (!each.isEmpty() && distinct.add(numbered(each))) {
                this.told.add(numbered(each));
                add(vector(numbered(each)));
            }
        }
    }

    private Set<Integer> numbered(Set<String> children) {
        Set<Integer> all = new TreeSet<>();
        children.forEach(child -> all.add(numbers.get(child)));
        return all;
    }

    private double[] vector(Set<Integer> children) {
        double[] vector = new double[numbers.size()];
        children.forEach(child -> vector[child] = 1);
        return vector;
    }

    private double[] residual(double[] vector) {
        double[] rest = vector.clone();
        for (int each = 0; each < basis.size(); each++) {
            double factor = rest[pivots.get(each)];
            if (factor != 0) {
                double[] row = basis.get(each);
                for (int child = 0; child < rest.length; child++) {
                    rest[child] -= factor * row[child];
                }
            }
        }
        return rest;
    }

    private void add(double[] vector) {
        double[] rest = residual(vector);
        int pivot = 0;
        for (int child = 1; child < rest.length; child++) {
            pivot = Math.abs(rest[child]) > Math.abs(rest[pivot]) ? child : pivot;
        }
        if (Math.abs(rest[pivot]) < NOTHING) {
            return;
        }
        double scale = rest[pivot];
        double[] row = Arrays.stream(rest).map(each -> each / scale).toArray();
        for (double[] other : basis) {
            double factor = other[pivot];
            for (int child = 0; factor != 0 && child < row.length; child++) {
                other[child] -= factor * row[child];
            }
        }
        basis.add(row);
        pivots.add(pivot);
    }

    int rank() {
        return basis.size();
    }

    /** Whether the number of these children follows. */
    boolean knows(Set<String> children) {
        return Arrays.stream(residual(vector(numbered(children)))).allMatch(each -> Math.abs(each) < NOTHING);
    }

    /** How many pairs of counts differ by one to four children. */
    long nestedPairs() {
        return told.stream()
                .flatMap(large -> told.stream()
                        .filter(small -> large.size() > small.size()
                                && large.size() - small.size() <= MOST
                                && large.containsAll(small)))
                .count();
    }

    /** How many groups of children, each of one to four that no count divides, or two of them together, can be numbered. */
    long smallGroups() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int child = 0; child < numbers.size(); child++) {
            StringBuilder in = new StringBuilder();
            for (Set<Integer> each : told) {
                in.append(each.contains(child) ? '1' : '0');
            }
            groups.computeIfAbsent(in.toString(), any -> new ArrayList<>()).add(child);
        }
        double[] change = change();
        List<List<Integer>> all = List.copyOf(groups.values());
        double[] sums = all.stream()
                .mapToDouble(group ->
                        group.stream().mapToDouble(child -> change[child]).sum())
                .toArray();
        long found = 0;
        for (int one = 0; one < sums.length; one++) {
            found += all.get(one).size() <= MOST && Math.abs(sums[one]) < NOTHING ? 1 : 0;
            for (int other = 0; other < one; other++) {
                boolean small = all.get(one).size() + all.get(other).size() <= MOST;
                found += small && Math.abs(sums[one] + sums[other]) < NOTHING ? 1 : 0;
            }
        }
        return found;
    }

    /** Numbers that could be added to those of the children without a count becoming another. */
    private double[] change() {
        Random random = new Random(5);
        double[] change = random.doubles(numbers.size(), 1, 2).toArray();
        pivots.forEach(pivot -> change[pivot] = 0);
        for (int each = 0; each < basis.size(); each++) {
            double sum = 0;
            for (int child = 0; child < change.length; child++) {
                sum += basis.get(each)[child] * change[child];
            }
            change[pivots.get(each)] = -sum;
        }
        return change;
    }

    /**
     * Between which numbers so many children lie, by the counts of sets that hold them, that they hold, and that share no child with
     * them within a third.
     */
    int[] bounds(Set<String> children) {
        Set<Integer> wanted = numbered(children);
        int low = 0;
        int high = Integer.MAX_VALUE;
        List<Set<Integer>> within = new ArrayList<>();
        for (Set<Integer> each : told) {
            if (wanted.containsAll(each)) {
                low = Math.max(low, each.size());
            }
            if (each.containsAll(wanted)) {
                high = Math.min(high, each.size());
                within.add(each);
            }
        }
        for (Set<Integer> whole : within) {
            for (Set<Integer> part : told) {
                if (whole.containsAll(part)) {
                    Set<Integer> rest = new HashSet<>(whole);
                    rest.removeAll(part);
                    if (rest.containsAll(wanted)) {
                        high = Math.min(high, rest.size());
                    } else if (wanted.containsAll(rest)) {
                        low = Math.max(low, rest.size());
                    }
                }
            }
        }
        return new int[] {low, high};
    }
}
