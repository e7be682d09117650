package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Group;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.StatesAnswer;

/** An endpoint at the time at which it is read first, in a sentence; of many groups it is read in the table alone. */
public final class Headline {

    private Headline() {}

    /** A group and what is estimated of it. */
    private record Told(Group group, Optional<Estimated> estimated) {}

    public static Optional<Block> of(Specification asked, EndpointAnswer.Compared compared) {
        return of(
                asked,
                compared.endpoint(),
                compared.arms().stream()
                        .map(arm -> new Told(arm.group(), arm.estimate().estimated()))
                        .toList());
    }

    public static Optional<Block> of(Specification asked, StatesAnswer states) {
        return of(
                asked,
                states.model(),
                states.arms().stream()
                        .map(arm -> new Told(arm.group(), arm.estimate().estimated()))
                        .toList());
    }

    private static Optional<Block> of(Specification asked, Measure endpoint, List<Told> arms) {
        ReadingTime time = new Reading(asked, endpoint).headline();
        List<Message> groups = new ArrayList<>();
        for (Told arm : arms) {
            arm.estimated().ifPresent(estimated -> {
                Estimated.Reading read = estimated.readOn(endpoint.dayOf(time));
                if (read.value().isDefined()) {
                    groups.add(group(arm.group(), read, estimated.n(), arms.size() == 1));
                }
            });
        }
        return groups.isEmpty() || groups.size() > Curves.MOST_DRAWN
                ? Optional.empty()
                : Optional.of(new Block.Text(List.of(
                        Message.of("{endpoint}, {time}: {groups}.", endpoint, time, Message.oneAfterAnother(groups)))));
    }

    private static Message group(Group group, Estimated.Reading read, int n, boolean alone) {
        Message percent = Numbers.percent(read.value().orElseThrow(), n);
        Message limits = read.limits().areDefined() ? Numbers.percentLimits(read.limits(), n) : Numbers.NOT_DEFINED;
        return alone
                ? Message.of(
                        "{percent} (limits {limits}; {n, plural, one {# child} other {# children}})",
                        percent,
                        limits,
                        n)
                : Message.of("{group} {percent} ({limits})", group, percent, limits);
    }
}
