package org.jmmlregistry.criterion;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** A comparison as people read it. */
final class ConditionWords {

    private ConditionWords() {}

    /** @param values what is compared with, as arguments of a message */
    static Message of(Worded what, Comparison how, List<?> values) {
        return switch (how) {
            case IS -> Message.of("{what} is {value}", what, values.get(0));
            case IS_NOT -> Message.of("{what} is not {value}", what, values.get(0));
            case ONE_OF -> Message.of("{what} is one of: {values}", what, values);
            case AT_LEAST -> Message.of("{what} is at least {value}", what, values.get(0));
            case AT_MOST -> Message.of("{what} is at most {value}", what, values.get(0));
            case BETWEEN -> Message.of("{what} is between {low} and {high}", what, values.get(0), values.get(1));
            case CONTAINS -> Message.of("{what} contains {value}", what, values.get(0));
            case GIVEN -> Message.of("{what} is given", what);
            case ABSENT ->
                values.isEmpty()
                        ? Message.of("{what} is absent", what)
                        : Message.of("{what} is absent ({reason})", what, values.get(0));
        };
    }

    /** The title of an item or an answer, which may be a sentence itself. */
    static Message quoted(Worded words) {
        return Message.of("“{words}”", words);
    }

    static <A> Message of(Formula<A> formula, Function<? super A, Message> single) {
        return formula.fold(new Formula.Steps<A, Phrase>(
                        each -> new Phrase(single.apply(each), true),
                        part -> new Phrase(Message.of("not {condition}", part.within()), true),
                        parts -> new Phrase(
                                joined(parts, (one, other) -> Message.of("{one} and {other}", one, other)), false),
                        parts -> new Phrase(
                                joined(parts, (one, other) -> Message.of("{one} or {other}", one, other)), false)))
                .words();
    }

    /** Words that may have to stand in brackets among others. */
    private record Phrase(Message words, boolean single) {

        Message within() {
            return single ? words : Message.of("({condition})", words);
        }
    }

    /** Halved each time, so that a long list does not nest deeply. */
    private static Message joined(List<Phrase> parts, BinaryOperator<Message> both) {
        if (parts.size() == 1) {
            return parts.get(0).within();
        }
        int half = parts.size() / 2;
        return both.apply(joined(parts.subList(0, half), both), joined(parts.subList(half, parts.size()), both));
    }
}
