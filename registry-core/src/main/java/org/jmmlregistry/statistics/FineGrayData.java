package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.List;
import org.jmmlregistry.statistics.CoxOptions.Ties;

/**
 * Rows for a regression on a subdistribution hazard, from the latest time to the earliest.
 *
 * <p>Who had a competing event at s stays in the risk sets of later times t with the weight G(t-) / G(s-), G being the
 * product-limit estimate of the time to censoring. The factor G(t-) is common to all of them, so their sums need no loop of
 * their own: one walk through the rows serves all risk sets, n steps after sorting instead of n squared.
 */
final class FineGrayData {

    final int n;
    final int p;
    final int events;
    final List<String> names;
    final double[] scale;
    final double[] mean;
    final int[] row;
    final double[] time;
    /** 0 censored, 1 the cause in question, 2 another cause. */
    final int[] kind;
    /** G just before the row's time. */
    final double[] uncensored;

    final Standardised covariates;

    FineGrayData(double[] times, int[] status, Cause cause, Covariates explained) {
        n = times.length;
        p = explained.count();
        names = explained.names();
        int[] ascending = TimeSort.rowsAscending(times);
        row = new int[n];
        Arrays.setAll(row, i -> ascending[n - 1 - i]);
        time = new double[n];
        Arrays.setAll(time, i -> times[row[i]]);
        kind = new int[n];
        Arrays.setAll(kind, i -> kind(status[row[i]], cause.number()));
        events = (int) Arrays.stream(kind).filter(k -> k == 1).count();
        covariates = new Standardised(explained, row);
        scale = covariates.scale;
        mean = covariates.mean;
        uncensored = uncensored();
    }

    private static int kind(int status, int cause) {
        if (status == 0) {
            return 0;
        }
        return status == cause ? 1 : 2;
    }

    private double[] uncensored() {
        double[] before = new double[n];
        double level = 1;
        int end = n;
        while (end > 0) {
            int from = end;
            int censored = 0;
            while (from > 0 && time[from - 1] == time[end - 1]) {
                from--;
                censored += kind[from] == 0 ? 1 : 0;
            }
            Arrays.fill(before, from, end, level);
            level *= (double) (end - censored) / end;
            end = from;
        }
        return before;
    }

    double predictor(double[] beta, int place) {
        return covariates.predictor(beta, place);
    }

    /** Walks all risk sets with an event of the cause, from the latest to the earliest; ties as Breslow. */
    void walk(double[] beta, CoxData.RiskSetVisitor visitor) {
        RiskSet present = new RiskSet(p, Ties.BRESLOW);
        RiskSet gone = new RiskSet(p, Ties.BRESLOW);
        RiskSet total = new RiskSet(p, Ties.BRESLOW);
        double[] predictor = covariates.predictors(beta);
        double[] weight = new double[n];
        Standardised.each(weight, place -> Math.exp(predictor[place]));
        for (int place = n - 1; place >= 0; place--) {
            if (kind[place] == 2) {
                gone.enter(covariates.x, place, weight[place] / uncensored[place]);
            }
        }
        int at = 0;
        while (at < n) {
            int end = at;
            present.noDeaths();
            while (end < n && time[end] == time[at]) {
                present.enter(covariates.x, end, weight[end]);
                if (kind[end] == 1) {
                    present.die(covariates.x, end, predictor[end]);
                } else if (kind[end] == 2) {
                    gone.leave(covariates.x, end, weight[end] / uncensored[end]);
                }
                end++;
            }
            if (present.deaths > 0) {
                total.combine(present, uncensored[at], gone);
                total.sumOverTies();
                visitor.visit(total, at, end);
            }
            at = end;
        }
    }
}
