package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.phrase.Drugs;
import org.jmmlregistry.report.phrase.Responses;

/** How the child was treated before the first HSCT, or at all if it had none. */
final class TreatmentStory {

    private final List<Entry> lines;
    private final boolean transplanted;
    private final String sex;

    TreatmentStory(CaseFile file) {
        this.lines = file.answers().of(PriorTherapyForm.FORM);
        this.transplanted = file.isTransplanted();
        this.sex = file.patient().sex().code();
    }

    Paragraph told() {
        List<Sentence> told = new ArrayList<>();
        if (lines.isEmpty()) {
            told.add(Sentence.of(
                    transplanted
                            ? Message.of("Treatment before the first HSCT was not recorded.")
                            : Message.of("Treatment was not recorded."),
                    PriorTherapyForm.AGENTS));
        }
        lines.forEach(line -> told.addAll(Sentence.of(line, line(line.answers()))));
        return new Paragraph(transplanted ? Message.of("Treatment before HSCT") : Message.of("Treatment"), told);
    }

    private List<Sentence> line(Answers answers) {
        Gaps gaps = new Gaps();
        Message received = answers.get(PriorTherapyForm.AGENTS)
                .map(agents -> Message.of(
                        "{sex, select, F {She} other {He}} received {agents}",
                        sex,
                        agents.stream().map(Drugs::of).toList()))
                .orElse(Message.of("{sex, select, F {She} other {He}} received treatment that was not specified", sex));
        Optional<ClinicalDate> start =
                gaps.expect(answers, PriorTherapyForm.START_DATE, Message.of("the beginning of the treatment"));
        Message from = start.map(day -> Message.of("{treated} from {date}", received, LongDate.of(day)))
                .orElse(received);
        Optional<ClinicalDate> stop =
                gaps.expect(answers, PriorTherapyForm.STOP_DATE, Message.of("the end of the treatment"));
        Message to = stop.map(day -> Message.of("{treated} to {date}", from, LongDate.of(day)))
                .orElse(from);
        Message dosed = dosed(answers, to);
        Message sentence = gaps.expect(answers, PriorTherapyForm.BEST_RESPONSE, Message.of("the response"))
                .map(best -> Message.of("{treated}; the best response was {response}.", dosed, Responses.of(best)))
                .orElse(Message.of("{treated}.", dosed));
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of(
                sentence,
                PriorTherapyForm.AGENTS,
                PriorTherapyForm.START_DATE,
                PriorTherapyForm.STOP_DATE,
                PriorTherapyForm.BEST_RESPONSE,
                PriorTherapyForm.CYCLES_N));
        cumulative(answers).ifPresent(told::add);
        told.addAll(gaps.sentences());
        return Remainder.after(told, PriorTherapyForm.FORM, answers);
    }

    private static Optional<Sentence> cumulative(Answers answers) {
        return answers.get(PriorTherapyForm.DOSE_CUM)
                .map(Figures::plain)
                .map(dose -> Message.of(
                        "The cumulative dose was {dose} {unit}.",
                        dose,
                        answers.get(PriorTherapyForm.DOSE_UNIT)
                                .map(Coded::words)
                                .orElse(Message.of("in a unit that was not recorded"))))
                .map(words -> Sentence.of(words, PriorTherapyForm.DOSE_CUM, PriorTherapyForm.DOSE_UNIT));
    }

    private static Message dosed(Answers answers, Message treated) {
        return answers.get(PriorTherapyForm.CYCLES_N)
                .map(cycles -> Message.of("{treated} in {n, plural, one {# cycle} other {# cycles}}", treated, cycles))
                .orElse(treated);
    }
}
