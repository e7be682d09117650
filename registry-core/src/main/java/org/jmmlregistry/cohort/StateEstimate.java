package org.jmmlregistry.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.StateHistory;
import org.jmmlregistry.outcome.StateHistory.Move;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.outcome.Timeline;
import org.jmmlregistry.statistics.Confidence;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.MultiState;
import org.jmmlregistry.statistics.StateBootstrap;
import org.jmmlregistry.statistics.StateCurves;
import org.jmmlregistry.statistics.StateRows;
import org.jmmlregistry.statistics.StateRows.Stay;

/**
 * A state model after the n-th HSCT, estimated over children.
 *
 * @param children what became of each, in the order given
 * @param states how many states somebody alive was in; the number of death is one more
 * @param level of the limits
 * @param curves empty if the model cannot be evaluated for any of them
 */
public record StateEstimate(
        StateModel model, int hsctSeq, List<Child> children, int states, double level, Optional<StateCurves> curves) {

    /** A child by name. */
    public record Child(String name, StateHistory history) {

        public static Child of(StateModel model, int hsctSeq, Timeline course) {
            return new Child(course.file().name(), model.after(hsctSeq, course));
        }

        /** The same child, followed for so many days at most. */
        public Child upTo(int days) {
            return history instanceof StateHistory.Followed followed ? new Child(name, followed.upTo(days)) : this;
        }
    }

    public StateEstimate {
        children = List.copyOf(children);
    }

    public static StateEstimate of(StateModel model, int hsctSeq, List<CaseFile> files) {
        return over(model, hsctSeq, files.stream().map(Timeline::of).toList());
    }

    /** The same of courses that were read before. */
    public static StateEstimate over(StateModel model, int hsctSeq, List<Timeline> courses) {
        return over(
                model,
                hsctSeq,
                courses.stream().map(course -> Child.of(model, hsctSeq, course)).toList(),
                EndpointEstimate.LEVEL);
    }

    /** The estimate over children of whom it is known what became of them, with limits of this level. */
    public static StateEstimate over(StateModel model, int hsctSeq, List<Child> children, double level) {
        List<StateHistory.Followed> followed = followed(children);
        int states = followed.stream()
                .flatMap(each -> each.moves().stream())
                .mapToInt(Move::state)
                .max()
                .orElse(1);
        Optional<StateCurves> curves = followed.isEmpty()
                ? Optional.empty()
                : Optional.of(MultiState.estimate(
                        rows(followed, states), new Confidence(level, Confidence.LOG_LOG_95.limits())));
        return new StateEstimate(model, hsctSeq, children, states, level, curves);
    }

    private static List<StateHistory.Followed> followed(List<Child> children) {
        return children.stream()
                .map(Child::history)
                .filter(StateHistory.Followed.class::isInstance)
                .map(StateHistory.Followed.class::cast)
                .toList();
    }

    /** Those who were followed. */
    public List<StateHistory.Followed> followed() {
        return followed(children);
    }

    /** Those who were left out, whose history says why. */
    public List<Child> notEvaluable() {
        return children.stream()
                .filter(child -> child.history() instanceof StateHistory.NotEvaluable)
                .toList();
    }

    /** What the states are called, from state 1 on, death last. */
    public List<Message> names() {
        List<Message> names = new ArrayList<>();
        IntStream.rangeClosed(1, states).mapToObj(StateModel::state).forEach(names::add);
        names.add(Message.of("dead"));
        return List.copyOf(names);
    }

    /**
     * The rows of the estimate. Time 0 is the moment before day 0, and each day counts as the next number, so that what happens on
     * day 0 happens under observation.
     */
    static StateRows rows(List<StateHistory.Followed> followed, int states) {
        List<Stay> stays = new ArrayList<>();
        for (int subject = 0; subject < followed.size(); subject++) {
            StateHistory.Followed child = followed.get(subject);
            double entry = 0;
            int from = 0;
            for (Move move : child.moves()) {
                double exit = child.dayOf(move.date()) + 1.0;
                stays.add(new Stay(subject, entry, exit, from, move.state() - 1));
                entry = exit;
                from = move.state() - 1;
            }
            double end = child.dayOf(child.end()) + 1.0;
            if (end > entry) {
                stays.add(new Stay(subject, entry, end, from, child.dead() ? states : Stay.NO_MOVE));
            }
        }
        List<String> names =
                IntStream.rangeClosed(1, states + 1).mapToObj(String::valueOf).toList();
        return StateRows.of(names, stays);
    }

    /**
     * The probability to be alive and free of leukaemia from that day on, with limits by the infinitesimal jackknife; empty if the
     * model cannot be evaluated for any child.
     */
    public Optional<StateCurves.At> leukaemiaFree(double days) {
        return in(days, free());
    }

    /** The states that are free of leukaemia. */
    private int[] free() {
        return IntStream.rangeClosed(1, states).filter(state -> state % 2 == 1).toArray();
    }

    /**
     * Limits of the current leukaemia-free survival on each of these days, by drawing the children again; none if the model cannot be
     * evaluated for any child.
     */
    public List<Limits> bootstrap(double[] days, long seed) {
        return curves.isEmpty()
                ? List.of()
                : StateBootstrap.limits(
                        rows(followed(), states),
                        IntStream.of(free()).map(state -> state - 1).toArray(),
                        DoubleStream.of(days).map(day -> day + 1).toArray(),
                        level,
                        seed);
    }

    /** What is estimated of it over time; empty if the model cannot be evaluated for any child. */
    public Optional<Estimated> estimated() {
        return curves.map(each -> CurrentlyFree.of(this, each));
    }

    /** Of how many of those who were followed a day is imputed. */
    public int imputed() {
        return (int)
                followed().stream().filter(StateHistory.Followed::isImputed).count();
    }

    /** The probability to be in one of these states from that day on; death is the state after the last. */
    public Optional<StateCurves.At> in(double days, int... chosen) {
        return curves.map(each ->
                each.at(days + 1, IntStream.of(chosen).map(state -> state - 1).toArray()));
    }
}
