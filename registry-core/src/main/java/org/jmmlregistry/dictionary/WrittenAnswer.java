package org.jmmlregistry.dictionary;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.dictionary.AnswerText.Reading;
import org.jmmlregistry.language.Message;

/** An answer as people write it on a page or in a file: its dates and numbers in their own way, the rest as it is kept. */
public final class WrittenAnswer {

    private WrittenAnswer() {}

    /** Reads an answer; what may mean two things is not read, and the sentence names both. */
    public static Reading read(Item<?> item, Written written, Notation notation) {
        if (written.value().isEmpty() || !written.absence().isEmpty()) {
            return AnswerText.read(item, written);
        }
        return switch (item.kind()) {
            case DATE -> date(written.value(), notation);
            case NUMBER, INTEGER -> number(item, written.value(), notation);
            case CODE, CODES, YES_NO, STRING, STRINGS, TEXT -> AnswerText.read(item, Written.value(written.value()));
        };
    }

    private static Reading date(String text, Notation notation) {
        Understood<ClinicalDate> understood = WrittenDate.read(text, notation);
        if (understood instanceof Understood.Read<ClinicalDate> read) {
            return new Reading.Read(new Answer.Given(read.value()));
        }
        return understood instanceof Understood.Ambiguous<ClinicalDate> several
                ? asked(
                        text,
                        several.readings().stream().map(ClinicalDate::toString).toList())
                : new Reading.Unreadable(((Understood.Unreadable<ClinicalDate>) understood).why());
    }

    private static Reading number(Item<?> item, String text, Notation notation) {
        Understood<BigDecimal> understood = WrittenNumber.read(text, notation);
        if (understood instanceof Understood.Read<BigDecimal> read) {
            Reading reading = AnswerText.number(item, read.value());
            // a fraction that cannot stand here may have been meant as thousands
            return reading instanceof Reading.Unreadable
                            && WrittenNumber.read(text, Notation.UNSETTLED)
                                    instanceof Understood.Ambiguous<BigDecimal> several
                    ? asked(text, shown(several.readings(), notation))
                    : reading;
        }
        return understood instanceof Understood.Ambiguous<BigDecimal> several
                ? asked(text, shown(several.readings(), notation))
                : new Reading.Unreadable(((Understood.Unreadable<BigDecimal>) understood).why());
    }

    private static List<String> shown(List<BigDecimal> numbers, Notation notation) {
        return numbers.stream()
                .map(number -> WrittenNumber.print(number, notation))
                .toList();
    }

    private static Reading asked(String text, List<String> readings) {
        return new Reading.Unreadable(Message.of(
                "“{text}” can be read in more than one way: {readings}. Write the one that is meant.",
                PlainSigns.shown(text),
                readings));
    }

    /** Answers with those that can be read as they are kept, and the others as they were typed. */
    public static Map<String, Written> settled(Form form, Map<String, Written> typed, Notation notation) {
        Map<String, Written> settled = new LinkedHashMap<>();
        typed.forEach((code, written) -> settled.put(
                code,
                form.item(code)
                        .map(item -> read(item, written, notation))
                        .filter(Reading.Read.class::isInstance)
                        .map(read -> AnswerText.write(((Reading.Read) read).answer()))
                        .orElse(Written.typed(written.value(), written.absence()))));
        return settled;
    }

    /**
     * Whether a draft keeps a text that cannot be read, marked, until somebody enters it again. What identifies a child stands
     * in no other place than where it is protected; what is chosen from a list is never typed.
     */
    static boolean isKept(Item<?> item, Written written) {
        boolean typedIn = item.choices().isEmpty() && item.kind() != Kind.YES_NO;
        return written.typed()
                && typedIn
                && !item.isIdentity()
                && FreeText.complaint(item.words(), written.value(), AnswerText.LONGEST_TEXT)
                        .isEmpty();
    }

    /** An answer as it is kept, written so that people of this notation read it and it is read again as the same. */
    public static String shown(Item<?> item, Written kept, Notation notation) {
        return item.kind() == Kind.NUMBER
                        && !kept.typed()
                        && AnswerText.read(item, kept) instanceof Reading.Read read
                        && read.answer() instanceof Answer.Given given
                ? WrittenNumber.print((BigDecimal) given.value(), notation)
                : kept.value();
    }
}
