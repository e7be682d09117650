package org.jmmlregistry.report.narrative;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.phrase.Drugs;
import org.jmmlregistry.transplant.ConditioningAgent;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.ConditioningIntensity;
import org.jmmlregistry.transplant.ProphylaxisDrug;
import org.jmmlregistry.transplant.Route;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.TransplantForm;

/** How a child was prepared for one HSCT: conditioning and GVHD prophylaxis. */
final class PreparationStory {
    private final List<Entry> agents;
    private final Answers answers;

    /** @param answers those of the HSCT */
    PreparationStory(CaseFile file, Transplant hsct, Answers answers) {
        this.agents = file.answers().of(ConditioningForm.FORM, hsct.hsctSeq());
        this.answers = answers;
    }

    Optional<Sentence> conditioning(Gaps gaps) {
        Optional<Message> intensity =
                answers.get(TransplantForm.CONDITIONING_INTENSITY).map(PreparationStory::inWords);
        if (agents.isEmpty()) {
            gaps.lacks(
                    intensity.isPresent() ? Message.of("its agents") : Message.of("the conditioning"),
                    ConditioningForm.AGENT);
            return intensity.map(each -> Sentence.of(
                    Message.of("Conditioning was {intensity}.", each), TransplantForm.CONDITIONING_INTENSITY));
        }
        List<Message> given =
                agents.stream().map(Entry::answers).map(PreparationStory::agent).toList();
        Message words = intensity
                .map(each -> Message.of("Conditioning was {intensity}, with {agents}.", each, given))
                .orElse(Message.of("Conditioning consisted of {agents}.", given));
        return Optional.of(Sentence.of(
                words,
                TransplantForm.CONDITIONING_INTENSITY,
                ConditioningForm.AGENT,
                ConditioningForm.DOSE_TOTAL,
                ConditioningForm.DOSE_UNIT,
                ConditioningForm.ROUTE,
                ConditioningForm.TBI_FRACTIONS,
                ConditioningForm.DAY_FROM,
                ConditioningForm.DAY_TO));
    }

    private static Message inWords(ConditioningIntensity intensity) {
        return switch (intensity) {
            case MAC -> Message.in("conditioning", "myeloablative");
            case RIC -> Message.in("conditioning", "of reduced intensity");
            case NMA -> Message.in("conditioning", "non-myeloablative");
        };
    }

    private static Message agent(Answers agent) {
        Message drug =
                agent.get(ConditioningForm.AGENT).map(Drugs::of).orElse(Message.of("an agent that was not named"));
        return days(agent, route(agent, dosed(agent, drug)));
    }

    private static Message dosed(Answers agent, Message drug) {
        return agent.get(ConditioningForm.DOSE_TOTAL)
                .map(Figures::plain)
                .map(dose -> agent.get(ConditioningForm.DOSE_UNIT)
                        .map(unit -> Message.of("{drug} {dose} {unit}", drug, dose, unit))
                        .orElse(Message.of("{drug} {dose}", drug, dose)))
                .orElse(Message.of("{drug} (dose not recorded)", drug));
    }

    private static Message route(Answers agent, Message dosed) {
        if (agent.is(ConditioningForm.AGENT, ConditioningAgent.TBI)) {
            return agent.get(ConditioningForm.TBI_FRACTIONS)
                    .map(fractions -> Message.of(
                            "{irradiation} in {n, plural, one {# fraction} other {# fractions}}", dosed, fractions))
                    .orElse(dosed);
        }
        return agent.get(ConditioningForm.ROUTE)
                .map(route -> route(route, dosed))
                .orElse(dosed);
    }

    private static Message route(Route route, Message dosed) {
        return switch (route) {
            case IV -> Message.of("{agent} intravenously", dosed);
            case PO -> Message.of("{agent} by mouth", dosed);
            case RT -> dosed;
        };
    }

    private static Message days(Answers agent, Message given) {
        Optional<Integer> from = agent.get(ConditioningForm.DAY_FROM);
        Optional<Integer> to = agent.get(ConditioningForm.DAY_TO);
        if (from.isEmpty() || to.isEmpty()) {
            return given;
        }
        return from.equals(to)
                ? Message.of("{agent} on day {day}", given, Figures.day(from.get()))
                : Message.of("{agent} on days {from} to {to}", given, Figures.day(from.get()), Figures.day(to.get()));
    }

    Optional<Sentence> prophylaxis(Gaps gaps) {
        Optional<List<ProphylaxisDrug>> drugs = answers.get(TransplantForm.GVHD_PROPHYLAXIS);
        if (drugs.isEmpty()) {
            gaps.lacks(Message.of("the drugs of GVHD prophylaxis"), TransplantForm.GVHD_PROPHYLAXIS);
        }
        return drugs.map(each -> each.equals(List.of(ProphylaxisDrug.NONE))
                        ? Message.of("No GVHD prophylaxis was given.")
                        : Message.of(
                                "GVHD prophylaxis consisted of {drugs}.",
                                each.stream().map(Drugs::of).toList()))
                .map(words -> Sentence.of(words, TransplantForm.GVHD_PROPHYLAXIS));
    }
}
