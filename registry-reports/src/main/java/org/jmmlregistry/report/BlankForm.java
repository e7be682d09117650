package org.jmmlregistry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Requirement;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.pdf.Imprint;
import org.jmmlregistry.report.pdf.Manuscript;
import org.jmmlregistry.report.pdf.Template;

/** A form on paper, drawn from the dictionary: each question with boxes to tick or a line to write on. */
final class BlankForm {
    record Question(String label, String detail, String shape, String left, String right, String absence) {}

    record Sheet(String left, String right) {}

    private static final String BOX = "\u2610 ";
    private static final int LONGEST_LIST = 60;
    private static final int WIDEST_IN_HALF = 22;

    private final Form form;
    private final Wording words;

    BlankForm(Form form, Wording words) {
        this.form = form;
        this.words = words;
    }

    Imprint imprint() {
        return new Imprint(
                words.say("blank.document", form.code(), Language.ENGLISH.say(form)),
                words.say("form.runningHead", form.code(), Language.ENGLISH.say(form)),
                words.say("blank.banner"),
                words.say("blank.footer", form.code(), Software.version()),
                words.locale(),
                Software.released());
    }

    Manuscript manuscript() {
        Manuscript report = new Manuscript();
        report.title(words.say("blank.kicker", form.code()), Language.ENGLISH.say(form))
                .paragraph(words.say("blank.repeat", Language.ENGLISH.say(form.repeat())))
                .table(Template.SHEET, sheet())
                .note(words.say("blank.absence", absences()))
                .table(
                        Template.QUESTIONS,
                        form.enteredItems().stream().map(this::question).toList());
        String derived = form.items().stream()
                .filter(Item::isDerived)
                .map(Language.ENGLISH::say)
                .collect(Collectors.joining("; "));
        if (!derived.isEmpty()) {
            report.note(words.say("blank.derived", derived));
        }
        return report;
    }

    private static String absences() {
        return Stream.of(Absence.values())
                .map(why ->
                        "%s %s".formatted(why.code(), Language.ENGLISH.say(why).toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /** Two names a row, with room for an answer beside each. */
    private List<Sheet> sheet() {
        List<String> names = new ArrayList<>();
        names.add(words.say("blank.sheet.case"));
        if (form.repeat().belongsToHsct()) {
            names.add(words.say("blank.sheet.hsct"));
        }
        if (form.repeat().isRepeated()) {
            names.add(words.say("blank.sheet.repeat"));
        }
        names.add(words.say("blank.sheet.by"));
        names.add(words.say("blank.sheet.on"));
        List<Sheet> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i += 2) {
            rows.add(
                    new Sheet(names.get(i), i + 1 < names.size() ? names.get(i + 1) : words.say("blank.sheet.signed")));
        }
        return rows;
    }

    private Question question(Item<?> item) {
        String absence = item.requirement().need() == Requirement.Need.GIVEN ? words.say("blank.given") : "";
        return switch (item.kind()) {
            case DATE -> asked(item, "DATE", "", absence);
            case NUMBER, INTEGER ->
                asked(item, "MEASURE", Language.ENGLISH.say(item.unitInWords()).orElse(""), absence);
            case CODE, CODES ->
                item.choices().size() > LONGEST_LIST
                        ? asked(item, "LINE", "", absence)
                        : boxes(
                                item,
                                item.choices().stream()
                                        .map(choice -> Language.ENGLISH.say(AnswerText.withCode(choice)))
                                        .toList(),
                                absence);
            case YES_NO -> boxes(item, List.of(words.say("blank.yes"), words.say("blank.no")), absence);
            case STRING -> asked(item, "LINE", "", absence);
            case STRINGS, TEXT -> asked(item, "TEXT", "", absence);
        };
    }

    private Question asked(Item<?> item, String shape, String unit, String absence) {
        return new Question(Language.ENGLISH.say(item), detail(item), shape, unit, "", absence);
    }

    private Question boxes(Item<?> item, List<String> choices, String absence) {
        boolean narrow = choices.stream().allMatch(choice -> choice.length() <= WIDEST_IN_HALF);
        int middle = narrow ? (choices.size() + 1) / 2 : choices.size();
        return new Question(
                Language.ENGLISH.say(item),
                detail(item),
                narrow ? "CHOICES" : "LIST",
                ticks(choices.subList(0, middle)),
                ticks(choices.subList(middle, choices.size())),
                absence);
    }

    private static String ticks(List<String> choices) {
        return choices.stream().map(choice -> BOX + choice).collect(Collectors.joining("\n"));
    }

    /** What the small print under a question says: its code, whether it must be answered, and what is refused. */
    private String detail(Item<?> item) {
        return Stream.of(Optional.of(item.code()), required(item), several(item), list(item), limits(item))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> required(Item<?> item) {
        return switch (item.requirement().need()) {
            case GIVEN, REQUIRED -> Optional.of(words.say("blank.required"));
            case CONDITIONAL ->
                item.requirement()
                        .condition()
                        .map(condition -> words.say("blank.requiredIf", Language.ENGLISH.say(condition.inWords())));
            case OPTIONAL, DERIVED -> Optional.empty();
        };
    }

    private Optional<String> several(Item<?> item) {
        return switch (item.kind()) {
            case CODES, STRINGS -> Optional.of(words.say("blank.several"));
            case DATE, NUMBER, INTEGER, CODE, YES_NO, STRING, TEXT -> Optional.empty();
        };
    }

    private Optional<String> list(Item<?> item) {
        List<Coded> choices = item.choices();
        return choices.size() > LONGEST_LIST
                ? Optional.of(words.say(
                        "blank.list",
                        choices.get(0).code(),
                        choices.get(choices.size() - 1).code()))
                : Optional.empty();
    }

    private Optional<String> limits(Item<?> item) {
        return Language.ENGLISH.say(item.hardRange().inWords()).map(limits -> words.say("blank.limits", limits));
    }
}
