package org.jmmlregistry.criterion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.patient.DataLabel;

/** Criteria over all items, in all ways and at any depth; the same seed and cases give the same ones. */
public final class RandomCriteria {

    private static final int DEEPEST = 3;
    private static final Form HSCT = Forms.form("F07").orElseThrow();

    private final Random random;
    private final Map<String, List<String>> values = new TreeMap<>();

    /** @param cases values of which are sought, so that something is found */
    public RandomCriteria(long seed, List<AnsweredCase> cases) {
        random = new Random(seed);
        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (AnsweredCase each : cases) {
            for (Entry entry : each.entries()) {
                for (Item<?> item : entry.answers().items()) {
                    entry.answers().answer(item).stream()
                            .filter(Answer.Given.class::isInstance)
                            .map(answer -> AnswerText.write(answer).value())
                            .forEach(value -> found.computeIfAbsent(
                                            entry.key().form() + "." + item, code -> new TreeSet<>())
                                    .addAll(List.of(value.split(";"))));
                }
            }
        }
        found.forEach((item, all) -> values.put(item, List.copyOf(all)));
    }

    public Criterion next() {
        return new Criterion(formula(DEEPEST, depth -> caseCondition()));
    }

    private <A> Formula<A> formula(int depth, IntFunction<A> condition) {
        int kind = depth == 0 ? 0 : random.nextInt(8);
        if (kind < 4) {
            return Formula.one(condition.apply(depth));
        }
        if (kind == 4) {
            return new Formula.Not<>(formula(depth - 1, condition));
        }
        List<Formula<A>> parts = IntStream.rangeClosed(1, 2 + random.nextInt(2))
                .mapToObj(part -> this.<A>formula(depth - 1, condition))
                .toList();
        return kind == 5 ? new Formula.All<>(parts) : new Formula.Any<>(parts);
    }

    private CaseCondition caseCondition() {
        int kind = random.nextInt(20);
        if (kind < 9) {
            return InOneEntry.of(Formula.one(item(form())));
        }
        if (kind < 14) {
            Form form = form();
            return InOneEntry.of(
                    new Formula.All<>(List.of(Formula.one(item(form)), formula(2, depth -> entryCondition(form)))));
        }
        return kind < 18 ? within() : attribute();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Form form() {
        return any(Forms.all());
    }

    private EntryCondition entryCondition(Form form) {
        return random.nextInt(4) == 0 ? hsct() : item(form);
    }

    private HsctCondition hsct() {
        Comparison how = any(Comparison.OF_COUNTS);
        return new HsctCondition(
                how,
                IntStream.range(0, how == Comparison.BETWEEN ? 2 : 1)
                        .mapToObj(each -> random.nextInt(3) + each)
                        .toList());
    }

    private ItemCondition item(Form form) {
        List<Item<?>> sought = form.items().stream()
                .filter(item -> !Comparison.of(item).isEmpty())
                .toList();
        Item<?> item = any(sought);
        Comparison how = any(Comparison.of(item));
        return ItemCondition.read(form, item, how, texts(form, item, how));
    }

    private List<String> texts(Form form, Item<?> item, Comparison how) {
        return switch (how) {
            case GIVEN -> List.of();
            case ABSENT ->
                random.nextBoolean()
                        ? List.of()
                        : List.of(any(List.of(Absence.values())).code());
            case CONTAINS -> List.of(part(value(form, item)));
            case IS, IS_NOT, AT_LEAST, AT_MOST -> List.of(value(form, item));
            case ONE_OF ->
                IntStream.rangeClosed(1, 1 + random.nextInt(3))
                        .mapToObj(each -> value(form, item))
                        .toList();
            case BETWEEN -> {
                List<String> two = new ArrayList<>(List.of(value(form, item), value(form, item)));
                two.sort(item.kind() == Kind.DATE ? Comparator.naturalOrder() : Comparator.comparing(BigDecimal::new));
                yield two;
            }
        };
    }

    private String part(String text) {
        int from = random.nextInt(text.length());
        String part = text.substring(from, from + 1 + random.nextInt(text.length() - from));
        return part.isBlank() ? text : random.nextBoolean() ? part.toUpperCase(Locale.ROOT) : part;
    }

    private String value(Form form, Item<?> item) {
        List<String> known = values.getOrDefault(form.code() + "." + item, List.of());
        String value = known.isEmpty() || random.nextInt(10) == 0 ? chosen(item) : any(known);
        return item.kind() == Kind.DATE ? value.substring(0, Math.min(value.length(), any(List.of(4, 7, 10)))) : value;
    }

    private String chosen(Item<?> item) {
        return switch (item.kind()) {
            case DATE -> "200%s-0%s-1%s".formatted(random.nextInt(10), 1 + random.nextInt(9), random.nextInt(10));
            case NUMBER, INTEGER -> String.valueOf(random.nextInt(9));
            case CODE, CODES -> any(item.choices().stream().map(Coded::code).toList());
            case YES_NO -> random.nextBoolean() ? "Y" : "N";
            case STRING, STRINGS, TEXT -> "a_%! \"(b)\\";
        };
    }

    private Within within() {
        DatedEvent event = event(form());
        DatedEvent start = event(random.nextBoolean() ? HSCT : form());
        Within.Unit unit = random.nextBoolean() ? Within.Unit.MONTHS : Within.Unit.DAYS;
        return new Within(
                event, random.nextInt(unit == Within.Unit.MONTHS ? 40 : 1200), unit, start, random.nextInt(3) == 0);
    }

    private DatedEvent event(Form form) {
        List<Item<?>> dates =
                form.items().stream().filter(item -> item.kind() == Kind.DATE).toList();
        if (dates.isEmpty()) {
            return event(form());
        }
        Optional<Formula<EntryCondition>> where =
                random.nextBoolean() ? Optional.empty() : Optional.of(formula(1, depth -> entryCondition(form)));
        return new DatedEvent(form, any(dates), where);
    }

    private CaseAttribute attribute() {
        CaseAttribute.Attribute attribute = any(List.of(CaseAttribute.Attribute.values()));
        Comparison how = any(attribute.comparisons());
        int count = how == Comparison.GIVEN ? 0 : how == Comparison.ONE_OF ? 2 : 1;
        return new CaseAttribute(
                attribute,
                how,
                IntStream.range(0, count)
                        .mapToObj(each -> attributeValue(attribute))
                        .toList());
    }

    private String attributeValue(CaseAttribute.Attribute attribute) {
        return switch (attribute) {
            case KIND -> any(List.of(DataLabel.values())).code();
            case CENTRE -> any(List.of("NORTH", "SOUTH", "WEST"));
            case SERIES -> any(List.of("CHANG2004", "other series"));
        };
    }
}
