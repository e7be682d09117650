package org.jmmlregistry.statistics;

import java.util.Arrays;
import org.jmmlregistry.statistics.CoxOptions.Ties;

/**
 * Weighted sums over those at risk at one time and over those who have the event then.
 *
 * <p>With Efron's ties the k-th of d tied events sees the sums S - (k/d) D. All that the likelihood, its derivatives and the
 * residuals need from these d terms are a few sums of 1, k/d and (k/d)^2 over the denominators, so each time costs d + p^2 and
 * not d p^2.
 */
final class RiskSet {

    final int p;
    private final boolean efron;
    /** Sum of weights, of weighted covariates and of their products (lower triangle, row by row). */
    double weight;

    final double[] first;
    final double[] second;
    /** Sums of the products of three covariates, index (j p + k) p + l; empty unless asked for. */
    final double[] third;

    private int size;
    /** The same over those with the event at this time. */
    int deaths;

    double deathWeight;
    final double[] deathFirst;
    final double[] deathSecond;
    final double[] deathThird;
    /** Plain sums over those with the event. */
    double deathPredictor;

    final double[] deathCovariates;
    /** Sums over the tied events of log denominator, 1/denominator, (k/d)/denominator and the same over squares. */
    double logDenominators;

    double hazard;
    double hazardTied;
    double square;
    double squareTied;
    double squareTiedTwice;

    RiskSet(int p, Ties ties) {
        this(p, ties, false);
    }

    RiskSet(int p, Ties ties, boolean withThird) {
        this.p = p;
        this.efron = ties == Ties.EFRON;
        this.first = new double[p];
        this.second = new double[p * (p + 1) / 2];
        this.third = new double[withThird ? p * p * p : 0];
        this.deathThird = new double[third.length];
        this.deathFirst = new double[p];
        this.deathSecond = new double[p * (p + 1) / 2];
        this.deathCovariates = new double[p];
    }

    void clear() {
        weight = 0;
        size = 0;
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        Arrays.fill(third, 0);
    }

    void noDeaths() {
        if (deaths > 0) {
            deaths = 0;
            deathPredictor = 0;
            Arrays.fill(deathCovariates, 0);
        }
        if (deathWeight > 0) {
            deathWeight = 0;
            Arrays.fill(deathFirst, 0);
            Arrays.fill(deathSecond, 0);
            Arrays.fill(deathThird, 0);
        }
    }

    void enter(double[] x, int place, double w) {
        weight += w;
        size++;
        add(x, place * p, w, first, second);
        addThird(x, place * p, w, third);
    }

    /** The row at the place has its event now. */
    void die(double[] x, int place, double predictor) {
        deaths++;
        deathPredictor += predictor;
        for (int j = 0; j < p; j++) {
            deathCovariates[j] += x[place * p + j];
        }
    }

    /** Whether the sums over those with the event are needed. */
    boolean hasTies() {
        return efron && deaths > 1;
    }

    void tie(double[] x, int place, double w) {
        deathWeight += w;
        add(x, place * p, w, deathFirst, deathSecond);
        addThird(x, place * p, w, deathThird);
    }

    void leave(double[] x, int place, double w) {
        size--;
        if (size == 0) {
            clear();
            return;
        }
        weight -= w;
        add(x, place * p, -w, first, second);
        addThird(x, place * p, -w, third);
    }

    private void add(double[] x, int from, double w, double[] sums, double[] products) {
        int cell = 0;
        for (int j = 0; j < p; j++) {
            double wx = w * x[from + j];
            sums[j] += wx;
            for (int k = 0; k <= j; k++) {
                products[cell++] += wx * x[from + k];
            }
        }
    }

    private void addThird(double[] x, int from, double w, double[] products) {
        for (int cell = 0; cell < products.length; cell++) {
            products[cell] += w * x[from + cell / (p * p)] * x[from + cell / p % p] * x[from + cell % p];
        }
    }

    /** Makes this the sum of two sets, the second with a common factor; the events are those of the first. */
    void combine(RiskSet all, double factor, RiskSet weighted) {
        weight = all.weight + factor * weighted.weight;
        deaths = all.deaths;
        deathPredictor = all.deathPredictor;
        for (int j = 0; j < p; j++) {
            first[j] = all.first[j] + factor * weighted.first[j];
            deathCovariates[j] = all.deathCovariates[j];
        }
        for (int cell = 0; cell < second.length; cell++) {
            second[cell] = all.second[cell] + factor * weighted.second[cell];
        }
    }

    void sumOverTies() {
        logDenominators = 0;
        hazard = 0;
        hazardTied = 0;
        square = 0;
        squareTied = 0;
        squareTiedTwice = 0;
        if (!efron || deaths == 1) {
            logDenominators = deaths * Math.log(weight);
            hazard = deaths / weight;
            square = hazard / weight;
            return;
        }
        for (int k = 0; k < deaths; k++) {
            double part = (double) k / deaths;
            double denominator = weight - part * deathWeight;
            double inverse = 1 / denominator;
            logDenominators += Math.log(denominator);
            hazard += inverse;
            hazardTied += part * inverse;
            square += inverse * inverse;
            squareTied += part * inverse * inverse;
            squareTiedTwice += part * part * inverse * inverse;
        }
    }

    double logLikelihood() {
        return deathPredictor - logDenominators;
    }

    /** What this time adds to the score. */
    double score(int j) {
        return deathCovariates[j] - (first[j] * hazard - deathFirst[j] * hazardTied);
    }

    /** What this time adds to the information. */
    double information(int j, int k) {
        int cell = j >= k ? j * (j + 1) / 2 + k : k * (k + 1) / 2 + j;
        return second[cell] * hazard
                - deathSecond[cell] * hazardTied
                - (first[j] * first[k] * square
                        - (first[j] * deathFirst[k] + deathFirst[j] * first[k]) * squareTied
                        + deathFirst[j] * deathFirst[k] * squareTiedTwice);
    }

    /** Adds what this time brings to the score and to the lower triangle of the information. */
    void addTo(double[] score, double[] information) {
        boolean tied = hazardTied > 0;
        int cell = 0;
        for (int j = 0; j < p; j++) {
            double own = first[j];
            score[j] += deathCovariates[j] - own * hazard + (tied ? deathFirst[j] * hazardTied : 0);
            for (int k = 0; k <= j; k++) {
                information[cell] += tied ? information(j, k) : second[cell] * hazard - own * first[k] * square;
                cell++;
            }
        }
    }

    /** Integral of the mean covariate over this time's hazard. */
    double meanHazard(int j) {
        return first[j] * square - deathFirst[j] * squareTied;
    }

    /** The hazard that one of the tied events itself is exposed to. */
    double ownHazard() {
        return hazard - hazardTied;
    }

    double ownMeanHazard(int j) {
        return first[j] * (square - squareTied) - deathFirst[j] * (squareTied - squareTiedTwice);
    }
}
