package org.jmmlregistry.report.narrative;

import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.phrase.Gvhd;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.Transplant;

/** What followed an intervention after one HSCT. */
final class Effects {
    private final Transplant hsct;
    private final Answers answers;

    Effects(Transplant hsct, Answers answers) {
        this.hsct = hsct;
        this.answers = answers;
    }

    /** A day counted from the HSCT, or that nobody said which. */
    Message day(Item<ClinicalDate> item) {
        return known(item).orElse(Message.of("a day that was not recorded"));
    }

    /** {@code day 54}. */
    Optional<Message> known(Item<ClinicalDate> item) {
        return answers.get(item).map(date -> Message.of("day {day}", Ordinals.day(hsct, date)));
    }

    Sentence gvhd(Item<GvhdGrade> item) {
        Message words = answers.get(item)
                .map(grade -> grade == GvhdGrade.NONE
                        ? Message.of("No acute GVHD followed.")
                        : Message.of("Acute GVHD of {grade} followed.", Gvhd.grade(grade)))
                .orElse(Message.of("Whether acute GVHD followed was not recorded."));
        return Sentence.of(words, item);
    }

    /** An effect with the day on which it was assessed. */
    Message assessed(Message effect, Item<ClinicalDate> item) {
        return known(item)
                .map(day -> Message.of("When assessed on {day}, {effect}.", day, effect))
                .orElse(Message.of("{effect}.", effect));
    }
}
