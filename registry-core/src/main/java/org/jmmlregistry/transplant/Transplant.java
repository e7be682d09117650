package org.jmmlregistry.transplant;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;

/** One HSCT; its day 0 is the origin of every day count under it. */
public record Transplant(int hsctSeq, ClinicalDate recorded) {

    private static final int MONTHS = 6;

    /** Its day 0, as analysis takes it. */
    public LocalDate date() {
        return recorded.imputed();
    }

    /** Days from this HSCT; negative before it. */
    public long dayOf(LocalDate day) {
        return day.toEpochDay() - date().toEpochDay();
    }

    /** Whether a date is no later than six calendar months after this HSCT; empty where completions of the two disagree. */
    public Optional<Boolean> withinSixMonths(ClinicalDate date) {
        boolean always = !date.latest().isAfter(recorded.earliest().plusMonths(MONTHS));
        boolean never = date.earliest().isAfter(recorded.latest().plusMonths(MONTHS));
        return always || never ? Optional.of(always) : Optional.empty();
    }
}
