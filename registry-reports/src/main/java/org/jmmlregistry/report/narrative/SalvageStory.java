package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.phrase.Drugs;
import org.jmmlregistry.report.phrase.Responses;
import org.jmmlregistry.transplant.Transplant;

/** Salvage therapy after one HSCT, apart from donor lymphocytes. */
final class SalvageStory {
    private final List<Entry> entries;
    private final Assessments assessments;
    private final Transplant hsct;
    private final String sex;

    SalvageStory(CaseFile file, Transplant hsct) {
        this.entries = file.answers().of(SalvageForm.FORM, hsct.hsctSeq());
        this.assessments = new Assessments(file, hsct);
        this.hsct = hsct;
        this.sex = file.patient().sex().code();
    }

    Optional<Paragraph> told() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(
                        Message.of("Salvage therapy"),
                        entries.stream().flatMap(entry -> whole(entry).stream()).toList()));
    }

    private List<Sentence> whole(Entry entry) {
        List<Sentence> told = new ArrayList<>(Sentence.of(
                entry, Remainder.after(List.of(sentence(entry.answers())), SalvageForm.FORM, entry.answers())));
        told.addAll(assessments.of(entry.key(), Message.of("the salvage therapy")));
        return told;
    }

    private Sentence sentence(Answers answers) {
        Message received = answers.get(SalvageForm.SALVAGE_AGENT)
                .map(agents -> Message.of(
                        "{sex, select, F {She} other {He}} received {agents}",
                        sex,
                        agents.stream().map(Drugs::of).toList()))
                .orElse(Message.of("{sex, select, F {She} other {He}} received a therapy that was not specified", sex));
        Effects effects = new Effects(hsct, answers);
        Message begun = effects.known(SalvageForm.SALVAGE_START)
                .map(day -> Message.of("{treated} from {day}", received, day))
                .orElse(received);
        Message ended = effects.known(SalvageForm.SALVAGE_STOP)
                .map(day -> Message.of("{treated} to {day}", begun, day))
                .orElse(begun);
        Message from = answers.get(SalvageForm.SALVAGE_INTENT)
                .map(intent -> meant(intent, ended))
                .orElse(ended);
        return Sentence.of(
                answers.get(SalvageForm.SALVAGE_RESPONSE)
                        .map(best ->
                                Message.of("{treated}; the best response was {response}.", from, Responses.of(best)))
                        .orElse(Message.of("{treated}; the response was not recorded.", from)),
                SalvageForm.SALVAGE_AGENT,
                SalvageForm.SALVAGE_START,
                SalvageForm.SALVAGE_STOP,
                SalvageForm.SALVAGE_INTENT,
                SalvageForm.SALVAGE_RESPONSE);
    }

    private static Message meant(Coded intent, Message treated) {
        return switch (intent.code()) {
            case "PRE_EMPTIVE" -> Message.of("{treated} pre-emptively", treated);
            case "RELAPSE" -> Message.of("{treated} to treat relapse", treated);
            case "BRIDGE_TO_HSCT2" -> Message.of("{treated} as a bridge to the next HSCT", treated);
            case "PALLIATIVE" -> Message.of("{treated} as palliation", treated);
            default -> Message.of("{treated} ({intent})", treated, intent);
        };
    }
}
