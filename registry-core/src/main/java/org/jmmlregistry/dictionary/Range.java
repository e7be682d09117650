package org.jmmlregistry.dictionary;

import java.math.BigDecimal;
import java.util.Optional;

/** Limits of a number; an absent limit is open. The lower one is part of the range unless {@code above} is set. */
public record Range(Optional<BigDecimal> low, Optional<BigDecimal> high, boolean above) {

    static final Range ALL = new Range(Optional.empty(), Optional.empty(), false);

    static Range between(double low, double high) {
        return new Range(Optional.of(BigDecimal.valueOf(low)), Optional.of(BigDecimal.valueOf(high)), false);
    }

    static Range from(double low) {
        return new Range(Optional.of(BigDecimal.valueOf(low)), Optional.empty(), false);
    }

    static Range above(double low) {
        return new Range(Optional.of(BigDecimal.valueOf(low)), Optional.empty(), true);
    }

    static Range upTo(double high) {
        return new Range(Optional.empty(), Optional.of(BigDecimal.valueOf(high)), false);
    }

    public boolean isOpen() {
        return low.isEmpty() && high.isEmpty();
    }

    public boolean contains(BigDecimal value) {
        boolean notBelow =
                low.map(limit -> value.compareTo(limit) >= (above ? 1 : 0)).orElse(true);
        return notBelow && high.map(limit -> value.compareTo(limit) <= 0).orElse(true);
    }

    /** In words, as a message or a codebook prints it: {@code 2 to 50}, {@code at least 1}, {@code above 0}; empty if open. */
    public String inWords() {
        String from = low.map(Range::plain).orElse("");
        String to = high.map(Range::plain).orElse("");
        if (low.isPresent() && high.isPresent()) {
            return from + " to " + to;
        }
        if (low.isPresent()) {
            return (above ? "above " : "at least ") + from;
        }
        return high.isPresent() ? "at most " + to : "";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
