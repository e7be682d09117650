package org.jmmlregistry.report.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jmmlregistry.casefile.AnswerWords;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.narrative.Sentence.Place;

/**
 * What an entry answers beyond what its sentences tell. A story ends each entry with it, so that no answer is left out in
 * silence but those of {@link Untold}.
 */
public final class Remainder {

    private static final String ALSO = "Also recorded: {details}.";

    private record Kept(Message words, Item<?> item) {}

    private Remainder() {}

    /** The sentences about an entry, and after them what they leave out. */
    static List<Sentence> after(List<Sentence> told, Form form, Answers answers) {
        List<Sentence> whole = new ArrayList<>(told);
        whole.addAll(of(told, form, answers));
        return whole;
    }

    /** The same, where the other sentences tell of later days: behind the first, and with it when it stands at the end. */
    static List<Sentence> behindFirst(List<Sentence> told, Form form, Answers answers) {
        List<Sentence> whole = new ArrayList<>(told);
        boolean atEnd = told.get(0).place() == Place.END;
        whole.addAll(
                1,
                of(told, form, answers).stream()
                        .map(rest -> atEnd ? rest.at(Place.END) : rest)
                        .toList());
        return whole;
    }

    /** What the sentences about an entry leave out; none, one or several. */
    static List<Sentence> of(Collection<Sentence> told, Form form, Answers answers) {
        return of(told, form, answers, Remainder::recorded);
    }

    /** The same of one of several things that stand in the same sentence before. */
    static List<Sentence> of(Collection<Sentence> told, Form form, Answers answers, Message thing) {
        return of(
                told,
                form,
                answers,
                (absence, details) -> Message.of("{thing} – {recorded}", thing, recorded(absence, details)));
    }

    private enum Standing {
        GIVEN,
        PENDING,
        NOT_DONE,
        NOT_ASKED,
        UNKNOWN
    }

    private static List<Sentence> of(
            Collection<Sentence> told, Form form, Answers answers, BiFunction<Standing, Message, Message> words) {
        Set<Item<?>> done = new HashSet<>();
        told.forEach(sentence -> done.addAll(sentence.items()));
        Map<Standing, List<Kept>> kept = new EnumMap<>(Standing.class);
        for (Item<?> item : form.enteredItems()) {
            if (!done.contains(item) && Untold.why(item).isEmpty()) {
                answers.answer(item).ifPresent(answer -> keep(item, answer, kept));
            }
        }
        return kept.entrySet().stream()
                .map(each -> new Sentence(
                        words.apply(
                                each.getKey(),
                                Listed.of(
                                        each.getValue().stream()
                                                .map(Kept::words)
                                                .toList(),
                                        "; ")),
                        each.getValue().stream().<Item<?>>map(Kept::item).toList()))
                .map(each -> each.at(Place.BEHIND))
                .toList();
    }

    /** Whether a sentence lists what was also recorded. */
    public static boolean isList(Message words) {
        return words.pattern().equals(ALSO);
    }

    /** Two such lists in one. */
    public static Message joined(Message list, Message next) {
        return Message.of(
                ALSO,
                Listed.of(
                        List.of((Message) list.arguments().get(0), (Message)
                                next.arguments().get(0)),
                        "; "));
    }

    private static void keep(Item<?> item, Answer answer, Map<Standing, List<Kept>> kept) {
        if (answer instanceof Answer.Given given) {
            kept.computeIfAbsent(Standing.GIVEN, each -> new ArrayList<>())
                    .add(new Kept(Message.of("{item}: {answer}", item, value(item, given)), item));
        } else if (answer instanceof Answer.Missing missing) {
            standing(item, missing.why())
                    .ifPresent(standing -> kept.computeIfAbsent(standing, each -> new ArrayList<>())
                            .add(new Kept(item.words(), item)));
        }
    }

    /** An unknown measurement says nothing; a question that was not answered could be taken for a no. */
    private static Optional<Standing> standing(Item<?> item, Absence why) {
        boolean asks = item.kind() == Kind.YES_NO || item.kind() == Kind.CODE || item.kind() == Kind.CODES;
        return switch (why) {
            case PENDING -> Optional.of(Standing.PENDING);
            case NOTDONE -> Optional.of(Standing.NOT_DONE);
            case NASK -> asks ? Optional.of(Standing.NOT_ASKED) : Optional.empty();
            case UNK -> asks ? Optional.of(Standing.UNKNOWN) : Optional.empty();
            case NA -> Optional.empty();
        };
    }

    private static Message recorded(Standing standing, Message details) {
        return switch (standing) {
            case GIVEN -> Message.of(ALSO, details);
            case PENDING -> Message.of("Still awaited: {details}.", details);
            case NOT_DONE -> Message.of("Not done: {details}.", details);
            case NOT_ASKED -> Message.of("Not asked: {details}.", details);
            case UNKNOWN -> Message.of("Not known: {details}.", details);
        };
    }

    private static Message value(Item<?> item, Answer.Given given) {
        if (given.value() instanceof ClinicalDate date) {
            return LongDate.of(date);
        }
        if (given.value() instanceof BigDecimal number) {
            return Figures.measured(item, number);
        }
        if (item.kind() == Kind.TEXT) {
            return Message.of("“{text}”", AnswerText.inWords(given));
        }
        Message words = AnswerWords.of(item, given);
        return item.unitInWords()
                .map(unit -> Message.of("{value} {unit}", words, unit))
                .orElse(words);
    }
}
