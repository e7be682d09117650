package org.jmmlregistry.report.secondhsct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.RatioForest;
import org.jmmlregistry.report.drawing.WaitingSketch;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.report.study.ComparedBlocks;
import org.jmmlregistry.report.study.OverTimeBlocks;
import org.jmmlregistry.report.study.Percents;
import org.jmmlregistry.report.study.Reading;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Clock;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Group;
import org.jmmlregistry.study.HazardRatio;
import org.jmmlregistry.study.SecondHsctTiming;
import org.jmmlregistry.study.SecondHsctTiming.Hazards;
import org.jmmlregistry.study.SecondHsctTiming.Landmark;
import org.jmmlregistry.study.SecondHsctTiming.Stay;
import org.jmmlregistry.study.Specification;

/** A second HSCT against none from the failure of the first on: why it is not simple, the curves, and each comparison in numbers. */
final class TimingBlocks {

    private static final String TABLE = "fromFailure";
    private static final Cell NO_RATIO =
            new Cell.Undefined(Message.of("nobody, or everybody, had a second HSCT by then"));

    /**
     * A comparison as the table has it.
     *
     * @param inFull beside a drawing
     */
    private record Row(
            Message words,
            Message inFull,
            Cell left,
            Cell with,
            Cell without,
            Optional<Hazards> hazards,
            String script) {}

    private final Specification asked;
    private final SecondHsctTiming timing;
    private final double level;
    private final List<Block> blocks = new ArrayList<>();

    TimingBlocks(Answer answer, SecondHsctTiming timing) {
        this.asked = answer.asked();
        this.timing = timing;
        this.level = asked.level().doubleValue();
    }

    /** The landmark whose curves are drawn: the latest with enough children on both sides. */
    static Optional<Landmark> drawn(SecondHsctTiming timing) {
        return timing.landmarks().stream()
                .filter(each -> each.with().observed().size() >= Percents.LEAST
                        && each.without().observed().size() >= Percents.LEAST)
                .reduce((before, next) -> next);
    }

    static List<Block> sketch() {
        return List.of(
                new Block.Heading(Block.Level.SECTION, Message.of("Why early must not simply be set against late")),
                new Block.Drawn(new WaitingSketch()),
                new Block.Note(Message.of(
                        "A child can only come into a group of “late” second HSCTs by living until then; who died"
                                + " waiting is in neither group. Counted from the first HSCT such groups compare waiting,"
                                + " and are not compared here. The clock of what follows starts on the day of failure,"
                                + " among all who failed.")));
    }

