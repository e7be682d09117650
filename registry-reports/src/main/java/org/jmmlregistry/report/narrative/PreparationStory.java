package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.narrative.Sentence.Place;
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
    private static final Set<ConditioningAgent> IRRADIATION =
            EnumSet.of(ConditioningAgent.TBI, ConditioningAgent.TLI, ConditioningAgent.SPLENIC_RT);

    private final List<Entry> agents;
    private final Answers answers;

    /** @param answers those of the HSCT */
    PreparationStory(CaseFile file, Transplant hsct, Answers answers) {
        this.agents = file.answers().of(ConditioningForm.FORM, hsct.hsctSeq());
        this.answers = answers;
    }

    List<Sentence> conditioning(Gaps gaps) {
        Optional<Message> intensity =
                answers.get(TransplantForm.CONDITIONING_INTENSITY).map(PreparationStory::inWords);
        if (agents.isEmpty()) {
            gaps.lacks(
                    intensity.isPresent() ? Message.of("its agents") : Message.of("the conditioning"),
                    ConditioningForm.AGENT);
            return intensity
                    .map(each -> Sentence.of(
                            Message.of("Conditioning was {intensity}.", each), TransplantForm.CONDITIONING_INTENSITY))
                    .stream()
                    .toList();
        }
        List<Course> courses =
                agents.stream().map(Entry::answers).map(Course::new).toList();
        List<Message> given = courses.stream().map(Course::words).toList();
        Message words = intensity
                .map(each -> Message.of("Conditioning was {intensity}, with {agents}.", each, given))
                .orElse(Message.of("Conditioning consisted of {agents}.", given));
        List<Sentence> told = new ArrayList<>();
        List<Item<?>> items = new ArrayList<>(List.of(TransplantForm.CONDITIONING_INTENSITY));
        courses.forEach(course -> items.addAll(course.items()));
        Sentence sentence = new Sentence(words, items.stream().distinct().toList());
        for (Entry agent : agents) {
            sentence = sentence.of(agent);
        }
        told.add(sentence.at(Place.BEHIND));
        for (int each = 0; each < agents.size(); each++) {
            told.addAll(Sentence.of(agents.get(each), courses.get(each).remainder()));
        }
        return told;
    }

    private static Message inWords(ConditioningIntensity intensity) {
        return switch (intensity) {
            case MAC -> Message.in("conditioning", "myeloablative");
            case RIC -> Message.in("conditioning", "of reduced intensity");
            case NMA -> Message.in("conditioning", "non-myeloablative");
        };
    }

    /** One agent as it was given, and the items that its words have told. */
    private static final class Course {
        private final Answers agent;
        private final List<Item<?>> items = new ArrayList<>(List.of(ConditioningForm.AGENT));
        private final Message drug;
        private final Message words;

        Course(Answers agent) {
            this.agent = agent;
            this.drug =
                    agent.get(ConditioningForm.AGENT).map(Drugs::of).orElse(Message.of("an agent that was not named"));
            this.words = days(route(dosed()));
        }

        Message words() {
            return words;
        }

        List<Item<?>> items() {
            return items;
        }

        List<Sentence> remainder() {
            return Remainder.of(List.of(new Sentence(words, items)), ConditioningForm.FORM, agent, drug);
        }

        private <T> Optional<T> take(Item<T> item) {
            Optional<T> value = agent.get(item);
            value.ifPresent(each -> items.add(item));
            return value;
        }

        private Message dosed() {
            return take(ConditioningForm.DOSE_TOTAL)
                    .map(Figures::plain)
                    .map(dose -> take(ConditioningForm.DOSE_UNIT)
                            .map(unit -> Message.of("{drug} {dose} {unit}", drug, dose, unit))
                            .orElse(Message.of("{drug} {dose}", drug, dose)))
                    .orElse(Message.of("{drug} (dose not recorded)", drug));
        }

        private Message route(Message dosed) {
            if (agent.get(ConditioningForm.AGENT).filter(IRRADIATION::contains).isPresent()
                    && agent.is(ConditioningForm.ROUTE, Route.RT)) {
                items.add(ConditioningForm.ROUTE);
            }
            if (agent.is(ConditioningForm.AGENT, ConditioningAgent.TBI)) {
                return take(ConditioningForm.TBI_FRACTIONS)
                        .map(fractions -> Message.of(
                                "{irradiation} in {n, plural, one {# fraction} other {# fractions}}", dosed, fractions))
                        .orElse(dosed);
            }
            return agent.get(ConditioningForm.ROUTE)
                    .flatMap(route -> route(route, dosed))
                    .map(words -> {
                        items.add(ConditioningForm.ROUTE);
                        return words;
                    })
                    .orElse(dosed);
        }

        /** Empty for irradiation, which the name of the agent says. */
        private static Optional<Message> route(Route route, Message dosed) {
            return switch (route) {
                case IV -> Optional.of(Message.of("{agent} intravenously", dosed));
                case PO -> Optional.of(Message.of("{agent} by mouth", dosed));
                case RT -> Optional.empty();
            };
        }

        private Message days(Message given) {
            Optional<Integer> from = agent.get(ConditioningForm.DAY_FROM);
            Optional<Integer> to = agent.get(ConditioningForm.DAY_TO);
            if (from.isEmpty() || to.isEmpty()) {
                return given;
            }
            items.add(ConditioningForm.DAY_FROM);
            items.add(ConditioningForm.DAY_TO);
            return from.equals(to)
                    ? Message.of("{agent} on day {day}", given, Figures.day(from.get()))
                    : Message.of(
                            "{agent} on days {from} to {to}", given, Figures.day(from.get()), Figures.day(to.get()));
        }
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
