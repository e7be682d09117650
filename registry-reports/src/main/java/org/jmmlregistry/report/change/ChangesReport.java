package org.jmmlregistry.report.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.Waterfall;
import org.jmmlregistry.report.study.Counts;
import org.jmmlregistry.report.study.Imprints;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Since;

/**
 * Why figures are others than in an earlier snapshot: each taken apart by what was corrected, who was seen longer and who is new, and
 * behind it the entries that did it.
 */
public final class ChangesReport {

    /** Less than this does not show in percent with one decimal. */
    private static final double SHOWN = 0.0005;

    private final Answer answer;
    private final Since since;
    private final List<Since.Taken> steps;
    private final List<MovedFigure> figures;

    private ChangesReport(Answer answer, Since since) {
        this.answer = answer;
        this.since = since;
        this.steps = answer.steps();
        this.figures = MovedFigure.of(answer.asked(), steps);
    }

    /** @throws Refused if the answer is compared with no earlier snapshot */
    public static Report of(Answer answer) {
        Since since = answer.data()
                .since()
                .orElseThrow(() -> Refused.notPossible(
                        "What changed is told of a snapshot since an earlier one; choose both under “Data”."));
        return new ChangesReport(answer, since).report();
    }

    private Report report() {
        Message title = title();
        Report.Text text = Report.titled(
                Imprints.of(answer, Message.of("What changed"), Message.of("JMML Registry · What changed")),
                Message.of("What changed since the last report"),
                title);
        text.paragraph(new Counts(answer).paragraph());
        text.paragraph(Message.of(
                "The same question is put to both snapshots, by the same definitions. Each figure is taken apart in a fixed order: children no longer held; values corrected or entered since, of the time up to {day}; longer follow-up of the children already counted; then children who are new. Another order would give other steps, never another total.",
                since.earlier().asOf()));
        largest().ifPresent(figure -> text.chapter(Message.of("One figure, step by step"))
                .drawn(waterfall(figure))
                .paragraph(why(figure)));
        if (rows().isEmpty()) {
            text.add(nothingRead());
        } else {
            text.chapter(Message.of("All figures"))
                    .add(table())
                    .note(
                            Message.of(
                                    "Differences in percentage points, or in children. Shares carry one decimal here alone, so that the steps add up before rounding."));
        }
        text.addAll(new ChangeBlocks(steps, since.changes()).blocks());
        StudyReport.question(answer).forEach(text::add);
        return text.from(basis());
    }

    private static Block nothingRead() {
        return new Block.Caution(
                Message.of("No figure to compare"),
                Message.of("Nobody is counted in either snapshot of whom anything could be estimated."));
    }

    private Message title() {
        Optional<MovedFigure> largest = largest();
        if (largest.isEmpty()) {
            long number = since.changes().from().snapshot();
            return figures.stream().anyMatch(MovedFigure::isWhole)
                    ? Message.of("No estimate has changed since snapshot {number}", number)
                    : Message.of("What changed since snapshot {number}", number);
        }
        MovedFigure figure = largest.get();
        return Message.of(
                "{figure} after {start}: {now}, was {then}",
                figure.name(),
                figure.start(),
                Numbers.exactPercent(figure.last().orElseThrow().share()),
                Numbers.exactPercent(figure.first().orElseThrow().share()));
    }

    /** The figure that moved most; empty if none did. */
    private Optional<MovedFigure> largest() {
        return figures.stream()
                .filter(MovedFigure::isWhole)
                .filter(figure -> Math.abs(figure.moved()) >= SHOWN)
                .max(Comparator.comparingDouble(figure -> Math.abs(figure.moved())));
    }

    private Waterfall waterfall(MovedFigure figure) {
        List<Waterfall.Level> levels = new ArrayList<>();
        for (int each = 0; each < steps.size(); each++) {
            MovedFigure.State state = figure.states().get(each).orElseThrow();
            if (!isEmptyStep(each)) {
                levels.add(new Waterfall.Level(
                        name(each),
                        state.share(),
                        each == 0
                                ? Numbers.exactPercent(state.share())
                                : Numbers.points(state.share()
                                        - figure.states()
                                                .get(each - 1)
                                                .orElseThrow()
                                                .share()),
                        told(figure, each)));
            }
        }
        MovedFigure.State now = figure.last().orElseThrow();
        levels.add(new Waterfall.Level(
                Message.of("Snapshot {number}", since.changes().to().snapshot()),
                now.share(),
                Numbers.exactPercent(now.share()),
                List.of(Message.of("{day}", answer.data().asOf()), Message.of("n = {n}", now.n()))));
        return new Waterfall(figure.name(), levels);
    }

    /** That nobody left is neither drawn nor listed. */
    private boolean isEmptyStep(int step) {
        return steps.get(step).step() == Since.Step.GONE && counted(step) == counted(step - 1);
    }

    private int counted(int step) {
        return steps.get(step).answer().counted().children().size();
    }

    private Message name(int step) {
        return step == 0
                ? Message.of("Snapshot {number}", since.changes().from().snapshot())
                : steps.get(step).step().words();
    }

