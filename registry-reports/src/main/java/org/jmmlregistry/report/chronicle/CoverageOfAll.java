package org.jmmlregistry.report.chronicle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;

/** In how many narratives each point of a guideline is told. */
final class CoverageOfAll {

    private record Counted(Point point, Map<Coverage.Standing, Integer> narratives) {

        Counted(Point point) {
            this(point, new EnumMap<>(Coverage.Standing.class));
        }

        Cell of(Coverage.Standing standing) {
            int count = narratives.getOrDefault(standing, 0);
            return count == 0 ? Cell.words(Message.verbatim("–")) : Cell.count(count);
        }
    }

    private final List<Counted> points;

    CoverageOfAll(List<Point> points) {
        this.points = points.stream().map(Counted::new).collect(Collectors.toList());
    }

    void add(Chronicle chronicle) {
        Coverage of =
                new Coverage(chronicle, points.stream().map(Counted::point).toList());
        points.forEach(each -> each.narratives().merge(of.of(each.point()), 1, Integer::sum));
    }

    Table table(String name) {
        Table.Rows<Counted> table = Table.of(name, points)
                .look(Table.Look.LISTING)
                .words(
                        "number",
                        Message.in("guideline", "No."),
                        30,
                        each -> Cell.verbatim(each.point().number()))
                .words(
                        "asked",
                        Message.of("Asked for"),
                        211,
                        each -> Cell.words(each.point().asked()));
        return table.figures("told", Message.of("Told in"), 50, each -> each.of(Coverage.Standing.TOLD))
                .figures(
                        "notRecorded",
                        Message.of("Not recorded in"),
                        60,
                        each -> each.of(Coverage.Standing.NOT_RECORDED))
                .figures(
                        "toBeWritten",
                        Message.of("To be written in"),
                        60,
                        each -> each.of(Coverage.Standing.TO_BE_WRITTEN))
                .figures(
                        "doesNotApply",
                        Message.of("Does not apply in"),
                        70,
                        each -> each.of(Coverage.Standing.DOES_NOT_APPLY))
                .table();
    }
}
