package org.jmmlregistry.report.narrative;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.narrative.Sentence.Place;
import org.jmmlregistry.report.phrase.States;

/** Malignancies other than the leukaemia. */
final class MalignancyStory {
    private final List<Entry> malignancies;

    MalignancyStory(CaseFile file) {
        this.malignancies = file.answers().of(MalignancyForm.FORM).stream()
                .filter(entry -> !entry.answers().isEmpty())
                .toList();
    }

    Optional<Paragraph> told() {
        return malignancies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(
                        Message.of("Second malignancy"),
                        malignancies.stream()
                                .flatMap(entry -> Sentence.of(entry, told(entry.answers())).stream())
                                .toList()));
    }

    private static List<Sentence> told(Answers answers) {
        Message type = answers.get(MalignancyForm.SM_TYPE)
                .map(States::of)
                .orElse(Message.in("malignancy", "a malignancy that was not named"));
        Message diagnosed = answers.get(MalignancyForm.SM_DATE)
                .map(day -> Message.of("{malignancy} was diagnosed {when}", type, LongDate.when(day)))
                .orElse(Message.of("{malignancy} was diagnosed on a date that was not recorded", type));
        Message words = answers.get(MalignancyForm.OUTCOME)
                .map(outcome -> ended(diagnosed, outcome))
                .orElse(Message.of("{diagnosed}; its outcome was not recorded.", diagnosed));
        return Remainder.after(
                List.of(Sentence.of(words, MalignancyForm.SM_TYPE, MalignancyForm.SM_DATE, MalignancyForm.OUTCOME)
                        .at(answers.get(MalignancyForm.SM_DATE).isPresent() ? Place.OWN_DAY : Place.LAST)),
                MalignancyForm.FORM,
                answers);
    }

    private static Message ended(Message diagnosed, Coded outcome) {
        return switch (outcome.code()) {
            case "CR" -> Message.of("{diagnosed}; it went into complete remission.", diagnosed);
            case "ALIVE_DISEASE" -> Message.of("{diagnosed}; the child was alive with it.", diagnosed);
            case "DEAD" -> Message.of("{diagnosed}; its outcome was death.", diagnosed);
            default -> Message.of("{diagnosed} ({outcome}).", diagnosed, outcome);
        };
    }

    /** How they bear on the child's state at the last contact. */
    List<Message> standing() {
        return malignancies.stream()
                .map(Entry::answers)
                .filter(answers -> answers.get(MalignancyForm.OUTCOME)
                        .filter(outcome -> outcome.code().equals("CR"))
                        .isEmpty())
                .map(answers -> Message.of(
                        "a second malignancy ({malignancy})",
                        answers.get(MalignancyForm.SM_TYPE).map(States::of).orElse(Message.of("not named"))))
                .toList();
    }
}
