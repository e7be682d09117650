package org.jmmlregistry.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.EntryCondition;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.criterion.HsctCondition;
import org.jmmlregistry.criterion.ItemCondition;
import org.jmmlregistry.dictionary.Form;

/** The entries of which a formula is known to be true, or known to be false, as sets of their keys. */
final class EntriesThatFit {

    /** The columns by which an entry of a form is named. */
    static final String KEY = "case_id, hsct_seq, repeat_no";

    private final Form form;
    private final Sql among;

    EntriesThatFit(Form form) {
        this(form, Sql.ALWAYS);
    }

    /** @param among what must hold of rows besides, of their case for instance */
    EntriesThatFit(Form form, Sql among) {
        this.form = form;
        this.among = among;
    }

    /** All entries of the form. */
    Sql all(String columns) {
        return marked(columns, Sql.ALWAYS);
    }

    /** The rows that stand for entries themselves. */
    private Sql marked(String columns, Sql held) {
        return Sql.with(
                "SELECT " + columns + " FROM entry_answer WHERE # AND # AND #",
                Sql.of("form_code = ? AND item = ?", form.code(), AnswerRow.ENTRY),
                held,
                among);
    }

    /** The cases with an entry of the form. */
    Sql cases() {
        return marked("DISTINCT case_id", Sql.ALWAYS);
    }

    Sql where(Formula<EntryCondition> formula, boolean known) {
        return sets(formula, this::entries).apply(known);
    }

    /** Turns a formula into a set for either truth: and is an intersection, or a union, and not the other truth. */
    static <A> Function<Boolean, Sql> sets(Formula<A> formula, SetOf<A> one) {
        return formula.fold(new Formula.Steps<A, Function<Boolean, Sql>>(
                condition -> known -> one.where(condition, known),
                part -> known -> part.apply(!known),
                parts -> known -> known ? Sql.intersection(each(parts, true)) : Sql.union(each(parts, false)),
                parts -> known -> known ? Sql.union(each(parts, true)) : Sql.intersection(each(parts, false))));
    }

    private static List<Sql> each(List<Function<Boolean, Sql>> parts, boolean known) {
        return parts.stream().map(part -> part.apply(known)).toList();
    }

    /** The set of a single condition. */
    interface SetOf<A> {
        Sql where(A condition, boolean known);
    }

    private Sql entries(EntryCondition condition, boolean known) {
        if (condition instanceof HsctCondition hsct) {
            return marked(KEY, known ? number(hsct) : Sql.with("NOT (#)", number(hsct)));
        }
        ItemCondition item = (ItemCondition) condition;
        AnswersThatFit answers = new AnswersThatFit(item, among);
        boolean fitting = known == (item.how() != Comparison.IS_NOT);
        return fitting ? answers.rows(KEY) : others(item, answers);
    }

    private Sql others(ItemCondition item, AnswersThatFit answers) {
        if (item.how().asksForAnAnswer()) {
            return all(KEY).except(answers.rows(KEY));
        }
        List<Sql> excluded = new ArrayList<>(List.of(answers.rows(KEY)));
        excluded.addAll(answers.undecided(KEY));
        return answers.given(KEY).except(excluded.toArray(Sql[]::new));
    }

    private static Sql number(HsctCondition hsct) {
        List<Integer> values = hsct.values();
        return switch (hsct.how()) {
            case IS, ONE_OF -> Sql.among("hsct_seq", values);
            case IS_NOT -> Sql.with("NOT #", Sql.among("hsct_seq", values));
            case AT_LEAST -> Sql.of("hsct_seq >= ?", values.get(0));
            case AT_MOST -> Sql.of("hsct_seq <= ?", values.get(0));
            case BETWEEN -> Sql.of("hsct_seq BETWEEN ? AND ?", values.get(0), values.get(1));
            case CONTAINS, GIVEN, ABSENT -> throw new IllegalStateException("how: not " + hsct.how());
        };
    }
}
