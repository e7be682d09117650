package org.jmmlregistry.dictionary;

import java.math.BigDecimal;
import java.util.Optional;
import org.jmmlregistry.language.Message;

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

    /** {@code 2 to 50}, {@code at least 1}, {@code above 0}; empty if open. */
    public Optional<Message> inWords() {
        if (low.isEmpty()) {
            return high.map(to -> Message.in("range", "at most {high}", plain(to)));
        }
        BigDecimal from = plain(low.get());
        if (high.isPresent()) {
            return Optional.of(Message.in("range", "{low} to {high}", from, plain(high.get())));
        }
        return Optional.of(
                above ? Message.in("range", "above {low}", from) : Message.in("range", "at least {low}", from));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
