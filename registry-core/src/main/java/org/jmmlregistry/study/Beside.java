package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.Composition;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;

/**
 * A published estimate with ours at the same time, which are never tested against each other.
 *
 * @param children how many of ours are followed; 0 if nobody is
 * @param ours empty if nobody of ours is followed
 * @param warnings why the two are not the same measure, or ours not one of the same children
 */
public record Beside(
        PublishedOutcome published,
        Endpoint endpoint,
        int children,
        Optional<Estimated.Reading> ours,
        List<Message> warnings) {

    public Beside {
        warnings = List.copyOf(warnings);
    }

    /** Each published estimate of an endpoint that was asked for after the first HSCT, over all children that are counted. */
    static List<Beside> of(Specification asked, Counted counted) {
        if (asked.hsctSeq() != 1 || !(asked.clock() instanceof Clock.FromStart)) {
            return List.of();
        }
        List<Beside> all = new ArrayList<>();
        for (Endpoint endpoint : asked.endpoints()) {
            List<PublishedOutcome> published = PublishedOutcome.all().stream()
                    .filter(each -> each.endpoint().equals(endpoint.code()) && each.months() <= asked.horizonMonths())
                    .toList();
            if (!published.isEmpty()) {
                EndpointEstimate estimate = estimate(asked, endpoint, counted);
                published.forEach(each -> all.add(beside(each, estimate, counted.composition())));
            }
        }
        return all;
    }

    private static EndpointEstimate estimate(Specification asked, Endpoint endpoint, Counted counted) {
        List<Subject> eligible = counted.children().stream()
                .filter(subject -> endpoint.concerns(asked.hsctSeq(), subject.timeline()))
                .toList();
        return EndpointEstimate.over(
                endpoint,
                asked.hsctSeq(),
                Followed.each(asked, endpoint, eligible).stream()
                        .map(Followed::named)
                        .toList(),
                asked.level().doubleValue());
    }

    private static Beside beside(PublishedOutcome published, EndpointEstimate estimate, Composition composition) {
        List<Message> warnings = new ArrayList<>();
        warnings.add(published.differs());
        if (published.limits().isEmpty()) {
            warnings.add(Message.of("No limits are printed."));
        }
        if (composition.invented() > 0) {
            warnings.add(Message.of("Invented children among ours: {n}.", composition.invented()));
        }
        Optional<Estimated> estimated = estimate.estimated();
        return new Beside(
                published,
                estimate.endpoint(),
                estimated.map(Estimated::n).orElse(0),
                estimated.map(each -> each.at(published.months())),
                warnings);
    }
}
