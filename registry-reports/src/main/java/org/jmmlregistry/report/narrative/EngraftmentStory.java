package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.narrative.Sentence.Place;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Recovery;
import org.jmmlregistry.transplant.Transplant;

/** How the graft of one HSCT took: recovery of blood counts, chimerism and GVHD. */
final class EngraftmentStory {
    private final CaseFile file;
    private final Transplant hsct;
    private final Answers answers;

    EngraftmentStory(CaseFile file, Transplant hsct) {
        this.file = file;
        this.hsct = hsct;
        this.answers = file.answers().of(EngraftmentForm.FORM, hsct.hsctSeq()).stream()
                .findFirst()
                .map(Entry::answers)
                .orElse(Answers.none());
    }

    Paragraph told() {
        Gaps gaps = new Gaps();
        List<Sentence> recovery = new ArrayList<>();
        gaps.expect(answers, EngraftmentForm.ANC_RECOVERY, Message.of("neutrophil recovery"))
                .map(each -> recovery(each, EngraftmentForm.ANC_RECOVERY_DATE, Message.of("neutrophils")))
                .map(words -> told(words, EngraftmentForm.ANC_RECOVERY, EngraftmentForm.ANC_RECOVERY_DATE))
                .ifPresent(recovery::add);
        gaps.expect(answers, EngraftmentForm.PLT20_RECOVERY, Message.of("platelet recovery"))
                .map(each -> recovery(each, EngraftmentForm.PLT20_DATE, Message.of("platelets")))
                .map(words -> told(words, EngraftmentForm.PLT20_RECOVERY, EngraftmentForm.PLT20_DATE))
                .ifPresent(recovery::add);
        recovery.addAll(transfused());
        ChimerismStory chimerism = new ChimerismStory(file.answers().of(ChimerismForm.FORM, hsct.hsctSeq()), hsct);
        GvhdStory gvhd = new GvhdStory(file, hsct);
        List<Sentence> told = new ArrayList<>();
        if (answers.isEmpty() && chimerism.isEmpty() && gvhd.isEmpty()) {
            told.add(Sentence.of(
                            Message.of("Recovery of blood counts, chimerism and GVHD were not recorded."),
                            EngraftmentForm.ANC_RECOVERY,
                            EngraftmentForm.PLT20_RECOVERY,
                            ChimerismForm.DONOR_PCT,
                            AcuteGvhdForm.AGVHD_PRESENT,
                            ChronicGvhdForm.CGVHD_PRESENT)
                    .at(Place.FIRST));
        } else {
            told.addAll(recovery);
            told.addAll(new ComplicationStory(hsct, answers).told());
            gaps.sentences().forEach(each -> told.add(each.at(Place.FIRST)));
            Remainder.of(List.copyOf(told), EngraftmentForm.FORM, answers)
                    .forEach(each -> told.add(each.at(Place.FIRST)));
            told.addAll(chimerism.told());
            told.addAll(gvhd.told());
        }
        return new Paragraph(Ordinals.engraftment(hsct.hsctSeq()), told);
    }

    /** When platelets rose further, when the last units were transfused, and whose cells recovered. */
    private List<Sentence> transfused() {
        List<Sentence> told = new ArrayList<>();
        later(EngraftmentForm.PLT50_DATE, day -> Message.of("Platelets of 50 or more were reached on {day}.", day))
                .ifPresent(told::add);
        later(
                        EngraftmentForm.LAST_PLT_TRANSFUSION_DATE,
                        day -> Message.of("The last platelets were transfused on {day}.", day))
                .ifPresent(told::add);
        later(
                        EngraftmentForm.LAST_RBC_TRANSFUSION_DATE,
                        day -> Message.of("The last red cells were transfused on {day}.", day))
                .ifPresent(told::add);
        answers.get(EngraftmentForm.DONOR_CHIM_CONFIRMS)
                .map(confirmed -> confirmed
                        ? Message.of("Chimerism confirmed that the recovered cells were of the donor.")
                        : Message.of("That the recovered cells were of the donor was not confirmed."))
                .ifPresent(words -> told.add(Sentence.of(words, EngraftmentForm.DONOR_CHIM_CONFIRMS)));
        return told;
    }

    /** The day is told of what was reached only. */
    private Sentence told(Message words, Item<Recovery> reached, Item<ClinicalDate> day) {
        return switch (answers.get(reached).orElseThrow()) {
            case YES -> Sentence.of(words, reached, day);
            case PREV_REPORTED -> Sentence.of(words, reached);
            case NO, NEVER_BELOW, TOO_EARLY -> Sentence.of(words, reached).at(Place.END);
        };
    }

    private Optional<Sentence> later(Item<ClinicalDate> item, UnaryOperator<Message> told) {
        return new Effects(hsct, answers).known(item).map(told).map(words -> Sentence.of(words, item));
    }

    private Message recovery(Recovery recovery, Item<ClinicalDate> date, Message cells) {
        return switch (recovery) {
            case YES -> {
                Optional<ClinicalDate> reached = answers.get(date);
                yield reached.map(day -> Message.of("{cells} recovered on day {day}.", cells, Ordinals.day(hsct, day)))
                        .orElse(Message.of("{cells} recovered; the day was not recorded.", cells));
            }
            case NO -> after(Message.of("{cells} did not recover", cells));
            case NEVER_BELOW -> after(Message.of("{cells} never fell below the threshold", cells));
            case PREV_REPORTED -> Message.of("{cells} had recovered, as reported before.", cells);
            case TOO_EARLY -> after(Message.of("it was too early to judge the recovery of {cells}", cells));
        };
    }

    private Message after(Message what) {
        return Message.of("{what}.", Ordinals.afterHsct(what, hsct));
    }
}
