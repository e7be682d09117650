package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.NihSeverity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.phrase.Gvhd;
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
            return List.of(Sentence.of(
                    Message.of("Whether acute or chronic GVHD occurred was not recorded."),
                    AcuteGvhdForm.AGVHD_PRESENT,
                    ChronicGvhdForm.CGVHD_PRESENT));
        }
        List<Sentence> told = new ArrayList<>(acute());
        if (told.isEmpty()) {
            told.add(Sentence.of(
                    Message.of("Whether acute GVHD occurred was not recorded."), AcuteGvhdForm.AGVHD_PRESENT));
        }
        List<Sentence> chronic = chronic();
        told.addAll(
                chronic.isEmpty()
                        ? List.of(Sentence.of(
                                Message.of("Whether chronic GVHD occurred was not recorded."),
                                ChronicGvhdForm.CGVHD_PRESENT))
                        : chronic);
        return told;
    }

    private List<Sentence> acute() {
        return file.answers().of(AcuteGvhdForm.FORM, hsct.hsctSeq()).stream()
                .flatMap(entry -> acute(entry.answers()).stream())
                .toList();
    }

    private List<Sentence> chronic() {
        return file.answers().of(ChronicGvhdForm.FORM, hsct.hsctSeq()).stream()
                .flatMap(entry -> chronic(entry.answers()).stream())
                .toList();
    }

    private Optional<Sentence> acute(Answers answers) {
        return answers.get(AcuteGvhdForm.AGVHD_PRESENT)
                .map(present -> present
                        ? Sentence.of(
                                began(answers),
                                AcuteGvhdForm.AGVHD_PRESENT,
                                AcuteGvhdForm.OVERALL_GRADE,
                                AcuteGvhdForm.ONSET_DATE,
                                AcuteGvhdForm.SKIN_STAGE,
                                AcuteGvhdForm.LIVER_STAGE,
                                AcuteGvhdForm.UGI_STAGE,
                                AcuteGvhdForm.LGI_STAGE)
                        : Sentence.of(Message.of("No acute GVHD occurred."), AcuteGvhdForm.AGVHD_PRESENT));
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

    private Optional<Sentence> chronic(Answers answers) {
        return answers.get(ChronicGvhdForm.CGVHD_PRESENT)
                .map(present -> present
                        ? Sentence.of(
                                chronicBegan(answers),
                                ChronicGvhdForm.CGVHD_PRESENT,
                                ChronicGvhdForm.NIH_GLOBAL,
                                ChronicGvhdForm.ONSET_DATE)
                        : Sentence.of(Message.of("No chronic GVHD occurred."), ChronicGvhdForm.CGVHD_PRESENT));
    }

    private Message chronicBegan(Answers answers) {
        Message onset = onset(answers.get(ChronicGvhdForm.ONSET_DATE));
        return answers.get(ChronicGvhdForm.NIH_GLOBAL)
                .map(severity -> began(severity, onset))
                .orElse(Message.of("Chronic GVHD of a severity that was not recorded began {when}.", onset));
    }

    private static Message began(NihSeverity severity, Message onset) {
        return switch (severity) {
            case MILD -> Message.of("Mild chronic GVHD began {when}.", onset);
            case MODERATE -> Message.of("Moderate chronic GVHD began {when}.", onset);
            case SEVERE -> Message.of("Severe chronic GVHD began {when}.", onset);
        };
    }

    private Message onset(Optional<ClinicalDate> date) {
        return date.map(day -> Message.of("on day {day}", Figures.day(hsct.dayOf(day.imputed()))))
                .orElse(Message.of("on a day that was not recorded"));
    }
}
