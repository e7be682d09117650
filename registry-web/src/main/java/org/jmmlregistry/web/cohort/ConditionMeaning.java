package org.jmmlregistry.web.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.criterion.CaseAttribute;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.DatedEvent;
import org.jmmlregistry.criterion.EntryCondition;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.criterion.HsctCondition;
import org.jmmlregistry.criterion.InOneEntry;
import org.jmmlregistry.criterion.ItemCondition;
import org.jmmlregistry.criterion.Within;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.web.cases.SoughtItem;

/** What the controls of one line ask; empty where something is still to be chosen, refused where it cannot be asked. */
final class ConditionMeaning {

    private static final String NUMBER = "[0-9]{1,6}";

    private final AskedNames names;

    ConditionMeaning(AskedNames names) {
        this.names = names;
    }

    /**
     * What it asks of a child.
     *
     * @param event what must hold of the entry of an event
     * @param start what must hold of the entry from which the time runs
     */
    Optional<CaseCondition> ofCase(
            Line line, Optional<Formula<EntryCondition>> event, Optional<Formula<EntryCondition>> start) {
        Line.Asking asking = line.asking();
        if (asking.item().isBlank()) {
            return Optional.empty();
        }
        Asked asked = asked(asking.item());
        if (asking.isWithin()) {
            return within(line, event, start);
        }
        if (asked instanceof Asked.OfCase of) {
            return comparison(asking)
                    .flatMap(how -> values(asking, how).map(values -> new CaseAttribute(of.attribute(), how, values)));
        }
        if (asked instanceof Asked.OfHsct) {
            throw Refused.malformed("The number of an HSCT is asked of an entry: add a group “in one entry” for it.");
        }
        return item(asking, ((Asked.OfItem) asked).item())
                .map(item -> InOneEntry.of(Formula.all(narrowed(Optional.of(Formula.one(item)), asking.hsct()))));
    }

    /** What it asks of an entry. */
    Optional<EntryCondition> ofEntry(Line line) {
        Line.Asking asking = line.asking();
        if (asking.item().isBlank()) {
            return Optional.empty();
        }
        Asked asked = asked(asking.item());
        if (asked instanceof Asked.OfCase) {
            throw Refused.malformed("“{item}” is asked of a child, not of an entry.", asked.name());
        }
        if (asked instanceof Asked.OfHsct) {
            return comparison(asking).flatMap(how -> values(asking, how).map(values -> hsct(how, values)));
        }
        if (asking.isWithin()) {
            throw Refused.malformed("A time after something else is asked of a child, not of an entry.");
        }
        return item(asking, ((Asked.OfItem) asked).item());
    }

    private Asked asked(String typed) {
        return names.find(typed).orElseThrow(() -> new Refused(Refused.Kind.MALFORMED, names.complaint(typed)));
    }

    private static Optional<Comparison> comparison(Line.Asking asking) {
        return asking.how().isBlank() ? Optional.empty() : Comparison.named(asking.how());
    }

    /** What it is compared with; empty if that is not said yet. */
    private static Optional<List<String>> values(Line.Asking asking, Comparison how) {
        if (how.asksForAnAnswer()) {
            return Optional.of(List.of());
        }
        List<String> values = (how == Comparison.ONE_OF
                        ? asking.values().stream().flatMap(value -> Arrays.stream(value.split(";")))
                        : asking.values().stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        List<String> kept = how.takesSeveral() || values.isEmpty() ? values : values.subList(0, 1);
        return kept.isEmpty() || (how == Comparison.BETWEEN && kept.size() < 2)
                ? Optional.empty()
                : Optional.of(how == Comparison.BETWEEN ? kept.subList(0, 2) : kept);
    }

    private static Optional<EntryCondition> item(Line.Asking asking, SoughtItem of) {
        if (asking.how().startsWith(SoughtItem.ABSENT_FOR)) {
            return Optional.of(ItemCondition.read(
                    of.form(),
                    of.item(),
                    Comparison.ABSENT,
                    List.of(asking.how().substring(SoughtItem.ABSENT_FOR.length()))));
        }
        return comparison(asking)
                .filter(how -> Comparison.of(of.item()).contains(how))
                .flatMap(how ->
                        values(asking, how).map(values -> ItemCondition.read(of.form(), of.item(), how, values)));
    }

    private static EntryCondition hsct(Comparison how, List<String> values) {
        if (!values.stream().allMatch(value -> value.matches("[0-9]"))) {
            throw Refused.malformed("The number of an HSCT is 0 to 9, and 0 before the first.");
        }
        return new HsctCondition(how, values.stream().map(Integer::valueOf).toList());
    }

    /** Conditions on an entry, that of its HSCT at the end if there is one. */
    private static List<Formula<EntryCondition>> narrowed(Optional<Formula<EntryCondition>> others, String hsct) {
        List<Formula<EntryCondition>> all = new ArrayList<>();
        others.ifPresent(all::add);
        Stream.of(hsct)
                .filter(number -> !number.isBlank())
                .forEach(number -> all.add(Formula.one(hsct(Comparison.IS, List.of(number)))));
        return all;
    }

    private Optional<CaseCondition> within(
            Line line, Optional<Formula<EntryCondition>> event, Optional<Formula<EntryCondition>> start) {
        Line.Following after = line.following();
        if (after.time().isBlank() || after.start().isBlank()) {
            return Optional.empty();
        }
        if (!after.time().strip().matches(NUMBER)) {
            throw Refused.malformed("A time is 0 to 1200 months, or 0 to 36500 days.");
        }
        return Optional.of(new Within(
                dated(line.asking().item(), event, line.asking().hsct()),
                Integer.parseInt(after.time().strip()),
                after.unit().equals(Within.Unit.DAYS.name()) ? Within.Unit.DAYS : Within.Unit.MONTHS,
                dated(after.start(), start, after.hsct()),
                after.sameHsct()));
    }

    private DatedEvent dated(String typed, Optional<Formula<EntryCondition>> others, String hsct) {
        if (asked(typed) instanceof Asked.OfItem of) {
            List<Formula<EntryCondition>> all = narrowed(others, hsct);
            return new DatedEvent(
                    of.item().form(),
                    of.item().item(),
                    all.isEmpty() ? Optional.empty() : Optional.of(Formula.all(all)));
        }
        throw Refused.malformed("“{item}” is no date; only dates lie within a time of each other.", typed);
    }
}
