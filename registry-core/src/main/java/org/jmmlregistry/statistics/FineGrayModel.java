package org.jmmlregistry.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** A fitted regression on the subdistribution hazard of one cause. */
public final class FineGrayModel {

    private final List<String> names;
    private final int n;
    private final int events;
    private final double[] coefficients;
    private final double[][] covariance;
    private final double pseudoLogLikelihood;
    private final double level;

    FineGrayModel(FineGrayData data, Newton newton, double[][] covariance, double level) {
        this.names = data.names;
        this.n = data.n;
        this.events = data.events;
        this.coefficients = newton.beta.clone();
        this.covariance = covariance;
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] /= data.scale[j];
            for (int k = 0; k < coefficients.length; k++) {
                covariance[j][k] /= data.scale[j] * data.scale[k];
            }
        }
        this.pseudoLogLikelihood = newton.end.logLikelihood;
        this.level = level;
    }

    public int n() {
        return n;
    }

    /** Number of events of the cause in question. */
    public int events() {
        return events;
    }

    public double coefficient(int covariate) {
        return coefficients[covariate];
    }

    /** Coefficients with errors, tests and subdistribution hazard ratios. */
    public List<Term> terms() {
        return IntStream.range(0, names.size())
                .mapToObj(j -> Term.of(names.get(j), coefficients[j], Math.sqrt(covariance[j][j]), level))
                .toList();
    }

    /** Robust covariance with the correction for the estimated censoring distribution. */
    public Matrix covariance() {
        return Matrix.of(covariance);
    }

    public double pseudoLogLikelihood() {
        return pseudoLogLikelihood;
    }
}
