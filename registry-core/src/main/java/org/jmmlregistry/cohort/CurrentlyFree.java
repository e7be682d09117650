package org.jmmlregistry.cohort;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jmmlregistry.outcome.StateHistory;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.statistics.StateCurves;

/**
 * The probability to be alive and free of leukaemia, whatever happened before: Aalen-Johansen, limits by the infinitesimal
 * jackknife on the log-log scale; exact where everybody is, and where nobody is. The event is the first that ends the freedom.
 *
 * @param curves of the states behind it
 * @param ends the last day of each child
 * @param deaths the day of each death
 */
public record CurrentlyFree(StateEstimate states, StateCurves curves, Days ends, Days deaths) implements Estimated {

    /** By less than this a sum of probabilities may miss 1. */
    private static final double ROUNDING = 1e-9;

    static CurrentlyFree of(StateEstimate states, StateCurves curves) {
        return new CurrentlyFree(
                states,
                curves,
                Days.of(states.followed().stream().mapToLong(child -> child.dayOf(child.end()))),
                Days.of(states.followed().stream()
                        .filter(StateHistory.Followed::dead)
                        .mapToLong(child -> child.dayOf(child.end()))));
    }

    @Override
    public int n() {
        return states.followed().size();
    }

    @Override
    public int events() {
        return (int) states.followed().stream()
                .filter(child -> child.dead() || !child.moves().isEmpty())
                .count();
    }

    @Override
    public int hold() {
        return (int) states.followed().stream()
                .filter(child -> !child.dead())
                .filter(child -> child.moves().isEmpty()
                        || child.moves().get(child.moves().size() - 1).state() % 2 == 1)
                .count();
    }

    @Override
    public int ended() {
        return deaths.size();
    }

    @Override
    public double start() {
        return 1;
    }

    @Override
    public double lastDay() {
        return curves.time(curves.size() - 1) - 1;
    }

    @Override
    public List<Step> steps() {
        Map<Long, Integer> moved = new HashMap<>();
        Map<Long, Integer> censored = new HashMap<>();
        for (StateHistory.Followed child : states.followed()) {
            child.moves().forEach(move -> moved.merge(child.dayOf(move.date()), 1, Integer::sum));
            (child.dead() ? moved : censored).merge(child.dayOf(child.end()), 1, Integer::sum);
        }
        return IntStream.range(0, curves.size())
                .mapToObj(each -> {
                    long day = Math.round(curves.time(each)) - 1;
                    Step on = on((double) day);
                    return new Step(
                            day,
                            on.atRisk(),
                            moved.getOrDefault(day, 0),
                            censored.getOrDefault(day, 0),
                            on.value(),
                            on.standardError(),
                            on.limits());
                })
                .toList();
    }

    @Override
    public Step on(double days) {
        StateCurves.At at = states.leukaemiaFree(days).orElseThrow();
        return new Step(days, atRisk(days), 0, 0, at.probability(), Estimate.of(at.standardError()), limits(days, at));
    }

    private Limits limits(double days, StateCurves.At at) {
        int known = atRisk(days) + deaths.before(days);
        if (at.probability() > 1 - ROUNDING) {
            return exact(known, known);
        }
        return at.probability() < ROUNDING ? exact(0, known) : at.limits();
    }

    @Override
    public int atRisk(double days) {
        return ends.size() - ends.before(days);
    }

    private Limits exact(int free, int known) {
        return Proportion.clopperPearson(free, known, states.level()).limits();
    }
}
