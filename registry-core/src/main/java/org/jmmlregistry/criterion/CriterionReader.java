package org.jmmlregistry.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/** Reads the text of a criterion, word by word; what it cannot read it refuses with the place. */
final class CriterionReader {

    static final String HSCT = "HSCT";

    private static final int DEEPEST = 100;

    /** An item with its form. */
    private record Address(Form form, Item<?> item) {}

    private final List<CriterionWord> words;
    private int next;
    private int depth;

    private CriterionReader(List<CriterionWord> words) {
        this.words = words;
    }

    static Formula<CaseCondition> read(String text) {
        CriterionReader reader = new CriterionReader(CriterionWord.of(text));
        Formula<CaseCondition> formula = reader.formula(reader::caseCondition);
        if (!reader.peek().isEnd()) {
            throw reader.expected(Message.of("“and”, “or” or the end"));
        }
        return formula;
    }

    // --- and, or, not, brackets

    private <A> Formula<A> formula(Supplier<A> condition) {
        List<Formula<A>> parts = new ArrayList<>(List.of(conjunction(condition)));
        while (skip("or")) {
            parts.add(conjunction(condition));
        }
        return Formula.any(parts);
    }

    private <A> Formula<A> conjunction(Supplier<A> condition) {
        List<Formula<A>> parts = new ArrayList<>(List.of(negation(condition)));
        while (skip("and")) {
            parts.add(negation(condition));
        }
        return Formula.all(parts);
    }

    private <A> Formula<A> negation(Supplier<A> condition) {
        if (peek().is("not")) {
            descend();
            next++;
            Formula<A> of = negation(condition);
            depth--;
            return new Formula.Not<>(of);
        }
        return peek().is("(") ? bracketed(condition) : Formula.one(condition.get());
    }

    private <A> Formula<A> bracketed(Supplier<A> condition) {
        descend();
        need("(");
        Formula<A> of = formula(condition);
        need(")");
        depth--;
        return of;
    }

    private void descend() {
        depth++;
        if (depth > DEEPEST) {
            throw CriterionWord.refused(
                    peek().position(),
                    Message.of("Brackets and “not” stand in each other more than {n} deep.", DEEPEST));
        }
    }

    // --- single conditions

    private CaseCondition caseCondition() {
        CriterionWord first = peek();
        if (first.is("same")) {
            next++;
            need("entry");
            Formula<EntryCondition> what = bracketed(this::entryCondition);
            return placed(first, () -> InOneEntry.of(what));
        }
        for (CaseAttribute.Attribute attribute : CaseAttribute.Attribute.values()) {
            if (first.is(attribute.text())) {
                next++;
                Comparison how = comparison();
                List<String> values = values(how);
                return placed(first, () -> new CaseAttribute(attribute, how, values));
            }
        }
        if (first.is(HSCT)) {
            throw CriterionWord.refused(
                    first.position(),
                    Message.of("The number of the HSCT is asked within “same entry (…)” or “where (…)”."));
        }
        Address item = item();
        if (peek().is("where") || peek().is("within")) {
            return within(event(first, item));
        }
        return InOneEntry.of(Formula.one(itemCondition(first, item)));
    }

    private EntryCondition entryCondition() {
        CriterionWord first = peek();
        if (first.is(HSCT)) {
            next++;
            Comparison how = comparison();
            List<String> values = values(how);
            return placed(first, () -> HsctCondition.read(how, values));
        }
        return itemCondition(first, item());
    }

    private EntryCondition itemCondition(CriterionWord first, Address of) {
        Comparison how = comparison();
        List<String> values = values(how);
        return placed(first, () -> ItemCondition.read(of.form(), of.item(), how, values));
    }

    private Within within(DatedEvent event) {
        CriterionWord within = peek();
        need("within");
        int most = number();
        Within.Unit unit = unit();
        need("after");
        CriterionWord first = peek();
        DatedEvent start = event(first, item());
        boolean sameHsct = skip("under");
        if (sameHsct) {
            need("the");
            need("same");
            need(HSCT);
        }
        return placed(within, () -> new Within(event, most, unit, start, sameHsct));
    }

