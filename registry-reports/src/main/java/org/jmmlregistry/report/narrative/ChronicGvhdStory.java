package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.NihSeverity;
import org.jmmlregistry.followup.OrganScore;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.narrative.Sentence.Place;
import org.jmmlregistry.report.phrase.Gvhd;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.Transplant;

/** Chronic GVHD after one HSCT: how severe it was, where, what it needed, and how it stood at the last contact. */
final class ChronicGvhdStory {

    private static final Map<Item<OrganScore>, Message> ORGANS = organs();

    private final Transplant hsct;

    ChronicGvhdStory(Transplant hsct) {
        this.hsct = hsct;
    }

    private static Map<Item<OrganScore>, Message> organs() {
        Map<Item<OrganScore>, Message> organs = new LinkedHashMap<>();
        organs.put(ChronicGvhdForm.SKIN, Message.in("NIH organ", "skin"));
        organs.put(ChronicGvhdForm.MOUTH, Message.in("NIH organ", "mouth"));
        organs.put(ChronicGvhdForm.EYES, Message.in("NIH organ", "eyes"));
        organs.put(ChronicGvhdForm.GI, Message.in("NIH organ", "gastrointestinal tract"));
        organs.put(ChronicGvhdForm.LIVER, Message.in("NIH organ", "liver"));
        organs.put(ChronicGvhdForm.LUNG, Message.in("NIH organ", "lung"));
        organs.put(ChronicGvhdForm.JOINT_FASCIA, Message.in("NIH organ", "joints and fascia"));
        organs.put(ChronicGvhdForm.GENITAL, Message.in("NIH organ", "genital tract"));
        return organs;
    }

    List<Sentence> told(Answers answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        List<Sentence> told = new ArrayList<>();
        Optional<Boolean> present = answers.get(ChronicGvhdForm.CGVHD_PRESENT);
        if (present.isEmpty()) {
            told.add(Sentence.of(
                    Message.of("Whether chronic GVHD occurred was not recorded."), ChronicGvhdForm.CGVHD_PRESENT));
        } else if (present.get()) {
            told.add(Sentence.of(
                    began(answers),
                    ChronicGvhdForm.CGVHD_PRESENT,
                    ChronicGvhdForm.NIH_GLOBAL,
                    ChronicGvhdForm.ONSET_DATE));
            scores(answers).ifPresent(told::add);
        } else {
            told.add(absent(answers));
        }
        therapy(answers, present.orElse(false)).ifPresent(told::add);
        answers.get(ChronicGvhdForm.LAST_STATUS)
                .map(this::atLast)
                .ifPresent(words ->
                        told.add(Sentence.of(words, ChronicGvhdForm.LAST_STATUS).at(Place.LAST)));
        return Remainder.behindFirst(told, ChronicGvhdForm.FORM, answers);
    }

    /** That nothing happened can be said only when the time in which it could have is over. */
    private Sentence absent(Answers answers) {
        return (answers.is(ChronicGvhdForm.SYSTEMIC_THERAPY, false)
                        ? Sentence.of(
                                Message.of("There was no {gvhd}, and no treatment for it.", Ordinals.chronicGvhd(hsct)),
                                ChronicGvhdForm.CGVHD_PRESENT,
                                ChronicGvhdForm.SYSTEMIC_THERAPY)
                        : Sentence.of(
                                Message.of("There was no {gvhd}.", Ordinals.chronicGvhd(hsct)),
                                ChronicGvhdForm.CGVHD_PRESENT))
                .at(Place.END);
    }

    private Message began(Answers answers) {
        Message onset = new Effects(hsct, answers)
                .known(ChronicGvhdForm.ONSET_DATE)
                .map(day -> Message.of("on {day}", day))
                .orElse(Message.of("on a day that was not recorded"));
        return answers.get(ChronicGvhdForm.NIH_GLOBAL)
                .map(severity -> began(severity, onset))
                .orElse(Message.of("Chronic GVHD of a severity that was not recorded began {when}.", onset));
    }

