package org.jmmlregistry.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Item;

/** One form while it is filled, with gaps left by chance. */
final class FormDraft {

    private final Chance chance;
    private Answers answers = Answers.none();

    FormDraft(Chance chance) {
        this.chance = chance;
    }

    <T> FormDraft put(Item<T> item, T value) {
        answers = answers.with(item, value);
        return this;
    }

    FormDraft day(Item<ClinicalDate> item, LocalDate day) {
        return put(item, ClinicalDate.of(day));
    }

    /** The day, or why there is none. */
    FormDraft day(Item<ClinicalDate> item, Optional<LocalDate> day, Absence otherwise) {
        return day.map(each -> day(item, each)).orElseGet(() -> absent(item, otherwise));
    }

    /** A number with as many decimal places as the item takes. */
    FormDraft number(Item<BigDecimal> item, double value) {
        BigDecimal rounded = new BigDecimal(value)
                .setScale(item.decimals(), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return put(item, rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    /** @throws IllegalArgumentException if the item has no such code */
    FormDraft code(Item<Coded> item, String code) {
        return put(item, choice(item, code));
    }

    /** @throws IllegalArgumentException if the item has no such code */
    FormDraft codes(Item<List<Coded>> item, String... codes) {
        return put(item, Arrays.stream(codes).map(code -> choice(item, code)).toList());
    }

    private static Coded choice(Item<?> item, String code) {
        return item.choice(code)
                .orElseThrow(() -> new IllegalArgumentException("code: one of " + item + ", not \"" + code + "\""));
    }

    FormDraft absent(Item<?> item, Absence why) {
        answers = answers.with(item, why);
        return this;
    }

    /** Takes an answer back in a share of cases, and says why there is none. */
    FormDraft lacking(double share, Absence why, Item<?>... items) {
        for (Item<?> item : items) {
            if (chance.happens(share)) {
                absent(item, why);
            }
        }
        return this;
    }

    Answers answers() {
        return answers;
    }
}
