package org.jmmlregistry.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Requirement;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Questions;
import org.jmmlregistry.report.Questions.Question;
import org.jmmlregistry.report.Questions.Shape;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Sheet;
import org.jmmlregistry.report.Software;

/** A form on paper, drawn from the dictionary: each question with boxes to tick or a line to write on. */
public final class BlankForm {

    private static final int LONGEST_LIST = 60;

    private final Form form;

    private BlankForm(Form form) {
        this.form = form;
    }

    /** A form to be filled in by hand. */
    public static Report of(Form form) {
        return new BlankForm(form).report();
    }

    private Report report() {
        Report.Text report = Report.titled(
                        new Report.Imprint(
                                Message.of("Form {code}: {form}", form.code(), form),
                                Message.of("JMML Registry · {code} {form}", form.code(), form),
                                Message.of("Confidential once filled in"),
                                Message.of("Form {code} · JMML Registry {version}", form.code(), Software.version()),
                                Software.released()),
                        Message.of("Form {code}", form.code()),
                        form.words())
                .paragraph(Message.of("To be filled {repeat}.", form.repeat()))
                .add(sheet())
                .note(Message.of("If there is no value, write why into the right-hand column: {absences}.", absences()))
                .add(new Questions(
                        form.enteredItems().stream().map(this::question).toList()));
        List<Message> derived =
                form.items().stream().filter(Item::isDerived).map(Item::words).toList();
        if (!derived.isEmpty()) {
            report.note(
                    Message.of("Computed by the registry and therefore not asked: {items}.", Listed.of(derived, "; ")));
        }
        return report.report();
    }

    private static Message absences() {
        return Listed.of(Stream.of(Absence.values()).map(BlankForm::reason).toList(), ", ");
    }

    private static Message reason(Absence why) {
        return Message.of(
                "{code} {reason}",
                why.code(),
                switch (why) {
                    case NASK -> Message.in("reason for no value", "not asked");
                    case NOTDONE -> Message.in("reason for no value", "not done");
                    case UNK -> Message.in("reason for no value", "unknown");
                    case NA -> Message.in("reason for no value", "not applicable");
                    case PENDING -> Message.in("reason for no value", "pending");
                });
    }

    /** Where the sheet belongs, two names a row, with room for an answer beside each. */
    private Sheet sheet() {
        List<Message> names = new ArrayList<>();
        names.add(Message.of("Case"));
        if (form.repeat().standsUnderHsct()) {
            names.add(Message.of("HSCT number"));
        }
        if (form.repeat().isRepeated()) {
            names.add(Message.of("Number of this form"));
        }
        names.add(Message.of("Filled in by"));
        names.add(Message.of("Date"));
        if (names.size() % 2 != 0) {
            names.add(Message.of("Signature"));
        }
        return new Sheet(names);
    }

    private Question question(Item<?> item) {
        return switch (item.kind()) {
            case DATE -> asked(item, Shape.DATE, List.of());
            case NUMBER, INTEGER ->
                asked(item, Shape.MEASURE, item.unitInWords().stream().toList());
            case CODE, CODES ->
                item.choices().size() > LONGEST_LIST
                        ? asked(item, Shape.LINE, List.of())
                        : asked(
                                item,
                                Shape.CHOICES,
                                item.choices().stream()
                                        .map(AnswerText::withCode)
                                        .toList());
            case YES_NO -> asked(item, Shape.CHOICES, List.of(Message.in("answer", "Yes"), Message.in("answer", "No")));
            case STRING -> asked(item, Shape.LINE, List.of());
            case STRINGS, TEXT -> asked(item, Shape.TEXT, List.of());
        };
    }

    private Question asked(Item<?> item, Shape shape, List<Message> answers) {
        return new Question(item.words(), detail(item), shape, answers, absence(item));
    }

    private static List<Message> absence(Item<?> item) {
        return item.requirement().need() == Requirement.Need.GIVEN ? List.of(Message.of("needs a value")) : List.of();
    }

    /** What the small print under a question says: its code, whether it must be answered, and what is refused. */
    private List<Message> detail(Item<?> item) {
        return Stream.of(
                        Optional.of(Message.verbatim(item.code())),
                        required(item),
                        several(item),
                        list(item),
                        limits(item))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Message> required(Item<?> item) {
        return switch (item.requirement().need()) {
            case GIVEN, REQUIRED -> Optional.of(Message.of("required"));
            case CONDITIONAL ->
                item.requirement()
                        .condition()
                        .map(condition -> Message.of("required if {condition}", condition.inWords()));
            case OPTIONAL, DERIVED -> Optional.empty();
        };
    }

    private Optional<Message> several(Item<?> item) {
        return switch (item.kind()) {
            case CODES, STRINGS -> Optional.of(Message.of("all that apply"));
            case DATE, NUMBER, INTEGER, CODE, YES_NO, STRING, TEXT -> Optional.empty();
        };
    }

    private Optional<Message> list(Item<?> item) {
        List<Coded> choices = item.choices();
        return choices.size() > LONGEST_LIST
                ? Optional.of(Message.of(
                        "one code, {first} … {last}",
                        choices.get(0).code(),
                        choices.get(choices.size() - 1).code()))
                : Optional.empty();
    }

    private Optional<Message> limits(Item<?> item) {
        return item.hardRange().inWords().map(limits -> Message.of("must be {limits}", limits));
    }
}
