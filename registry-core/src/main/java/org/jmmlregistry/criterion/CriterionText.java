package org.jmmlregistry.criterion;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one text of a criterion, which {@link CriterionReader} reads back. */
final class CriterionText {

    /** What needs no quotation marks. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:/+-]+");

    /** Words that mean something after "is". */
    private static final Set<String> RESERVED = Set.of("not", "one", "at", "between", "given", "absent");

    /** How tightly a text holds together: by or, by and, by not, or as one. */
    private record Printed(String text, int hold) {

        String within(int needed) {
            return hold < needed ? "(" + text + ")" : text;
        }
    }

    private static final int ANY = 0;
    private static final int ALL = 1;
    private static final int ONE = 2;

    private CriterionText() {}

    static String of(Formula<CaseCondition> formula) {
        return print(formula, CaseCondition::text);
    }

    static String ofEntry(Formula<EntryCondition> formula) {
        return print(formula, CriterionText::entryCondition);
    }

    private static String entryCondition(EntryCondition condition) {
        String what = condition instanceof ItemCondition item
                ? item.form().code() + "." + item.item().code()
                : CriterionReader.HSCT;
        return comparison(what, condition.how(), condition.texts());
    }

    private static <A> String print(Formula<A> formula, Function<? super A, String> one) {
        return formula.fold(new Formula.Steps<A, Printed>(
                        each -> new Printed(one.apply(each), ONE),
                        part -> new Printed("not " + part.within(ONE), ONE),
                        parts -> joined(parts, " and ", ALL),
                        parts -> joined(parts, " or ", ANY)))
                .text();
    }

    private static Printed joined(List<Printed> parts, String word, int hold) {
        return new Printed(parts.stream().map(part -> part.within(hold + 1)).collect(Collectors.joining(word)), hold);
    }

    static String comparison(String what, Comparison how, List<String> values) {
        List<String> quoted = values.stream().map(CriterionText::quoted).toList();
        return what + " "
                + switch (how) {
                    case IS -> "is " + quoted.get(0);
                    case IS_NOT -> "is not " + quoted.get(0);
                    case ONE_OF -> "is one of (" + String.join(", ", quoted) + ")";
                    case AT_LEAST -> "is at least " + quoted.get(0);
                    case AT_MOST -> "is at most " + quoted.get(0);
                    case BETWEEN -> "is between " + quoted.get(0) + " and " + quoted.get(1);
                    case CONTAINS -> "contains " + quoted.get(0);
                    case GIVEN -> "is given";
                    case ABSENT -> quoted.isEmpty() ? "is absent" : "is absent as " + quoted.get(0);
                };
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() && !RESERVED.contains(value.toLowerCase(Locale.ROOT))
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
