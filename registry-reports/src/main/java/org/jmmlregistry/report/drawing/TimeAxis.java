package org.jmmlregistry.report.drawing;

import java.util.List;
import java.util.stream.IntStream;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.ReadingTime;

/**
 * An axis of whole months or days.
 *
 * @param last the last number on it
 * @param step between its marks
 */
record TimeAxis(ReadingTime.Unit unit, double left, double right, int last, int step) {

    /** A horizon ends with the day that its last month touches, for which the axis has no mark of its own. */
    private static final double LITTLE = 0.05;

    /** Up to the last day on which a child was followed. */
    static TimeAxis over(double lastDay, ReadingTime.Unit unit, double left, double right) {
        if (unit == ReadingTime.Unit.DAY) {
            int step = lastDay <= 70 ? 7 : lastDay <= 120 ? 14 : 30;
            return new TimeAxis(unit, left, right, last(lastDay, step), step);
        }
        double months = Months.ofDays(lastDay);
        int step = months <= 12 ? 2 : months <= 36 ? 6 : months <= 120 ? 12 : months <= 240 ? 24 : 60;
        return new TimeAxis(unit, left, right, last(months - LITTLE, step), step);
    }

    private static int last(double followed, int step) {
        return (int) Math.max(step, Math.ceil(followed / step) * step);
    }

    List<Integer> marks() {
        return IntStream.rangeClosed(0, last / step)
                .mapToObj(each -> each * step)
                .toList();
    }

    double days(int mark) {
        return unit == ReadingTime.Unit.DAY ? mark : Months.toDays(mark);
    }

    double x(double days) {
        double along = unit == ReadingTime.Unit.DAY ? days : Months.ofDays(days);
        return left + (right - left) * Math.min(1, along / last);
    }
}