    private static Message began(NihSeverity severity, Message onset) {
        return switch (severity) {
            case MILD -> Message.of("Mild chronic GVHD began {when}.", onset);
            case MODERATE -> Message.of("Moderate chronic GVHD began {when}.", onset);
            case SEVERE -> Message.of("Severe chronic GVHD began {when}.", onset);
            case AT_LEAST_MILD -> Message.of("At least mild chronic GVHD began {when}.", onset);
            case AT_LEAST_MODERATE -> Message.of("At least moderate chronic GVHD began {when}.", onset);
        };
    }

    private static Optional<Sentence> scores(Answers answers) {
        List<Message> scores = new ArrayList<>();
        List<Item<?>> items = new ArrayList<>();
        ORGANS.forEach((item, organ) -> answers.get(item).ifPresent(score -> {
            scores.add(Message.of("{organ} {score}", organ, Gvhd.organ(score)));
            items.add(item);
        }));
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sentence(Message.of("The NIH organ scores were {scores}.", scores), items));
    }

    private static Optional<Sentence> therapy(Answers answers, boolean present) {
        Optional<List<Message>> drugs = answers.get(ChronicGvhdForm.THERAPY)
                .map(each -> each.stream().map(Gvhd::therapy).toList());
        return answers.get(ChronicGvhdForm.SYSTEMIC_THERAPY)
                .filter(needed -> needed || present || drugs.isPresent())
                .map(needed -> drugs.map(given -> Sentence.of(
                                needed
                                        ? Message.of(
                                                "It needed systemic immunosuppression, treated with {drugs}.", given)
                                        : Message.of(
                                                "It needed no systemic immunosuppression; treated with {drugs}.",
                                                given),
                                ChronicGvhdForm.SYSTEMIC_THERAPY,
                                ChronicGvhdForm.THERAPY))
                        .orElse(Sentence.of(
                                needed
                                        ? Message.of(
                                                "It needed systemic immunosuppression; the drugs were not recorded.")
                                        : Message.of("It needed no systemic immunosuppression."),
                                ChronicGvhdForm.SYSTEMIC_THERAPY)));
    }

    private Message atLast(Coded state) {
        return switch (state.code()) {
            case "ACTIVE_ON_IS" ->
                Message.of("When last seen, {gvhd} was active, on immunosuppression.", Ordinals.chronicGvhd(hsct));
            case "ACTIVE_OFF_IS" ->
                Message.of("When last seen, {gvhd} was active, off immunosuppression.", Ordinals.chronicGvhd(hsct));
            case "RESOLVED_ON_IS" ->
                Message.of(
                        "When last seen, {gvhd} had resolved, still on immunosuppression.", Ordinals.chronicGvhd(hsct));
            case "RESOLVED_OFF_IS" ->
                Message.of("When last seen, {gvhd} had resolved, off immunosuppression.", Ordinals.chronicGvhd(hsct));
            default -> Message.of("When last seen, {gvhd}: {state}.", Ordinals.chronicGvhd(hsct), state);
        };
    }

    /** How it bears on the child's state at the last contact; empty if there is none or it has resolved without treatment. */
    static Optional<Message> standing(Answers answers) {
        if (!answers.is(ChronicGvhdForm.CGVHD_PRESENT, true)
                && answers.get(ChronicGvhdForm.LAST_STATUS).isEmpty()) {
            return Optional.empty();
        }
        Message gvhd = answers.get(ChronicGvhdForm.NIH_GLOBAL)
                .map(severity -> Message.of("{severity} chronic GVHD", Gvhd.severity(severity)))
                .orElse(Message.of("chronic GVHD"));
        Optional<Coded> state = answers.get(ChronicGvhdForm.LAST_STATUS);
        if (state.isEmpty()) {
            return Optional.of(Message.of("{gvhd} whose state was not recorded", gvhd));
        }
        return switch (state.get().code()) {
            case "ACTIVE_ON_IS" -> Optional.of(Message.of("active {gvhd} on immunosuppression", gvhd));
            case "ACTIVE_OFF_IS" -> Optional.of(Message.of("active {gvhd} off immunosuppression", gvhd));
            case "RESOLVED_ON_IS" -> Optional.of(Message.of("resolved {gvhd} still on immunosuppression", gvhd));
            default -> Optional.empty();
        };
    }
}
