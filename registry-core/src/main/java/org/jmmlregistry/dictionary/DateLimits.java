package org.jmmlregistry.dictionary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;

/**
 * What no date of a child can be, whatever it is the date of: in the future, or in a year that is a slip of the pen. A planned
 * date may lie ahead, but not beyond a childhood.
 */
final class DateLimits {

    /** No child of the registry was born earlier. */
    private static final int FIRST_YEAR = 1960;

    private static final int YEARS_AHEAD = 30;

    private DateLimits() {}

    static Stream<Finding> review(Entry entry, Item<?> item, LocalDate today) {
        return entry.answers().get(item).orElse(null) instanceof ClinicalDate date
                ? Stream.of(early(entry, item, date), late(entry, item, date, today))
                        .flatMap(Optional::stream)
                : Stream.empty();
    }

    /** The birth itself is refused by a check of its own. */
    private static Optional<Finding> early(Entry entry, Item<?> item, ClinicalDate date) {
        return item.isIdentity() || date.latest().getYear() >= FIRST_YEAR
                ? Optional.empty()
                : Optional.of(slip(
                        entry,
                        item,
                        Message.of(
                                "“{item}” ({date}) lies before {year}, when no child of the registry was born; please look for a slip of the pen in the year.",
                                item,
                                date,
                                String.valueOf(FIRST_YEAR))));
    }

    private static Optional<Finding> late(Entry entry, Item<?> item, ClinicalDate date, LocalDate today) {
        if (!date.certainlyAfter(today)) {
            return Optional.empty();
        }
        if (!item.isPlanned()) {
            return Optional.of(Finding.about(
                    entry, item, "EC-X11", Severity.HARD, Message.of("{item} lies in the future.", item)));
        }
        return date.certainlyAfter(today.plusYears(YEARS_AHEAD))
                ? Optional.of(slip(
                        entry,
                        item,
                        Message.of(
                                "“{item}” ({date}) lies more than {years} years ahead; please look for a slip of the pen in the year.",
                                item,
                                date,
                                String.valueOf(YEARS_AHEAD))))
                : Optional.empty();
    }

    private static Finding slip(Entry entry, Item<?> item, Message message) {
        return Finding.about(entry, item, "EC-X17", Severity.HARD, message);
    }
}
