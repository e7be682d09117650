package org.jmmlregistry.report.outside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.disclosure.Telling;
import org.jmmlregistry.disclosure.Telling.Wish;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Beside;
import org.jmmlregistry.study.Group;
import org.jmmlregistry.study.PublishedOutcome;

/** What published series report, beside ours in steps. */
final class OutsidePublished {

    private final List<Beside> published;
    private final Map<Endpoint, OutsideArm> ours = new LinkedHashMap<>();

    OutsidePublished(Answer answer) {
        this.published = answer.published();
        for (Beside each : published) {
            ours.computeIfAbsent(each.endpoint(), endpoint -> arm(answer, endpoint));
        }
    }

    private OutsideArm arm(Answer answer, Endpoint endpoint) {
        List<EndpointEstimate.Followed> children = new ArrayList<>();
        answer.outcomes(endpoint)
                .forEach((child, outcome) ->
                        children.add(new EndpointEstimate.Followed(child.file().name(), outcome, false)));
        return new OutsideArm(
                Group.ALL,
                EndpointEstimate.over(
                        endpoint,
                        answer.asked().hsctSeq(),
                        children,
                        answer.asked().level().doubleValue()),
                published.stream()
                        .filter(each -> each.endpoint().equals(endpoint))
                        .map(each -> each.published().months())
                        .distinct()
                        .sorted()
                        .toList());
    }

    List<Wish> wishes() {
        return Stream.of(
                        ours.values().stream().flatMap(arm -> arm.counts().stream()),
                        ours.values().stream().flatMap(arm -> arm.readings(any -> true).stream()),
                        ours.values().stream().flatMap(arm -> arm.atRisk(OutsideArm.YEARLY).stream()))
                .flatMap(each -> each)
                .toList();
    }

    List<Block> blocks(Telling telling) {
        if (published.isEmpty()) {
            return List.of(
                    new Block.Caution(
                            Message.of("Nothing stands beside"),
                            Message.of(
                                    "No published estimate is held for this question. There are some of overall, event-free and leukaemia-free survival, relapse and death without relapse, 18 to 72 months after a first HSCT, from its day on.")));
        }
        List<Block> blocks = new ArrayList<>();
        ours.forEach((endpoint, arm) -> {
            blocks.add(new Block.Heading(Block.Level.SECTION, endpoint.words()));
            blocks.add(Table.of(
                            endpoint.code().replaceAll("[^A-Za-z0-9]", "") + "Published",
                            published.stream()
                                    .filter(each -> each.endpoint().equals(endpoint))
                                    .toList())
                    .look(Table.Look.LISTING)
                    .words("source", Message.of("Source, and what it calls the endpoint"), 190, OutsidePublished::name)
                    .figures("published", Message.of("Published, %"), 70, each -> printed(each.published()))
                    .figures(
                            "ours",
                            Message.of("Ours"),
                            80,
                            each -> arm.read(each.published().months(), telling))
                    .detail(
                            "differs",
                            Message.of("How the definition differs"),
                            140,
                            each -> Cell.words(each.published().differs()))
                    .table());
        });
        return blocks;
    }

    private static Cell name(Beside beside) {
        PublishedOutcome of = beside.published();
        return Cell.words(Message.of(
                        "{citation}: {called}, {n, plural, one {# month} other {# months}}",
                        of.paper().citation(),
                        Message.verbatim(of.called()),
                        of.months()))
                .detailed(of.paper().population());
    }

    private static Cell printed(PublishedOutcome of) {
        Message percent = plain(of.percent());
        return Cell.number(
                of.limits()
                        .map(limits -> Message.of(
                                "{percent} ({lower}–{upper})", percent, plain(limits.lower()), plain(limits.upper())))
                        .orElse(percent),
                of.percent());
    }

    private static Message plain(double percent) {
        return Message.verbatim(BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString());
    }

    /** The arms, for what is said of their steps. */
    List<OutsideArm> arms() {
        return List.copyOf(ours.values());
    }
}
