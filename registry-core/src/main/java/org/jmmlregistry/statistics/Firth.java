package org.jmmlregistry.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Proportional hazards regression by penalised likelihood, for tiny or separated data. */
public final class Firth {

    /** A proportional hazards model fitted by penalised likelihood. */
    public record Model(int n, int events, double penalisedLogLikelihood, List<ProfileTerm> terms) {

        public Model {
            terms = List.copyOf(terms);
        }
    }

    /**
     * One covariate of a penalised fit.
     *
     * @param ratio exp(coefficient), the hazard ratio
     * @param limits of the hazard ratio, from the profile of the penalised likelihood
     * @param pValue of the penalised likelihood-ratio test
     */
    public record ProfileTerm(
            String name, double coefficient, double standardError, double ratio, Limits limits, double pValue) {}

    private static final double FAR = 60;
    private static final double NEGLIGIBLE = 1e-9;
    private static final double DIFFERENCE = 1e-5;
    private static final double DEPENDENT = 1e-14;

    private final CoxData data;
    private final CoxOptions options;

    private Firth(CoxData data, CoxOptions options) {
        this.data = data;
        this.options = options;
    }

    /**
     * Fits Cox's model with Firth's penalty, whose estimates are finite even if a covariate separates the events.
     *
     * <p><b>Shape</b> the rows of the design in any order; meant for small data: a step costs n p^3.
     *
     * <p><b>Units</b> log hazard ratio for one unit of the covariate.
     *
     * <p><b>Ties</b> Efron's or Breslow's approximation.
     *
     * <p><b>Method</b> partial likelihood times the root of the determinant of the information; limits and P values from the
     * profile of the penalised likelihood, standard errors from the information.
     *
     * <p><b>Edges</b> no event, a covariate without information, no convergence: a {@link Fit} without model. A profile
     * that never falls far enough leaves its limit undefined.
     *
     * <p><b>Errors</b> those of {@link CoxDesign}; clusters are refused, because their errors have no penalised form.
     *
     * <p><b>Source</b> Firth 1993, Heinze and Schemper 2001; R {@code coxphf::coxphf(Surv(time, status) ~ x)} with Breslow ties.
     */
    public static Fit<Model> fit(CoxDesign design, CoxOptions options) {
        if (design.clusters().isPresent()) {
            throw new IllegalArgumentException("design has clusters: a penalised fit has no cluster-robust errors");
        }
        CoxData data = new CoxData(design);
        if (data.events == 0) {
            return Fit.none("no event among " + data.n + " rows");
        }
        return new Firth(data, options).fit();
    }

    private Fit<Model> fit() {
        Optional<FirthLikelihood> start = FirthLikelihood.of(data, new double[data.p], options.ties());
        if (start.isEmpty() || smallest(start.get().information) < Newton.SINGULAR) {
            return Fit.none("a covariate is constant among those at risk or a combination of the others");
        }
        Optional<Optimum> best = optimum(new double[data.p], -1);
        if (best.isEmpty()) {
            return Fit.none("no convergence after " + options.maxIterations() + " iterations");
        }
        return model(best.get());
    }

