package org.jmmlregistry.outcome;

import java.time.LocalDate;
import org.jmmlregistry.dictionary.ClinicalDate;
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
    record Observed(ClinicalDate origin, ClinicalDate end, int cause) implements Outcome {

        public Observed {
            if (end.imputed().isBefore(origin.imputed())) {
                throw new IllegalArgumentException(
                        "end: not before the origin " + origin.imputed() + ", but " + end.imputed());
            }
            if (cause < 0) {
                throw new IllegalArgumentException("cause: not negative, but " + cause);
            }
        }

        /** Whether one of its two days is imputed, because only the month or the year of a date is known. */
        public boolean isImputed() {
            return origin.isPartial() || end.isPartial();
        }

        /** The same, censored on an earlier day; it is imputed too where the end may lie before it. */
        Observed censoredAfter(int days) {
            LocalDate day = origin.imputed().plusDays(days);
            ClinicalDate last = end.earliest().isAfter(day)
                    ? ClinicalDate.of(day)
                    : new ClinicalDate(end.earliest(), end.precision(), day);
            return new Observed(origin, last, 0);
        }

        /** Whether the event itself happened. */
        public boolean occurred() {
            return cause == 1;
        }

        public long days() {
            return end.imputed().toEpochDay() - origin.imputed().toEpochDay();
        }

        public double months() {
            return Months.between(origin.imputed(), end.imputed());
        }
    }

    /** The endpoint has no meaning for the case, or the facts that it needs are absent. */
    record NotEvaluable(Message reason) implements Outcome {}
}
