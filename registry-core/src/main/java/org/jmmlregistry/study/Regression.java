package org.jmmlregistry.study;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.statistics.ChiSquaredTest;

/**
 * How the covariates that were asked for go together with an endpoint; none is selected.
 *
 * @param n children with every covariate and a known outcome
 * @param events among them
 * @param leftOut children with a known outcome who lack a covariate, by the covariate; who lacks several counts at each
 */
public record Regression(Endpoint endpoint, int n, int events, List<LeftOut> leftOut, Result result) {

    public Regression {
        leftOut = List.copyOf(leftOut);
    }

    /** Children who lack a covariate. */
    public record LeftOut(Covariate covariate, int children) {}

    /** How the ratios were found. */
    public enum Method implements Worded {
        /** R {@code coxph(Surv(time, status) ~ x)}. */
        COX("Cox regression (hazard ratios)"),
        /** R {@code crr(time, status, x)}. */
        FINE_GRAY("Fine and Gray regression (subdistribution hazard ratios)"),
        /** R {@code coxphf(Surv(time, status) ~ x)}. */
        FIRTH("Cox regression with Firth’s penalty (hazard ratios)");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        @Override
        public Message words() {
            return Message.name("regression", label);
        }
    }

    /**
     * One ratio.
     *
     * @param group empty for a number
     * @param reference what the group is held against; empty for a number
     * @param proportional whether the ratio stays the same over time; empty where that is not tested
     */
    public record Ratio(
            Covariate covariate,
            Optional<Group> group,
            Optional<Group> reference,
            double ratio,
            double lower,
            double upper,
            double pValue,
            Optional<ChiSquaredTest> proportional) {}

    /** What came of it. */
    public sealed interface Result {}

    /** @param proportional of all covariates together; empty where that is not tested */
    public record Fitted(Method method, List<Ratio> ratios, Optional<ChiSquaredTest> proportional) implements Result {
        public Fitted {
            ratios = List.copyOf(ratios);
        }
    }

    /** @param instead what can be fitted to so few events; empty if nothing can */
    public record NotFitted(Message why, Optional<Fitted> instead) implements Result {}
}
