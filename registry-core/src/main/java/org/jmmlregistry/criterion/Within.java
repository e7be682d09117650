package org.jmmlregistry.criterion;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/**
 * That something happened within a time after something else, both of them dated; on the same day, and on the last day, counts.
 * Days are those that analysis takes.
 *
 * @param sameHsct whether both must stand under the same HSCT
 */
public record Within(DatedEvent event, int most, Unit unit, DatedEvent start, boolean sameHsct)
        implements CaseCondition {

    /** Calendar months, or days. */
    public enum Unit {
        MONTHS(1200),
        DAYS(36_500);

        private final int most;

        Unit(int most) {
            this.most = most;
        }

        String text() {
            return this == MONTHS ? "months" : "days";
        }
    }

    /** @throws Refused if the time is longer than a life */
    public Within {
        if (most < 0 || most > unit.most) {
            throw Refused.malformed(
                    "A time is 0 to {months} months, or 0 to {days} days.", Unit.MONTHS.most, Unit.DAYS.most);
        }
    }

    @Override
    public Claim claim(KnownCase of) {
        List<? extends KnownEntry> events = of.entries(event.form());
        List<? extends KnownEntry> starts = of.entries(start.form());
        if (events.isEmpty() || starts.isEmpty()) {
            return happened(event.form(), events).and(happened(start.form(), starts));
        }
        return Claim.any(events.stream()
                .flatMap(later -> starts.stream().map(earlier -> claim(later, earlier)))
                .toArray(Claim[]::new));
    }

    private static Claim happened(Form form, List<? extends KnownEntry> entries) {
        if (!entries.isEmpty()) {
            return Claim.TRUE;
        }
        return KnownCase.isEvent(form) ? Claim.FALSE : Claim.UNKNOWN;
    }

    private Claim claim(KnownEntry later, KnownEntry earlier) {
        boolean paired = !sameHsct || later.hsctSeq() == earlier.hsctSeq();
        return Claim.all(Claim.of(paired), event.claim(later), start.claim(earlier), inTime(later, earlier));
    }

    private Claim inTime(KnownEntry later, KnownEntry earlier) {
        return event.of(later)
                .flatMap(date -> start.of(earlier).map(from -> Claim.of(fits(date, from))))
                .orElse(Claim.UNKNOWN);
    }

    private boolean fits(ClinicalDate date, ClinicalDate from) {
        LocalDate begin = from.imputed();
        LocalDate end = unit == Unit.MONTHS ? begin.plusMonths(most) : begin.plusDays(most);
        return !date.certainlyBefore(from) && !date.imputed().isAfter(end);
    }

    @Override
    public String text() {
        return "%s within %s %s after %s%s"
                .formatted(event.text(), most, unit.text(), start.text(), sameHsct ? " under the same HSCT" : "");
    }

    @Override
    public Message words() {
        Message words = unit == Unit.MONTHS
                ? Message.of(
                        "{event} within {n, plural, one {# month} other {# months}} after {start}",
                        event.words(),
                        most,
                        start.words())
                : Message.of(
                        "{event} within {n, plural, one {# day} other {# days}} after {start}",
                        event.words(),
                        most,
                        start.words());
        return sameHsct ? Message.of("{condition} under the same HSCT", words) : words;
    }

    @Override
    public List<ItemCondition> items() {
        return Stream.concat(event.items().stream(), start.items().stream()).toList();
    }
}
