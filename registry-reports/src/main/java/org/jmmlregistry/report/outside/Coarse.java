package org.jmmlregistry.report.outside;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.disclosure.Knowledge;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.statistics.Limits;

/**
 * Estimates in steps of so many percent that five children lie between two of them, so that no event can be counted from them.
 *
 * @param percent the step
 */
record Coarse(int percent) {

    private static final int ALL = 100;

    /** Those that divide 100. */
    private static final int[] STEPS = {1, 2, 5, 10, 20, 25};

    /** Of so many children; empty for so few that no step is wide enough. */
    static Optional<Coarse> of(int children) {
        return IntStream.of(STEPS)
                .filter(step -> step * children >= ALL * Knowledge.LEAST)
                .mapToObj(Coarse::new)
                .findFirst();
    }

    /** Percent, to the nearest step. */
    int rounded(double probability) {
        return (int) Math.round(ALL * probability / percent) * percent;
    }

    private int down(double probability) {
        return (int) Math.floor(ALL * probability / percent + 1e-9) * percent;
    }

    private int up(double probability) {
        return Math.min(ALL, (int) Math.ceil(ALL * probability / percent - 1e-9) * percent);
    }

    /** {@code 60 % (45–70)}: the limits outwards. */
    Cell cell(Estimated.Reading reading) {
        int value = rounded(reading.value().orElseThrow());
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("percent", (double) value);
        Limits limits = reading.limits();
        if (!limits.areDefined()) {
            return Cell.figure(Message.of("{percent} %", value), numbers);
        }
        int lower = Math.min(value, down(limits.lower().orElseThrow()));
        int upper = Math.max(value, up(limits.upper().orElseThrow()));
        numbers.put("lower", (double) lower);
        numbers.put("upper", (double) upper);
        return Cell.figure(Message.of("{percent} % ({lower}–{upper})", value, lower, upper), numbers);
    }
}
