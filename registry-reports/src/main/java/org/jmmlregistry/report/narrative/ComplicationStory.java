package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.narrative.Sentence.Place;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.HsctResponse;
import org.jmmlregistry.transplant.TmaRisk;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.VodSeverity;

/** Veno-occlusive disease, microangiopathy and the best response after one HSCT. */
final class ComplicationStory {
    private final Transplant hsct;
    private final Effects effects;
    private final Answers answers;

    ComplicationStory(Transplant hsct, Answers answers) {
        this.hsct = hsct;
        this.effects = new Effects(hsct, answers);
        this.answers = answers;
    }

    List<Sentence> told() {
        List<Sentence> told = new ArrayList<>();
        answers.get(EngraftmentForm.VOD)
                .map(occurred -> occurred
                        ? began(
                                vod(),
                                EngraftmentForm.VOD,
                                EngraftmentForm.VOD_ONSET_DATE,
                                EngraftmentForm.VOD_SEVERITY)
                        : over(Message.of("there was no veno-occlusive disease"), EngraftmentForm.VOD))
                .ifPresent(told::add);
        answers.get(EngraftmentForm.TMA)
                .map(occurred -> occurred
                        ? began(tma(), EngraftmentForm.TMA, EngraftmentForm.TMA_ONSET_DATE, EngraftmentForm.TMA_RISK)
                        : over(Message.of("there was no transplant-associated microangiopathy"), EngraftmentForm.TMA))
                .ifPresent(told::add);
        answers.get(EngraftmentForm.HSCT_RESPONSE).map(this::response).ifPresent(told::add);
        return told;
    }

    /** What can be said only when the time after the HSCT is over. */
    private Sentence over(Message what, Item<?>... items) {
        return Sentence.of(Message.of("{what}.", Ordinals.afterHsct(what, hsct)), items)
                .at(Place.END);
    }

    private Sentence began(Message complication, Item<?> occurred, Item<ClinicalDate> onset, Item<?> degree) {
        Message words = effects.known(onset)
                .map(day -> Message.of("{complication} began on {day}.", complication, day))
                .orElse(Message.of("{complication} occurred; the day was not recorded.", complication));
        return Sentence.of(words, occurred, onset, degree);
    }

    private Message vod() {
        return answers.get(EngraftmentForm.VOD_SEVERITY)
                .map(ComplicationStory::vod)
                .orElse(Message.of("veno-occlusive disease of a severity that was not recorded"));
    }

    private static Message vod(VodSeverity severity) {
        return switch (severity) {
            case MILD -> Message.of("mild veno-occlusive disease");
            case MODERATE -> Message.of("moderate veno-occlusive disease");
            case SEVERE -> Message.of("severe veno-occlusive disease");
            case VERY_SEVERE -> Message.of("very severe veno-occlusive disease");
        };
    }

    private Message tma() {
        return answers.get(EngraftmentForm.TMA_RISK)
                .map(ComplicationStory::tma)
                .orElse(Message.of("transplant-associated microangiopathy of a risk that was not recorded"));
    }

    private static Message tma(TmaRisk risk) {
        return switch (risk) {
            case STANDARD -> Message.of("transplant-associated microangiopathy of standard risk");
            case HIGH -> Message.of("transplant-associated microangiopathy of high risk");
        };
    }

    private Sentence response(HsctResponse best) {
        if (best == HsctResponse.NE) {
            return over(
                    Message.of("the response of the disease could not be evaluated"), EngraftmentForm.HSCT_RESPONSE);
        }
        Message response = words(best);
        Optional<Message> day = effects.known(EngraftmentForm.HSCT_RESPONSE_DATE);
        return day.map(each -> Sentence.of(
                        Message.of("The best response to the HSCT was {response}, from {day}.", response, each),
                        EngraftmentForm.HSCT_RESPONSE,
                        EngraftmentForm.HSCT_RESPONSE_DATE))
                .orElseGet(() ->
                        over(Message.of("the best response was {response}", response), EngraftmentForm.HSCT_RESPONSE));
    }

    private static Message words(HsctResponse best) {
        return switch (best) {
            case CR -> Message.in("response to HSCT", "complete remission");
            case PR -> Message.in("response to HSCT", "partial remission");
            case SD -> Message.in("response to HSCT", "stable or persistent disease");
            case PD -> Message.in("response to HSCT", "progressive disease");
            case NE -> Message.in("response to HSCT", "not evaluable");
        };
    }
}
