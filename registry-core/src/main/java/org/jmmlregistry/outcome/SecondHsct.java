package org.jmmlregistry.outcome;

import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.transplant.Transplant;

/**
 * The second HSCT of a case, seen from the first.
 *
 * @param early whether it was given no later than six calendar months after the first; empty where partial dates leave it open
 */
public record SecondHsct(Transplant first, Transplant second, Optional<Boolean> early) {

    /** Empty if the case has no second HSCT. */
    public static Optional<SecondHsct> of(CaseFile file) {
        return file.transplant(1).flatMap(first -> file.transplant(2)
                .map(second -> new SecondHsct(first, second, first.withinSixMonths(second.recorded()))));
    }

    public double monthsBetween() {
        return Months.between(first.date(), second.date());
    }
}
