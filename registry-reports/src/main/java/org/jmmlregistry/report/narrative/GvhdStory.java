package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.AcuteGvhdResponse;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.narrative.Sentence.Place;
import org.jmmlregistry.report.phrase.Gvhd;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.Transplant;

/** Acute and chronic GVHD after one HSCT; a clinician looks for both. */
final class GvhdStory {
    private final CaseFile file;
    private final Transplant hsct;

    GvhdStory(CaseFile file, Transplant hsct) {
        this.file = file;
        this.hsct = hsct;
    }

    boolean isEmpty() {
        return acute().isEmpty() && chronic().isEmpty();
    }

    List<Sentence> told() {
        if (isEmpty()) {
            return List.of(silent(
                    afterIntervention()
                            ? Message.of(
                                    "Whether acute GVHD occurred that followed neither withdrawal nor donor lymphocytes, or chronic GVHD, was not recorded.")
                            : Message.of("Whether acute or chronic GVHD occurred was not recorded."),
                    AcuteGvhdForm.AGVHD_PRESENT,
                    ChronicGvhdForm.CGVHD_PRESENT));
        }
        List<Sentence> told = new ArrayList<>(acute());
        if (told.isEmpty()) {
            told.add(silent(
                    afterIntervention()
                            ? Message.of(
                                    "Whether acute GVHD occurred that followed neither withdrawal nor donor lymphocytes was not recorded.")
                            : Message.of("Whether acute GVHD occurred was not recorded."),
                    AcuteGvhdForm.AGVHD_PRESENT));
        }
        List<Sentence> chronic = chronic();
        told.addAll(
                chronic.isEmpty()
                        ? List.of(silent(
                                Message.of("Whether chronic GVHD occurred was not recorded."),
                                ChronicGvhdForm.CGVHD_PRESENT))
                        : chronic);
        return told;
    }

    /** Whether what is told of an intervention says already whether acute GVHD followed it. */
    private boolean afterIntervention() {
        return Stream.concat(
                        file.answers().of(WithdrawalForm.FORM, hsct.hsctSeq()).stream()
                                .map(entry -> entry.get(WithdrawalForm.GVHD_AFTER)),
                        file.answers().of(DliForm.FORM, hsct.hsctSeq()).stream()
                                .map(entry -> entry.get(DliForm.AGVHD_AFTER_DLI)))
                .anyMatch(Optional::isPresent);
    }

    private static Sentence silent(Message words, Item<?>... items) {
        return Sentence.of(words, items).at(Place.FIRST);
    }

    private List<Sentence> acute() {
        return file.answers().of(AcuteGvhdForm.FORM, hsct.hsctSeq()).stream()
                .flatMap(entry -> Sentence.of(entry, acute(entry.answers())).stream())
                .toList();
    }

    private List<Sentence> chronic() {
        ChronicGvhdStory story = new ChronicGvhdStory(hsct);
        return file.answers().of(ChronicGvhdForm.FORM, hsct.hsctSeq()).stream()
                .flatMap(entry -> Sentence.of(entry, story.told(entry.answers())).stream())
                .toList();
    }

    private List<Sentence> acute(Answers answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        List<Sentence> told = new ArrayList<>();
        Optional<Boolean> present = answers.get(AcuteGvhdForm.AGVHD_PRESENT);
        if (present.isEmpty()) {
            told.add(Sentence.of(
                    Message.of("Whether acute GVHD occurred was not recorded."), AcuteGvhdForm.AGVHD_PRESENT));
        } else if (present.get()) {
            told.add(Sentence.of(
                    began(answers),
                    AcuteGvhdForm.AGVHD_PRESENT,
                    AcuteGvhdForm.OVERALL_GRADE,
                    AcuteGvhdForm.ONSET_DATE,
                    AcuteGvhdForm.SKIN_STAGE,
                    AcuteGvhdForm.LIVER_STAGE,
                    AcuteGvhdForm.UGI_STAGE,
                    AcuteGvhdForm.LGI_STAGE));
            told.addAll(treated(answers));
        } else {
            told.add(Sentence.of(
                            Message.of("There was no {gvhd}.", Ordinals.acuteGvhd(hsct)), AcuteGvhdForm.AGVHD_PRESENT)
                    .at(Place.END));
        }
        return Remainder.behindFirst(told, AcuteGvhdForm.FORM, answers);
    }

