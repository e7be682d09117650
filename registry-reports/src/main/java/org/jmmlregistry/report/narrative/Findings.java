package org.jmmlregistry.report.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Item;

/** Measurements told together: the values that are there, and the names of those that are not. */
final class Findings {
    private final Answers answers;
    private final List<String> found = new ArrayList<>();
    private final Gaps gaps = new Gaps();

    Findings(Answers answers) {
        this.answers = answers;
    }

    /**
     * Looks for a measurement.
     *
     * @param name what is missing if it is not there: {@code the platelet count}
     * @param words how it is told, with {@code %s} in place of the value and its unit
     */
    Findings expect(Item<BigDecimal> item, String name, String words) {
        gaps.expect(answers, item, name);
        Prose.measured(answers, item).ifPresent(value -> found.add(words.formatted(value)));
        return this;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** {@code white blood cells were 28 × 10⁹/L, monocytes 3.2 × 10⁹/L and donor cells made up 35 %}. */
    String told() {
        return Prose.series(found);
    }

    String missing() {
        return gaps.sentence();
    }
}
