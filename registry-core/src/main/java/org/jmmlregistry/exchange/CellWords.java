package org.jmmlregistry.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** Labels of some languages where the registry has codes; whether letters are small or capital makes no difference. */
final class CellWords {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final String PERCENT = " %";
    private static final Pattern BETWEEN = Pattern.compile("[;\n]");
    private static final List<String> YES = List.of("y", "true", "1");
    private static final List<String> NO = List.of("n", "false", "0");

    private final List<Language> languages;
    private final Map<Worded, Set<String>> called = new HashMap<>();

    CellWords(List<Language> languages) {
        this.languages = List.copyOf(new LinkedHashSet<>(languages));
    }

    /** A text as it is compared with others. */
    static String folded(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\uFEFF", "");
        return BLANKS.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a text is what something is called in one of the languages. */
    boolean calls(Worded thing, String text) {
        return called.computeIfAbsent(thing, each -> languages.stream()
                        .map(language -> folded(language.say(each)))
                        .collect(Collectors.toSet()))
                .contains(folded(text));
    }

    /** Absences that a text may mean, by code or label. */
    List<Absence> absences(String text) {
        return Arrays.stream(Absence.values())
                .filter(why -> folded(why.code()).equals(folded(text)) || calls(why, text))
                .toList();
    }

    /** Whether a bare absence could be mistaken for an answer of the item, so that it stands in brackets. */
    static boolean needsBrackets(Item<?> item, Absence why) {
        return FileCases.isFreeText(item) || item.choice(why.code()).isPresent();
    }

    /** What a cell of the wide layout says: an answer, or an absence by its code or label, in brackets or bare. */
    Cell wide(Item<?> item, String text) {
        String bare = text.strip();
        if (bare.startsWith("[") && bare.endsWith("]")) {
            List<Absence> bracketed = absences(bare.substring(1, bare.length() - 1));
            if (bracketed.size() == 1) {
                return Cell.of(Written.absent(bracketed.get(0)));
            }
        }
        if (FileCases.isFreeText(item)) {
            return bare.equals(Absence.NA.code())
                    ? Cell.unclear(
                            Message.of(
                                    "“NA” alone is how R writes that nothing is known. Leave the cell empty, or write [NA] where the question does not apply."))
                    : Cell.of(Written.value(text));
        }
        List<Absence> absences = absences(bare);
        Optional<Absence> byCode =
                absences.stream().filter(why -> why.code().equals(bare)).findFirst();
        boolean isCode = byCode.isEmpty() && item.choice(bare).isPresent();
        if (absences.isEmpty() || isCode) {
            return value(item, text);
        }
        if (byCode.isPresent() && !needsBrackets(item, byCode.get())) {
            return Cell.of(Written.absent(byCode.get()));
        }
        List<Coded> meant = Stream.<Coded>concat(meant(item, bare).stream(), absences.stream())
                .toList();
        return meant.size() == 1 ? Cell.of(Written.absent(absences.get(0))) : ambiguous(bare, meant);
    }

    /** What a cell says that a program wrote as a number or a day. */
    static Cell exact(Item<?> item, String text) {
        boolean number = item.kind() == Kind.NUMBER || item.kind() == Kind.INTEGER;
        if (number && text.endsWith(PERCENT)) {
            return item.unit().equals("%")
                    ? Cell.of(Written.value(text.substring(0, text.length() - PERCENT.length())))
                    : Cell.unclear(Message.of(
                            "The cell shows {text}, and “{item}” is not a percentage; format the column as a number and write the value that is meant.",
                            text,
                            item));
        }
        if (item.kind() == Kind.YES_NO) {
            return Cell.unclear(Message.of(
                    "The number {text} stands where yes or no is asked, and programs differ in what they mean by it; write Y or N.",
                    text));
        }
        return item.kind() == Kind.DATE
                ? ExcelTraces.of(item, text).map(Cell::unclear).orElseGet(() -> Cell.of(Written.value(text)))
                : Cell.of(Written.value(text));
    }

    /** What a cell says that can hold answers alone. */
    Cell value(Item<?> item, String text) {
        return switch (item.kind()) {
            case CODE -> code(item, text.strip());
            case CODES -> codes(item, text.strip());
            case YES_NO -> Cell.of(Written.value(yesOrNo(text.strip())));
            case DATE, NUMBER, INTEGER -> Cell.of(Written.typed(text, ""));
            case STRING, STRINGS, TEXT -> Cell.of(Written.value(text));
        };
    }

    private String yesOrNo(String text) {
        if (YES.contains(folded(text)) || calls(AnswerText.inWords(new Answer.Given(true)), text)) {
            return "Y";
        }
        return NO.contains(folded(text)) || calls(AnswerText.inWords(new Answer.Given(false)), text) ? "N" : text;
    }

    private Cell code(Item<?> item, String text) {
        List<Coded> meant = meant(item, text);
        return meant.size() > 1
                ? ambiguous(text, meant)
                : Cell.of(Written.value(meant.isEmpty() ? text : meant.get(0).code()));
    }

    private Cell codes(Item<?> item, String text) {
        if (meant(item, text).size() == 1) {
            return code(item, text);
        }
        List<String> codes = new ArrayList<>();
        for (String part : BETWEEN.split(text, -1)) {
            for (String each : parts(item, part.strip())) {
                if (code(item, each) instanceof Cell.Unclear unclear) {
                    return unclear;
                }
                codes.add(((Cell.Is) code(item, each)).written().value());
            }
        }
        return Cell.of(Written.value(String.join(";", codes)));
    }

    /** Some programs put commas between several answers; a label may have one too. */
    private List<String> parts(Item<?> item, String text) {
        List<String> parts =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        boolean known = parts.stream().allMatch(part -> !meant(item, part).isEmpty());
        return meant(item, text).isEmpty() && known ? parts : List.of(text);
    }

    /** The choices that a text may mean; a code as it is written means itself alone. */
    private List<Coded> meant(Item<?> item, String text) {
        Optional<Coded> exact = item.choice(text);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        return item.choices().stream()
                .filter(choice -> folded(choice.code()).equals(folded(text)) || calls(choice, text))
                .toList();
    }

    private static Cell ambiguous(String text, List<Coded> meant) {
        String codes = meant.stream()
                .map(each -> each instanceof Absence ? "[" + each.code() + "]" : each.code())
                .collect(Collectors.joining(", "));
        return Cell.unclear(Message.of("“{text}” can mean more than one answer; write one of {codes}.", text, codes));
    }

    /** What a cell turned out to say. */
    sealed interface Cell {
        /** This. */
        record Is(Written written) implements Cell {}

        /** More than one thing, or none, and why. */
        record Unclear(Message why) implements Cell {}

        static Cell of(Written written) {
            return new Is(written);
        }

        static Cell unclear(Message why) {
            return new Unclear(why);
        }
    }
}
