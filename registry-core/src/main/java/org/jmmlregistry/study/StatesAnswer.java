package org.jmmlregistry.study;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.StateEstimate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.statistics.Limits;

/**
 * What the data say of the states that children go through.
 *
 * @param outside how many of the children had no HSCT from which they count
 * @param arms one for each group; none if they are not told as asked
 * @param why they are not told as asked; empty if they are
 */
public record StatesAnswer(StateModel model, int outside, List<Arm> arms, Optional<Message> why) {

    /**
     * A group.
     *
     * @param resampled limits by drawing its children again, at each reading time; none if nobody is followed
     * @param followUp how well its children were followed; empty if nobody's survival is known
     */
    public record Arm(Group group, StateEstimate estimate, List<Resampled> resampled, Optional<FollowUp> followUp) {

        public Arm {
            resampled = List.copyOf(resampled);
        }
    }

    /** Limits of the current leukaemia-free survival at a time. */
    public record Resampled(ReadingTime time, Limits limits) {}

    public StatesAnswer {
        arms = List.copyOf(arms);
    }

    static StatesAnswer notTold(StateModel model, int outside, Message why) {
        return new StatesAnswer(model, outside, List.of(), Optional.of(why));
    }
}
