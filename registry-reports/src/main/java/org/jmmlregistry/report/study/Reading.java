package org.jmmlregistry.report.study;

import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.outcome.Origin;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.study.Clock;
import org.jmmlregistry.study.Readings;
import org.jmmlregistry.study.Specification;

/** When an endpoint is read in an answer: at its own times, as far as they lie before the horizon. */
public final class Reading {

    private final Specification asked;
    private final Measure endpoint;
    private final Readings readings;

    public Reading(Specification asked, Measure endpoint) {
        this.asked = asked;
        this.endpoint = endpoint;
        this.readings = new Readings(asked, endpoint);
    }

    public List<ReadingTime> times() {
        return readings.times();
    }

    /** The one that a sentence tells. */
    public ReadingTime headline() {
        return readings.headline();
    }

    /** In days where all times are in days. */
    public Curves.Axis axis() {
        boolean days = times().stream().allMatch(time -> time.unit() == ReadingTime.Unit.DAY);
        return days
                ? new Curves.Axis(Message.of("Days after {start}", start()), ReadingTime.Unit.DAY)
                : Curves.Axis.months(Message.of("Months after {start}", start()));
    }

    /** What it counts from. */
    public Message start() {
        Message start = start(endpoint.origin(), asked.hsctSeq());
        return asked.clock() instanceof Clock.FromLandmark landmark
                ? Message.of("the landmark, month {n} after {start}", landmark.months(), start)
                : start;
    }

    private static Message start(Origin origin, int hsctSeq) {
        return switch (origin) {
            case HSCT -> Message.of("HSCT\u00a0{number}", hsctSeq);
            case FIRST_HSCT -> Message.of("HSCT\u00a0{number}", 1);
            case DIAGNOSIS -> Message.of("the diagnosis");
            case FIRST_FAILURE -> Message.of("the failure of HSCT\u00a0{number}", 1);
            case FIRST_DLI, FIRST_DLI_TREATMENT -> Message.of("the first DLI");
            case FIRST_WITHDRAWAL -> Message.of("the withdrawal of immunosuppression");
        };
    }
}
