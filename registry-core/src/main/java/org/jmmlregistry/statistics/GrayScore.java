package org.jmmlregistry.statistics;

/**
 * Score and covariance of Gray's test in one stratum (Gray 1988, sections 2 and 3).
 *
 * <p>With R_g the number at risk in group g, S_g the probability there to be free of every event and F the pooled incidence,
 * h_g = R_g / S_g(t-) plays the part of a number at risk. The covariance of the scores is that of a sum of martingale
 * integrals whose integrand depends on later times through 1 - F; so it is accumulated as a quadratic function of the final
 * value of the integrals {@code drift}: constant, linear and square part.
 */
final class GrayScore {

    private final EventTable[] tables;
    private final int cause;
    private final int groups;
    private final double[] score;
    /** S_g before and after the present time. */
    private final double[] freeBefore;

    private final double[] free;
    private final double[] incidence;
    private final int[] risk;
    /** h_g at the present time, 0 without anybody at risk. */
    private final double[] weight;

    private final double[][] drift;
    private final double[][] jump;
    private final double[][] constant;
    private final double[][] linear;
    private final double[] square;
    private double pooled;

    GrayScore(EventTable[] tables, int cause) {
        this.tables = tables;
        this.cause = cause;
        this.groups = tables.length;
        this.score = new double[groups];
        this.freeBefore = ones();
        this.free = ones();
        this.incidence = new double[groups];
        this.risk = new int[groups];
        this.weight = new double[groups];
        this.drift = new double[groups][groups];
        this.jump = new double[groups][groups];
        this.constant = new double[groups][groups];
        this.linear = new double[groups][groups];
        this.square = new double[groups];
    }

    private double[] ones() {
        double[] ones = new double[groups];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    void run() {
        PooledTimes times = new PooledTimes(tables);
        int[] own = new int[groups];
        int[] others = new int[groups];
        while (times.advance()) {
            int allOwn = 0;
            int allOthers = 0;
            for (int g = 0; g < groups; g++) {
                risk[g] = times.atRisk(g);
                own[g] = times.events(g, cause);
                others[g] = times.events(g) - own[g];
                allOwn += own[g];
                allOthers += others[g];
            }
            if (allOwn + allOthers > 0) {
                step(own, others, allOwn, allOthers);
            }
        }
    }

    private void step(int[] own, int[] others, int allOwn, int allOthers) {
        double total = 0;
        double exposed = 0;
        for (int g = 0; g < groups; g++) {
            weight[g] = risk[g] > 0 ? risk[g] / freeBefore[g] : 0;
            total += weight[g];
            exposed += weight[g] * (1 - incidence[g]);
        }
        for (int g = 0; g < groups; g++) {
            if (risk[g] > 0) {
                score[g] += own[g] - allOwn * weight[g] * (1 - incidence[g]) / exposed;
                free[g] = freeBefore[g] * (risk[g] - own[g] - others[g]) / risk[g];
                incidence[g] += freeBefore[g] * own[g] / risk[g];
            }
        }
        double before = pooled;
        pooled += allOwn / total;
        if (allOwn > 0) {
            move(total, allOwn / (total * (1 - before)));
            addOwn(allOwn, total);
        }
        if (allOthers > 0) {
            addOthers(others);
        }
        System.arraycopy(free, 0, freeBefore, 0, groups);
    }

    /** The score's integrand at this time and its integral. */
    private void move(double total, double hazard) {
        for (int i = 0; i < groups; i++) {
            for (int j = 0; j <= i; j++) {
                double a = (i == j ? weight[i] : 0) - weight[i] * weight[j] / total;
                jump[i][j] = a;
                jump[j][i] = a;
                drift[i][j] += a * hazard;
                drift[j][i] = drift[i][j];
            }
        }
    }

    private void addOwn(int allOwn, double total) {
        for (int k = 0; k < groups; k++) {
            if (risk[k] > 0) {
                double later = free[k] > 0 ? 1 - (1 - pooled) / free[k] : 1;
                double ties = allOwn > 1 ? 1 - (allOwn - 1) / (total * freeBefore[k] - 1) : 1;
                accumulate(k, later, 1, ties * freeBefore[k] * allOwn / (total * risk[k]));
            }
        }
    }

    private void addOthers(int[] others) {
        for (int k = 0; k < groups; k++) {
            if (others[k] > 0 && free[k] > 0) {
                double ties = others[k] > 1 ? 1 - (others[k] - 1.0) / (risk[k] - 1.0) : 1;
                double later = -(1 - pooled) / free[k];
                accumulate(
                        k, later, 0, ties * freeBefore[k] * freeBefore[k] * others[k] / ((double) risk[k] * risk[k]));
            }
        }
    }

    /** Adds an integrator of variance {@code spread} in group k, with integrand now * jump + later * (end - drift). */
    private void accumulate(int k, double later, double now, double spread) {
        square[k] += later * later * spread;
        for (int i = 0; i < groups - 1; i++) {
            double first = now * jump[i][k] - later * drift[i][k];
            linear[i][k] += first * later * spread;
            for (int j = 0; j <= i; j++) {
                constant[i][j] += first * (now * jump[j][k] - later * drift[j][k]) * spread;
            }
        }
    }

    void addTo(double[] scores, double[][] variance) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += score[i];
            for (int j = 0; j <= i; j++) {
                double sum = constant[i][j];
                for (int k = 0; k < groups; k++) {
                    sum += drift[i][k] * drift[j][k] * square[k]
                            + drift[i][k] * linear[j][k]
                            + drift[j][k] * linear[i][k];
                }
                variance[i][j] += sum;
                if (i != j) {
                    variance[j][i] += sum;
                }
            }
        }
    }
}
