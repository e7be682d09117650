package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Happening;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.statistics.ChiSquaredTest;
import org.jmmlregistry.statistics.DetectableHazardRatio;
import org.jmmlregistry.statistics.MantelByar;

/**
 * A second HSCT against none, from the day on which the first failed, among all in whom it failed: at landmarks by what had happened
 * until then, and on each day. No group is formed by what came later, so that nobody is credited with the time of waiting.
 *
 * @param failed those whose first HSCT failed
 * @param children those of them whose course since then is known, with the day of a second HSCT
 * @param notTold the others by name, and why
 * @param eachDay empty if nobody is followed beyond the day of the failure
 */
public record SecondHsctTiming(
        List<Subject> failed,
        List<EndpointAnswer.Changing> children,
        List<NotTold> notTold,
        List<Landmark> landmarks,
        Optional<EachDay> eachDay) {

    /** Death after the failure of the first HSCT. */
    public static final Endpoint ENDPOINT = Endpoints.withCode("OS_FAILURE").orElseThrow();

    private static final List<Integer> LANDMARKS = List.of(2, 3, 6);
    private static final double TWICE = 2;

    /** A child of whom it is not known what became of it. */
    public record NotTold(String name, Message why) {}

    /**
     * The hazard of death with a second HSCT against that without.
     *
     * @param deaths in both groups
     * @param detectable the smallest ratio above 1 that so many deaths show with a power of 80 %
     * @param wanted how many deaths would show a ratio of 2 with that power
     */
    public record Hazards(
            int deaths, ChiSquaredTest test, HazardRatio ratio, OptionalDouble detectable, OptionalDouble wanted) {

        private static Hazards of(int deaths, ChiSquaredTest test, HazardRatio ratio, double share, double level) {
            boolean shared = deaths > 0 && share > 0 && share < 1;
            if (!shared) {
                return new Hazards(deaths, test, ratio, OptionalDouble.empty(), OptionalDouble.empty());
            }
            double one = Math.log(DetectableHazardRatio.of(1, share, level, Difference.POWER)) / Math.log(TWICE);
            return new Hazards(
                    deaths,
                    test,
                    ratio,
                    OptionalDouble.of(DetectableHazardRatio.of(deaths, share, level, Difference.POWER)),
                    OptionalDouble.of(one * one));
        }
    }

    /**
     * Some months after the failure.
     *
     * @param gone who died before, and who was not seen since
     * @param without who is followed beyond it, without a second HSCT until then
     * @param with the others
     * @param hazards empty if one of the groups has nobody in it
     */
    public record Landmark(
            int months,
            EndpointAnswer.Gone gone,
            EndpointEstimate without,
            EndpointEstimate with,
            Optional<Hazards> hazards) {}

    /** Time and deaths in a state. */
    public record Stay(double months, int deaths) {}

    /**
     * Each child counts as one without a second HSCT until the day of it, and as one with it from then on.
     *
     * @param switched who had it while followed
     * @param hazards empty if nobody had it while followed, or nobody was followed without
     */
    public record EachDay(int switched, Stay without, Stay with, Optional<Hazards> hazards) {}

    public SecondHsctTiming {
        failed = List.copyOf(failed);
        children = List.copyOf(children);
        notTold = List.copyOf(notTold);
        landmarks = List.copyOf(landmarks);
    }

    /** Of the children who are counted in an answer, up to its horizon. */
    public static SecondHsctTiming of(Answer answer) {
        Specification asked = answer.asked();
        ByHappening second = new ByHappening(Happening.NEXT_HSCT);
        List<Subject> failed = answer.counted().children().stream()
                .filter(child -> ENDPOINT.concerns(1, child.timeline()))
                .toList();
        List<EndpointAnswer.Changing> children = new ArrayList<>();
        List<NotTold> notTold = new ArrayList<>();
        for (Subject child : failed) {
            Outcome outcome = Followed.of(asked, ENDPOINT, child).outcome();
            Optional<Message> open = second.cannotTell(child, ENDPOINT, 1);
            if (outcome instanceof Outcome.Observed observed && open.isEmpty()) {
                children.add(new EndpointAnswer.Changing(
                        child.file().name(), observed, second.days(child, ENDPOINT, 1, observed.origin())));
            } else {
                Message why = outcome instanceof Outcome.NotEvaluable lacking ? lacking.reason() : open.orElseThrow();
                notTold.add(new NotTold(child.file().name(), why));
            }
        }
        double level = asked.level().doubleValue();
        return new SecondHsctTiming(
                failed,
                children,
                notTold,
                LANDMARKS.stream()
                        .filter(months -> months < asked.horizonMonths())
                        .map(months -> landmark(children, months, level))
                        .toList(),
                eachDay(children, level));
    }

    /** The question that is asked at a landmark, from which curves are read. */
    public static Specification at(Landmark landmark, Specification asked) {
        return asked.after(1, List.of(ENDPOINT))
                .grouped(new ByHappening(Happening.NEXT_HSCT), new Clock.FromLandmark(landmark.months()));
    }

    private static boolean hadBy(EndpointAnswer.Changing child, long day) {
        return child.happened().isPresent() && child.happened().getAsLong() <= day;
    }

    private static Landmark landmark(List<EndpointAnswer.Changing> all, int months, double level) {
        int day = new Clock.FromLandmark(months).days();
        List<EndpointAnswer.Changing> beyond =
                all.stream().filter(child -> child.outcome().days() > day).toList();
        int died = (int) all.stream()
                .filter(child -> child.outcome().days() <= day && child.had())
                .count();
        EndpointEstimate without = from(beyond.stream().filter(child -> !hadBy(child, day)), day, level);
        EndpointEstimate with = from(beyond.stream().filter(child -> hadBy(child, day)), day, level);
        return new Landmark(
                months,
                new EndpointAnswer.Gone(died, all.size() - beyond.size() - died),
                without,
                with,
                hazards(beyond, without, with, day, level));
    }

    private static EndpointEstimate from(Stream<EndpointAnswer.Changing> children, int day, double level) {
        return EndpointEstimate.over(
                ENDPOINT,
                1,
                children.map(child -> new EndpointEstimate.Followed(
                                child.name(), child.outcome().countedFrom(day), false))
                        .toList(),
                level);
    }

    private static Optional<Hazards> hazards(
            List<EndpointAnswer.Changing> beyond,
            EndpointEstimate without,
            EndpointEstimate with,
            int day,
            double level) {
        Optional<Difference> difference = Difference.between(
                ENDPOINT,
                List.of(new Arm(Group.BEFORE, without, Optional.empty()), new Arm(Group.AFTER, with, Optional.empty())),
                level);
        if (difference.isEmpty()) {
            return Optional.empty();
        }
        double[] days = beyond.stream()
                .mapToDouble(child -> (double) child.outcome().days() - day)
                .toArray();
        double[] happened = beyond.stream()
                .mapToDouble(child -> hadBy(child, day) ? 0 : Double.POSITIVE_INFINITY)
                .toArray();
        int deaths = difference.get().events();
        double share = (double) with.observed().size() / beyond.size();
        return MantelByar.design(days, ended(beyond), happened)
                .map(design -> Hazards.of(
                        deaths, difference.get().test(), HazardRatio.of(design, deaths, level), share, level));
    }

    private static int[] ended(List<EndpointAnswer.Changing> children) {
        return children.stream().mapToInt(child -> child.had() ? 1 : 0).toArray();
    }

    private static double[] days(List<EndpointAnswer.Changing> children) {
        return children.stream().mapToDouble(child -> child.outcome().days()).toArray();
    }

    private static double[] happened(List<EndpointAnswer.Changing> children) {
        return children.stream()
                .mapToDouble(
                        child -> child.happened().isPresent() ? child.happened().getAsLong() : Double.POSITIVE_INFINITY)
                .toArray();
    }

    private static Optional<EachDay> eachDay(List<EndpointAnswer.Changing> children, double level) {
        double[] days = days(children);
        double[] happened = happened(children);
        if (children.stream().noneMatch(child -> child.outcome().days() > 0)) {
            return Optional.empty();
        }
        Stay without = new Stay(0, 0);
        Stay with = new Stay(0, 0);
        int switched = 0;
        for (int child = 0; child < days.length; child++) {
            boolean after = happened[child] < days[child];
            int death = children.get(child).had() && days[child] > 0 ? 1 : 0;
            without = stayed(without, Math.min(days[child], happened[child]), after ? 0 : death);
            with = after ? stayed(with, days[child] - happened[child], death) : with;
            switched += after ? 1 : 0;
        }
        return Optional.of(new EachDay(
                switched,
                without,
                with,
                with.months() == 0 || without.months() == 0
                        ? Optional.empty()
                        : hazards(children, without, with, level)));
    }

    private static Stay stayed(Stay before, double days, int death) {
        return new Stay(before.months() + Months.ofDays(days), before.deaths() + death);
    }

    private static Optional<Hazards> hazards(
            List<EndpointAnswer.Changing> children, Stay without, Stay with, double level) {
        int deaths = without.deaths() + with.deaths();
        double share = with.months() / (with.months() + without.months());
        return MantelByar.design(days(children), ended(children), happened(children))
                .map(design -> Hazards.of(
                        deaths, MantelByar.test(design), HazardRatio.of(design, deaths, level), share, level));
    }
}
