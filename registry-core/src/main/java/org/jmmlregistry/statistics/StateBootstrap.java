package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Limits of state probabilities by drawing the subjects again. */
public final class StateBootstrap {

    public static final int RESAMPLES = 1000;

    private final StateHistory history;
    private final int subjects;
    private final int[] weight;
    private final int[] atRisk;
    private final double[] probability;

    private StateBootstrap(StateHistory history) {
        this.history = history;
        this.subjects = 1 + Arrays.stream(history.rows.subject).max().orElse(-1);
        this.weight = new int[subjects];
        this.atRisk = new int[history.states];
        this.probability = new double[history.states];
    }

    /**
     * Limits of the probability to be in one of the chosen states, at each of the times.
     *
     * <p><b>Shape</b> as in {@link MultiState#estimate}; the subjects are numbered from 0, all enter in one state at one time.
     *
     * <p><b>Method</b> {@link #RESAMPLES} samples of as many subjects, each estimated like the sample itself; the limits are the
     * type 7 quantiles of these at (1 - level) / 2 and its complement.
     *
     * <p><b>Edges</b> where all samples agree both limits are their value.
     *
     * <p><b>Errors</b> IllegalArgumentException as in {@link MultiState#estimate}, if a state is unknown, a time is not finite, or the
     * level does not lie between 0 and 1.
     *
     * <p><b>Source</b> Efron and Tibshirani 1993, section 13.3.
     */
    public static List<Limits> limits(StateRows rows, int[] chosen, double[] times, double level, long seed) {
        Contract.codes(
                "state",
                chosen,
                rows.states().size() - 1,
                "the states are 0 to " + (rows.states().size() - 1));
        Contract.finite("times", times);
        Contract.level(level);
        StateBootstrap bootstrap = new StateBootstrap(new StateHistory(rows));
        Draws draws = Draws.of(seed);
        double[][] read = new double[times.length][RESAMPLES];
        for (int sample = 0; sample < RESAMPLES; sample++) {
            bootstrap.draw(draws);
            bootstrap.estimate(chosen, times, read, sample);
        }
        return Arrays.stream(read)
                .map(values -> new Limits(
                        Estimate.of(Quantiles.quantile(values, (1 - level) / 2)),
                        Estimate.of(Quantiles.quantile(values, (1 + level) / 2))))
                .toList();
    }

    private void draw(Draws draws) {
        Arrays.fill(weight, 0);
        for (int each = 0; each < subjects; each++) {
            weight[draws.below(subjects)]++;
        }
    }

    /** Walks the exits in their order, all of one time at once. */
    private void estimate(int[] chosen, double[] times, double[][] read, int sample) {
        begin();
        int[] order = history.byExit;
        int[] byTime = byTime(times);
        int reading = 0;
        for (int from = 0; from < order.length; ) {
            double time = history.rows.exit[order[from]];
            int to = from;
            while (to < order.length && history.rows.exit[order[to]] == time) {
                to++;
            }
            for (; reading < byTime.length && times[byTime[reading]] < time; reading++) {
                read[byTime[reading]][sample] = sum(chosen);
            }
            step(from, to);
            from = to;
        }
        for (; reading < byTime.length; reading++) {
            read[byTime[reading]][sample] = sum(chosen);
        }
    }

    private static int[] byTime(double[] times) {
        return IntStream.range(0, times.length)
                .boxed()
                .sorted((one, other) -> Double.compare(times[one], times[other]))
                .mapToInt(each -> each)
                .toArray();
    }

    private void begin() {
        Arrays.fill(atRisk, 0);
        Arrays.fill(probability, 0);
        for (int row = 0; row < history.first.length; row++) {
            if (history.first[row]) {
                atRisk[history.rows.from[row]] += weight[history.rows.subject[row]];
                probability[history.rows.from[row]] += (double) weight[history.rows.subject[row]] / subjects;
            }
        }
    }

    /** Those who leave at one time do so by what was before it. */
    private void step(int begin, int end) {
        double[] before = probability.clone();
        int[] risk = atRisk.clone();
        for (int each = begin; each < end; each++) {
            int row = history.byExit[each];
            int times = weight[history.rows.subject[row]];
            int from = history.rows.from[row];
            int to = history.rows.to[row];
            if (times > 0) {
                if (to != StateRows.Stay.NO_MOVE) {
                    double moved = before[from] * times / risk[from];
                    probability[from] -= moved;
                    probability[to] += moved;
                }
                atRisk[from] -= times;
                if (history.next[row] >= 0) {
                    atRisk[history.rows.from[history.next[row]]] += times;
                }
            }
        }
    }

    private double sum(int[] chosen) {
        double sum = 0;
        for (int state : chosen) {
            sum += probability[state];
        }
        return sum;
    }
}
