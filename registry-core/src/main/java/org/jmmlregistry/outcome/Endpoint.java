package org.jmmlregistry.outcome;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Timeline.Fact;
import org.jmmlregistry.outcome.Timeline.Gap;
import org.jmmlregistry.outcome.Timeline.Start;

/**
 * A clinical endpoint as a value: what is counted from when, and the definition that reports print. All of them are listed by
 * {@link Endpoints}.
 *
 * @param code its name in texts and addresses
 * @param events the first of them is the event
 * @param competing after one of them the event can no longer come first
 * @param horizon the day after the origin on which whoever had none of them is censored; empty if there is no such day
 * @param readAt the headline first
 * @param hasShare whether the share of those who had the event among all evaluable says something without time
 */
public record Endpoint(
        String code,
        Printed printed,
        Origin origin,
        List<Happening> events,
        List<Happening> competing,
        Optional<Integer> horizon,
        List<ReadingTime> readAt,
        boolean hasShare)
        implements Measure {

    /**
     * What is printed of an endpoint.
     *
     * @param version grows when the meaning changes
     * @param notEvaluable for which children it has no answer
     */
    public record Printed(String abbreviation, Message words, int version, Message definition, Message notEvaluable) {

        Printed needs(Message other) {
            return new Printed(abbreviation, words, version, definition, other);
        }
    }

    public Endpoint {
        events = List.copyOf(events);
        competing = List.copyOf(competing);
        readAt = List.copyOf(readAt);
        if (events.isEmpty() || competing.stream().anyMatch(events::contains)) {
            throw new IllegalArgumentException(
                    "events and competing: at least one event and none in both, not " + events + " and " + competing);
        }
    }

    /** The first version of an endpoint after the HSCT under study, which every child has who was seen after it. */
    static Endpoint of(String code, Message words, Message definition, Happening... events) {
        Printed printed = new Printed(code, words, 1, definition, Origin.HSCT.needed());
        return new Endpoint(code, printed, Origin.HSCT, List.of(events), List.of(), Optional.empty(), List.of(), false);
    }

    Endpoint shown(Printed other) {
        return new Endpoint(code, other, origin, events, competing, horizon, readAt, hasShare);
    }

    Endpoint from(Origin other) {
        return new Endpoint(code, printed.needs(other.needed()), other, events, competing, horizon, readAt, hasShare);
    }

    Endpoint against(Happening... others) {
        return new Endpoint(code, printed, origin, events, List.of(others), horizon, readAt, hasShare);
    }

    Endpoint read(List<ReadingTime> times) {
        return new Endpoint(code, printed, origin, events, competing, horizon, times, hasShare);
    }

    Endpoint withShare() {
        return new Endpoint(code, printed, origin, events, competing, horizon, readAt, true);
    }

    Endpoint abbreviated(String abbreviation) {
        return shown(new Printed(
                abbreviation, printed.words(), printed.version(), printed.definition(), printed.notEvaluable()));
    }

    Endpoint version(int version) {
        return shown(new Printed(
                printed.abbreviation(), printed.words(), version, printed.definition(), printed.notEvaluable()));
    }

    /** The same, not evaluable for these children besides those who have no day from which it counts. */
    Endpoint notIf(Message more) {
        return shown(printed.needs(Message.of("{origin}; {more}", origin.needed(), more)));
    }

    /** The same endpoint, censored so many days after the origin. */
    public Endpoint within(int days) {
        return new Endpoint(code, printed, origin, events, competing, Optional.of(days), readAt, hasShare);
    }

    /** Survival from the day on which this endpoint begins, by which it is told how well children were followed. */
    public Endpoint survival() {
        return new Endpoint(
                "OS",
                Endpoints.OVERALL_SURVIVAL.printed(),
                origin,
                List.of(Happening.DEATH),
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }

    @Override
    public String abbreviation() {
        return printed.abbreviation();
    }

    @Override
    public int version() {
        return printed.version();
    }

    @Override
    public Message definition() {
        return printed.definition();
    }

    @Override
    public Message notEvaluable() {
        return printed.notEvaluable();
    }

    @Override
    public boolean isSurvival() {
        return competing.isEmpty();
    }

    /** Never beyond its horizon. */
    @Override
    public double dayOf(ReadingTime time) {
        return Math.min(time.inDays(), horizon.map(Integer::doubleValue).orElse(Double.POSITIVE_INFINITY));
    }

    /**
     * The same endpoint where an undetermined autologous recovery is no relapse; empty if that does not matter to it. It is
     * printed beside wherever the two differ.
     */
    public Optional<Endpoint> withoutUndetermined() {
        if (!knows(Happening.RELAPSE)) {
            return Optional.empty();
        }
        return Optional.of(
                new Endpoint(code, printed, origin, certain(events), certain(competing), horizon, readAt, hasShare));
    }

    private static List<Happening> certain(List<Happening> some) {
        return some.stream()
                .map(each -> each == Happening.RELAPSE ? Happening.CERTAIN_RELAPSE : each)
                .toList();
    }

    private boolean knows(Happening what) {
        return events.contains(what) || competing.contains(what);
    }

    /** Whether it is asked of this child at all: whether there is anything that it could count from. */
    public boolean concerns(int hsctSeq, CaseFile file) {
        return concerns(hsctSeq, Timeline.of(file));
    }

    public boolean concerns(int hsctSeq, Timeline timeline) {
        return origin.start(hsctSeq, timeline).isPresent();
    }

    /**
     * The endpoint after the n-th HSCT of a case; the number does not matter to an endpoint that counts from another day.
     *
     * @return not evaluable if the case has no such day, none on which the child was last seen after it, or lacks what the
     *     endpoint needs
     */
    public Outcome after(int hsctSeq, CaseFile file) {
        return after(hsctSeq, Timeline.of(file));
    }

    /** The same of a course that was read before. */
    public Outcome after(int hsctSeq, Timeline timeline) {
        Optional<Start> start = origin.start(hsctSeq, timeline);
        if (start.isEmpty()) {
            return new Outcome.NotEvaluable(origin.absent(hsctSeq));
        }
        if (start.get() instanceof Start.Day day) {
            Optional<ClinicalDate> seen = timeline.seenSince(day);
            return seen.isEmpty() ? new Outcome.NotEvaluable(origin.unseen(hsctSeq)) : after(day, seen.get(), timeline);
        }
        return new Outcome.NotEvaluable(((Start.Unknown) start.get()).why());
    }

    private Outcome after(Start.Day start, ClinicalDate seen, Timeline timeline) {
        Outcome.Observed observed = withinHorizon(first(start, timeline)
                .map(fact -> new Outcome.Observed(start.date(), fact.date(), cause(fact.what())))
                .orElseGet(() -> new Outcome.Observed(start.date(), seen, 0)));
        for (Gap gap : timeline.gaps()) {
            if (knows(gap.what())
                    && Timeline.isAfter(start, gap.what(), gap.hsctSeq())
                    && matters(gap, start, observed)) {
                return new Outcome.NotEvaluable(gap.why(), Optional.of(withoutEvent(observed)));
            }
        }
        return observed;
    }

    private Optional<Fact> first(Start.Day start, Timeline timeline) {
        Fact first = null;
        for (Fact fact : timeline.facts()) {
            if (fact.day() >= start.number()
                    && knows(fact.what())
                    && Timeline.isAfter(start, fact.what(), fact.hsctSeq())
                    && (first == null || isBefore(fact, first))) {
                first = fact;
            }
        }
        return Optional.ofNullable(first);
    }

    /**
     * Whether the end that was observed is a relapse of which only the cause of death tells; who they are is printed beneath the
     * estimate.
     */
    public boolean restsOnCauseOfDeath(int hsctSeq, Timeline timeline) {
        return after(hsctSeq, timeline) instanceof Outcome.Observed seen
                && seen.cause() > 0
                && origin.start(hsctSeq, timeline)
                        .map(Start.Day.class::cast)
                        .flatMap(start -> first(start, timeline))
                        .filter(Fact::byCauseOfDeath)
                        .isPresent();
    }

    private static boolean isBefore(Fact one, Fact other) {
        return one.day() < other.day()
                || (one.day() == other.day() && one.what().compareTo(other.what()) < 0);
    }

    /**
     * What cannot be told under the HSCT itself matters whatever else happened, so that nobody is left out for what followed; what
     * cannot be told under a later HSCT matters if nothing had happened before it.
     */
    private boolean matters(Gap gap, Start.Day start, Outcome.Observed observed) {
        if (horizon.isPresent() && gap.from() > start.number() + horizon.get()) {
            return false;
        }
        if (gap.hsctSeq() == start.hsctSeq() || gap.hsctSeq() == Timeline.OF_THE_CHILD) {
            return true;
        }
        long end = observed.end().imputed().toEpochDay();
        return gap.from() < end || (gap.from() == end && observed.cause() == 0);
    }

    private static Outcome.Observed withoutEvent(Outcome.Observed observed) {
        return observed.occurred() ? new Outcome.Observed(observed.origin(), observed.end(), 0) : observed;
    }

    private int cause(Happening what) {
        return events.contains(what) ? 1 : 2 + competing.indexOf(what);
    }

    private Outcome.Observed withinHorizon(Outcome.Observed observed) {
        return horizon.filter(days -> observed.days() > days)
                .map(observed::censoredAfter)
                .orElse(observed);
    }

    /**
     * Whether the child had the event under the HSCT from which it counts, known to the day or not; empty if that cannot be told,
     * of which {@link #after} gives the reason.
     */
    public Optional<Boolean> had(int hsctSeq, Timeline timeline) {
        return origin.start(hsctSeq, timeline)
                .filter(Start.Day.class::isInstance)
                .map(Start.Day.class::cast)
                .filter(start -> timeline.seenSince(start).isPresent())
                .flatMap(start -> had(start, timeline));
    }

    private Optional<Boolean> had(Start.Day start, Timeline timeline) {
        long last = horizon.map(days -> start.number() + days).orElse(Long.MAX_VALUE);
        boolean dated = timeline.facts().stream()
                .anyMatch(fact -> events.contains(fact.what())
                        && fact.hsctSeq() == start.hsctSeq()
                        && fact.day() >= start.number()
                        && fact.day() <= last);
        List<Gap> gaps = timeline.gaps().stream()
                .filter(gap -> events.contains(gap.what()) && gap.hsctSeq() == start.hsctSeq())
                .toList();
        if (dated || gaps.stream().anyMatch(Gap::happened)) {
            return Optional.of(true);
        }
        return gaps.isEmpty() ? Optional.of(false) : Optional.empty();
    }

    @Override
    public Message words() {
        return printed.words();
    }
}
