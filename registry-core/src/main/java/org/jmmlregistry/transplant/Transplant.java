package org.jmmlregistry.transplant;

import java.time.LocalDate;
import org.jmmlregistry.dictionary.ClinicalDate;

/** One HSCT; its day 0 is the origin of every day count under it. */
public record Transplant(int hsctSeq, ClinicalDate recorded) {

    /** Its day 0, as analysis takes it. */
    public LocalDate date() {
        return recorded.imputed();
    }

    /** Days from this HSCT; negative before it. */
    public long dayOf(LocalDate day) {
        return day.toEpochDay() - date().toEpochDay();
    }

    /** Whether a day is no later than six calendar months after this HSCT. */
    public boolean withinSixMonths(LocalDate day) {
        return !day.isAfter(date().plusMonths(6));
    }
}
