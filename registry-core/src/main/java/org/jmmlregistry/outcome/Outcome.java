package org.jmmlregistry.outcome;

import java.time.LocalDate;
import org.jmmlregistry.language.Message;

/** What an endpoint says about one case. */
public sealed interface Outcome {

    /**
     * Followed from an origin to the event or to a competing one, or to the last day on which the child was known to be free
     * of them.
     *
     * @param cause 1 if the event happened on the end day, 2 and more for the competing events in their order; 0 if the case
     *     is censored there
     */
    record Observed(LocalDate origin, LocalDate end, int cause) implements Outcome {

        public Observed {
            if (end.isBefore(origin)) {
                throw new IllegalArgumentException("end: not before the origin " + origin + ", but " + end);
            }
            if (cause < 0) {
                throw new IllegalArgumentException("cause: not negative, but " + cause);
            }
        }

        /** Whether the event itself happened. */
        public boolean occurred() {
            return cause == 1;
        }

        public long days() {
            return end.toEpochDay() - origin.toEpochDay();
        }

        public double months() {
            return Months.between(origin, end);
        }
    }

    /** The endpoint has no meaning for the case, or the facts that it needs are absent. */
    record NotEvaluable(Message reason) implements Outcome {}
}
