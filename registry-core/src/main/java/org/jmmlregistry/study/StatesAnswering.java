package org.jmmlregistry.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.cohort.StateEstimate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.outcome.StateModel;

/** Tells the states of children from day 0 of the HSCT on, in groups that are known by then. */
final class StatesAnswering {

    private final Specification asked;
    private final StateModel model;
    private final double level;

    StatesAnswering(Specification asked, StateModel model) {
        this.asked = asked;
        this.model = model;
        this.level = asked.level().doubleValue();
    }

    StatesAnswer over(List<Subject> children, Split split, LocalDate asOf) {
        int outside = children.size() - concerned(children).size();
        Optional<Message> why = whyNot();
        if (why.isPresent()) {
            return StatesAnswer.notTold(model, outside, why.get());
        }
        List<StatesAnswer.Arm> arms = new ArrayList<>();
        for (int group = 0; group < split.groups().size(); group++) {
            arms.add(arm(split.groups().get(group), concerned(split.members().get(group)), asOf));
        }
        return new StatesAnswer(model, outside, arms, Optional.empty());
    }

    private List<Subject> concerned(List<Subject> some) {
        return some.stream()
                .filter(subject -> model.concerns(asked.hsctSeq(), subject.timeline()))
                .toList();
    }

    private Optional<Message> whyNot() {
        if (!(asked.clock() instanceof Clock.FromStart)) {
            return Optional.of(Message.of(
                    "The states of a child are told from day 0 of the HSCT on, through all that happens to it, and not from a landmark "
                            + "or by what has happened until a day. Ask for them without groups, from the start."));
        }
        Stage start = Starts.of(model, asked.hsctSeq());
        return asked.grouping()
                .filter(grouping -> Formation.of(grouping.known(asked.hsctSeq()), start) == Formation.AFTER_START)
                .map(grouping -> Message.of(
                        "On day 0 it is not known of any child to which group it will belong ({grouping}). What happens later is "
                                + "told by the states themselves, over all children; ask for them without groups.",
                        grouping));
    }

    private StatesAnswer.Arm arm(Group group, List<Subject> members, LocalDate asOf) {
        int last = Followed.lastDay(asked.horizonMonths());
        StateEstimate estimate = StateEstimate.over(
                model,
                asked.hsctSeq(),
                members.stream()
                        .map(subject -> StateEstimate.Child.of(model, asked.hsctSeq(), subject.timeline())
                                .upTo(last))
                        .toList(),
                level);
        return new StatesAnswer.Arm(
                group,
                estimate,
                resampled(estimate),
                FollowUp.of(Endpoints.OVERALL_SURVIVAL, members, asked.hsctSeq(), asOf, level));
    }

    private List<StatesAnswer.Resampled> resampled(StateEstimate estimate) {
        List<ReadingTime> times = new Readings(asked, model).times();
        var limits = estimate.bootstrap(times.stream().mapToDouble(model::dayOf).toArray(), asked.seed());
        return IntStream.range(0, limits.size())
                .mapToObj(each -> new StatesAnswer.Resampled(times.get(each), limits.get(each)))
                .toList();
    }
}
