package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.SpleenForm;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.LongDate;

/** Whether the spleen was taken out or irradiated. */
final class SpleenStory {
    private final Optional<Answers> answers;

    SpleenStory(CaseFile file) {
        this.answers = file.answers().of(SpleenForm.FORM).stream()
                .findFirst()
                .map(Entry::answers)
                .filter(each -> !each.isEmpty());
    }

    Optional<Paragraph> told() {
        return answers.map(each -> {
            List<Sentence> told = new ArrayList<>();
            removed(each).ifPresent(told::add);
            irradiated(each).ifPresent(told::add);
            return new Paragraph(Message.of("Spleen"), Remainder.after(told, SpleenForm.FORM, each));
        });
    }

    private static Optional<Sentence> removed(Answers answers) {
        return answers.get(SpleenForm.SPLENECTOMY_DONE).map(done -> {
            if (!done) {
                return Sentence.of(Message.of("No splenectomy was done."), SpleenForm.SPLENECTOMY_DONE);
            }
            List<Item<?>> items = new ArrayList<>(List.of(SpleenForm.SPLENECTOMY_DONE));
            Message removed = Message.of("Splenectomy was done");
            Message words = answers.get(SpleenForm.SPLENECTOMY_DATE)
                    .map(day -> {
                        items.add(SpleenForm.SPLENECTOMY_DATE);
                        return Message.of("{done} {when}.", removed, LongDate.when(day));
                    })
                    .orElse(Message.of("{done} on a date that was not recorded.", removed));
            return new Sentence(words, items);
        });
    }

    private static Optional<Sentence> irradiated(Answers answers) {
        return answers.get(SpleenForm.SPLEEN_IRRADIATION).map(done -> {
            if (!done) {
                return Sentence.of(Message.of("The spleen was not irradiated."), SpleenForm.SPLEEN_IRRADIATION);
            }
            return Figures.measured(answers, SpleenForm.SPLEEN_RT_DOSE)
                    .map(dose -> Sentence.of(
                            Message.of("The spleen was irradiated with {dose}.", dose),
                            SpleenForm.SPLEEN_IRRADIATION,
                            SpleenForm.SPLEEN_RT_DOSE))
                    .orElse(Sentence.of(
                            Message.of("The spleen was irradiated with a dose that was not recorded."),
                            SpleenForm.SPLEEN_IRRADIATION));
        });
    }
}
