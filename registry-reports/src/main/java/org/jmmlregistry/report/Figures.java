package org.jmmlregistry.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.phrase.CellDose;
import org.jmmlregistry.report.phrase.DonorShare;

/** Measured figures as they stand in a sentence. */
public final class Figures {

    private Figures() {}

    /** Without the zeros that say nothing. */
    public static Message plain(BigDecimal value) {
        return Message.verbatim(value.stripTrailingZeros().toPlainString());
    }

    /** The value of an item with its unit: {@code 58 × 10⁹/L}, {@code 7 cm}, {@code 1 × 10⁷/kg}. */
    public static Optional<Message> measured(Answers answers, Item<BigDecimal> item) {
        return answers.get(item).map(value -> measured(item, value));
    }

    /** A value of an item with its unit. */
    public static Message measured(Item<?> item, BigDecimal value) {
        if (CellDose.isCountedBy(item)) {
            return Message.of("{cells}/kg", CellDose.of(item, value));
        }
        Message number = DonorShare.isAskedBy(item) ? DonorShare.of(value) : plain(value);
        return item.unitInWords()
                .map(unit -> Message.of("{value} {unit}", number, unit))
                .orElse(number);
    }

    /** A day counted from an HSCT, with a minus before it: {@code −7}. */
    public static Message day(long day) {
        return Message.verbatim(day < 0 ? "−" + -day : String.valueOf(day));
    }
}
