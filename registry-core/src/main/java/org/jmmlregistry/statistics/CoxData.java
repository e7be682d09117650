package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.jmmlregistry.statistics.CoxOptions.Ties;

/**
 * The rows of a design in the order in which the partial likelihood needs them: by stratum, within it from the latest exit to
 * the earliest, with covariates centred and scaled to one standard deviation, row after row.
 */
final class CoxData {

    final CoxDesign design;
    final int n;
    final int p;
    final int events;
    /** Original row of each place. */
    final int[] row;

    final double[] time;
    final boolean[] event;
    /** Stratum of each place. */
    final int[] stratum;

    private final Standardised covariates;
    final double[] x;
    final double[] mean;
    final double[] scale;
    /** Places by stratum and descending time of entry, if rows enter late. */
    final Optional<int[]> byEntry;

    final double[] entry;

    CoxData(CoxDesign design) {
        this.design = design;
        this.n = design.n();
        this.p = design.covariates().count();
        this.row = order(design.time(), design.strata());
        this.time = new double[n];
        this.event = new boolean[n];
        this.stratum = new int[n];
        Standardised standardised = new Standardised(design.covariates(), row);
        this.covariates = standardised;
        this.mean = standardised.mean;
        this.scale = standardised.scale;
        this.x = standardised.x;
        int count = 0;
        Groups strata = design.strata();
        for (int i = 0; i < n; i++) {
            time[i] = design.time()[row[i]];
            event[i] = design.status()[row[i]] == 1;
            stratum[i] = strata.of(row[i]);
            count += design.status()[row[i]];
        }
        this.events = count;
        this.entry = design.entry().map(this::inOrder).orElseGet(() -> new double[0]);
        this.byEntry = design.entry().map(entries -> placesByEntry(entries, strata));
    }

    private double[] inOrder(double[] column) {
        double[] ordered = new double[n];
        Arrays.setAll(ordered, i -> column[row[i]]);
        return ordered;
    }

    private int[] placesByEntry(double[] entries, Groups strata) {
        int[] place = new int[n];
        for (int i = 0; i < n; i++) {
            place[row[i]] = i;
        }
        return Arrays.stream(order(entries, strata)).map(r -> place[r]).toArray();
    }

    /** Rows by stratum, then from the latest time to the earliest. */
    private static int[] order(double[] time, Groups strata) {
        int[] ascending = TimeSort.rowsAscending(time);
        int[] next = new int[strata.count() + 1];
        for (int r = 0; r < time.length; r++) {
            next[strata.of(r) + 1]++;
        }
        for (int s = 1; s < next.length; s++) {
            next[s] += next[s - 1];
        }
        int[] ordered = new int[time.length];
        for (int i = time.length - 1; i >= 0; i--) {
            ordered[next[strata.of(ascending[i])]++] = ascending[i];
        }
        return ordered;
    }

    /** Linear predictor of a place with coefficients on the standardised scale. */
    double predictor(double[] beta, int place) {
        return covariates.predictor(beta, place);
    }

    double[] predictors(double[] beta) {
        return covariates.predictors(beta);
    }

    /** Walks all risk sets with an event, stratum after stratum, from the latest to the earliest. */
    void walk(double[] beta, Ties ties, RiskSetVisitor visitor) {
        walk(beta, new RiskSet(p, ties), visitor);
    }

    void walk(double[] beta, RiskSet set, RiskSetVisitor visitor) {
        double[] predictor = covariates.predictors(beta);
        double[] weight = new double[n];
        Standardised.each(weight, place -> Math.exp(predictor[place]));
        int nextOut = 0;
        int at = 0;
        int current = -1;
        while (at < n) {
            if (stratum[at] != current) {
                current = stratum[at];
                set.clear();
                nextOut = at;
            }
            int end = at;
            set.noDeaths();
            while (end < n && stratum[end] == current && time[end] == time[at]) {
                set.enter(x, end, weight[end]);
                if (event[end]) {
                    set.die(x, end, predictor[end]);
                }
                end++;
            }
            if (byEntry.isPresent()) {
                nextOut = leave(set, byEntry.get(), nextOut, at, weight);
            }
            if (set.deaths > 0) {
                for (int place = at; place < end && set.hasTies(); place++) {
                    if (event[place]) {
                        set.tie(x, place, weight[place]);
                    }
                }
                set.sumOverTies();
                visitor.visit(set, at, end);
            }
            at = end;
        }
    }

    /** Takes out the rows that enter only at the present time or later. */
    private int leave(RiskSet set, int[] order, int from, int at, double[] weight) {
        int next = from;
        while (next < n && stratum[order[next]] == stratum[at] && entry[order[next]] >= time[at]) {
            set.leave(x, order[next], weight[order[next]]);
            next++;
        }
        return next;
    }

    /** Sees each risk set with an event; the places of its time are {@code from} to {@code to - 1}. */
    @FunctionalInterface
    interface RiskSetVisitor {
        void visit(RiskSet set, int from, int to);
    }
}
