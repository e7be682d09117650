package org.jmmlregistry.criterion;

import java.util.List;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;

/**
 * Which children: conditions over cases, put together by and, or and not. Two criteria are equal if they have the same text.
 *
 * <pre>{@code
 * F07.donor_type is MUD and not kind is SYNTHETIC
 * same entry (F13.event_type is RELAPSE and HSCT is 1)
 * F13.event_date where (HSCT is 1) within 6 months after F07.hsct_date where (HSCT is 1)
 * }</pre>
 */
public record Criterion(Formula<CaseCondition> formula) implements Worded {

    /** How many characters the text of a criterion may have. */
    public static final int LONGEST = 10_000;

    /** How many comparisons a criterion may have; more make statements that a database refuses. */
    public static final int MOST_CONDITIONS = 200;

    /** @throws Refused if it has more comparisons than a database takes */
    public Criterion {
        long conditions = formula.conditions().stream()
                .mapToLong(each -> Math.max(1, each.items().size()))
                .sum();
        if (conditions > MOST_CONDITIONS) {
            throw Refused.malformed(
                    "The criterion has {n} comparisons; at most {most} can be asked at once.",
                    conditions,
                    MOST_CONDITIONS);
        }
    }

    /**
     * Reads its text.
     *
     * @throws Refused with the place of what cannot be understood, in a sentence
     */
    public static Criterion read(String text) {
        FreeText.complaint(Message.of("The criterion"), text, LONGEST).ifPresent(why -> {
            throw new Refused(Refused.Kind.MALFORMED, why);
        });
        return new Criterion(CriterionReader.read(text));
    }

    /** One comparison of one item, in any entry. */
    public static Criterion of(Form form, Item<?> item, Comparison how, String... values) {
        return new Criterion(
                Formula.one(InOneEntry.of(Formula.one(ItemCondition.read(form, item, how, List.of(values))))));
    }

    public Criterion and(Criterion other) {
        return new Criterion(new Formula.All<>(List.of(formula, other.formula)));
    }

    /** Whether it is known to hold of a case. */
    public boolean holds(KnownCase of) {
        return claim(of) == Claim.TRUE;
    }

    /** Whether it holds of a case, does not hold, or is not known to. */
    public Claim claim(KnownCase of) {
        return formula.claim(each -> each.claim(of));
    }

    /** The items that it looks at, each with its form. */
    public List<ItemCondition> items() {
        return formula.conditions().stream()
                .flatMap(each -> each.items().stream())
                .toList();
    }

    /** The codes of the series that it looks for. */
    public List<String> series() {
        return formula.conditions().stream()
                .filter(CaseAttribute.class::isInstance)
                .map(CaseAttribute.class::cast)
                .filter(each -> each.attribute() == CaseAttribute.Attribute.SERIES && each.how() != Comparison.IS_NOT)
                .flatMap(each -> each.values().stream())
                .toList();
    }

    /** Its one text, which is read back as the same criterion. */
    public String text() {
        return CriterionText.of(formula);
    }

    @Override
    public Message words() {
        return ConditionWords.of(formula, CaseCondition::words);
    }

    @Override
    public String toString() {
        return text();
    }
}
