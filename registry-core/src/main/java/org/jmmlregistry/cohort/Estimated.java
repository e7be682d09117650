package org.jmmlregistry.cohort;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.IncidenceCurves;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.SurvivalCurve;

/** What is estimated of an endpoint over time, in days: survival if nothing competes, otherwise incidence. */
public sealed interface Estimated {

    /** With fewer at risk an estimate is marked. */
    int FEW = 5;

    /** A time at which something happened, and the estimate from it on. */
    record Step(
            double days, int atRisk, int events, int censored, double value, Estimate standardError, Limits limits) {
        public boolean few() {
            return atRisk < FEW;
        }
    }

    /** The estimate read at a whole number of months. */
    record Reading(int months, int atRisk, double value, Limits limits, boolean beyondFollowUp) {
        public boolean few() {
            return atRisk < FEW;
        }
    }

    int n();

    /** How many had the event itself. */
    int events();

    /** The value before the first step. */
    double start();

    List<Step> steps();

    Reading at(int months);

    /** Number under observation just before that day. */
    int atRisk(double days);

    boolean isDefinedAt(double days);

    /** The last day on which a child was seen or had an event; 0 without a child. */
    default double lastDay() {
        List<Step> steps = steps();
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).days();
    }

    /** The probability to be free of the event: Kaplan-Meier, limits on the log-log scale. */
    record Survival(SurvivalCurve curve) implements Estimated {

        @Override
        public int n() {
            return curve.n();
        }

        @Override
        public int events() {
            return curve.events();
        }

        @Override
        public double start() {
            return 1;
        }

        @Override
        public List<Step> steps() {
            return curve.steps().stream()
                    .map(step -> new Step(
                            step.time(),
                            step.atRisk(),
                            step.events(),
                            step.censored(),
                            step.survival(),
                            step.standardError(),
                            step.limits()))
                    .toList();
        }

        @Override
        public Reading at(int months) {
            SurvivalCurve.At at = curve.at(Months.toDays(months));
            return new Reading(months, at.atRisk(), at.survival(), at.limits(), at.isBeyondFollowUp());
        }

        @Override
        public int atRisk(double days) {
            return curve.atRisk(days);
        }

        @Override
        public boolean isDefinedAt(double days) {
            return curve.isDefinedAt(days);
        }
    }

    /**
     * The probability that the event has come first: Aalen-Johansen, variance as by cmprsk, limits on the log(-log) scale.
     *
     * @param curves cause 1 is the event, the others compete
     */
    record Incidence(IncidenceCurves curves) implements Estimated {

        @Override
        public int n() {
            return curves.n();
        }

        @Override
        public int events() {
            return curves.events(1);
        }

        @Override
        public double start() {
            return 0;
        }

        @Override
        public List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            for (int each = 0; each < curves.size(); each++) {
                steps.add(new Step(
                        curves.time(each),
                        curves.atRisk(each),
                        curves.events(1, each),
                        curves.censored(each),
                        curves.incidence(1, each),
                        Estimate.of(Math.sqrt(curves.variance(1, each))),
                        curves.limits(1, each)));
            }
            return steps;
        }

        @Override
        public Reading at(int months) {
            IncidenceCurves.At at = curves.at(1, Months.toDays(months));
            return new Reading(months, at.atRisk(), at.incidence(), at.limits(), at.isBeyondFollowUp());
        }

        @Override
        public int atRisk(double days) {
            return curves.atRisk(days);
        }

        @Override
        public boolean isDefinedAt(double days) {
            return curves.isDefinedAt(days);
        }

        /** How many had one of the competing events. */
        public int competing() {
            int all = 0;
            for (int cause = 2; cause <= curves.causes(); cause++) {
                all += curves.events(cause);
            }
            return all;
        }
    }
}
