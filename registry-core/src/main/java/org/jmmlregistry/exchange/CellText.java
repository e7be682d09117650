package org.jmmlregistry.exchange;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.dictionary.Understood;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.dictionary.WrittenNumber;
import org.jmmlregistry.language.Language;

/** The text of exported cells, such that the import reads the same answer from it. */
final class CellText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.yyyy", Locale.ROOT);

    private final Dialect dialect;
    private final Map<Item<?>, Map<Coded, String>> choices = new HashMap<>();

    CellText(Dialect dialect) {
        this.dialect = dialect;
    }

    String of(ExportCell cell) {
        if (cell instanceof ExportCell.Key key) {
            return key.text();
        }
        if (cell instanceof ExportCell.Unread) {
            return FileCases.UNREAD;
        }
        if (cell instanceof ExportCell.Whole whole) {
            return whole.answer().map(answer -> whole(whole.item(), answer)).orElse("");
        }
        if (cell instanceof ExportCell.Value value) {
            return value.answer() instanceof Answer.Given given ? given(value.item(), given) : "";
        }
        return ((ExportCell.Why) cell).answer() instanceof Answer.Missing missing ? absence(missing.why()) : "";
    }

    private String whole(Item<?> item, Answer answer) {
        if (answer instanceof Answer.Given given) {
            return given(item, given);
        }
        Absence why = ((Answer.Missing) answer).why();
        boolean bare = dialect.labels().isEmpty() && !CellWords.needsBrackets(item, why);
        return bare ? absence(why) : "[" + absence(why) + "]";
    }

    private String absence(Absence why) {
        return dialect.labels().map(language -> language.say(why)).orElse(why.code());
    }

    private String given(Item<?> item, Answer.Given given) {
        Object value = given.value();
        if (value instanceof Coded coded) {
            return choice(item, coded);
        }
        if (value instanceof List<?> several && several.stream().allMatch(Coded.class::isInstance)) {
            return several.stream().map(each -> choice(item, (Coded) each)).collect(Collectors.joining(";"));
        }
        if (value instanceof Boolean && dialect.labels().isPresent()) {
            return dialect.labels().get().say(AnswerText.inWords(given));
        }
        if (dialect.figures() == Dialect.Figures.GERMAN && value instanceof BigDecimal number) {
            return german(number);
        }
        if (dialect.figures() == Dialect.Figures.GERMAN && value instanceof ClinicalDate date) {
            return german(date);
        }
        String text = AnswerText.write(given).value();
        return FileCases.isFreeText(item) ? FormulaGuard.set(text) : text;
    }

    /** With a zero more where three digits could be taken for thousands. */
    private static String german(BigDecimal number) {
        String written = number.toPlainString().replace('.', ',');
        return WrittenNumber.read(written, Notation.UNSETTLED) instanceof Understood.Ambiguous<BigDecimal>
                ? written + "0"
                : written;
    }

    private static String german(ClinicalDate date) {
        return switch (date.precision()) {
            case DAY -> DAY.format(date.earliest());
            case MONTH -> MONTH.format(date.earliest());
            case YEAR -> date.toString();
        };
    }

    private String choice(Item<?> item, Coded choice) {
        return choices.computeIfAbsent(item, each -> new HashMap<>())
                .computeIfAbsent(choice, each -> chosen(item, each));
    }

    /** The label if one is asked for, or if the code is that of an absence; but the code where the label means something else too. */
    private String chosen(Item<?> item, Coded choice) {
        boolean likeAbsence =
                Arrays.stream(Absence.values()).anyMatch(why -> why.code().equals(choice.code()));
        Optional<Language> language =
                likeAbsence ? dialect.labels().or(() -> Optional.of(Language.ENGLISH)) : dialect.labels();
        return language.map(spoken -> spoken.say(choice))
                .filter(label -> means(item, label, choice, language.get()))
                .orElse(choice.code());
    }

    private static boolean means(Item<?> item, String label, Coded choice, Language language) {
        CellWords words = new CellWords(List.of(Language.ENGLISH, language));
        boolean plain = label.indexOf(';') < 0
                && label.indexOf('\n') < 0
                && FormulaGuard.set(label).equals(label);
        return plain
                && words.wide(item, label) instanceof CellWords.Cell.Is is
                && is.written().equals(Written.value(choice.code()));
    }
}
