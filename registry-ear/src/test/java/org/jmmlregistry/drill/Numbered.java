package org.jmmlregistry.drill;

import java.time.LocalDate;
import java.util.Map;

/** Answers of which every one follows from the number of the save, so that a mixture of two saves is seen. */
final class Numbered {

    private static final int THOUSAND = 1000;
    private static final LocalDate FIRST_VISIT = LocalDate.of(2004, 1, 1);
    private static final int DAYS = 6000;

    private Numbered() {}

    static Map<String, String> patient(int number) {
        return Map.of(
                "sex_at_birth",
                number % 2 == 0 ? "F" : "M",
                "data_label",
                "SYNTHETIC",
                "ancestry",
                "number-" + number,
                "consanguinity",
                number % 3 == 0 ? "Y" : "N");
    }

    static Map<String, String> diagnosis(int number, String writer) {
        return Map.of(
                "dx_criteria_override", "save %s of writer %s".formatted(number, writer),
                "wbc", text(1 + number % THOUSAND),
                "plt", text(1 + number / THOUSAND),
                "hb", text(2 + number % 20),
                "hbf_pct", text(number % 100));
    }

    static Map<String, String> visit(int number) {
        return Map.of(
                "visit_date", day(number),
                "alive", "Y",
                "wbc", text(1 + number % THOUSAND),
                "plt", text(1 + number / THOUSAND),
                "hb", text(2 + number % 20));
    }

    private static String day(int number) {
        return FIRST_VISIT.plusDays(number % DAYS).toString();
    }

    private static String text(int value) {
        return String.valueOf(value);
    }
}
