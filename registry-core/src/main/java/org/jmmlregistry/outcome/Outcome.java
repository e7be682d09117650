package org.jmmlregistry.outcome;

import java.time.LocalDate;

/** What an endpoint says about one case. */
public sealed interface Outcome {

    /**
     * Followed from an origin to the event, or to the last day on which the child was known to be free of it.
     *
     * @param occurred whether the event happened on the end day; otherwise the case is censored there
     */
    record Observed(LocalDate origin, LocalDate end, boolean occurred) implements Outcome {

        public Observed {
            if (end.isBefore(origin)) {
                throw new IllegalArgumentException("end: not before the origin " + origin + ", but " + end);
            }
        }

        public long days() {
            return end.toEpochDay() - origin.toEpochDay();
        }

        public double months() {
            return Months.between(origin, end);
        }
    }

    /** The endpoint has no meaning for the case, or the facts that it needs are absent. */
    record NotEvaluable(String reason) implements Outcome {}
}
