package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.InfectionDetail;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.narrative.Sentence.Place;
import org.jmmlregistry.report.phrase.States;

/** What is told of a child at one visit besides the state of the disease. */
final class VisitStory {

    /** Grown out of by a later visit, which tells its own. */
    private static final List<Item<?>> MEASUREMENTS = List.of(
            VisitForm.WEIGHT_KG,
            VisitForm.HEIGHT_CM,
            VisitForm.WBC,
            VisitForm.ANC,
            VisitForm.HB,
            VisitForm.PLT,
            VisitForm.MONO_ABS);

    private final Answers visit;

    VisitStory(Answers visit) {
        this.visit = visit;
    }

    /** An earlier visit without its measurements. */
    List<Sentence> earlier(Sentence opening) {
        List<Sentence> told = new ArrayList<>(List.of(opening));
        told.addAll(state());
        List<Sentence> besides = new ArrayList<>(told);
        besides.add(new Sentence(Message.of("Measurements"), MEASUREMENTS));
        told.addAll(Remainder.of(besides, VisitForm.FORM, visit));
        return told;
    }

    List<Sentence> state() {
        List<Sentence> told = new ArrayList<>();
        visit.get(VisitForm.LANSKY)
                .map(score -> Message.of("The Lansky play-performance score was {score}.", score))
                .ifPresent(words -> told.add(Sentence.of(words, VisitForm.LANSKY)));
        immunosuppression().ifPresent(told::add);
        infections().ifPresent(told::add);
        lateEffects().ifPresent(told::add);
        return told;
    }

    private Optional<Sentence> immunosuppression() {
        return visit.get(VisitForm.IS_CURRENT)
                .map(drugs -> Choices.isNone(drugs)
                        ? Message.of("No immunosuppression was given at that time.")
                        : Message.of(
                                "Immunosuppression at that time was {drugs}.",
                                drugs.stream().map(States::immunosuppression).toList()))
                .map(words -> Sentence.of(words, VisitForm.IS_CURRENT));
    }

    private Optional<Sentence> infections() {
        return visit.get(VisitForm.INFECTIONS)
                .map(found -> Choices.isNone(found)
                        ? Sentence.of(
                                Message.of("There had been no significant infection since the contact before."),
                                VisitForm.INFECTIONS)
                        : infections(found));
    }

    private Sentence infections(List<Coded> found) {
        List<Item<?>> told = new ArrayList<>(List.of(VisitForm.INFECTIONS));
        found.stream().flatMap(each -> InfectionDetail.of(each.code()).stream()).forEach(detail -> {
            detail.kind().filter(kind -> visit.get(kind).isPresent()).ifPresent(told::add);
            Optional.of(detail.date())
                    .filter(date -> visit.get(date).isPresent())
                    .ifPresent(told::add);
        });
        return new Sentence(
                        Message.of(
                                "Significant infections since the contact before: {infections}.",
                                found.stream().map(this::infection).toList()),
                        told)
                .at(Place.BEHIND);
    }

    /** With its kind and day, as far as they are known. */
    private Message infection(Coded found) {
        Message infection = States.infection(found);
        Optional<InfectionDetail> detail = InfectionDetail.of(found.code());
        List<Message> known = new ArrayList<>();
        detail.flatMap(InfectionDetail::kind)
                .flatMap(visit::get)
                .map(States::infection)
                .ifPresent(known::add);
        detail.flatMap(each -> visit.get(each.date())).map(LongDate::of).ifPresent(known::add);
        return known.isEmpty() ? infection : Message.of("{infection} ({details})", infection, Listed.of(known, ", "));
    }

    private Optional<Sentence> lateEffects() {
        return visit.get(VisitForm.LATE_EFFECTS)
                .map((List<Coded> found) -> Choices.isNone(found)
                        ? Message.of("There were no late effects.")
                        : Message.of(
                                "Late effects: {organs}.",
                                found.stream().map(States::lateEffect).toList()))
                .map(words -> Sentence.of(words, VisitForm.LATE_EFFECTS));
    }
}
