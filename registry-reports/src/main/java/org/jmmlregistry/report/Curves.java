package org.jmmlregistry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * @param apart whether they are drawn by themselves, and not as a panel beside others
 * @param changing whether a child goes from the first curve to the second on the day on which something happens to it
 */
public record Curves(
        Message title,
        Axis axis,
        List<Line> lines,
        Optional<Line> complement,
        List<ReadingTime> times,
        boolean apart,
        boolean changing)
        implements Block {

    /** Drawn by themselves. */
    public Curves(
            Message title,
            Axis axis,
            List<Line> lines,
            Optional<Line> complement,
            List<ReadingTime> times,
            boolean changing) {
        this(title, axis, lines, complement, times, true, changing);
    }

    /** More curves than these are told apart by nobody, so that they are not drawn. */
    public static final int MOST_DRAWN = 6;

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

    /** Whether they show who is free of the event, and not who had it. */
    public boolean isSurvival() {
        return changing || lines.get(0).endpoint().isSurvival();
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
        return new Curves(title, axis, lines, complement, times, false, changing);
    }

    /** Whether there is something to draw by itself that can be told apart. */
    public boolean isDrawn() {
        return apart && canBeDrawn();
    }

    /** Whether there is something to draw that can be told apart. */
    public boolean canBeDrawn() {
        long drawn = lines.stream().filter(each -> each.estimated().isPresent()).count();
        return drawn > 0 && drawn <= MOST_DRAWN && (isByGroup() || isEstimated());
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
        if (isByGroup() && !changing) {
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
                .filter(line -> !changing && line.estimated().isPresent())
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
            return Optional.of(byGroup());
        }
        return isEstimated() ? Optional.of(byTime()) : Optional.empty();
    }

    private Table byTime() {
        boolean alone = lines.size() == 1 && complement.isEmpty();
        Table.Rows<ReadingTime> table =
                Table.of(name(), times).words("time", Message.of("Time"), 65, time -> Cell.words(time));
        for (Line line : lines) {
            atRisk(table, line, alone);
            Message name = line.named().name();
            table.figures(line.key(), alone ? Message.of("Probability") : name, 80, at(line, Cells::probability))
                    .figures(
                            line.key() + "Limits",
                            alone
                                    ? Message.of("95 % limits")
                                    : Message.of(
                                            "95 % limits ({endpoint})",
                                            line.named().inShort()),
                            80,
                            at(line, Cells::limits));
        }
        complement.filter(each -> each.estimated().isPresent()).ifPresent(each -> {
            atRisk(table, each, false);
            table.figures(each.key(), each.named().name(), 80, at(each, Cells::probability))
                    .figures("sum", Message.of("Sum"), 45, time -> sum(each, time));
        });
        return table.table();
    }

    /** Each endpoint counts its own: who had one may still be at risk of the other. */
    private static void atRisk(Table.Rows<ReadingTime> table, Line line, boolean alone) {
        Message heading = alone
                ? Message.of("At risk")
                : Message.of("At risk ({endpoint})", line.named().inShort());
        table.figures(alone ? "atRisk" : line.key() + "AtRisk", heading, 50, time -> {
            Estimated.Reading reading =
                    line.estimated().orElseThrow().readOn(line.endpoint().dayOf(time));
            return Cell.count(reading.atRisk()).few(reading.few());
        });
    }

    private static Function<ReadingTime, Cell> at(Line line, BiFunction<Estimated, Double, Cell> cell) {
        Estimated estimated = line.estimated().orElseThrow();
        return time -> cell.apply(estimated, line.endpoint().dayOf(time));
    }

    /** Nothing where one of those added is not known. */
    private Cell sum(Line complementary, ReadingTime time) {
        double sum = 0;
        for (Line each : Stream.concat(lines.stream(), Stream.of(complementary)).toList()) {
            Estimated estimated = each.estimated().orElseThrow();
            Estimated.Reading reading = estimated.readOn(each.endpoint().dayOf(time));
            if (!reading.value().isDefined()) {
                return Cells.endOfFollowUp(estimated);
            }
            sum += reading.value().orElseThrow();
        }
        return Cells.probability(sum);
    }

    private Table byGroup() {
        boolean survival = isSurvival();
        Table.Rows<Line> table = Table.of(name(), lines)
                .words(
                        "group",
                        Message.of("Group"),
                        92,
                        line -> Cell.words(line.named().name()))
                .figures("children", Message.of("Children"), 52, line -> Cells.children(line.estimated()))
                .figures(
                        "events",
                        isOfStates() ? Message.of("Failed or died") : Message.of("Events"),
                        46,
                        line -> Cells.events(line.estimated()));
        if (!survival) {
            table.figures("competing", Message.of("Competing"), 48, line -> Cells.competing(line.estimated()));
        }
        for (ReadingTime time : times) {
            table.figures(
                    key(time),
                    time.words(),
                    74,
                    line -> Cells.reading(line, line.endpoint().dayOf(time)));
        }
        if (survival && !isOfStates()) {
            table.figures("median", Message.of("Median, months"), 78, Cells::median);
        }
        return table.table();
    }

    /** The name of a reading time for programs: {@code m24} or {@code d100}. */
    public static String key(ReadingTime time) {
        return (time.unit() == ReadingTime.Unit.DAY ? "d" : "m") + time.number();
    }
}
