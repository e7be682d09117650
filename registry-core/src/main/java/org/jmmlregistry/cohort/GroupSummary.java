package org.jmmlregistry.cohort;

import java.util.List;
import java.util.OptionalDouble;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.statistics.Quantiles;

/**
 * A group of children after their second HSCT.
 *
 * @param survivorMonths follow-up of the survivors after the second HSCT, ascending
 */
public record GroupSummary(Proportion alive, List<Double> survivorMonths, OptionalDouble medianMonths) {

    static GroupSummary of(List<CourseRow> rows) {
        List<Double> months = rows.stream()
                .filter(CourseRow::isAlive)
                .flatMapToDouble(row -> row.followUpMonths().stream())
                .sorted()
                .boxed()
                .toList();
        int alive = Math.toIntExact(rows.stream().filter(CourseRow::isAlive).count());
        return new GroupSummary(
                Proportion.clopperPearson(alive, rows.size(), SecondHscts.LEVEL), months, median(months));
    }

    private static OptionalDouble median(List<Double> months) {
        return months.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.median(
                        months.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