    private static double smallest(double[][] information) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < information.length; j++) {
            smallest = Math.min(smallest, information[j][j]);
        }
        return smallest;
    }

    private Fit<Model> model(Optimum best) {
        double[][] covariance =
                Cholesky.of(best.at.information, 1e-14).orElseThrow().inverse();
        List<ProfileTerm> terms = new ArrayList<>();
        for (int j = 0; j < data.p; j++) {
            double[] without = best.beta.clone();
            without[j] = 0;
            Optional<Optimum> restricted = optimum(without, j);
            if (restricted.isEmpty()) {
                return Fit.none("no convergence without "
                        + data.design.covariates().names().get(j));
            }
            double statistic = Math.max(0, 2 * (best.at.value - restricted.get().at.value));
            double error = Math.sqrt(covariance[j][j]);
            double unit = data.scale[j];
            terms.add(new ProfileTerm(
                    data.design.covariates().names().get(j),
                    best.beta[j] / unit,
                    error / unit,
                    Math.exp(best.beta[j] / unit),
                    new Limits(limit(best, j, -error), limit(best, j, error)),
                    ChiSquaredDistribution.of(1).survivalProbability(statistic)));
        }
        double units = 0;
        for (double unit : data.scale) {
            units += Math.log(unit);
        }
        return Fit.of(new Model(data.n, data.events, best.at.value + units, terms));
    }

    /** Where the profile has fallen by half the chi-squared quantile, in the direction of the step. */
    private Estimate limit(Optimum best, int j, double step) {
        double target = best.at.value - ChiSquaredDistribution.of(1).inverseCumulativeProbability(options.level()) / 2;
        double inside = best.beta[j];
        double outside = inside + 2 * step;
        double[] from = best.beta.clone();
        while (true) {
            Optional<Optimum> there = profile(from, j, outside);
            if (there.isEmpty() || Math.abs(outside) > FAR) {
                return Estimate.undefined("the profile of the penalised likelihood does not fall far enough");
            }
            if (there.get().at.value < target) {
                break;
            }
            inside = outside;
            outside += 2 * step;
        }
        for (int halving = 0; halving < 60; halving++) {
            double middle = (inside + outside) / 2;
            Optional<Optimum> there = profile(from, j, middle);
            if (there.isPresent() && there.get().at.value >= target) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return Estimate.of(Math.exp((inside + outside) / 2 / data.scale[j]));
    }

    private Optional<Optimum> profile(double[] from, int j, double value) {
        double[] start = from.clone();
        start[j] = value;
        return optimum(start, j);
    }

    /** Maximum over all coefficients but the fixed one, -1 for none. */
    private Optional<Optimum> optimum(double[] start, int fixed) {
        Optional<Optimum> at = FirthLikelihood.of(data, start, options.ties()).map(there -> new Optimum(start, there));
        for (int iteration = 0; at.isPresent() && iteration < options.maxIterations(); iteration++) {
            double[] move = move(at.get(), fixed);
            double largest = largest(move);
            if (largest < NEGLIGIBLE) {
                return at;
            }
            at = uphill(at.get(), move, largest);
        }
        return at.filter(there -> largest(move(there, fixed)) < 1e-6);
    }

    private static double largest(double[] move) {
        double largest = 0;
        for (double part : move) {
            largest = Math.max(largest, Math.abs(part));
        }
        return largest;
    }

    private Optional<Optimum> uphill(Optimum from, double[] move, double largest) {
        double part = Math.min(1, 5 / largest);
        for (int halving = 0; halving < 40; halving++) {
            double[] next = from.beta.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += part * move[j];
            }
            Optional<FirthLikelihood> there = FirthLikelihood.of(data, next, options.ties());
            if (there.isPresent() && there.get().value >= from.at.value - 1e-12) {
                return Optional.of(new Optimum(next, there.get()));
            }
            part /= 2;
        }
        return Optional.of(from);
    }

    /** Newton's step with the slope of the score, or, where that is not concave, with the information. */
    private double[] move(Optimum from, int fixed) {
        double[] score = from.at.score.clone();
        if (fixed >= 0) {
            score[fixed] = 0;
        }
        return Cholesky.of(without(fixed, curvature(from)), DEPENDENT)
                .or(() -> Cholesky.of(without(fixed, from.at.information), DEPENDENT))
                .map(factor -> factor.solve(score))
                .orElse(new double[data.p]);
    }

    /** Minus the derivative of the score, by differences. */
    private double[][] curvature(Optimum from) {
        double[][] curvature = new double[data.p][data.p];
        for (int j = 0; j < data.p; j++) {
            double[] more = score(from, j, DIFFERENCE);
            double[] less = score(from, j, -DIFFERENCE);
            for (int k = 0; k < data.p; k++) {
                double slope = (less[k] - more[k]) / (2 * DIFFERENCE);
                curvature[j][k] += slope / 2;
                curvature[k][j] += slope / 2;
            }
        }
        return curvature;
    }

    private double[] score(Optimum from, int j, double by) {
        double[] beta = from.beta.clone();
        beta[j] += by;
        return FirthLikelihood.of(data, beta, options.ties())
                .map(at -> at.score)
                .orElse(from.at.score);
    }

    private double[][] without(int fixed, double[][] matrix) {
        double[][] free = new double[data.p][];
        for (int j = 0; j < data.p; j++) {
            free[j] = matrix[j].clone();
        }
        for (int j = 0; j < data.p && fixed >= 0; j++) {
            free[j][fixed] = 0;
            free[fixed][j] = 0;
        }
        if (fixed >= 0) {
            free[fixed][fixed] = 1;
        }
        return free;
    }

    private static final class Optimum {
        final double[] beta;
        final FirthLikelihood at;

        Optimum(double[] beta, FirthLikelihood at) {
            this.beta = beta;
            this.at = at;
        }
    }
}
