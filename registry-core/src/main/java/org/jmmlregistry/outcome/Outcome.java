package org.jmmlregistry.outcome;

import java.time.LocalDate;
import java.util.Optional;
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
        public Observed censoredAfter(int days) {
            LocalDate day = origin.imputed().plusDays(days);
            ClinicalDate last = end.earliest().isAfter(day)
                    ? ClinicalDate.of(day)
                    : new ClinicalDate(end.earliest(), end.precision(), day);
            return new Observed(origin, last, 0);
        }

        /** The same, counted from so many days later; the new origin is imputed where the old one was. */
        public Observed countedFrom(int days) {
            LocalDate day = origin.imputed().plusDays(days);
            ClinicalDate later =
                    origin.isPartial() ? new ClinicalDate(day, origin.precision(), day) : ClinicalDate.of(day);
            return new Observed(later, end, cause);
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

    /**
     * The endpoint has no meaning for the case, or the facts that it needs are absent.
     *
     * @param otherwise what is known of the case if it did not have the event: followed to a competing event or to the last day
     *     on which the event could have come; empty if it has no such days
     */
    record NotEvaluable(Message reason, Optional<Observed> otherwise) implements Outcome {

        NotEvaluable(Message reason) {
            this(reason, Optional.empty());
        }

        /** As if the case had had the event on its last day. */
        public Optional<Observed> asIfEvent() {
            return otherwise.map(known -> new Observed(known.origin(), known.end(), 1));
        }
    }
}
