package org.jmmlregistry.report.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.casefile.ExpectedEntry.Standing;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.statistics.Proportion;

/** Entries that are expected by a day, those of a later one left out. */
record Expected(int all, int held, int due, int late) {

    static Expected of(List<ExpectedEntry> entries, LocalDate day) {
        Map<Standing, Long> counts =
                entries.stream().collect(Collectors.groupingBy(each -> each.on(day), Collectors.counting()));
        int held = counts.getOrDefault(Standing.HELD, 0L).intValue();
        int due = counts.getOrDefault(Standing.DUE, 0L).intValue();
        int late = (int) (counts.getOrDefault(Standing.OVERDUE, 0L) + counts.getOrDefault(Standing.MISSING, 0L));
        return new Expected(held + due + late, held, due, late);
    }

    Cell share() {
        return share(held, all);
    }

    static Cell share(int k, int n) {
        return n == 0
                ? Cell.words(Message.verbatim("–"))
                : Cells.countedWithPercent(Proportion.clopperPearson(k, n, 0.95));
    }
}
