package org.jmmlregistry.cohort;

import java.util.List;
import java.util.OptionalDouble;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.statistics.Quantiles;

/**
 * A group of children after their second HSCT.
 *
 * @param alive among those of whom anything is known after that day
 * @param survivorMonths follow-up of the survivors after the second HSCT, ascending
 */
public record GroupSummary(int size, Proportion alive, List<Double> survivorMonths, OptionalDouble medianMonths) {

    static GroupSummary of(List<CourseRow> rows) {
        List<CourseRow> followed = rows.stream().filter(CourseRow::isFollowed).toList();
        List<CourseRow> survivors = followed.stream().filter(CourseRow::isAlive).toList();
        List<Double> months = survivors.stream()
                .flatMapToDouble(row -> row.followUpMonths().stream())
                .sorted()
                .boxed()
                .toList();
        return new GroupSummary(
                rows.size(), SecondHscts.share(survivors.size(), followed.size()), months, median(months));
    }

    private static OptionalDouble median(List<Double> months) {
        return months.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.median(
                        months.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
