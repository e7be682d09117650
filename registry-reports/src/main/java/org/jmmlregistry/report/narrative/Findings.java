package org.jmmlregistry.report.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;

/** Findings told together: those that are there, and the names of those that are not. */
final class Findings {
    private final Answers answers;
    private final List<Message> found = new ArrayList<>();
    private final List<Item<?>> items = new ArrayList<>();
    private final List<Item<?>> expected = new ArrayList<>();
    private final Gaps gaps = new Gaps();

    Findings(Answers answers) {
        this.answers = answers;
    }

    /**
     * Looks for a measurement.
     *
     * @param name what is missing if it is not there: {@code the platelet count}
     * @param told how a value with its unit is told
     */
    Findings measure(Item<BigDecimal> item, Message name, UnaryOperator<Message> told) {
        expected.add(item);
        gaps.expect(answers, item, name);
        Figures.measured(answers, item).map(told).ifPresent(words -> add(item, words));
        return this;
    }

    /** Tells a measurement that nobody misses where it is not there. */
    Findings also(Item<BigDecimal> item, UnaryOperator<Message> told) {
        Figures.measured(answers, item).map(told).ifPresent(words -> add(item, words));
        return this;
    }

    /** Looks for the result of a test. */
    <T> Findings result(Item<T> item, Message name, Function<T, Message> told) {
        expected.add(item);
        gaps.expect(answers, item, name).map(told).ifPresent(words -> add(item, words));
        return this;
    }

    private void add(Item<?> item, Message words) {
        found.add(words);
        items.add(item);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** The items that were looked for. */
    List<Item<?>> expected() {
        return List.copyOf(expected);
    }

    /** {@code white blood cells were 28 × 10⁹/L, monocytes 3.2 × 10⁹/L and donor cells made up 35 %}. */
    List<Message> told() {
        return List.copyOf(found);
    }

    List<Item<?>> items() {
        return List.copyOf(items);
    }

    List<Sentence> missing() {
        return gaps.sentences();
    }
}
