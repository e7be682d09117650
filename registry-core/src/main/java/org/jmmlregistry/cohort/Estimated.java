package org.jmmlregistry.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.statistics.BetaProduct;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.IncidenceCurves;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.statistics.SurvivalCurve;

/**
 * What is estimated over time, in days: of an endpoint survival if nothing competes, otherwise incidence; of states who is in those
 * that are free of leukaemia.
 */
public sealed interface Estimated permits Estimated.Survival, Estimated.Incidence, CurrentlyFree {

    /** With fewer at risk an estimate is marked. */
    int FEW = 5;

    /** Of fewer children the limits of survival are exact. */
    int SMALL = 50;

    Estimate AFTER_FOLLOW_UP = Estimate.undefined("nobody was followed so long");

    Estimate NOT_REACHED = Estimate.undefined("the curve does not fall to a half");

    /** Of those whom something happens to while they are followed there may be nobody at first. */
    Estimate NOBODY_YET = Estimate.undefined("nobody is at risk");

    /** A time at which something happened, and the estimate from it on. */
    record Step(
            double days, int atRisk, int events, int censored, double value, Estimate standardError, Limits limits) {
        public boolean few() {
            return atRisk < FEW;
        }
    }

    /**
     * The estimate read on a day.
     *
     * @param value undefined, as are its limits, where there is nobody to learn it from
     */
    record Reading(double days, int atRisk, Estimate value, Limits limits) {
        public boolean few() {
            return atRisk < FEW;
        }
    }

    int n();

    /** How many had the event itself. */
    int events();

    /** Of how many that which is estimated is true when they were last seen. */
    int hold();

    /** The value before the first step. */
    double start();

    List<Step> steps();

    /** The value from that day on, and its limits, whether anybody is still followed or not. */
    Step on(double days);

    /** Number under observation just before that day. */
    int atRisk(double days);

    /** How many were seen to the end: each had the event or one that competes. */
    int ended();

    /** Whether somebody was followed so long, or the course of each child is known to its end. */
    default boolean isDefinedAt(double days) {
        return days <= lastDay() ? atRisk(days) > 0 : ended() == n();
    }

    default Reading at(int months) {
        return readOn(Months.toDays(months));
    }

    default Reading readOn(double days) {
        Step on = on(days);
        Estimate nobody = days <= lastDay() ? NOBODY_YET : AFTER_FOLLOW_UP;
        return isDefinedAt(days)
                ? new Reading(days, on.atRisk(), Estimate.of(on.value()), on.limits())
                : new Reading(days, on.atRisk(), nobody, new Limits(nobody, nobody));
    }

    /** The last day on which a child was seen or had an event; 0 without a child. */
    double lastDay();

    /** Exact limits where so many of those whose course is known had it, for none or all of whom the log-log scale has none. */
    private static Limits exact(int had, int known, double level) {
        return Proportion.clopperPearson(had, known, level).limits();
    }

    /**
     * The probability to be free of the event: Kaplan-Meier. Limits of fewer than 50 children are exact (beta product); of more
     * they are on the log-log scale, and exact where nobody had the event, and where everybody had it.
     *
     * @param exact the limits of a small group; empty for a large one
     */
    record Survival(SurvivalCurve curve, Optional<BetaProduct> exact) implements Estimated {

        static Survival of(SurvivalCurve curve) {
            return new Survival(
                    curve,
                    curve.n() < SMALL
                            ? Optional.of(
                                    BetaProduct.limits(curve, curve.confidence().level()))
                            : Optional.empty());
        }

        @Override
        public int n() {
            return curve.n();
        }

        @Override
        public int events() {
            return curve.events();
        }

        @Override
        public int hold() {
            return n() - events();
        }

        @Override
        public int ended() {
            return curve.events();
        }

