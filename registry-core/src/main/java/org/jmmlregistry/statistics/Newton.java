package org.jmmlregistry.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Newton's method with step halving for a partial likelihood in standardised covariates.
 *
 * <p>It ends in one of three ways: the last step was negligible against the coefficients, so that what is left is about
 * its square; the information vanishes while a
 * coefficient grows, which is separation; or the iterations are used up.
 */
final class Newton {

    static final double SINGULAR = 1e-10;
    private static final double NEGLIGIBLE = 1e-7;
    private static final double DEPENDENT = 1e-12;
    private static final double VANISHED = 1e-9;
    private static final double LARGE = 12;

    private final Function<double[], PartialLikelihood> likelihood;
    private final List<String> names;
    private final int maxIterations;
    private String failure = "";

    double[] beta;
    PartialLikelihood start;
    PartialLikelihood end;

    Newton(Function<double[], PartialLikelihood> likelihood, List<String> names, int maxIterations) {
        this.likelihood = likelihood;
        this.names = names;
        this.maxIterations = maxIterations;
        this.beta = new double[names.size()];
        this.start = likelihood.apply(beta);
        this.end = start;
    }

    /** Runs to the optimum; the reason if there is none. */
    Optional<String> run() {
        int dependent = Cholesky.dependentRow(start.information, SINGULAR);
        for (int j = 0; j < beta.length && dependent < 0; j++) {
            dependent = start.information[j][j] < SINGULAR ? j : -1;
        }
        if (dependent >= 0) {
            return Optional.of("covariate " + names.get(dependent)
                    + " is constant among those at risk or a combination of the covariates before it");
        }
        for (int iteration = 0; iteration < maxIterations; iteration++) {
            boolean negligible = step();
            if (negligible
                    && vanishing() < 0
                    && Cholesky.of(end.information, DEPENDENT).isPresent()) {
                return Optional.empty();
            }
            failure = negligible ? separation() : failure;
            if (!failure.isEmpty()) {
                return Optional.of(failure);
            }
        }
        return Optional.of(largest() > LARGE ? separation() : "no convergence after " + maxIterations + " iterations");
    }

    /** One step; true if it was negligible. */
    private boolean step() {
        Optional<Cholesky> factor = Cholesky.of(end.information, DEPENDENT);
        if (factor.isEmpty() || vanishing() >= 0) {
            failure = separation();
            return false;
        }
        double[] move = factor.get().solve(end.score);
        double part = 1;
        for (int halving = 0; halving < 30; halving++) {
            double[] next = moved(move, part);
            PartialLikelihood there = likelihood.apply(next);
            if (there.isFinite() && there.logLikelihood >= end.logLikelihood - 1e-10 * Math.abs(end.logLikelihood)) {
                beta = next;
                end = there;
                return part == 1 && negligible(move);
            }
            part /= 2;
        }
        if (negligible(move)) {
            return true;
        }
        failure = largest() > LARGE ? separation() : "no convergence: the likelihood no longer increases";
        return false;
    }

    private double[] moved(double[] move, double part) {
        double[] next = beta.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += part * move[j];
        }
        return next;
    }

    private boolean negligible(double[] move) {
        for (int j = 0; j < move.length; j++) {
            if (Math.abs(move[j]) > NEGLIGIBLE * Math.max(1, Math.abs(beta[j]))) {
                return false;
            }
        }
        return true;
    }

    private double largest() {
        double largest = 0;
        for (double value : beta) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** A covariate whose information has gone, -1 if there is none. */
    private int vanishing() {
        for (int j = 0; j < beta.length; j++) {
            if (end.information[j][j] < VANISHED * start.information[j][j]) {
                return j;
            }
        }
        return -1;
    }

    private String separation() {
        int worst = Math.max(0, vanishing());
        for (int j = 0; j < beta.length && vanishing() < 0; j++) {
            worst = Math.abs(beta[j]) > Math.abs(beta[worst]) ? j : worst;
        }
        return "separation: the likelihood keeps increasing as the coefficient of " + names.get(worst)
                + " goes to infinity; a penalised fit is possible";
    }
}
