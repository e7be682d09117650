package org.jmmlregistry.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.StateHistory;
import org.jmmlregistry.outcome.StateHistory.Move;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.outcome.Timeline;
import org.jmmlregistry.statistics.Confidence;
import org.jmmlregistry.statistics.MultiState;
import org.jmmlregistry.statistics.StateCurves;
import org.jmmlregistry.statistics.StateRows;
import org.jmmlregistry.statistics.StateRows.Stay;

/**
 * A state model after the n-th HSCT, estimated over children.
 *
 * @param children what became of each, in the order given
 * @param states how many states somebody alive was in; the number of death is one more
 * @param curves empty if the model cannot be evaluated for any of them
 */
public record StateEstimate(
        StateModel model, int hsctSeq, List<Child> children, int states, Optional<StateCurves> curves) {

    /** A child by name. */
    public record Child(String name, StateHistory history) {}

    public StateEstimate {
        children = List.copyOf(children);
    }

    public static StateEstimate of(StateModel model, int hsctSeq, List<CaseFile> files) {
        return over(model, hsctSeq, files.stream().map(Timeline::of).toList());
    }

    /** The same of courses that were read before. */
    public static StateEstimate over(StateModel model, int hsctSeq, List<Timeline> courses) {
        List<Child> children = courses.stream()
                .map(course -> new Child(course.file().name(), model.after(hsctSeq, course)))
                .toList();
        List<StateHistory.Followed> followed = followed(children);
        int states = followed.stream()
                .flatMap(each -> each.moves().stream())
                .mapToInt(Move::state)
                .max()
                .orElse(1);
        Optional<StateCurves> curves = followed.isEmpty()
                ? Optional.empty()
                : Optional.of(MultiState.estimate(
                        rows(followed, states),
                        new Confidence(EndpointEstimate.LEVEL, Confidence.LOG_LOG_95.limits())));
        return new StateEstimate(model, hsctSeq, children, states, curves);
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
        return in(
                days,
                IntStream.rangeClosed(1, states).filter(state -> state % 2 == 1).toArray());
    }

    /** The probability to be in one of these states from that day on; death is the state after the last. */
    public Optional<StateCurves.At> in(double days, int... chosen) {
        return curves.map(each ->
                each.at(days + 1, IntStream.of(chosen).map(state -> state - 1).toArray()));
    }
}
