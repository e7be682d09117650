package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.StateEstimate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.Fill;
import org.jmmlregistry.report.drawing.Stack;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.StateCurves;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.StatesAnswer;

/** In which states the children of a group are at each time, as a drawing and as tables. */
final class StateTables {

    /** States that are shown as one: those of the same kind, whether a child came to them once or several times. */
    private record Shown(String key, Message name, Message heading, List<Integer> states, Fill fill) {}

    private final Specification asked;
    private final StateModel model;
    private final StatesAnswer.Arm arm;
    private final StateEstimate states;
    private final Estimated estimated;
    private final List<Shown> shown;
    private final String key;

    StateTables(Specification asked, StateModel model, StatesAnswer.Arm arm, Estimated estimated) {
        this.asked = asked;
        this.model = model;
        this.arm = arm;
        this.states = arm.estimate();
        this.estimated = estimated;
        this.shown = shown(states.states());
        this.key = Curves.key(model, asked.hsctSeq());
    }

    /** From the bottom up; a state that nobody came to is not shown. */
    private static List<Shown> shown(int last) {
        List<Shown> shown = new ArrayList<>();
        shown.add(
                new Shown("free", StateModel.state(1), Message.of("Leukaemia-free since HSCT"), List.of(1), Fill.FREE));
        if (last >= 3) {
            shown.add(new Shown(
                    "freeAgain",
                    StateModel.state(3),
                    Message.of("Leukaemia-free again"),
                    every(3, last),
                    Fill.FREE_AGAIN));
        }
        if (last >= 4) {
            shown.add(new Shown(
                    "failedAgain", StateModel.state(4), Message.of("Failed again"), every(4, last), Fill.FAILED_AGAIN));
        }
        if (last >= 2) {
            shown.add(new Shown("failed", StateModel.state(2), Message.of("Failed"), List.of(2), Fill.FAILED));
        }
        shown.add(new Shown("dead", Message.of("dead"), Message.of("Dead"), List.of(last + 1), Fill.DEAD));
        return shown;
    }

    private static List<Integer> every(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .filter(state -> state % 2 == first % 2)
                .boxed()
                .toList();
    }

    private String code() {
        return arm.group().code();
    }

    private double share(Shown one, double days) {
        return states.in(days, one.states().stream().mapToInt(each -> each).toArray())
                .map(StateCurves.At::probability)
                .orElseThrow();
    }

    /** Empty if too few children stand behind it. */
    Optional<Picture> picture(Curves.Axis axis) {
        return Curves.drawnUpTo(estimated)
                .map(last -> new Stack(
                        StackBlocks.identifier(key, code()),
                        Message.of("Where the children are"),
                        axis,
                        shown.stream().map(this::band).toList(),
                        StackBlocks.moments(estimated, last, shown.size(), days -> shown.stream()
                                .map(each -> share(each, days))
                                .toList()),
                        new Reading(asked, model)
                                .times().stream().map(model::dayOf).toList(),
                        estimated,
                        monthly()));
    }

    private Stack.Band band(Shown one) {
        int dead = states.states() + 1;
        int behind = (int) states.followed().stream()
                .map(child -> child.dead() ? dead : child.lastState())
                .filter(one.states()::contains)
                .count();
        return new Stack.Band(
                one.name(),
                Message.of("{n, plural, one {# child} other {# children}} when last seen", behind),
                one.fill(),
                one.equals(lastFree()));
    }

    /** Whose upper edge is the current leukaemia-free survival. */
    private Shown lastFree() {
        return shown.stream()
                .filter(each -> each.states().get(0) % 2 == 1 && each.fill() != Fill.DEAD)
                .reduce((lower, upper) -> upper)
                .orElseThrow();
    }

    /** Each month, unrounded for programs. */
    private Table monthly() {
        List<Monthly> months = Monthly.upTo(estimated.lastDay()).stream()
                .filter(month -> estimated.isDefinedAt(month.days()))
                .toList();
        String name = key + "States " + code();
        Table.Rows<Monthly> table = Table.of(name, months)
                .look(Table.Look.LISTING)
                .words("time", Message.of("Time"), 66, month -> Cell.words(month.words()))
                .figures("atRisk", Message.of("At risk"), 46, month -> Cell.count(estimated.atRisk(month.days())));
        shown.forEach(one -> table.figures(
                one.key(), one.heading(), 60, month -> Cells.share(share(one, month.days()), estimated.n())));
        table.figures(
                "sum",
                Message.of("Sum"),
                40,
                month -> Cells.sum(shown.stream()
                        .mapToDouble(one -> share(one, month.days()))
                        .sum()));
        table.script(script("statesByTime", ScriptFace.text(name), Monthly.script(months)));
        return table.table();
    }

    /** At the reading times, with limits of the states that are free of leukaemia. */
    Table where(List<ReadingTime> times) {
        String name = key + "Where " + code();
        Table.Rows<ReadingTime> table = Table.of(name, times)
                .words("time", Message.of("Time"), 54, Cell::words)
                .figures("atRisk", Message.of("At risk"), 38, time -> Cell.count(estimated.atRisk(model.dayOf(time))));
        shown.forEach(one -> table.figures(
                one.key(),
                one.heading(),
                50,
                time -> read(time, reading -> Cells.share(share(one, reading.days()), estimated.n()))));
        table.figures(
                        "clfs",
                        Message.of("{name}, jackknife limits", Message.verbatim(model.abbreviation())),
                        100,
                        time -> read(time, reading -> Cells.shareWithLimits(reading, estimated.n(), states.level())))
                .figures("bootstrap", Message.of("Bootstrap limits"), 64, this::resampled);
        String at = ScriptFace.call(
                "c",
                times.stream()
                        .map(time -> ScriptFace.text(time.words().toString()) + " = " + model.dayOf(time))
                        .toArray(String[]::new));
        table.script(script("statesByTime", ScriptFace.text(name), at, "TRUE", ScriptFace.seed(asked.seed())));
        return table.table();
    }

    private String script(String function, String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(name, ScriptFace.states(key, Optional.of(estimated))));
        arguments.addAll(List.of(more));
        return ScriptFace.ofGroup(key, code(), function, arguments.toArray(String[]::new));
    }

    private Cell read(ReadingTime time, Function<Estimated.Reading, Cell> cell) {
        Estimated.Reading reading = estimated.readOn(model.dayOf(time));
        return reading.value().isDefined() ? cell.apply(reading) : Cells.endOfFollowUp(estimated);
    }

    private Cell resampled(ReadingTime time) {
        return read(time, reading -> {
            double value = reading.value().orElseThrow();
            if (estimated.n() < Estimated.FEW) {
                return new Cell.Undefined(Message.of("drawing fewer than five children again says nothing"));
            }
            if (value < StackBlocks.ROUNDING || value > 1 - StackBlocks.ROUNDING) {
                return new Cell.Undefined(Message.of("every sample drawn is the same"));
            }
            Limits limits = arm.resampled().stream()
                    .filter(each -> each.time().equals(time))
                    .findFirst()
                    .orElseThrow()
                    .limits();
            return Cells.shareLimits(limits, estimated.n(), states.level());
        });
    }
}
