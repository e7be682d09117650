package org.jmmlregistry.outcome;

import java.time.LocalDate;

/**
 * Durations in months as tables print them: days / 30.4375. Rules that say "within six months" count calendar months
 * instead ({@link org.jmmlregistry.transplant.Transplant#withinSixMonths}).
 */
public final class Months {

    public static final double DAYS_PER_MONTH = 30.4375;

    private Months() {}

    public static double between(LocalDate from, LocalDate to) {
        return ofDays((double) (to.toEpochDay() - from.toEpochDay()));
    }

    public static double ofDays(double days) {
        return days / DAYS_PER_MONTH;
    }

    public static double toDays(double months) {
        return months * DAYS_PER_MONTH;
    }
}
