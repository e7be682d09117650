package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.ChimerismResponse;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.OverallResponse;
import org.jmmlregistry.followup.ResponseForm;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.Transplant;

/** Assessments of the response to what was done after one HSCT; each is told behind the intervention that it names. */
final class Assessments {
    private static final Message NOT_RECORDED = Message.of("an intervention that was not recorded");

    /** What an assessment that found the same as the entry of the intervention is told by. */
    private static final List<Item<?>> SAME = List.of(
            ResponseForm.FOR_INTERVENTION,
            ResponseForm.RESP_OVERALL,
            ResponseForm.ASSESS_DATE,
            ResponseForm.RESP_CHIMERISM);

    private final List<Entry> entries;
    private final Set<String> interventions;
    private final Transplant hsct;

    Assessments(CaseFile file, Transplant hsct) {
        this.hsct = hsct;
        this.entries = file.answers().of(ResponseForm.FORM, hsct.hsctSeq());
        this.interventions = Stream.of(WithdrawalForm.FORM, DliForm.FORM, SalvageForm.FORM)
                .flatMap(form -> file.answers().of(form, hsct.hsctSeq()).stream())
                .map(entry -> entry.key().toString())
                .collect(Collectors.toSet());
    }

    /** @param cause the intervention in words: {@code the withdrawal} */
    List<Sentence> of(EntryKey intervention, Message cause) {
        return entries(intervention)
                .flatMap(entry ->
                        Sentence.of(entry, told(entry.answers(), cause, List.of(ResponseForm.FOR_INTERVENTION)))
                                .stream())
                .toList();
    }

    private Stream<Entry> entries(EntryKey intervention) {
        return entries.stream().filter(entry -> entry.is(ResponseForm.FOR_INTERVENTION, intervention.toString()));
    }

    /**
     * The effect of an intervention, in one sentence with the assessment of the same day that found the same.
     *
     * @param effect as the intervention's own entry has it
     * @param overall the response that means the same; empty if none does
     */
    Assessed assessed(Entry intervention, Effect effect, Optional<OverallResponse> overall) {
        Optional<Entry> same = entries(intervention.key())
                .filter(entry -> overall.isPresent()
                        && entry.answers().get(ResponseForm.RESP_OVERALL).equals(overall)
                        && entry.answers().get(ResponseForm.ASSESS_DATE).isPresent()
                        && entry.get(ResponseForm.ASSESS_DATE).equals(intervention.get(effect.day())))
                .findFirst();
        List<Message> found = new ArrayList<>(List.of(effect.words()));
        same.flatMap(entry -> entry.get(ResponseForm.RESP_CHIMERISM))
                .map(Assessments::inWords)
                .ifPresent(found::add);
        List<Item<?>> items = new ArrayList<>(List.of(effect.response(), effect.day()));
        same.ifPresent(entry -> SAME.stream()
                .filter(item -> entry.answers().get(item).isPresent())
                .forEach(items::add));
        Sentence sentence = new Sentence(
                new Effects(hsct, intervention.answers()).assessed(effect.cause(), found, effect.day()), items);
        List<Sentence> others = entries(intervention.key())
                .flatMap(entry -> Sentence.of(
                        entry,
                        same.filter(entry::equals).isPresent()
                                ? Remainder.of(List.of(sentence), ResponseForm.FORM, entry.answers())
                                : told(entry.answers(), effect.cause(), List.of(ResponseForm.FOR_INTERVENTION)))
                        .stream())
                .toList();
        return new Assessed(same.map(sentence::of).orElse(sentence), others);
    }

    /**
     * What an intervention did.
     *
     * @param cause the intervention
     */
    record Effect(Message cause, Message words, Item<?> response, Item<ClinicalDate> day) {}

    /** @param others what is told of further assessments, and of what the same one holds besides */
    record Assessed(Sentence sentence, List<Sentence> others) {}

    /** Those of an intervention that is not recorded. */
    Optional<Paragraph> others() {
        List<Sentence> told = entries.stream()
                .filter(entry -> !entry.has(ResponseForm.FOR_INTERVENTION, interventions::contains))
                .flatMap(entry -> Sentence.of(entry, told(entry.answers(), NOT_RECORDED, List.of())).stream())
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(Message.of("Response to an intervention that was not recorded"), told));
    }

    private List<Sentence> told(Answers answers, Message cause, List<Item<?>> known) {
        List<Item<?>> items = new ArrayList<>(known);
        Optional<Message> overall =
                take(answers, ResponseForm.RESP_OVERALL, items).map(Assessments::inWords);
        Optional<Message> chimerism =
                take(answers, ResponseForm.RESP_CHIMERISM, items).map(Assessments::inWords);
        List<Message> found =
                Stream.of(overall, chimerism).flatMap(Optional::stream).toList();
        Optional<Message> day = new Effects(hsct, answers).known(ResponseForm.ASSESS_DATE);
        if (day.isPresent()) {
            items.add(ResponseForm.ASSESS_DATE);
        }
        Message when = day.map(each -> Message.of("On assessment of {cause} on {day}", cause, each))
                .orElse(Message.of("On assessment of {cause} on a day that was not recorded", cause));
        Message words = found.isEmpty()
                ? Message.of("{when}, the response was not recorded.", when)
                : Message.of("{when}, {found}.", when, found);
        return Remainder.after(List.of(new Sentence(words, items)), ResponseForm.FORM, answers);
    }

    private static <T> Optional<T> take(Answers answers, Item<T> item, List<Item<?>> items) {
        Optional<T> value = answers.get(item);
        value.ifPresent(each -> items.add(item));
        return value;
    }

    private static Message inWords(OverallResponse response) {
        return switch (response) {
            case CR -> Message.of("there was a complete remission");
            case PR -> Message.of("there was a partial remission");
            case SD -> Message.of("the disease was stable");
            case PD -> Message.of("the disease had progressed");
            case NO_RESPONSE -> Message.of("there was no response");
            case NE -> Message.of("the response could not be evaluated");
        };
    }

    private static Message inWords(ChimerismResponse response) {
        return switch (response) {
            case FULL -> Message.of("full donor chimerism had been reached");
            case MIXED_IMPROVED -> Message.of("mixed chimerism had improved");
            case MIXED_STABLE -> Message.of("mixed chimerism had not changed");
            case MIXED_WORSE -> Message.of("mixed chimerism had become worse");
            case ABSENT -> Message.of("no donor cells were left");
            case NE -> Message.of("chimerism could not be evaluated");
        };
    }
}
