package org.jmmlregistry.cohort;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.outcome.Timeline;
import org.jmmlregistry.statistics.Confidence;
import org.jmmlregistry.statistics.CumulativeIncidence;
import org.jmmlregistry.statistics.KaplanMeier;
import org.jmmlregistry.statistics.LimitType;

/**
 * An endpoint after the n-th HSCT, estimated over children.
 *
 * @param children what became of each, in the order given
 * @param level of the limits
 * @param estimated empty if the endpoint cannot be evaluated for any of them
 */
public record EndpointEstimate(
        Endpoint endpoint, int hsctSeq, List<Followed> children, double level, Optional<Estimated> estimated) {

    static final double LEVEL = 0.95;

    /**
     * A child by name.
     *
     * @param byCauseOfDeath whether it ended by a relapse of which only the cause of death tells
     */
    public record Followed(String name, Outcome outcome, boolean byCauseOfDeath) {

        public static Followed of(Endpoint endpoint, int hsctSeq, Timeline course) {
            return new Followed(
                    course.file().name(),
                    endpoint.after(hsctSeq, course),
                    course.file().isDead() && endpoint.restsOnCauseOfDeath(hsctSeq, course));
        }

        /** The same child, followed for another time; what is censored rests on no cause of death. */
        public Followed followed(Outcome.Observed other) {
            return new Followed(name, other, byCauseOfDeath && other.cause() > 0);
        }
    }

    /** An estimate as if none, and one as if all of those not evaluable had had the event. */
    public record Bounds(Estimated ifNone, Estimated ifAll) {}

    public static EndpointEstimate of(Endpoint endpoint, int hsctSeq, List<CaseFile> files) {
        return over(endpoint, hsctSeq, files.stream().map(Timeline::of).toList());
    }

    /** The same of courses that were read before, of which many endpoints are asked. */
    public static EndpointEstimate over(Endpoint endpoint, int hsctSeq, List<Timeline> courses) {
        List<Followed> children = courses.stream()
                .map(course -> Followed.of(endpoint, hsctSeq, course))
                .toList();
        return over(endpoint, hsctSeq, children, LEVEL);
    }

    /** The estimate over children of whom it is known what became of them, with limits of this level. */
    public static EndpointEstimate over(Endpoint endpoint, int hsctSeq, List<Followed> children, double level) {
        List<Outcome.Observed> observed = observed(children);
        return new EndpointEstimate(
                endpoint,
                hsctSeq,
                children,
                level,
                observed.isEmpty() ? Optional.empty() : Optional.of(estimate(endpoint, observed, level)));
    }

    private static List<Outcome.Observed> observed(List<Followed> children) {
        return children.stream()
                .map(Followed::outcome)
                .filter(Outcome.Observed.class::isInstance)
                .map(Outcome.Observed.class::cast)
                .toList();
    }

    private static Estimated estimate(Endpoint endpoint, List<Outcome.Observed> observed, double level) {
        double[] days = observed.stream().mapToDouble(Outcome.Observed::days).toArray();
        int[] causes = observed.stream().mapToInt(Outcome.Observed::cause).toArray();
        return endpoint.competing().isEmpty()
                ? Estimated.Survival.of(KaplanMeier.estimate(days, causes, level, LimitType.LOG_LOG))
                : new Estimated.Incidence(CumulativeIncidence.estimate(
                        days, causes, 1 + endpoint.competing().size(), new Confidence(level, LimitType.LOG_LOG)));
    }

    /** Those who were followed. */
    public List<Outcome.Observed> observed() {
        return observed(children);
    }

    /** Of how many of those who were followed the first or the last day is imputed. */
    public int imputed() {
        return (int) observed().stream().filter(Outcome.Observed::isImputed).count();
    }

    /**
     * The estimates between which that of all children lies: as if none, and as if each of those not evaluable had had the event
     * on its last day; empty if there is none of them with such a day.
     */
    public Optional<Bounds> bounds() {
        List<Outcome.NotEvaluable> open = children.stream()
                .map(Followed::outcome)
                .filter(Outcome.NotEvaluable.class::isInstance)
                .map(Outcome.NotEvaluable.class::cast)
                .filter(each -> each.otherwise().isPresent())
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bounds(
                        with(open.stream().flatMap(each -> each.otherwise().stream())),
                        with(open.stream().flatMap(each -> each.asIfEvent().stream()))));
    }

    private Estimated with(Stream<Outcome.Observed> others) {
        return estimate(endpoint, Stream.concat(observed().stream(), others).toList(), level);
    }

    /** Those whose relapse nobody recorded, so that only the cause of death tells of it. */
    public List<Followed> byCauseOfDeath() {
        return children.stream().filter(Followed::byCauseOfDeath).toList();
    }

    /** Those who were left out, whose outcome says why. */
    public List<Followed> notEvaluable() {
        return children.stream()
                .filter(child -> child.outcome() instanceof Outcome.NotEvaluable)
                .toList();
    }
}
