package org.jmmlregistry.dictionary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The days that analysis takes for the partial dates of a case, all of them together: the 15th of a month, 1 July of a year,
 * moved between what the {@link DateOrder order} of the case allows, ties allowed. The more is known of a date the earlier it
 * is placed. A rule that no completion fits is left out here, as a check says it.
 */
final class Placement {

    /** So many partial dates are set against all others; in a case with more, only those of the entry asked and of HSCTs. */
    private static final int MOST_ALONE = 8;

    /** A date of an entry that places something which happened. */
    record Dated(EntryKey key, Answers answers, Item<?> item, ClinicalDate date) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Dated dated && key.equals(dated.key) && item == dated.item;
        }

        @Override
        public int hashCode() {
            return Objects.hash(key, item);
        }

        String name() {
            return key.form() + "." + item.code();
        }

        /** Whether an item of the same entry has this code as its answer. */
        boolean isAmong(String itemCode, String code) {
            return answers.items().stream()
                    .filter(each -> each.code().equals(itemCode))
                    .anyMatch(each -> answers.get(each).orElse(null) instanceof Coded coded
                            && coded.code().equals(code));
        }
    }

    /** The first and the last day on which a date can lie. */
    private record Span(LocalDate first, LocalDate last) {

        LocalDate nearest(LocalDate day) {
            LocalDate notBefore = day.isBefore(first) ? first : day;
            return notBefore.isAfter(last) ? last : notBefore;
        }
    }

    private final NavigableMap<EntryKey, Answers> byKey;
    private final List<Dated> dates;
    private final Map<Dated, Span> spans = new HashMap<>();
    private final Map<Dated, List<DateOrder.Rule>> rules = new HashMap<>();

    private Placement(NavigableMap<EntryKey, Answers> byKey, List<Dated> dates, Optional<LocalDate> asOf) {
        this.byKey = byKey;
        this.dates = dates;
        new DateOrder(dates).rules().forEach(this::add);
        asOf.ifPresent(day ->
                dates.stream().filter(each -> !span(each).first().isAfter(day)).forEach(each -> atMost(each, day)));
    }

    private Placement(Placement other) {
        this.byKey = other.byKey;
        this.dates = other.dates;
        this.spans.putAll(other.spans);
        this.rules.putAll(other.rules);
    }

    /** How the dates of a case stand to each other; empty if none is partial. */
    static Optional<Placement> of(NavigableMap<EntryKey, Answers> byKey, Optional<LocalDate> asOf) {
        List<Dated> dates = dates(byKey);
        return dates.stream().anyMatch(each -> each.date().isPartial())
                ? Optional.of(new Placement(byKey, dates, asOf))
                : Optional.empty();
    }

    /** The answers with the days that analysis takes for their partial dates. */
    static NavigableMap<EntryKey, Answers> placed(NavigableMap<EntryKey, Answers> byKey, Optional<LocalDate> asOf) {
        return of(byKey, asOf)
                .map(placement ->
                        placement.with(placement.days(each -> each.date().imputed()), ClinicalDate::takenAs))
                .orElse(byKey);
    }

    /** The entry for which the completions are other ones than for the rest of the case; empty where they are the same. */
    Optional<EntryKey> differingFor(EntryKey asked) {
        return partial().size() <= MOST_ALONE ? Optional.empty() : Optional.of(asked);
    }

    /** The answers with all dates completed, each partial one set against the others. */
    List<NavigableMap<EntryKey, Answers>> completions(Optional<EntryKey> asked) {
        List<Map<Dated, LocalDate>> ways = new ArrayList<>();
        ways.add(days(each -> each.date().imputed()));
        ways.add(days(each -> each.date().earliest()));
        ways.add(days(each -> each.date().latest()));
        for (Dated alone : partial()) {
            if (asked.map(alone.key()::equals).orElse(true) || isHsct(alone)) {
                ways.add(against(alone, span(alone).first(), each -> each.date().latest()));
                ways.add(against(alone, span(alone).last(), each -> each.date().earliest()));
            }
        }
        return ways.stream()
                .distinct()
                .map(days -> with(days, (date, day) -> ClinicalDate.of(day)))
                .toList();
    }

    private List<Dated> partial() {
        return dates.stream().filter(each -> each.date().isPartial()).toList();
    }

    private static boolean isHsct(Dated dated) {
        return dated.name().equals("F07.hsct_date") || dated.name().equals("F01.birth_date");
    }

    private static List<Dated> dates(NavigableMap<EntryKey, Answers> byKey) {
        List<Dated> dates = new ArrayList<>();
        byKey.forEach((key, answers) -> {
            for (Item<?> item : answers.items()) {
                if (item.kind() == Kind.DATE
                        && !item.isPlanned()
                        && answers.get(item).orElse(null) instanceof ClinicalDate date) {
                    dates.add(new Dated(key, answers, item, date.alone()));
                }
            }
        });
        return dates;
    }

    private NavigableMap<EntryKey, Answers> with(
            Map<Dated, LocalDate> days, BiFunction<ClinicalDate, LocalDate, ClinicalDate> as) {
        NavigableMap<EntryKey, Answers> changed = new TreeMap<>(byKey);
        days.forEach((dated, day) -> changed.computeIfPresent(
                dated.key(),
                (key, answers) -> answers.answered(dated.item(), new Answer.Given(as.apply(dated.date(), day)))));
        return changed;
    }

    private Span span(Dated dated) {
        ClinicalDate date = dated.date();
        return spans.getOrDefault(dated, new Span(date.earliest(), date.latest()));
    }

    private void add(DateOrder.Rule rule) {
        LocalDate least = span(rule.first()).first().plusDays(rule.days());
        if (!least.isAfter(span(rule.second()).last())) {
            rules.computeIfAbsent(rule.first(), each -> new ArrayList<>()).add(rule);
            rules.computeIfAbsent(rule.second(), each -> new ArrayList<>()).add(rule);
            atLeast(rule.second(), least);
            atMost(rule.first(), span(rule.second()).last().minusDays(rule.days()));
        }
    }

    private void atLeast(Dated dated, LocalDate day) {
        Span span = span(dated);
        if (day.isAfter(span.first())) {
            spans.put(dated, new Span(day, span.last()));
            rules.getOrDefault(dated, List.of()).stream()
                    .filter(rule -> rule.first().equals(dated))
                    .forEach(rule -> atLeast(rule.second(), day.plusDays(rule.days())));
        }
    }

    private void atMost(Dated dated, LocalDate day) {
        Span span = span(dated);
        if (day.isBefore(span.last())) {
            spans.put(dated, new Span(span.first(), day));
            rules.getOrDefault(dated, List.of()).stream()
                    .filter(rule -> rule.second().equals(dated))
                    .forEach(rule -> atMost(rule.first(), day.minusDays(rule.days())));
        }
    }

    /** The day of each partial date that is nearest to a wish, one after the other. */
    private Map<Dated, LocalDate> days(Function<Dated, LocalDate> wish) {
        Placement settled = new Placement(this);
        Map<Dated, LocalDate> days = new LinkedHashMap<>();
        partial().stream()
                .sorted(Comparator.comparing(each -> each.date().precision()))
                .forEach(each -> days.put(each, settled.settle(each, wish.apply(each))));
        return days;
    }

    private Map<Dated, LocalDate> against(Dated alone, LocalDate day, Function<Dated, LocalDate> others) {
        Placement settled = new Placement(this);
        settled.settle(alone, day);
        return settled.days(others);
    }

    private LocalDate settle(Dated dated, LocalDate wish) {
        LocalDate day = span(dated).nearest(wish);
        atLeast(dated, day);
        atMost(dated, day);
        return day;
    }
}
