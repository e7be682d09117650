package org.jmmlregistry.study;

import java.util.List;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.Outcome;

/** What became of a child, up to the horizon of a study. */
record Followed(Subject subject, EndpointEstimate.Followed named) {

    static Followed of(Specification asked, Endpoint endpoint, Subject subject) {
        EndpointEstimate.Followed child = subject.followed(endpoint, asked.hsctSeq());
        return new Followed(
                subject,
                child.outcome() instanceof Outcome.Observed observed
                        ? child.followed(upToHorizon(observed, asked.horizonMonths()))
                        : child);
    }

    static List<Followed> each(Specification asked, Endpoint endpoint, List<Subject> subjects) {
        return subjects.stream().map(subject -> of(asked, endpoint, subject)).toList();
    }

    /** The last day that a horizon touches, on which what happens still counts. */
    static int lastDay(int months) {
        return (int) Math.ceil(Months.toDays(months));
    }

    static Outcome.Observed upToHorizon(Outcome.Observed observed, int months) {
        int last = lastDay(months);
        return observed.days() > last ? observed.censoredAfter(last) : observed;
    }

    Outcome outcome() {
        return named.outcome();
    }
}