    private List<Sentence> treated(Answers answers) {
        Effects effects = new Effects(hsct, answers);
        List<Sentence> told = new ArrayList<>();
        effects.known(AcuteGvhdForm.STEROID_START_DATE)
                .map(from -> effects.known(AcuteGvhdForm.STEROID_STOP_DATE)
                        .map(to -> Sentence.of(
                                Message.of(
                                        "Systemic steroids were given for acute GVHD from {start} to {stop}.",
                                        from,
                                        to),
                                AcuteGvhdForm.STEROID_START_DATE,
                                AcuteGvhdForm.STEROID_STOP_DATE))
                        .orElse(Sentence.of(
                                Message.of(
                                        "Systemic steroids were given for acute GVHD from {start}; their end was not recorded.",
                                        from),
                                AcuteGvhdForm.STEROID_START_DATE)))
                .ifPresent(told::add);
        answers.get(AcuteGvhdForm.SECOND_LINE)
                .map(drugs -> Choices.isNone(drugs)
                        ? Message.of("No second-line treatment was needed.")
                        : Message.of(
                                "Second-line treatment was {drugs}.",
                                drugs.stream().map(Gvhd::secondLine).toList()))
                .ifPresent(words -> told.add(Sentence.of(words, AcuteGvhdForm.SECOND_LINE)));
        answers.get(AcuteGvhdForm.RESPONSE_D28)
                .map(GvhdStory::inWords)
                .ifPresent(words -> told.add(Sentence.of(words, AcuteGvhdForm.RESPONSE_D28)));
        effects.known(AcuteGvhdForm.RESOLVED_DATE)
                .map(day -> Message.of("Acute GVHD had resolved by {day}.", day))
                .ifPresent(words -> told.add(Sentence.of(words, AcuteGvhdForm.RESOLVED_DATE)));
        return told;
    }

    private static Message inWords(AcuteGvhdResponse response) {
        return switch (response) {
            case CR -> Message.of("By day 28 of treatment there was a complete response.");
            case PR -> Message.of("By day 28 of treatment there was a partial response.");
            case MR -> Message.of("By day 28 of treatment the response was mixed.");
            case NR -> Message.of("By day 28 of treatment there was no response.");
            case PD -> Message.of("By day 28 of treatment it had progressed.");
            case DEAD -> Message.of("The child died before day 28 of treatment was over.");
        };
    }

    private Message began(Answers answers) {
        Message onset = onset(answers.get(AcuteGvhdForm.ONSET_DATE));
        Message began = answers.get(AcuteGvhdForm.OVERALL_GRADE)
                .map(grade -> Message.of("Acute GVHD of {grade} began {when}", Gvhd.grade(grade), onset))
                .orElse(Message.of("Acute GVHD of a grade that was not recorded began {when}", onset));
        List<Message> organs = organs(answers);
        return organs.isEmpty()
                ? Message.of("{began}.", began)
                : Message.of("{began} and involved {organs}.", began, organs);
    }

    private static List<Message> organs(Answers answers) {
        List<Message> organs = new ArrayList<>();
        organ(answers, AcuteGvhdForm.SKIN_STAGE, stage -> Message.of("the skin (stage {stage})", stage), organs);
        organ(answers, AcuteGvhdForm.LIVER_STAGE, stage -> Message.of("the liver (stage {stage})", stage), organs);
        organ(answers, AcuteGvhdForm.UGI_STAGE, stage -> Message.of("the upper gut (stage {stage})", stage), organs);
        organ(answers, AcuteGvhdForm.LGI_STAGE, stage -> Message.of("the lower gut (stage {stage})", stage), organs);
        return organs;
    }

    private static void organ(Answers answers, Item<Integer> item, UnaryOperator<Message> told, List<Message> organs) {
        answers.get(item)
                .filter(stage -> stage > 0)
                .map(stage -> told.apply(Message.verbatim(String.valueOf(stage))))
                .ifPresent(organs::add);
    }

    private Message onset(Optional<ClinicalDate> date) {
        return date.map(day -> Message.of("on day {day}", Ordinals.day(hsct, day)))
                .orElse(Message.of("on a day that was not recorded"));
    }
}
