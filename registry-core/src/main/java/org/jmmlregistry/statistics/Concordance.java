package org.jmmlregistry.statistics;

import java.util.Arrays;

/**
 * Counts pairs in which the subject with the higher predicted risk has the event first, in n log n steps: from the latest to
 * the earliest time those at risk are kept in a tree over the ranks of their predictors.
 */
final class Concordance {

    private final CoxData data;
    private final int[] rank;
    private final int[] tree;
    private final int[] atRank;
    private long inTree;
    private double concordant;
    private double comparable;

    private Concordance(CoxData data, double[] beta) {
        this.data = data;
        this.rank = new int[data.n];
        int ranks = rank(data.predictors(beta));
        this.tree = new int[ranks + 1];
        this.atRank = new int[ranks];
    }

    /** Ranks the predictors, equal ones alike; gives the number of ranks. */
    private int rank(double[] predictor) {
        double lowest = Arrays.stream(predictor).min().orElse(0);
        double[] above = Arrays.stream(predictor).map(value -> value - lowest).toArray();
        int[] order = TimeSort.rowsAscending(above);
        int current = 0;
        for (int i = 0; i < order.length; i++) {
            current += i > 0 && above[order[i]] > above[order[i - 1]] ? 1 : 0;
            rank[order[i]] = current;
        }
        return current + 1;
    }

    static Estimate of(CoxData data, double[] beta) {
        Concordance count = new Concordance(data, beta);
        count.run();
        return count.comparable > 0
                ? Estimate.of(count.concordant / count.comparable)
                : Estimate.undefined("no two subjects can be compared");
    }

    private void run() {
        int current = -1;
        int nextOut = 0;
        int at = 0;
        int[] order = data.byEntry.orElseGet(() -> new int[0]);
        while (at < data.n) {
            if (data.stratum[at] != current) {
                current = data.stratum[at];
                nextOut = at;
                clear();
            }
            int end = at;
            while (end < data.n && data.stratum[end] == current && data.time[end] == data.time[at]) {
                end++;
            }
            while (nextOut < order.length
                    && data.stratum[order[nextOut]] == current
                    && data.entry[order[nextOut]] >= data.time[at]) {
                change(rank[order[nextOut]], -1);
                nextOut++;
            }
            enter(at, end, false);
            compare(at, end);
            enter(at, end, true);
            at = end;
        }
    }

    private void clear() {
        Arrays.fill(tree, 0);
        Arrays.fill(atRank, 0);
        inTree = 0;
    }

    private void enter(int from, int to, boolean events) {
        for (int place = from; place < to; place++) {
            if (data.event[place] == events) {
                change(rank[place], 1);
            }
        }
    }

    private void compare(int from, int to) {
        for (int place = from; place < to; place++) {
            if (data.event[place]) {
                comparable += inTree;
                concordant += below(rank[place]) + atRank[rank[place]] / 2.0;
            }
        }
    }

    private void change(int r, int by) {
        atRank[r] += by;
        inTree += by;
        for (int i = r + 1; i < tree.length; i += i & -i) {
            tree[i] += by;
        }
    }

    private long below(int r) {
        long sum = 0;
        for (int i = r; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }
}
