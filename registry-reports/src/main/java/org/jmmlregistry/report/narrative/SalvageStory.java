package org.jmmlregistry.report.narrative;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.phrase.Drugs;
import org.jmmlregistry.report.phrase.Responses;
import org.jmmlregistry.transplant.Transplant;

/** Salvage therapy after one HSCT, apart from donor lymphocytes. */
final class SalvageStory {
    private final List<Entry> entries;
    private final Transplant hsct;
    private final String sex;

    SalvageStory(CaseFile file, Transplant hsct) {
        this.entries = file.answers().of(SalvageForm.FORM, hsct.hsctSeq());
        this.hsct = hsct;
        this.sex = file.patient().sex().code();
    }

    Optional<Paragraph> told() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(
                        Message.of("Salvage therapy"),
                        entries.stream().map(Entry::answers).map(this::sentence).toList()));
    }

    private Sentence sentence(Answers answers) {
        Message received = answers.get(SalvageForm.SALVAGE_AGENT)
                .map(agents -> Message.of(
                        "{sex, select, F {She} other {He}} received {agents}",
                        sex,
                        agents.stream().map(Drugs::of).toList()))
                .orElse(Message.of("{sex, select, F {She} other {He}} received a therapy that was not specified", sex));
        Message from = new Effects(hsct, answers)
                .known(SalvageForm.SALVAGE_START)
                .map(day -> Message.of("{treated} from {day}", received, day))
                .orElse(received);
        return Sentence.of(
                answers.get(SalvageForm.SALVAGE_RESPONSE)
                        .map(best ->
                                Message.of("{treated}; the best response was {response}.", from, Responses.of(best)))
                        .orElse(Message.of("{treated}; the response was not recorded.", from)),
                SalvageForm.SALVAGE_AGENT,
                SalvageForm.SALVAGE_START,
                SalvageForm.SALVAGE_RESPONSE);
    }
}
