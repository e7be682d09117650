package org.jmmlregistry.criterion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/**
 * What is sought among the answers to one item. A date that is asked for to the month or year fits every day of it; a date
 * that is known to the month or year has its place where analysis puts it. Of an item with several values one must fit.
 *
 * @param values of the item's type, each alone; for an absence its reason, or none for any
 */
public record ItemCondition(Form form, Item<?> item, Comparison how, List<Object> values) implements EntryCondition {

    private static final int LONGEST = 4000;

    public ItemCondition {
        values = List.copyOf(values);
        if (!Comparison.of(item).contains(how) || !how.takes(values.size())) {
            throw new IllegalArgumentException("values: not so many for %s %s: %s".formatted(item, how, values));
        }
    }

    /** @throws Refused if nothing can be sought like this; it says why in a sentence */
    public static ItemCondition read(Form form, Item<?> item, Comparison how, List<String> texts) {
        List<Comparison> possible = Comparison.of(item);
        if (possible.isEmpty()) {
            throw Refused.malformed("“{item}” is kept apart from the answers and cannot be searched.", item);
        }
        if (!possible.contains(how)) {
            throw Refused.malformed(
                    "“{item}” cannot be searched by “{comparison}”; possible: {others}.", item, how, possible);
        }
        if (!how.takes(texts.size())) {
            throw how == Comparison.BETWEEN
                    ? Refused.malformed("“{item}” can lie between two values; give both.", item)
                    : Refused.malformed("Look for one value at a time.");
        }
        List<Object> values = texts.stream()
                .map(text -> how == Comparison.ABSENT ? reason(text) : value(item, text.strip()))
                .toList();
        if (how == Comparison.BETWEEN && first(values.get(0)).compareTo(last(values.get(1))) > 0) {
            throw Refused.malformed("Nothing lies between {low} and {high}.", texts.get(0), texts.get(1));
        }
        return new ItemCondition(form, item, how, values);
    }

    private static Object reason(String code) {
        List<String> codes = Arrays.stream(Absence.values()).map(Absence::code).toList();
        if (!codes.contains(code.strip())) {
            throw Refused.malformed(
                    "“{text}” is no reason for absence; use one of {codes}.",
                    shortened(code),
                    String.join(", ", codes));
        }
        return Absence.valueOf(code.strip());
    }

    private static Object value(Item<?> item, String text) {
        if (text.isEmpty()) {
            throw Refused.malformed("Say what to look for in “{item}”.", item);
        }
        if (isText(item)) {
            FreeText.complaint(Message.of("The text to look for"), text, LONGEST)
                    .ifPresent(why -> {
                        throw new Refused(Refused.Kind.MALFORMED, why);
                    });
            return text;
        }
        if (text.contains(";")) {
            throw Refused.malformed("Look for one value at a time.");
        }
        AnswerText.Reading reading = AnswerText.read(item, Written.value(text));
        if (reading instanceof AnswerText.Reading.Unreadable problem) {
            throw new Refused(Refused.Kind.MALFORMED, problem.why());
        }
        Answer answer = ((AnswerText.Reading.Read) reading).answer();
        return parts(answer).get(0);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static boolean isText(Item<?> item) {
        return Comparison.of(item).contains(Comparison.CONTAINS);
    }

    /** Whether the answers to the item are texts, which are sought without regard to capitals. */
    public boolean isText() {
        return isText(item);
    }

    @Override
    public List<String> texts() {
        return values.stream()
                .map(value -> AnswerText.write(new Answer.Given(value)).value())
                .toList();
    }

    @Override
    public Claim claim(KnownEntry entry) {
        Optional<Answer> answer = entry.answer(item);
        return switch (how) {
            case GIVEN -> Claim.of(answer.orElse(null) instanceof Answer.Given);
            case ABSENT ->
                Claim.of(answer.orElse(null) instanceof Answer.Missing missing
                        && (values.isEmpty() || values.contains(missing.why())));
            case IS_NOT -> any(answer).not();
            case IS, ONE_OF, AT_LEAST, AT_MOST, BETWEEN, CONTAINS -> any(answer);
        };
    }

    /** What is claimed of any value of an answer; unknown if there is none. */
    private Claim any(Optional<Answer> answer) {
        return answer.filter(Answer.Given.class::isInstance)
                .map(given -> Claim.any(parts(given).stream().map(this::fits).toArray(Claim[]::new)))
                .orElse(Claim.UNKNOWN);
    }

    private static List<?> parts(Answer given) {
        Object value = ((Answer.Given) given).value();
        return value instanceof List<?> several ? several : List.of(value);
    }

    private Claim fits(Object part) {
        return switch (how) {
            case IS, IS_NOT, ONE_OF ->
                Claim.any(values.stream().map(value -> same(part, value)).toArray(Claim[]::new));
            case AT_LEAST -> Claim.of(place(part).compareTo(first(values.get(0))) >= 0);
            case AT_MOST -> Claim.of(place(part).compareTo(last(values.get(0))) <= 0);
            case BETWEEN ->
                Claim.of(place(part).compareTo(first(values.get(0))) >= 0
                        && place(part).compareTo(last(values.get(1))) <= 0);
            case CONTAINS -> Claim.of(SoughtText.of((String) part).contains(SoughtText.of((String) values.get(0))));
            case GIVEN, ABSENT -> throw new IllegalStateException("how: not " + how);
        };
    }

    private static Claim same(Object part, Object value) {
        if (part instanceof ClinicalDate known && value instanceof ClinicalDate sought) {
            boolean within = !known.earliest().isBefore(sought.earliest())
                    && !known.latest().isAfter(sought.latest());
            boolean apart = known.certainlyBefore(sought) || known.certainlyAfter(sought);
            return within || apart ? Claim.of(within) : Claim.UNKNOWN;
        }
        if (part instanceof String text) {
            return Claim.of(SoughtText.of(text).equals(SoughtText.of((String) value)));
        }
        return Claim.of(
                part instanceof BigDecimal number ? number.compareTo((BigDecimal) value) == 0 : part.equals(value));
    }

    /** Where a value stands among others: a number, or the day that analysis takes. */
    private static BigDecimal place(Object value) {
        return value instanceof ClinicalDate date ? day(date.imputed()) : number(value);
    }

    private static BigDecimal first(Object value) {
        return value instanceof ClinicalDate date ? day(date.earliest()) : number(value);
    }

    private static BigDecimal last(Object value) {
        return value instanceof ClinicalDate date ? day(date.latest()) : number(value);
    }

    private static BigDecimal day(LocalDate day) {
        return BigDecimal.valueOf(day.toEpochDay());
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal number ? number : BigDecimal.valueOf((Integer) value);
    }

    @Override
    public Message words() {
        return ConditionWords.of(
                ConditionWords.quoted(item),
                how,
                values.stream().map(this::word).toList());
    }

    private Object word(Object value) {
        if (value instanceof Coded coded) {
            return ConditionWords.quoted(coded);
        }
        if (isText() || item.kind() != Kind.YES_NO) {
            return Message.verbatim(AnswerText.write(new Answer.Given(value)).value());
        }
        return value.equals(true) ? Message.in("answer", "Yes") : Message.in("answer", "No");
    }
}
