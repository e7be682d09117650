package org.jmmlregistry.report;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.ReadingTime;

/** Curves read at their times, as a table. */
record CurveReadings(Curves curves) {

    Table byTime() {
        boolean alone = curves.lines().size() == 1 && curves.complement().isEmpty();
        Table.Rows<ReadingTime> table =
                Table.of(curves.name(), curves.times()).words("time", Message.of("Time"), 65, time -> Cell.words(time));
        for (Curves.Line line : curves.lines()) {
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
        curves.complement().filter(each -> each.estimated().isPresent()).ifPresent(each -> {
            atRisk(table, each, false);
            table.figures(each.key(), each.named().name(), 80, at(each, Cells::probability))
                    .figures("sum", Message.of("Sum"), 45, time -> sum(each, time));
        });
        return table.table();
    }

    /** Each endpoint counts its own: who had one may still be at risk of the other. */
    private static void atRisk(Table.Rows<ReadingTime> table, Curves.Line line, boolean alone) {
        Message heading = alone
                ? Message.of("At risk")
                : Message.of("At risk ({endpoint})", line.named().inShort());
        table.figures(alone ? "atRisk" : line.key() + "AtRisk", heading, 50, time -> {
            Estimated.Reading reading =
                    line.estimated().orElseThrow().readOn(line.endpoint().dayOf(time));
            return Cell.count(reading.atRisk()).few(reading.few());
        });
    }

    private static Function<ReadingTime, Cell> at(Curves.Line line, BiFunction<Estimated, Double, Cell> cell) {
        Estimated estimated = line.estimated().orElseThrow();
        return time -> cell.apply(estimated, line.endpoint().dayOf(time));
    }

    /** Nothing where one of those added is not known. */
    private Cell sum(Curves.Line complementary, ReadingTime time) {
        double sum = 0;
        for (Curves.Line each :
                Stream.concat(curves.lines().stream(), Stream.of(complementary)).toList()) {
            Estimated estimated = each.estimated().orElseThrow();
            Estimated.Reading reading = estimated.readOn(each.endpoint().dayOf(time));
            if (!reading.value().isDefined()) {
                return Cells.endOfFollowUp(estimated);
            }
            sum += reading.value().orElseThrow();
        }
        return Cells.probability(sum);
    }

    Table byGroup() {
        boolean survival = curves.isSurvival();
        boolean alone = curves.lines().size() == 1;
        Table.Rows<Curves.Line> table = Table.of(curves.name(), curves.lines())
                .words(
                        "group",
                        Message.of("Group"),
                        alone ? 60 : 92,
                        line -> Cell.words(line.named().name()))
                .figures("children", Message.of("Children"), alone ? 44 : 52, line -> Cells.children(line.estimated()))
                .figures(
                        "events",
                        curves.isOfStates() ? Message.of("Failed or died") : Message.of("Events"),
                        46,
                        line -> Cells.events(line.estimated()));
        if (!survival) {
            table.figures("competing", Message.of("Competing"), 48, line -> Cells.competing(line.estimated()));
        }
        for (ReadingTime time : curves.times()) {
            table.figures(
                    Curves.key(time),
                    time.words(),
                    74,
                    line -> Cells.reading(line, line.endpoint().dayOf(time)));
        }
        if (survival && !curves.isOfStates()) {
            table.figures("median", Message.of("Median, months"), 78, Cells::median);
        }
        return table.table();
    }
}
