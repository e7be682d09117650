package org.jmmlregistry.report.secondhsct;

import java.util.List;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.face.ScriptFace;

/** The limits of survival of few children as they are made now, and as earlier reports printed them. */
final class LimitsBothWays {

    private LimitsBothWays() {}

    private record Read(EndpointEstimate estimate, ReadingTime time) {
        Estimated.Survival survival() {
            return (Estimated.Survival) estimate.estimated().orElseThrow();
        }
    }

    /** Whether somebody was followed to one of these times. */
    static boolean isReadable(List<EndpointEstimate> survival, List<ReadingTime> times) {
        return !read(survival, times).isEmpty();
    }

    private static List<Read> read(List<EndpointEstimate> survival, List<ReadingTime> times) {
        return survival.stream()
                .flatMap(estimate -> times.stream().map(time -> new Read(estimate, time)))
                .filter(each -> each.survival().isDefinedAt(each.time().inDays()))
                .toList();
    }

    /** The limits of survival, exact and on the log-log scale. */
    static Table table(List<EndpointEstimate> survival, List<ReadingTime> times) {
        Table.Rows<Read> table = Table.of("limitsBothWays", read(survival, times))
                .words(
                        "estimate",
                        Message.of("Estimate"),
                        181,
                        each -> Cell.words(
                                Message.of("{endpoint}, {time}", each.estimate().endpoint(), each.time())))
                .figures(
                        "probability",
                        Message.of("Probability"),
                        80,
                        each -> Cells.probability(each.survival(), each.time().inDays()))
                .figures(
                        "now",
                        Message.of("Exact, now"),
                        110,
                        each -> Cells.limits(each.survival(), each.time().inDays()))
                .figures("before", Message.of("Log-log, before"), 110, LimitsBothWays::before);
        for (Read each : read(survival, times)) {
            String key = Curves.key(each.estimate().endpoint(), each.estimate().hsctSeq());
            String row = Message.of("{endpoint}, {time}", each.estimate().endpoint(), each.time())
                    .toString();
            String limits = ScriptFace.call(
                    "bothWays", key + "Days", key + "Cause", each.time().number() + "*month");
            table.script(
                    ScriptFace.ofChildren("figures", ScriptFace.text("limitsBothWays"), ScriptFace.text(row), limits));
        }
        return table.table();
    }

    private static Cell before(Read each) {
        double days = each.time().inDays();
        return Cells.limits(
                each.survival().limitsOfMany(days), each.survival().on(days).value());
    }
}
