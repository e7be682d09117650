package org.jmmlregistry.index;

import java.util.List;
import org.jmmlregistry.criterion.CaseAttribute;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.criterion.EntryCondition;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.criterion.InOneEntry;
import org.jmmlregistry.criterion.ItemCondition;
import org.jmmlregistry.criterion.Within;

/**
 * The cases of which a criterion is known to hold, as a set of their pseudonyms. Sets are asked for and not whether each case
 * is as wanted, because Derby would look at each line of the list and then for its answers.
 */
final class CasesThatFit {

    private static final Sql EVERY = Sql.of("SELECT case_id FROM case_line");

    private CasesThatFit() {}

    static Sql of(Criterion criterion) {
        return EntriesThatFit.sets(criterion.formula(), CasesThatFit::cases).apply(true);
    }

    private static Sql cases(CaseCondition condition, boolean known) {
        if (condition instanceof InOneEntry entry) {
            return known ? withEntry(entry) : withoutEntry(entry);
        }
        if (condition instanceof Within within) {
            return new EventPairs(within).cases(known);
        }
        return withAttribute((CaseAttribute) condition, known);
    }

    private static Sql withEntry(InOneEntry asked) {
        if (asked.what() instanceof Formula.One<EntryCondition> one
                && one.condition() instanceof ItemCondition item
                && item.how() != Comparison.IS_NOT) {
            return new AnswersThatFit(item, Sql.ALWAYS).rows("case_id");
        }
        return casesOf(new EntriesThatFit(asked.form()).where(asked.what(), true));
    }

    /** Every entry is known not to be as asked. */
    private static Sql withoutEntry(InOneEntry asked) {
        EntriesThatFit entries = new EntriesThatFit(asked.form());
        Sql possible = casesOf(entries.all(EntriesThatFit.KEY).except(entries.where(asked.what(), false)));
        return (asked.knownWithoutEntry() ? EVERY : entries.cases()).except(possible);
    }

    static Sql casesOf(Sql entries) {
        return Sql.with("SELECT DISTINCT case_id FROM (#) chosen", entries);
    }

    static Sql every() {
        return EVERY;
    }

    private static Sql withAttribute(CaseAttribute asked, boolean known) {
        Sql held = asked.how() == Comparison.GIVEN ? given(asked) : among(asked);
        boolean affirmed = known == (asked.how() != Comparison.IS_NOT);
        String query = asked.attribute() == CaseAttribute.Attribute.CENTRE
                ? "SELECT id AS case_id FROM registered_case WHERE "
                : "SELECT case_id FROM case_line WHERE ";
        return Sql.with(query + (affirmed ? "#" : "NOT (#)"), held);
    }

    private static String column(CaseAttribute asked) {
        return switch (asked.attribute()) {
            case KIND -> "kind";
            case CENTRE -> "centre";
            case SERIES -> "series_code";
        };
    }

    private static Sql given(CaseAttribute asked) {
        return asked.attribute() == CaseAttribute.Attribute.CENTRE
                ? Sql.of("centre IS NOT NULL")
                : Sql.of(column(asked) + " <> ''");
    }

    private static Sql among(CaseAttribute asked) {
        List<String> values = asked.values();
        return Sql.among(column(asked), values);
    }
}
