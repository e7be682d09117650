package org.jmmlregistry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.StateEstimate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.outcome.StateHistory;
import org.jmmlregistry.outcome.StateModel;

/**
 * Estimates over time, drawn on one scale and read at fixed times; all count from the same day. They are of several endpoints,
 * or of one endpoint in several groups.
 *
 * @param title what is shown
 * @param lines one curve each
 * @param complement the endpoint that adds to 1 with them, which the readings show beside them; may be empty
 * @param times when they are read
 * @param manner how they are drawn
 */
public record Curves(
        Message title, Axis axis, List<Line> lines, Optional<Line> complement, List<ReadingTime> times, Manner manner)
        implements Block {

    /** How curves are drawn. */
    public enum Manner {
        APART,
        /** A child goes from the first curve to the second on the day on which something happens to it. */
        CHANGING,
        /** As a panel beside others, in a drawing of its own. */
        IN_PANEL
    }

    /** More curves than these are told apart by nobody, so that they are not drawn. */
    public static final int MOST_DRAWN = 6;

    /** With fewer at risk nothing is drawn any more. */
    public static final int FEWEST_DRAWN = 3;

    /**
     * What the curves are drawn over.
     *
     * @param words what is counted from when
     * @param unit what its numbers count
     */
    public record Axis(Message words, ReadingTime.Unit unit) {
        public static Axis months(Message words) {
            return new Axis(words, ReadingTime.Unit.MONTH);
        }
    }

    /**
     * A curve with what stands behind it.
     *
     * @param level of its limits
     */
    public record Line(
            Named named,
            Measure endpoint,
            int hsctSeq,
            double level,
            Optional<Estimated> estimated,
            int imputed,
            List<LeftOut> leftOut) {

        public Line {
            leftOut = List.copyOf(leftOut);
        }

        /** An endpoint among others. */
        public static Line of(EndpointEstimate estimate) {
            Endpoint endpoint = estimate.endpoint();
            return of(
                    new Named(Optional.empty(), endpoint.words(), Message.verbatim(endpoint.abbreviation())), estimate);
        }

        /** A group of children among others. */
        public static Line of(Named named, EndpointEstimate estimate) {
            return new Line(
                    named,
                    estimate.endpoint(),
                    estimate.hsctSeq(),
                    estimate.level(),
                    estimate.estimated(),
                    estimate.imputed(),
                    estimate.notEvaluable().stream()
                            .map(child -> new LeftOut(child.name(), ((Outcome.NotEvaluable) child.outcome()).reason()))
                            .toList());
        }

        /** The children of a group who are free of leukaemia. */
        public static Line of(Named named, StateEstimate estimate) {
            return new Line(
                    named,
                    estimate.model(),
                    estimate.hsctSeq(),
                    estimate.level(),
                    estimate.estimated(),
                    estimate.imputed(),
                    estimate.notEvaluable().stream()
                            .map(child ->
                                    new LeftOut(child.name(), ((StateHistory.NotEvaluable) child.history()).reason()))
                            .toList());
        }

        /** The days up to which enough children are at risk for it to be drawn; empty if there are too few of them at all. */
        public Optional<Double> drawnUpTo() {
            return estimated.flatMap(Curves::drawnUpTo);
        }

        /** The name of its endpoint for programs: {@code os2} after the second HSCT. */
        public String key() {
            return Curves.key(endpoint, hsctSeq);
        }

        /** What its steps are called in a file of figures. */
        public String steps() {
            return key() + "Steps" + named.group().map(code -> " " + code).orElse("");
        }
    }

    /**
     * What a curve is called.
     *
     * @param group the code of its group, if it is that of one
     * @param inShort in the heading of a table
     */
    public record Named(Optional<String> group, Message name, Message inShort) {}

    /** A child of whom nothing can be told, and why. */
    public record LeftOut(String name, Message reason) {}

    public Curves {
        lines = List.copyOf(lines);
        times = List.copyOf(times);
        if (lines.isEmpty() || times.isEmpty()) {
            throw new IllegalArgumentException(
                    "lines and times: at least one of each, not " + lines.size() + " and " + times.size());
        }
    }

    /** The name of an endpoint for programs: {@code os2} after the second HSCT, {@code agvhdIiIv1} after the first. */
    public static String key(Measure endpoint, int hsctSeq) {
        StringBuilder key = new StringBuilder();
        for (String part : endpoint.code().toLowerCase(Locale.ROOT).split("_", -1)) {
            key.append(key.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        boolean latest = endpoint instanceof StateModel
                || Endpoints.withCode(endpoint.code())
                        .filter(now -> now.version() == endpoint.version())
                        .isPresent();
        return key.append(hsctSeq)
                .append(latest ? "" : "V" + endpoint.version())
                .toString();
    }

    /** Whether the curves are those of groups of children, so that their table has a row for each. */
    public boolean isByGroup() {
        return lines.get(0).named().group().isPresent();
    }

    /** Whether a child goes from the first curve to the second. */
    public boolean changing() {
        return manner == Manner.CHANGING;
    }

    /** Whether they show who is free of the event, and not who had it. */
    public boolean isSurvival() {
        return changing() || lines.get(0).endpoint().isSurvival();
    }

    /** Whether they show who is in one of several states, to which a child may come back. */
    public boolean isOfStates() {
        return lines.get(0).endpoint() instanceof StateModel;
    }

    /** Its name for programs: {@code os2}, or {@code ri2Nrm2} for two endpoints. */
    public String name() {
        if (isByGroup()) {
            return lines.get(0).key();
        }
        StringBuilder name = new StringBuilder();
        for (Line line : lines) {
            String key = line.key();
            name.append(name.isEmpty() ? key : key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
        }
        return name.toString();
    }

    /** Whether each curve has a child behind it. */
    public boolean isEstimated() {
        return lines.stream().allMatch(each -> each.estimated().isPresent());
    }

    /** The same without a drawing of their own. */
    public Curves inPanel() {
        return new Curves(title, axis, lines, complement, times, Manner.IN_PANEL);
    }

    /** Whether there is something to draw by itself that can be told apart. */
    public boolean isDrawn() {
        return manner != Manner.IN_PANEL && canBeDrawn();
    }

    /** Whether there is something to draw that can be told apart. */
    public boolean canBeDrawn() {
        long drawn = lines.stream().filter(each -> each.drawnUpTo().isPresent()).count();
        return drawn > 0 && drawn <= MOST_DRAWN && (isByGroup() || isEstimated());
    }

    /** The days up to which enough children are at risk for a drawing; empty if there are too few of them at all. */
    public static Optional<Double> drawnUpTo(Estimated estimated) {
        return estimated.steps().stream()
                .filter(step -> step.atRisk() >= FEWEST_DRAWN)
                .map(Estimated.Step::days)
                .reduce((earlier, later) -> later)
                .filter(days -> days > 0);
    }

    /** Which curves are not drawn, and why; empty if all are, or if nobody stands behind those that are not. */
    public Optional<Message> notDrawn() {
        List<Line> few = lines.stream()
                .filter(line -> line.estimated().isPresent() && line.drawnUpTo().isEmpty())
                .toList();
        if (!few.isEmpty() && lines.size() == 1) {
            return Optional.of(Message.of(
                    "With fewer than three children at risk, or nobody followed beyond day 0, nothing is drawn; the"
                            + " figures stand in the table."));
        }
        if (!few.isEmpty()) {
            return Optional.of(Message.of(
                    "Not drawn, with fewer than three children at risk or nobody followed beyond day 0: {curves}.",
                    Listed.of(few.stream().map(line -> line.named().name()).toList(), "; ")));
        }
        return lines.size() > MOST_DRAWN && !canBeDrawn()
                ? Optional.of(Message.of(
                        "More than {most} curves are told apart by nobody, so that they are not drawn.", MOST_DRAWN))
                : Optional.empty();
    }

    /** How many children stand behind the curves, and how many had the events; groups have it in their table. */
    public List<Message> counted() {
        List<Message> counted = new ArrayList<>();
        for (Line line : isByGroup() ? List.<Line>of() : lines) {
            line.estimated()
                    .ifPresent(each -> counted.add(Message.of(
                            "{endpoint}: {n, plural, one {# child} other {# children}}, {events, plural, one {# event}"
                                    + " other {# events}}.",
                            line.endpoint(),
                            each.n(),
                            each.events())));
        }
        return counted;
    }

    /** Of how many of the children behind each endpoint the first or the last day is imputed. */
    public List<Message> imputed() {
        if (isByGroup() && !changing()) {
            int children = lines.stream()
                    .mapToInt(line -> line.estimated().map(Estimated::n).orElse(0))
                    .sum();
            int days = lines.stream().mapToInt(Line::imputed).sum();
            return children == 0
                    ? List.of()
                    : List.of(Message.of(
                            "First or last day imputed in {count} of {n, plural, one {# child} other {# children}}.",
                            days,
                            children));
        }
        return lines.stream()
                .filter(line -> !changing() && line.estimated().isPresent())
                .map(Curves::imputed)
                .toList();
    }

    /** The same of one curve. */
    public static Message imputed(Line line) {
        return Message.of(
                "{endpoint}: first or last day imputed in {count} of {n, plural, one {# child} other {# children}}.",
                line.named().name(),
                line.imputed(),
                line.estimated().map(Estimated::n).orElse(0));
    }

    /** Each child left out of a curve, with the reason; of groups that is told in a table of its own. */
    public List<Message> leftOut() {
        return lines.stream()
                .filter(line -> !isByGroup())
                .flatMap(line -> line.leftOut().stream())
                .map(child -> Message.of("{child}: {reason}", child.name(), child.reason()))
                .distinct()
                .toList();
    }

    /** The curves read at the times; empty if no child stands behind one of them. */
    public Optional<Table> readings() {
        if (isByGroup()) {
            return Optional.of(new CurveReadings(this).byGroup());
        }
        return isEstimated() ? Optional.of(new CurveReadings(this).byTime()) : Optional.empty();
    }

    /** The name of a reading time for programs: {@code m24} or {@code d100}. */
    public static String key(ReadingTime time) {
        return (time.unit() == ReadingTime.Unit.DAY ? "d" : "m") + time.number();
    }
}