    private List<Message> told(MovedFigure figure, int step) {
        MovedFigure.State state = figure.states().get(step).orElseThrow();
        if (step == 0) {
            return List.of(Message.of("{day}", since.earlier().asOf()), Message.of("n = {n}", state.n()));
        }
        int children = figure.added(MovedFigure.State::n).get(step - 1);
        int events = figure.added(MovedFigure.State::events).get(step - 1);
        return List.of(
                Message.of("children {n}", Numbers.more(children)), Message.of("events {n}", Numbers.more(events)));
    }

    private List<Message> why(MovedFigure figure) {
        MovedFigure.State then = figure.first().orElseThrow();
        MovedFigure.State now = figure.last().orElseThrow();
        List<Message> said = new ArrayList<>();
        said.add(Message.of(
                "In the earlier snapshot {events} of {n} had the event, in this one {eventsNow} of {nNow}.",
                then.events(),
                then.n(),
                now.events(),
                now.n()));
        if (then.reading().limits().areDefined() && now.reading().limits().areDefined()) {
            said.add(Message.of(
                    "Limits were {then}\u00a0% and are {now}\u00a0%; the figure moved by {points} percentage points.",
                    Numbers.percentLimits(then.reading().limits(), then.n()),
                    Numbers.percentLimits(now.reading().limits(), now.n()),
                    Numbers.points(figure.moved())));
        }
        return said;
    }

    /** A row of the table: what it was, what each step added, what it is. */
    private record Row(Message name, List<Cell> cells) {}

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (figures.isEmpty() && counted(0) == 0 && counted(steps.size() - 1) == 0) {
            return rows;
        }
        figures.forEach(figure -> rows.add(new Row(figure.name(), shares(figure))));
        rows.add(new Row(
                Message.of("Children counted"),
                numbers(IntStream.range(0, steps.size())
                        .map(this::counted)
                        .boxed()
                        .toList())));
        figures.forEach(figure -> rows.add(new Row(
                Message.of("Events of {figure}", figure.measure()),
                numbers(figure.states().stream()
                        .map(state -> state.map(MovedFigure.State::events).orElse(0))
                        .toList()))));
        return rows;
    }

    private static List<Cell> shares(MovedFigure figure) {
        List<Optional<MovedFigure.State>> states = figure.states();
        List<Cell> cells = new ArrayList<>();
        cells.add(share(states.get(0)));
        for (int each = 1; each < states.size(); each++) {
            cells.add(difference(states.get(each - 1), states.get(each)));
        }
        cells.add(share(figure.last()));
        cells.add(limits(figure.first()));
        cells.add(limits(figure.last()));
        return cells;
    }

    private static Cell share(Optional<MovedFigure.State> state) {
        return state.filter(MovedFigure.State::isRead)
                .<Cell>map(known -> Cell.number(Numbers.exactPercent(known.share()), known.share()))
                .orElseGet(ChangesReport::unread);
    }

    private static Cell unread() {
        return new Cell.Undefined(Message.of("nobody was followed so long"));
    }

    private static Cell difference(Optional<MovedFigure.State> before, Optional<MovedFigure.State> after) {
        return before.filter(MovedFigure.State::isRead).isPresent()
                        && after.filter(MovedFigure.State::isRead).isPresent()
                ? Cell.number(
                        Numbers.points(after.get().share() - before.get().share()),
                        after.get().share() - before.get().share())
                : unread();
    }

    private static Cell limits(Optional<MovedFigure.State> state) {
        Optional<Estimated.Reading> reading = state.map(MovedFigure.State::reading)
                .filter(read -> read.limits().areDefined());
        return reading.<Cell>map(read -> Cell.words(
                        Numbers.percentLimits(read.limits(), state.orElseThrow().n())))
                .orElseGet(ChangesReport::unread);
    }

    private static List<Cell> numbers(List<Integer> counts) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.count(counts.get(0)));
        for (int each = 1; each < counts.size(); each++) {
            int more = counts.get(each) - counts.get(each - 1);
            cells.add(Cell.number(Numbers.more(more), more));
        }
        cells.add(Cell.count(counts.get(counts.size() - 1)));
        cells.add(Cell.verbatim(""));
        cells.add(Cell.verbatim(""));
        return cells;
    }

    private Table table() {
        int after = steps.size();
        Table.Rows<Row> table = Table.of("figures", rows())
                .look(Table.Look.LISTING)
                .words("figure", Message.of("Figure"), 150, row -> Cell.words(row.name()))
                .figures("before", name(0), 44, row -> row.cells().get(0));
        for (int each = isEmptyStep(1) ? 2 : 1; each < steps.size(); each++) {
            int step = each;
            table.figures(steps.get(each).step().code(), steps.get(each).step().words(), 42, row -> row.cells()
                    .get(step));
        }
        return table.figures(
                        "after",
                        Message.of("Snapshot {number}", since.changes().to().snapshot()),
                        44,
                        row -> row.cells().get(after))
                .words("limitsBefore", Message.of("Limits then"), 48, row -> row.cells()
                        .get(after + 1))
                .words("limitsAfter", Message.of("Limits now"), 48, row -> row.cells()
                        .get(after + 2))
                .table();
    }

    private Basis basis() {
        Map<String, Basis.Figure> counts = new LinkedHashMap<>();
        counts.put("childrenBefore", new Basis.Figure.Count(counted(0)));
        counts.put("children", new Basis.Figure.Count(counted(steps.size() - 1)));
        return Imprints.basis("changes", answer, counts);
    }
}
