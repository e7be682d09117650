package org.jmmlregistry.study;

import java.util.Comparator;
import java.util.List;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.ReadingTime;

/** When something is read in an answer: at its own times, as far as they lie before the horizon. */
public final class Readings {

    private final Specification asked;
    private final Measure measure;

    public Readings(Specification asked, Measure measure) {
        this.asked = asked;
        this.measure = measure;
    }

    /** In their order; the horizon itself if none lies before it. */
    public List<ReadingTime> times() {
        List<ReadingTime> within = within();
        return within.isEmpty()
                ? List.of(new ReadingTime(months(), ReadingTime.Unit.MONTH))
                : within.stream()
                        .sorted(Comparator.comparingDouble(ReadingTime::inDays))
                        .toList();
    }

    /** The first of its own times that lies before the horizon, otherwise the horizon. */
    public ReadingTime headline() {
        return within().stream().findFirst().orElse(times().get(0));
    }

    private List<ReadingTime> within() {
        return measure.readAt().stream()
                .filter(time -> time.inDays() <= Months.toDays(months()))
                .toList();
    }

    /** From the day from which it is counted to the horizon. */
    private int months() {
        return asked.horizonMonths() - (asked.clock() instanceof Clock.FromLandmark landmark ? landmark.months() : 0);
    }
}