        @Override
        public double lastDay() {
            return curve.size() == 0 ? 0 : curve.time(curve.size() - 1);
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
                            limits(step.time(), step.survival(), step.atRisk(), step.limits())))
                    .toList();
        }

        @Override
        public Step on(double days) {
            SurvivalCurve.At at = curve.at(days);
            return new Step(
                    days,
                    at.atRisk(),
                    0,
                    0,
                    at.survival(),
                    at.standardError(),
                    limits(days, at.survival(), at.atRisk(), at.limits()));
        }

        /** The limits as they are made for many children, whether or not there are so many. */
        public Limits limitsOfMany(double days) {
            SurvivalCurve.At at = curve.at(days);
            return limitsOfMany(at.survival(), at.atRisk(), at.limits());
        }

        /**
         * The day by which half of the children had the event, with the days on which the limits of the curve fall to a half; each
         * is undefined if it is not reached.
         */
        public SurvivalCurve.Quantile median() {
            SurvivalCurve.Quantile median = curve.quantile(0.5);
            return exact.map(limits -> new SurvivalCurve.Quantile(
                            0.5,
                            median.time(),
                            new Limits(
                                    firstDay(limits.at(0).lower(), step -> limits.limits(step)
                                            .lower()),
                                    firstDay(limits.at(0).upper(), step -> limits.limits(step)
                                            .upper()))))
                    .orElse(median);
        }

        /** The first day on which a limit is not above a half. */
        private Estimate firstDay(Estimate before, IntFunction<Estimate> limit) {
            if (curve.time(0) > 0 && before.orElseThrow() <= 0.5) {
                return Estimate.of(0);
            }
            return IntStream.range(0, curve.size())
                    .filter(step -> limit.apply(step).orElseThrow() <= 0.5)
                    .mapToObj(step -> Estimate.of(curve.time(step)))
                    .findFirst()
                    .orElse(NOT_REACHED);
        }

        private Limits limits(double days, double survival, int atRisk, Limits large) {
            return exact.map(limits -> limits.at(days)).orElseGet(() -> limitsOfMany(survival, atRisk, large));
        }

        private Limits limitsOfMany(double survival, int atRisk, Limits otherwise) {
            double level = curve.confidence().level();
            if (survival == 1) {
                return Estimated.exact(atRisk, atRisk, level);
            }
            return survival == 0 && ended() == n() ? Estimated.exact(0, n(), level) : otherwise;
        }

        @Override
        public int atRisk(double days) {
            return curve.atRisk(days);
        }
    }

    /**
     * The probability that the event has come first: Aalen-Johansen, variance as by cmprsk, limits on the log(-log) scale; exact
     * where nobody had the event, and where everybody had it.
     *
     * @param curves cause 1 is the event, the others compete
     */
    record Incidence(IncidenceCurves curves) implements Estimated {

        /** By less than this a sum of shares may miss 1. */
        private static final double ROUNDING = 1e-9;

        @Override
        public int n() {
            return curves.n();
        }

        @Override
        public int events() {
            return curves.events(1);
        }

        @Override
        public int hold() {
            return events();
        }

        @Override
        public int ended() {
            return events() + competing();
        }

        @Override
        public double lastDay() {
            return curves.size() == 0 ? 0 : curves.time(curves.size() - 1);
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
                        limits(curves.time(each), curves.incidence(1, each), curves.limits(1, each))));
            }
            return steps;
        }

        @Override
        public Step on(double days) {
            IncidenceCurves.At at = curves.at(1, days);
            return new Step(
                    days,
                    at.atRisk(),
                    0,
                    0,
                    at.incidence(),
                    Estimate.of(Math.sqrt(at.variance())),
                    limits(days, at.incidence(), at.limits()));
        }

        /** Who had a competing event before is known not to have the event. */
        private Limits limits(double days, double incidence, Limits otherwise) {
            double level = curves.confidence().level();
            if (incidence == 0) {
                return exact(0, atRisk(days) + competingBefore(days), level);
            }
            return incidence > 1 - ROUNDING && events() == n() ? exact(n(), n(), level) : otherwise;
        }

        @Override
        public int atRisk(double days) {
            return curves.atRisk(days);
        }

        /** How many had one of the competing events. */
        public int competing() {
            return competingBefore(Double.POSITIVE_INFINITY);
        }

        private int competingBefore(double days) {
            int all = 0;
            for (int step = 0; step < curves.size() && curves.time(step) < days; step++) {
                for (int cause = 2; cause <= curves.causes(); cause++) {
                    all += curves.events(cause, step);
                }
            }
            return all;
        }
    }
}
