package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.study.Arm;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Specification;

/** An endpoint at the time at which it is read first, in a sentence; of many groups it is read in the table alone. */
final class Headline {

    private Headline() {}

    static Optional<Block> of(Specification asked, EndpointAnswer.Compared compared) {
        Endpoint endpoint = compared.endpoint();
        ReadingTime time = new Reading(asked, endpoint).headline();
        List<Message> groups = new ArrayList<>();
        for (Arm arm : compared.arms()) {
            arm.estimate().estimated().ifPresent(estimated -> {
                Estimated.Reading read = estimated.readOn(endpoint.dayOf(time));
                if (read.value().isDefined()) {
                    groups.add(group(arm, read, estimated.n(), compared.arms().size() == 1));
                }
            });
        }
        return groups.isEmpty() || groups.size() > Curves.MOST_DRAWN
                ? Optional.empty()
                : Optional.of(new Block.Text(List.of(
                        Message.of("{endpoint}, {time}: {groups}.", endpoint, time, Message.oneAfterAnother(groups)))));
    }

    private static Message group(Arm arm, Estimated.Reading read, int n, boolean alone) {
        Message percent = Numbers.percent(read.value().orElseThrow(), n);
        Message limits = read.limits().areDefined() ? Numbers.percentLimits(read.limits(), n) : Numbers.NOT_DEFINED;
        return alone
                ? Message.of(
                        "{percent} (limits {limits}; {n, plural, one {# child} other {# children}})",
                        percent,
                        limits,
                        n)
                : Message.of("{group} {percent} ({limits})", arm.group(), percent, limits);
    }
}
