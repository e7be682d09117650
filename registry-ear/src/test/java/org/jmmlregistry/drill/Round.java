package org.jmmlregistry.drill;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What came of one accident.
 *
 * @param seconds until saving could go on
 * @param kept saves that were confirmed in this round
 * @param open saves that were under way and had no answer, or one that does not tell whether they were kept
 * @param found of everything since the folder was empty
 * @param unclear answers that leave people without a reason
 */
record Round(double seconds, int kept, int open, DrillComparison found, List<String> unclear) {

    boolean isGood() {
        return found.isWhole() && unclear.isEmpty();
    }

    /** One line of a table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%8.1f %6d %6d %6d %6d  %s",
                seconds,
                kept,
                open,
                found.lost().size(),
                found.half().size(),
                found.chain().isEmpty() ? "whole" : "BROKEN");
    }

    /** The heads of the columns. */
    static String heads() {
        return "%8s %6s %6s %6s %6s  %s".formatted("back", "kept", "open", "lost", "half", "chain");
    }

    /** All that is wrong, each in a sentence. */
    List<String> faults() {
        return Stream.of(found.lost(), found.half(), found.chain(), unclear)
                .flatMap(List::stream)
                .toList();
    }
}
