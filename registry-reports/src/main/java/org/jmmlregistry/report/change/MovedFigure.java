package org.jmmlregistry.report.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.study.Reading;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Group;
import org.jmmlregistry.study.Since;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.StatesAnswer;

/**
 * What is read of a group, or of all children, in the earlier snapshot and after each step to the later one.
 *
 * @param name what is read, and when
 * @param measure the endpoint, and the group if there are several
 * @param start from what it is counted
 * @param states one for each step, the first of them as it was; empty where there is nobody
 */
record MovedFigure(Message name, Message measure, Message start, List<Optional<State>> states) {

    /** What is read at a time, if it can be, and of how many children with how many events. */
    record State(Estimated.Reading reading, int n, int events) {

        boolean isRead() {
            return reading.value().isDefined();
        }

        double share() {
            return reading.value().orElseThrow();
        }
    }

    private record Key(Measure measure, Group group) {}

    MovedFigure {
        states = List.copyOf(states);
    }

    Optional<State> first() {
        return states.get(0);
    }

    Optional<State> last() {
        return states.get(states.size() - 1);
    }

    /** By how much it moved; 0 if it cannot be read at both ends. */
    double moved() {
        return first().filter(State::isRead).isPresent()
                        && last().filter(State::isRead).isPresent()
                ? last().get().share() - first().get().share()
                : 0;
    }

    /** Whether it can be read after every step. */
    boolean isWhole() {
        return states.stream().allMatch(state -> state.filter(State::isRead).isPresent());
    }

    /** Each endpoint of each group at its first reading time; none of more groups than can be drawn. */
    static List<MovedFigure> of(Specification asked, List<Since.Taken> steps) {
        List<Map<Key, Estimated>> read =
                steps.stream().map(step -> read(step.answer())).toList();
        List<Key> keys = read.stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .sorted(Comparator.comparingInt(key -> asked.measures().indexOf(key.measure())))
                .toList();
        return keys.stream()
                .map(key -> new MovedFigure(
                        Message.of("{endpoint}, {time}", measure(key), new Reading(asked, key.measure()).headline()),
                        measure(key),
                        new Reading(asked, key.measure()).start(),
                        read.stream().map(each -> state(asked, key, each)).toList()))
                .filter(figure -> figure.states().stream().anyMatch(Optional::isPresent))
                .toList();
    }

    private static Optional<State> state(Specification asked, Key key, Map<Key, Estimated> read) {
        ReadingTime time = new Reading(asked, key.measure()).headline();
        return Optional.ofNullable(read.get(key))
                .map(estimated ->
                        new State(estimated.readOn(key.measure().dayOf(time)), estimated.n(), estimated.events()));
    }

    private static Message measure(Key key) {
        return key.group().equals(Group.ALL)
                ? key.measure().words()
                : Message.of("{group}: {endpoint}", key.group(), key.measure());
    }

    private static Map<Key, Estimated> read(Answer answer) {
        Map<Key, Estimated> read = new LinkedHashMap<>();
        for (EndpointAnswer each : answer.endpoints()) {
            if (each instanceof EndpointAnswer.Compared compared
                    && compared.arms().size() <= Curves.MOST_DRAWN) {
                compared.arms().forEach(arm -> arm.estimate()
                        .estimated()
                        .ifPresent(of -> read.put(new Key(each.endpoint(), arm.group()), of)));
            }
        }
        for (StatesAnswer states : answer.states()) {
            if (states.arms().size() <= Curves.MOST_DRAWN) {
                states.arms().forEach(arm -> arm.estimate()
                        .estimated()
                        .ifPresent(of -> read.put(new Key(states.model(), arm.group()), of)));
            }
        }
        return read;
    }

    /** What each step added to a number that the first one already has. */
    List<Integer> added(ToIntFunction<State> number) {
        List<Integer> added = new ArrayList<>();
        IntStream.range(1, states.size())
                .forEach(step ->
                        added.add(states.get(step).map(number::applyAsInt).orElse(0)
                                - states.get(step - 1).map(number::applyAsInt).orElse(0)));
        return added;
    }
}
