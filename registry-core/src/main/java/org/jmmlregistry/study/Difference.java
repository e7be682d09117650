package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.statistics.Cause;
import org.jmmlregistry.statistics.ChiSquaredTest;
import org.jmmlregistry.statistics.DetectableHazardRatio;
import org.jmmlregistry.statistics.GrayTest;
import org.jmmlregistry.statistics.Groups;
import org.jmmlregistry.statistics.LogRank;

/**
 * Whether groups differ, and what so many events can show at all.
 *
 * @param events of all groups
 * @param detectable the smallest hazard ratio that a test of two groups finds with a power of 80 %; empty without an event and
 *     for more than two groups
 */
public record Difference(Method method, ChiSquaredTest test, int events, OptionalDouble detectable) {

    /** With which power a difference is to be found. */
    public static final double POWER = 0.8;

    /** The tests that compare groups. */
    public enum Method implements Worded {
        /** Of survival; R {@code survdiff(Surv(time, status) ~ group)}. */
        LOG_RANK("log-rank test"),
        /** Of an incidence among others that compete; R {@code cuminc(time, status, group)$Tests}. */
        GRAY("Gray’s test");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        @Override
        public Message words() {
            return Message.name("test", label);
        }
    }

    /** Empty with fewer than two groups in which somebody is followed. */
    static Optional<Difference> between(Endpoint endpoint, List<Arm> arms, double level) {
        List<Arm> followed = arms.stream()
                .filter(arm -> !arm.estimate().observed().isEmpty())
                .toList();
        if (followed.size() < 2) {
            return Optional.empty();
        }
        List<Outcome.Observed> all = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        for (int arm = 0; arm < followed.size(); arm++) {
            for (Outcome.Observed observed : followed.get(arm).estimate().observed()) {
                all.add(observed);
                codes.add(arm);
            }
        }
        Groups groups = Groups.of(
                codes.stream().mapToInt(code -> code).toArray(),
                followed.stream().map(arm -> arm.group().code()).toList());
        double[] days = all.stream().mapToDouble(Outcome.Observed::days).toArray();
        int[] causes = all.stream().mapToInt(Outcome.Observed::cause).toArray();
        int events = (int) all.stream().filter(Outcome.Observed::occurred).count();
        boolean alone = endpoint.competing().isEmpty();
        ChiSquaredTest test = alone
                ? LogRank.test(days, causes, groups).overall()
                : GrayTest.test(
                        days, causes, new Cause(1, 1 + endpoint.competing().size()), groups);
        double share = (double) followed.get(0).estimate().observed().size() / all.size();
        return Optional.of(new Difference(
                alone ? Method.LOG_RANK : Method.GRAY,
                test,
                events,
                events == 0 || followed.size() > 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(DetectableHazardRatio.of(events, share, level, POWER))));
    }
}
