package org.jmmlregistry.dictionary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;

/**
 * The answers that raise no question; others are saved and questioned.
 *
 * @param range of a number
 * @param rare the codes of a list, or {@code Y} and {@code N}, that are questioned
 * @param unless while it holds, no answer surprises
 */
public record Expected(Range range, List<String> rare, Optional<Condition> unless) {

    static final Expected ANYTHING = new Expected(Range.ALL, List.of(), Optional.empty());

    public Expected {
        rare = List.copyOf(rare);
    }

    Expected within(Range usual) {
        return new Expected(usual, rare, unless);
    }

    Expected without(String... codes) {
        return new Expected(range, List.of(codes), unless);
    }

    Expected unless(Condition condition) {
        return new Expected(range, rare, Optional.of(condition));
    }

    /** Whether a number of the entry is no surprise. */
    public boolean contains(BigDecimal value, Entry entry) {
        return range.contains(value) || isSuspended(entry);
    }

    /** The first of the codes given in the entry that is questioned. */
    Optional<String> firstRare(List<String> given, Entry entry) {
        return isSuspended(entry)
                ? Optional.empty()
                : rare.stream().filter(given::contains).findFirst();
    }

    private boolean isSuspended(Entry entry) {
        return unless.filter(condition -> condition.holds(entry)).isPresent();
    }

    /** {@code 2 to 50}, {@code at most 1, unless “Status” is “Relapse”}, one {@code not LOW} for each rare code. */
    public List<Message> inWords() {
        return Stream.concat(
                        range.inWords().stream(), rare.stream().map(code -> Message.in("codebook", "not {code}", code)))
                .map(limits -> unless.map(condition ->
                                Message.in("range", "{limits}, unless {condition}", limits, condition.inWords()))
                        .orElse(limits))
                .toList();
    }
}
