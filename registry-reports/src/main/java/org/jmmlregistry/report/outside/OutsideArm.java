package org.jmmlregistry.report.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.disclosure.CountedSet;
import org.jmmlregistry.disclosure.Knowledge;
import org.jmmlregistry.disclosure.Telling;
import org.jmmlregistry.disclosure.Telling.Wish;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Group;

/**
 * An endpoint in a group of children, as readers outside are told it: how many children, how many had the event, and the estimate
 * at some times. A reading gives away how many had the event by then, and who was still followed; it is told if those could be.
 *
 * @param months the times at which it may be read
 */
record OutsideArm(Group group, EndpointEstimate estimate, List<Integer> months) {

    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;

    static final Predicate<Integer> YEARLY = months -> months % YEAR == 0;

    /** With a longer horizon it is read every year. */
    private static final int LONG = 120;

    OutsideArm {
        months = List.copyOf(months);
    }

    /** Of each endpoint and group that are compared. */
    static List<OutsideArm> of(Answer answer) {
        int horizon = answer.asked().horizonMonths();
        int step = horizon > LONG ? YEAR : HALF_YEAR;
        List<Integer> months = IntStream.rangeClosed(1, horizon / step)
                .mapToObj(each -> each * step)
                .toList();
        return answer.endpoints().stream()
                .filter(EndpointAnswer.Compared.class::isInstance)
                .flatMap(each -> ((EndpointAnswer.Compared) each).arms().stream())
                .map(arm -> new OutsideArm(arm.group(), arm.estimate(), months))
                .toList();
    }

    Endpoint endpoint() {
        return estimate.endpoint();
    }

    private String key() {
        return endpoint().code() + " version " + endpoint().version() + " | " + group.code();
    }

    private String key(String what) {
        return key() + " | " + what;
    }

    /** What matters most: who is in it, who can be evaluated, and who had the event. */
    List<Wish> counts() {
        return List.of(
                wish(key(), Optional.empty(), estimate.children().stream()),
                wish(key("evaluable"), Optional.of(key()), followed(any -> true)),
                wish(key("had"), Optional.of(key("evaluable")), followed(Outcome.Observed::occurred)));
    }

    /** By some times, those at which they may be read. */
    List<Wish> readings(Predicate<Integer> some) {
        return times().filter(some).map(this::by).toList();
    }

    private Wish by(int time) {
        double day = Months.toDays(time);
        return wish(
                key("by " + time),
                Optional.of(key("evaluable")),
                followed(outcome -> outcome.occurred() && outcome.days() <= day));
    }

    /** Who was still followed at some times. */
    List<Wish> atRisk(Predicate<Integer> some) {
        return times().filter(some).map(this::atRisk).toList();
    }

    private Wish atRisk(int time) {
        double day = Months.toDays(time);
        return wish(key("at risk " + time), Optional.of(key("by " + time)), followed(outcome -> outcome.days() >= day));
    }

    private Wish wish(String key, Optional<String> within, Stream<EndpointEstimate.Followed> children) {
        Set<String> names = children.map(EndpointEstimate.Followed::name).collect(Collectors.toSet());
        return new Wish(new CountedSet(key, names), within);
    }

    private Stream<EndpointEstimate.Followed> followed(Predicate<Outcome.Observed> wanted) {
        return estimate.children().stream()
                .filter(child -> child.outcome() instanceof Outcome.Observed observed && wanted.test(observed));
    }

    /** Times at which enough are at risk. */
    private Stream<Integer> times() {
        return months.stream().filter(this::isFollowed);
    }

    private boolean isFollowed(int time) {
        double day = Months.toDays(time);
        return estimate.estimated()
                .filter(each -> each.isDefinedAt(day) && each.atRisk(day) >= Knowledge.LEAST)
                .isPresent();
    }

    private Optional<Coarse> coarse() {
        return estimate.estimated().map(Estimated::n).flatMap(Coarse::of);
    }

    /** Whether an estimate at that time is told. */
    boolean isRead(int time, Telling telling) {
        return coarse().isPresent() && months.contains(time) && isFollowed(time) && telling.tells(key("by " + time));
    }

    private Estimated.Reading reading(int time) {
        return estimate.estimated().orElseThrow().at(time);
    }

    /** The estimate at that time, with how many were at risk if that is told. */
    Cell read(int time, Telling telling) {
        if (!isRead(time, telling)) {
            return Withheld.CELL;
        }
        Cell read = coarse().orElseThrow().cell(reading(time));
        boolean detailed = YEARLY.test(time) && telling.tells(key("at risk " + time));
        return detailed && read instanceof Cell.Figure figure
                ? figure.detailed(Message.of("{n} at risk", atRisk(time).set().size()))
                : read;
    }

    /** The points through which its curve is drawn: months and percent. */
    List<double[]> points(Telling telling) {
        List<double[]> points = new ArrayList<>();
        months.stream()
                .filter(time -> isRead(time, telling))
                .forEach(time -> points.add(new double[] {
                    time, coarse().orElseThrow().rounded(reading(time).value().orElseThrow())
                }));
        return points;
    }

    Cell children(Telling telling) {
        return count(key(), estimate.children().stream(), telling);
    }

    Cell evaluable(Telling telling) {
        return count(key("evaluable"), followed(any -> true), telling);
    }

    Cell had(Telling telling) {
        return count(key("had"), followed(Outcome.Observed::occurred), telling);
    }

    private static Cell count(String key, Stream<?> children, Telling telling) {
        return telling.tells(key) ? Cell.count((int) children.count()) : Withheld.CELL;
    }

    /** In how wide steps its estimates are told, if any is. */
    Optional<Integer> step(Telling telling) {
        return coarse().filter(any -> months.stream().anyMatch(time -> isRead(time, telling)))
                .map(Coarse::percent);
    }
}