    private DatedEvent event(CriterionWord first, Address date) {
        Optional<Formula<EntryCondition>> where =
                skip("where") ? Optional.of(bracketed(this::entryCondition)) : Optional.empty();
        return placed(first, () -> new DatedEvent(date.form(), date.item(), where));
    }

    private int number() {
        if (!peek().text().matches("[0-9]{1,6}")) {
            throw expected(Message.of("a number"));
        }
        return Integer.parseInt(take().text());
    }

    private Within.Unit unit() {
        if (skip("months") || skip("month")) {
            return Within.Unit.MONTHS;
        }
        if (skip("days") || skip("day")) {
            return Within.Unit.DAYS;
        }
        throw expected(Message.of("“months” or “days”"));
    }

    private Address item() {
        CriterionWord word = peek();
        int dot = word.text().indexOf('.');
        if (word.quoted() || dot < 1) {
            throw expected(Message.of("an item with its form, as in F07.hsct_date"));
        }
        String code = word.text().substring(0, dot);
        String itemCode = word.text().substring(dot + 1);
        Form form = Forms.form(code)
                .orElseThrow(() -> CriterionWord.refused(
                        word.position(), Message.of("There is no form {form}.", shortened(code))));
        Item<?> item = form.item(itemCode)
                .orElseThrow(() -> CriterionWord.refused(
                        word.position(),
                        Message.of("The form {form} has no item “{item}”.", form.code(), shortened(itemCode))));
        next++;
        return new Address(form, item);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private Comparison comparison() {
        if (skip("contains")) {
            return Comparison.CONTAINS;
        }
        if (!skip("is")) {
            throw expected(Message.of("“is” or “contains”"));
        }
        for (Comparison how : List.of(Comparison.GIVEN, Comparison.ABSENT, Comparison.BETWEEN, Comparison.IS_NOT)) {
            if (skip(how == Comparison.IS_NOT ? "not" : how.name())) {
                return how;
            }
        }
        CriterionWord then = words.get(Math.min(next + 1, words.size() - 1));
        if (peek().is("one") && then.is("of")) {
            next += 2;
            return Comparison.ONE_OF;
        }
        if (peek().is("at") && (then.is("least") || then.is("most"))) {
            next += 2;
            return then.is("least") ? Comparison.AT_LEAST : Comparison.AT_MOST;
        }
        return Comparison.IS;
    }

    private List<String> values(Comparison how) {
        return switch (how) {
            case IS, IS_NOT, AT_LEAST, AT_MOST, CONTAINS -> List.of(value());
            case GIVEN -> List.of();
            case ABSENT -> skip("as") ? List.of(value()) : List.of();
            case BETWEEN -> {
                String low = value();
                need("and");
                yield List.of(low, value());
            }
            case ONE_OF -> {
                need("(");
                List<String> values = new ArrayList<>(List.of(value()));
                while (skip(",")) {
                    values.add(value());
                }
                need(")");
                yield List.copyOf(values);
            }
        };
    }

    private String value() {
        if (peek().isEnd() || peek().isSign()) {
            throw expected(Message.of("a value"));
        }
        return take().text();
    }

    // --- words

    private CriterionWord peek() {
        return words.get(next);
    }

    private CriterionWord take() {
        CriterionWord word = words.get(next);
        next++;
        return word;
    }

    private boolean skip(String word) {
        boolean there = peek().is(word);
        next += there ? 1 : 0;
        return there;
    }

    private void need(String word) {
        if (!skip(word)) {
            throw expected(Message.of("“{word}”", word));
        }
    }

    private Refused expected(Message what) {
        return CriterionWord.refused(
                peek().position(), Message.of("expected is {what}, not {word}.", what, peek().shown()));
    }

    /** What is refused for what it says is refused with its place. */
    private static <T> T placed(CriterionWord at, Supplier<T> made) {
        try {
            return made.get();
        } catch (Refused refused) {
            throw CriterionWord.refused(at.position(), refused.why());
        }
    }
}