    List<Block> blocks() {
        curves();
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            blocks.add(new Block.Text(List.of(Message.of(
                    "Nobody is followed beyond the day of the failure, so that there is nothing to compare."))));
        } else {
            forest(rows);
            blocks.add(table(rows));
            notes(rows);
        }
        if (!timing.notTold().isEmpty()) {
            blocks.add(new Block.Note(Message.of(
                    "Not evaluable, and in no comparison: {children}.",
                    timing.notTold().stream()
                            .map(each -> Message.of("{child}: {reason}", each.name(), each.why()))
                            .toList())));
        }
        return blocks;
    }

    private void curves() {
        Optional<Landmark> drawn = drawn(timing);
        if (drawn.isEmpty()) {
            return;
        }
        Landmark landmark = drawn.get();
        Reading reading = new Reading(SecondHsctTiming.at(landmark, asked), SecondHsctTiming.ENDPOINT);
        blocks.add(new Block.Heading(
                Block.Level.SECTION,
                Message.of(
                        "Alive, from {n, plural, one {# month} other {# months}} after the failure on",
                        landmark.months())));
        blocks.add(new Curves(
                Message.of("Alive, by whether a second HSCT had been given by the landmark"),
                reading.axis(),
                List.of(
                        line(Group.BEFORE, Message.of("no second HSCT by then"), landmark.without()),
                        line(Group.AFTER, Message.of("second HSCT by then"), landmark.with())),
                Optional.empty(),
                reading.times(),
                Curves.Manner.APART));
    }

    private static Curves.Line line(Group group, Message words, EndpointEstimate estimate) {
        return Curves.Line.of(new Curves.Named(Optional.of(group.code()), words, words), estimate);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Landmark each : timing.landmarks()) {
            if (each.with().observed().size() + each.without().observed().size() > 0) {
                Message words = Message.of("{n, plural, one {# month} other {# months}}", each.months());
                rows.add(new Row(
                        words,
                        Message.of("Landmark at {months}", words),
                        gone(each.gone()),
                        children(each.with()),
                        children(each.without()),
                        each.hazards(),
                        script(
                                "atLandmark",
                                words,
                                each.hazards(),
                                String.valueOf(new Clock.FromLandmark(each.months()).days()))));
            }
        }
        timing.eachDay().ifPresent(daily -> {
            Message words = Message.of("on each day");
            rows.add(new Row(
                    words,
                    Message.of("On each day"),
                    Cell.words(Numbers.NOT_DEFINED),
                    stay(daily.with()),
                    stay(daily.without()),
                    daily.hazards(),
                    script("onEachDay", words, daily.hazards())));
        });
        return rows;
    }

    private static String script(String function, Message row, Optional<Hazards> hazards, String... more) {
        String ratio = hazards.map(Hazards::ratio)
                .map(each -> each instanceof HazardRatio.ByCox
                        ? "coxRatio"
                        : each instanceof HazardRatio.ByFirth ? "penalisedBy" : "noRatio")
                .orElse("NULL");
        List<String> arguments = new ArrayList<>(List.of(
                ScriptFace.text(TABLE),
                ScriptFace.text(row.toString()),
                ratio,
                "failureDays",
                "failureDead",
                "failureHappened"));
        arguments.addAll(List.of(more));
        return ScriptFace.ofChildren(function, arguments.toArray(String[]::new));
    }

    private static Cell gone(EndpointAnswer.Gone gone) {
        return Cell.figure(
                Message.of("{n} ({died})", gone.had() + gone.notSeen(), gone.had()),
                numbers("children", gone.had() + gone.notSeen(), "died", gone.had()));
    }

    private static Cell children(EndpointEstimate group) {
        int n = group.observed().size();
        int died = group.estimated().map(each -> each.events()).orElse(0);
        return Cell.figure(Message.of("{n} ({died})", n, died), numbers("children", n, "died", died));
    }

    private static Cell stay(Stay stay) {
        return Cell.figure(
                Message.of(
                        "{died} in {months, plural, one {# month} other {# months}}",
                        stay.deaths(),
                        Math.round(stay.months())),
                numbers("months", stay.months(), "died", stay.deaths()));
    }

    private static Map<String, Double> numbers(String first, double one, String second, double other) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put(first, one);
        numbers.put(second, other);
        return numbers;
    }

    private void forest(List<Row> rows) {
        if (rows.stream()
                .allMatch(row -> row.hazards().flatMap(TimingBlocks::drawable).isEmpty())) {
            return;
        }
        Message title = Message.of("Death with a second HSCT against without");
        blocks.add(new Block.Heading(Block.Level.SECTION, title));
        blocks.add(new Block.Drawn(new RatioForest(
                title,
                Message.of("Hazard ratio of death"),
                rows.stream()
                        .map(row -> new RatioForest.Row(
                                row.inFull(),
                                true,
                                row.hazards().flatMap(TimingBlocks::drawable),
                                row.hazards()
                                        .map(Hazards::ratio)
                                        .flatMap(TimingBlocks::printed)
                                        .orElse(Message.of("no comparison")),
                                row.hazards().map(Hazards::detectable).orElse(OptionalDouble.empty())))
                        .toList())));
        blocks.add(new Block.Note(Message.of(
                "Hatched: only a ratio in there would be found by so many deaths in four of five such studies. The"
                        + " comparisons share children and are not independent.")));
    }

    private record Limited(double ratio, Limits limits, double p) {}

    private static Optional<Limited> limited(HazardRatio ratio) {
        if (ratio instanceof HazardRatio.ByCox cox) {
            return Optional.of(new Limited(
                    cox.term().ratio(),
                    new Limits(
                            Estimate.of(cox.term().lower()),
                            Estimate.of(cox.term().upper())),
                    cox.term().pValue()));
        }
        return ratio instanceof HazardRatio.ByFirth firth
                ? Optional.of(new Limited(
                        firth.term().ratio(),
                        firth.term().limits(),
                        firth.term().pValue()))
                : Optional.empty();
    }

    private static Optional<RatioForest.Ratio> drawable(Hazards hazards) {
        return limited(hazards.ratio())
                .map(each -> new RatioForest.Ratio(
                        each.ratio(),
                        each.limits().lower().value().orElse(0),
                        each.limits().upper().value().orElse(Double.MAX_VALUE)));
    }

    private static Optional<Message> printed(HazardRatio ratio) {
        return limited(ratio).map(each -> OverTimeBlocks.printed(each.ratio(), each.limits()));
    }

    private Table table(List<Row> rows) {
        Table.Rows<Row> table = Table.of(TABLE, rows)
                .words("clock", Message.of("Landmark after failure"), 78, row -> Cell.words(row.words()))
                .figures("left", Message.of("Left before (died)"), 60, Row::left)
                .figures("with", Message.of("With second HSCT (died)"), 88, Row::with)
                .figures("without", Message.of("Without (died)"), 88, Row::without)
                .figures(
                        "ratio",
                        Message.of("Hazard ratio ({percent} % limits)", Cells.percent(level)),
                        92,
                        row -> row.hazards().map(this::ratio).orElse(NO_RATIO))
                .figures("p", Message.of("P value"), 52, row -> row.hazards()
                        .map(each -> ComparedBlocks.p(each.test().pValue()))
                        .orElse(NO_RATIO))
                .figures("detectable", Message.of("Detectable ratio"), 54, row -> row.hazards()
                        .map(TimingBlocks::detectable)
                        .orElse(NO_RATIO));
        rows.forEach(row -> table.script(row.script()));
        return table.table();
    }

    private Cell ratio(Hazards hazards) {
        Optional<Limited> limited = limited(hazards.ratio());
        if (limited.isEmpty()) {
            return new Cell.Undefined(((HazardRatio.NotEstimated) hazards.ratio()).why());
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("ratio", limited.get().ratio());
        limited.get().limits().lower().value().ifPresent(limit -> numbers.put(Cells.limit("lower", level), limit));
        limited.get().limits().upper().value().ifPresent(limit -> numbers.put(Cells.limit("upper", level), limit));
        return Cell.figure(
                OverTimeBlocks.printed(limited.get().ratio(), limited.get().limits()), numbers);
    }

    private static Cell detectable(Hazards hazards) {
        return hazards.detectable().isPresent()
                ? Cell.number(
                        Numbers.ratio(hazards.detectable().getAsDouble()),
                        hazards.detectable().getAsDouble())
                : new Cell.Undefined(Message.of("nobody died who could be compared"));
    }

    private void notes(List<Row> rows) {
        List<Message> said = new ArrayList<>();
        said.add(Message.of(
                "Landmark: children who are alive and seen then, by whether they had a second HSCT until then; P by"
                        + " the log-rank test. On each day: deaths in the months that all children lived in that state; a"
                        + " child counts as one without until the day of its second HSCT and as one with from then on; P"
                        + " by the test of Mantel and Byar, ratio by Cox regression with entry on that day. Under 10"
                        + " deaths, and where all came on one side, the ratio is by Firth’s penalty. Detectable: the"
                        + " smallest ratio above 1, or its inverse, that so many deaths show with a power of 80 %. A P"
                        + " value above 0.05 does not show that there is no difference."));
        timing.eachDay()
                .flatMap(SecondHsctTiming.EachDay::hazards)
                .filter(each -> each.wanted().isPresent())
                .ifPresent(each -> said.add(Message.of(
                        "For a ratio of 2, or of a half, {wanted, plural, one {# death} other {# deaths}} would be"
                                + " needed; there are {deaths}.",
                        Math.round(Math.ceil(each.wanted().getAsDouble())),
                        each.deaths())));
        if (drawn(timing).isEmpty()
                && rows.stream().anyMatch(row -> row.hazards().isPresent())) {
            said.add(Message.of(
                    "No curves are drawn: at no landmark are there {n, plural, one {# child} other {# children}} on"
                            + " both sides, and a curve of fewer shows single children.",
                    Percents.LEAST));
        }
        long imputed = timing.children().stream()
                .filter(child -> child.outcome().isImputed())
                .count();
        said.add(Message.of(
                "First or last day imputed in {count} of {n, plural, one {# child} other {# children}}.",
                imputed,
                timing.children().size()));
        blocks.add(new Block.Note(Message.sentences(said)));
    }
}
