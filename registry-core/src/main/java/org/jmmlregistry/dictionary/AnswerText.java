package org.jmmlregistry.dictionary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jmmlregistry.language.Message;

/**
 * The only conversion between text and answers as they are kept; {@link WrittenAnswer} brings what people type into it. Dates are ISO, numbers have a decimal
 * point, codes are the codes, yes and no are {@code Y} and {@code N}, several values stand between semicolons.
 */
public final class AnswerText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,12})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");
    private static final Map<String, Reading> ABSENCES = Arrays.stream(Absence.values())
            .collect(Collectors.toUnmodifiableMap(Absence::code, why -> new Reading.Read(new Answer.Missing(why))));

    private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final int LONGEST_STRING = 300;
    static final int LONGEST_TEXT = 4000;

    /** What a text turned out to be. */
    public sealed interface Reading {
        /** An answer. */
        record Read(Answer answer) implements Reading {}

        /** No answer of this item, and why, in a sentence. */
        record Unreadable(Message why) implements Reading {}

        /** Nothing was written. */
        record Blank() implements Reading {}
    }

    private AnswerText() {}

    public static Reading read(Item<?> item, Written written) {
        if (written.isBlank()) {
            return new Reading.Blank();
        }
        if (!written.value().isEmpty() && !written.absence().isEmpty()) {
            return unreadable(Message.of("There is a value and also a reason why there is none; keep one of them."));
        }
        if (!written.absence().isEmpty()) {
            return Optional.ofNullable(ABSENCES.get(written.absence()))
                    .orElseGet(() -> unreadable(Message.of(
                            "“{text}” is no reason for absence; use one of NASK, NOTDONE, UNK, NA, PENDING.",
                            shown(written.absence()))));
        }
        return written.typed()
                ? unreadable(Message.of("“{text}” could not be read; enter it again.", shown(written.value())))
                : value(item, written.value());
    }

    private static Reading value(Item<?> item, String text) {
        return switch (item.kind()) {
            case DATE -> date(text);
            case NUMBER -> number(item, text);
            case INTEGER -> integer(text);
            case CODE -> choice(item, text);
            case CODES -> choices(item, text);
            case YES_NO -> yesNo(text);
            case STRING, TEXT -> string(item, item.writtenForm().isPresent() ? bare(text) : text);
            case STRINGS -> strings(item, text);
        };
    }

    private static Reading date(String text) {
        return ClinicalDate.parse(text)
                .<Reading>map(AnswerText::read)
                .orElseGet(() -> unreadable(WrittenDate.whyNotKept(text)));
    }

    private static Reading number(Item<?> item, String text) {
        return NUMBER.matcher(text).matches()
                ? number(item, new BigDecimal(text))
                : unreadable(Message.of(
                        "“{text}” is not a number; write it with a decimal point, such as 5.2.", shown(text)));
    }

    /** Whether a number fits the item, which for a whole number is one without a fraction. */
    static Reading number(Item<?> item, BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (item.kind() == Kind.INTEGER) {
            return integer(plain.toPlainString());
        }
        if (plain.scale() > item.decimals()) {
            return unreadable(Message.of(
                    "{text} has too many decimal places; at most {decimals} fit here.",
                    plain.toPlainString(),
                    item.decimals()));
        }
        if (plain.precision() - plain.scale() > item.digits() - item.decimals()) {
            return unreadable(Message.of(
                    "{text} is too large to be true here; at most {digits, plural, one {# digit fits} other {# digits fit}} before the decimal point.",
                    plain.toPlainString(),
                    item.digits() - item.decimals()));
        }
        return read(plain);
    }

    private static Reading integer(String text) {
        return INTEGER.matcher(text).matches()
                ? read(Integer.valueOf(text))
                : unreadable(Message.of("“{text}” is not a whole number.", shown(text)));
    }

    private static Reading choice(Item<?> item, String text) {
        return item.choice(text).<Reading>map(AnswerText::read).orElseGet(() -> noSuchCode(item, text));
    }

    private static Reading choices(Item<?> item, String text) {
        List<Coded> chosen = new ArrayList<>();
        for (String part : split(text)) {
            Optional<Coded> choice = item.choice(part);
            if (choice.isEmpty()) {
                return noSuchCode(item, part);
            }
            chosen.add(choice.get());
        }
        return chosen.isEmpty() ? nothingBetween() : read(List.copyOf(chosen));
    }

    private static Reading noSuchCode(Item<?> item, String text) {
        String codes = item.choices().stream().map(Coded::code).collect(Collectors.joining(", "));
        return unreadable(Message.of("“{text}” is not in the list; use {codes}.", shown(text), codes));
    }

    private static Reading yesNo(String text) {
        return switch (text) {
            case "Y" -> read(true);
            case "N" -> read(false);
            default -> unreadable(Message.of("“{text}” is neither Y nor N.", shown(text)));
        };
    }

    /** Half of a pair that together is one character, as programs leave when they cut a text. */
    private static boolean isHalfCharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** How many characters a text of this item may have; for an item of several texts, each of them. */
    public static int longest(Item<?> item) {
        return item.kind() == Kind.TEXT ? LONGEST_TEXT : LONGEST_STRING;
    }

    /** A text of a fixed form without the blanks around it, which no such form has. */
    private static String bare(String text) {
        return BLANKS_AROUND.matcher(text).replaceAll("");
    }

    private static Reading string(Item<?> item, String text) {
        int longest = longest(item);
        if (text.length() > longest) {
            return unreadable(Message.of(
                    "The text has {length, plural, one {# character} other {# characters}}; at most {most} fit here.",
                    text.length(),
                    longest));
        }
        int[] signs = text.codePoints().toArray();
        OptionalInt control = IntStream.range(0, signs.length)
                .filter(at -> isHalfCharacter(signs[at])
                        || (Character.isISOControl(signs[at])
                                && !(item.kind() == Kind.TEXT && (signs[at] == '\n' || signs[at] == '\t'))))
                .findFirst();
        if (control.isPresent()) {
            return unreadable(Message.of(
                    "The text has the control character {code} in it, as its character number {position}; type it again without.",
                    String.format(Locale.ROOT, "U+%04X", signs[control.getAsInt()]),
                    control.getAsInt() + 1));
        }
        return item.writtenForm()
                .filter(form -> !form.fits(text))
                .map(form -> unreadable(
                        Message.of("“{text}” is not written as it must be here: {form}.", shown(text), form)))
                .orElseGet(() -> read(text));
    }

    private static Reading strings(Item<?> item, String text) {
        for (String part : split(text)) {
            if (string(item, part) instanceof Reading.Unreadable problem) {
                return problem;
            }
        }
        return split(text).isEmpty() ? nothingBetween() : read(split(text));
    }

    private static Reading nothingBetween() {
        return unreadable(Message.of("There is nothing between the semicolons."));
    }

    private static List<String> split(String text) {
        return List.copyOf(new LinkedHashSet<>(Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList()));
    }

    private static Reading read(Object value) {
        return new Reading.Read(new Answer.Given(value));
    }

    private static Reading unreadable(Message why) {
        return new Reading.Unreadable(why);
    }

    /** The beginning of a text, as a sentence quotes it. */
    public static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** The text of a value, as {@link #read} takes it; empty if there is no value. */
    public static String print(Item<?> item, Answers answers) {
        return answers.get(item).map(value -> print((Object) value)).orElse("");
    }

    /** An answer as it would be written. */
    public static Written write(Answer answer) {
        return answer instanceof Answer.Missing missing
                ? Written.absent(missing.why())
                : Written.value(print(((Answer.Given) answer).value()));
    }

    private static String print(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Boolean yes) {
            return yes ? "Y" : "N";
        }
        if (value instanceof Coded coded) {
            return coded.code();
        }
        if (value instanceof List<?> several) {
            return several.stream().map(AnswerText::print).collect(Collectors.joining(";"));
        }
        return value.toString();
    }

    /** An answer in words for people: labels instead of codes, absences by name. */
    public static Message inWords(Answer answer) {
        return answer instanceof Answer.Missing missing
                ? missing.why().words()
                : inWords(((Answer.Given) answer).value());
    }

    /** What somebody wrote, in words for people; as it stands where it cannot be read, and empty where nothing was written. */
    public static Message inWords(Item<?> item, Written written) {
        return read(item, written) instanceof Reading.Read read
                ? inWords(read.answer())
                : Message.verbatim(written.value());
    }

    private static Message inWords(Object value) {
        if (value instanceof Boolean yes) {
            return yesOrNo(yes);
        }
        if (value instanceof Coded coded) {
            return coded.words();
        }
        if (value instanceof List<?> several) {
            return Message.oneAfterAnother(
                    several.stream().map(AnswerText::inWords).toList());
        }
        return Message.verbatim(print(value));
    }

    /** The answer to a question that is answered by yes or no. */
    public static Message yesOrNo(boolean yes) {
        return yes ? Message.in("answer", "Yes") : Message.in("answer", "No");
    }

    /** An answer in words with its codes behind the labels, as somebody reads it who also knows the code lists. */
    public static Message inWordsWithCodes(Answer answer) {
        return answer instanceof Answer.Missing missing
                ? withCode(missing.why())
                : withCodes(((Answer.Given) answer).value());
    }

    private static Message withCodes(Object value) {
        if (value instanceof Coded coded) {
            return withCode(coded);
        }
        if (value instanceof List<?> several) {
            return Message.oneAfterAnother(
                    several.stream().map(AnswerText::withCodes).toList());
        }
        return inWords(value);
    }

    /** A choice as its label with the code behind it, or once where they are the same. */
    public static Message withCode(Coded choice) {
        return choice.english().equals(choice.code())
                ? choice.words()
                : Message.in("choice", "{label} ({code})", choice, choice.code());
    }
}
