package org.jmmlregistry.report.narrative;

import java.util.List;
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

    /** @param cause what it would have followed: {@code the withdrawal} */
    Sentence gvhd(Item<GvhdGrade> item, Message cause) {
        Message words = answers.get(item)
                .map(grade -> grade == GvhdGrade.NONE
                        ? Message.of("No acute GVHD followed {cause}.", cause)
                        : Message.of("Acute GVHD of {grade} followed {cause}.", Gvhd.grade(grade), cause))
                .orElse(Message.of("Whether acute GVHD followed {cause} was not recorded.", cause));
        return Sentence.of(words, item);
    }

    /**
     * An effect with the day on which it was assessed.
     *
     * @param cause of what: {@code the withdrawal}
     * @param effect one thing or several
     */
    Message assessed(Message cause, List<Message> effect, Item<ClinicalDate> item) {
        return known(item)
                .map(day ->
                        Message.of("When the effect of {cause} was assessed on {day}, {effect}.", cause, day, effect))
                .orElse(Message.of("After {cause} {effect}.", cause, effect));
    }
}
