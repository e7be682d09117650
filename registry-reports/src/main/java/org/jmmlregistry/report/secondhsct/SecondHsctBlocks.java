package org.jmmlregistry.report.secondhsct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.GroupSummary;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.cohort.PublishedSeries;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Basis.Figure;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.drawing.CurvePanels;
import org.jmmlregistry.report.study.Glossary;
import org.jmmlregistry.report.study.Percents;
import org.jmmlregistry.report.study.Term;
import org.jmmlregistry.statistics.Proportion;

/** Children after a second HSCT, from its day 0: the founding table, survival, relapse and death after it, and each course. */
final class SecondHsctBlocks {

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoints.OVERALL_SURVIVAL,
            Endpoints.LEUKAEMIA_FREE_SURVIVAL,
            Endpoints.RELAPSE_INCIDENCE,
            Endpoints.NON_RELAPSE_MORTALITY);

    private static final List<ReadingTime> READ_AT = ReadingTime.months(6, 12, 24, 60);

    /** More numbers than these are not read one by one. */
    private static final int MOST_LISTED = 15;

    private final SecondHscts children;
    private final Percents percents;

    SecondHsctBlocks(SecondHscts children, Percents percents) {
        this.children = children;
        this.percents = percents;
    }

    private static Block text(Message... sentences) {
        return new Block.Text(List.of(sentences));
    }

    private static Block heading(Message text) {
        return new Block.Heading(Block.Level.SECTION, text);
    }

    /** How many live, by how the first HSCT failed and by when the second was given. */
    List<Block> findings() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(SecondHsctTables.headlines(children, percents));
        if (children.diseaseUnknown() > 0) {
            blocks.add(new Block.Note(Message.of(
                    "Of whom it is not known stands in neither part of a share. Of the dead it is always known, "
                            + "so that a share of the living may be too low.")));
        }
        failure(blocks);
        early(blocks);
        return blocks;
    }

    private void failure(List<Block> blocks) {
        int unrecorded = children.size() - children.failureRecorded();
        int untimed = children.failureRecorded() - children.failureKnown();
        if (children.all().medianMonths().isPresent()) {
            blocks.add(text(Message.of(
                    "Median follow-up of the survivors was {median} months after the second HSCT (by reverse "
                            + "Kaplan-Meier {reverse} months).",
                    Numbers.wholeMonths(children.all().medianMonths()),
                    Numbers.wholeMonths(children.reverseMedianMonths()))));
        }
        if (children.failureKnown() > 0) {
            blocks.add(earlyFailure());
        }
        if (unrecorded > 0) {
            blocks.add(text(Message.of(
                    "In {n, plural, one {# child} other {# children}} it is not recorded how the first HSCT failed.",
                    unrecorded)));
        }
        if (untimed > 0) {
            blocks.add(text(Message.of(
                    "In {n, plural, one {# child} other {# children}} it is not known whether the first HSCT failed"
                            + " within 6 months.",
                    untimed)));
        }
    }

    private Block earlyFailure() {
        Message failed = Message.of(
                "The first HSCT failed within 6 months in {failed} children: autologous recovery "
                        + "{recovered}, early relapse {relapsed}.",
                Numbers.counted(SecondHscts.share(children.earlyFailure().size(), children.failureKnown())),
                children.autologousRecovery(),
                children.earlyRelapse());
        Proportion alive = children.earlyFailure().alive();
        if (alive.n() == 0) {
            return text(failed);
        }
        Message live = Message.of("Of these, {alive} were alive", Numbers.counted(alive));
        Message share = percents.isTold(alive) ? Message.of("{alive} ({percent})", live, Numbers.percent(alive)) : live;
        return text(
                failed,
                alive.k() == 0
                        ? Message.of("{alive}.", share)
                        : Message.of(
                                "{alive}, with a median follow-up of {median} months after the second HSCT.",
                                share,
                                Numbers.wholeMonths(children.earlyFailure().medianMonths())));
    }

    private void early(List<Block> blocks) {
        Proportion early = children.early().alive();
        Proportion late = children.late().alive();
        if (early.k() > 0 && late.n() > 0) {
            blocks.add(text(
                    Message.of(
                            "Of the children given the second HSCT within 6 months of the first, {early}, "
                                    + "{months} after it; of those given it later, {late}.",
                            percents.isTold(early)
                                    ? Message.of(
                                            "{count} were alive ({percent})",
                                            Numbers.counted(early),
                                            Numbers.percent(early))
                                    : Message.of("{count} were alive", Numbers.counted(early)),
                            followUp(children.early()),
                            percents.said(late)),
                    Message.of("The comparison must not be read as an effect of timing: see the caution on immortal "
                            + "time.")));
        }
    }

    /** Whether each survivor's follow-up is listed. */
    static boolean isListed(GroupSummary group) {
        return group.survivorMonths().size() <= MOST_LISTED;
    }

    private static Message followUp(GroupSummary group) {
        return isListed(group)
                ? Message.of("{months} months", Numbers.wholeMonths(group.survivorMonths()))
                : Message.of("at the median {months} months", Numbers.wholeMonths(group.medianMonths()));
    }

    /** What a paper printed beside what the data give. */
    List<Block> published(PublishedSeries series) {
        return List.of(
                heading(Message.of("The published figures, reproduced from the data")),
                SecondHsctTables.reproduced(series.against(children)),
                new Block.Note(Message.of("Published: {citation}", series.citation())));
    }

    /** Survival, relapse and death without relapse since day 0 of the second HSCT. */
    List<Block> curves() {
        List<Block> blocks = new ArrayList<>();
        EndpointEstimate free = children.estimate(Endpoints.LEUKAEMIA_FREE_SURVIVAL);
        survival(blocks, children.estimate(Endpoints.OVERALL_SURVIVAL), free);
        curves(
                blocks,
                Message.of("Relapse and death without relapse after the second HSCT"),
                List.of(
                        children.estimate(Endpoints.RELAPSE_INCIDENCE),
                        children.estimate(Endpoints.NON_RELAPSE_MORTALITY)),
                Optional.of(free));
        bothWays(blocks, free);
        blocks.add(new Block.Note(Message.of(
                "Survival: Kaplan-Meier (step curve) with pointwise 95 % limits (band with dashed edges), exact (beta"
                        + " product) under 50 children, on the log-log scale from 50 on. Incidence: Aalen-Johansen, each"
                        + " child counts with what came first (family A), limits log-log with the variance of cmprsk;"
                        + " relapse, death without relapse and leukaemia-free survival add to 1. Short vertical marks:"
                        + " children censored at their last contact. At risk: children under observation just before that"
                        + " time; each endpoint counts its own. After the last follow-up nothing is estimated. Imputed:"
                        + " only the month or the year is known, and the 15th or 1 July is taken, moved between the"
                        + " neighbouring events. * and grey: fewer than 5 at risk, read with reserve.")));
        return blocks;
    }

    /** Side by side, if both can be drawn. */
    private static void survival(List<Block> blocks, EndpointEstimate all, EndpointEstimate free) {
        Curves first = curves(after(all), List.of(all), Optional.empty());
        Curves second = curves(after(free), List.of(free), Optional.empty());
        if (CurvePanels.areAlike(first, second)) {
            Message title = Message.of("{first}, and {second}", first.title(), second.title());
            blocks.add(heading(Message.of("Survival after the second HSCT")));
            blocks.add(new Block.Drawn(new CurvePanels(title, first, second)));
            for (Curves each : List.of(first, second)) {
                blocks.add(new Block.Heading(Block.Level.PART, each.title()));
                blocks.add(each.inPanel());
            }
        } else {
            for (Curves each : List.of(first, second)) {
                blocks.add(heading(each.title()));
                blocks.add(each);
            }
        }
    }

    private static Message after(EndpointEstimate estimate) {
        return Message.of("{endpoint} after the second HSCT", estimate.endpoint());
    }

    private static void curves(
            List<Block> blocks,
            Message title,
            List<EndpointEstimate> estimates,
            Optional<EndpointEstimate> complement) {
        blocks.add(heading(title));
        blocks.add(curves(title, estimates, complement));
    }

    private static Curves curves(
            Message title, List<EndpointEstimate> estimates, Optional<EndpointEstimate> complement) {
        return new Curves(
                title,
                Curves.Axis.months(Message.of("Months after the second HSCT")),
                estimates.stream().map(Curves.Line::of).toList(),
                complement.map(Curves.Line::of),
                READ_AT,
                Curves.Manner.APART);
    }

    /** Limits of few children were on the log-log scale before; both are listed, so that no figure changes unsaid. */
    private void bothWays(List<Block> blocks, EndpointEstimate free) {
        List<EndpointEstimate> survival = List.of(children.estimate(Endpoints.OVERALL_SURVIVAL), free);
        if (children.size() < Estimated.SMALL
                && survival.stream().allMatch(each -> each.estimated().isPresent())
                && LimitsBothWays.isReadable(survival, READ_AT)) {
            blocks.add(new Block.Heading(
                    Block.Level.PART,
                    Message.of("The limits of survival as they are made now, and as they were before")));
            blocks.add(LimitsBothWays.table(survival, READ_AT));
            blocks.add(new Block.Note(Message.of(
                    "Under 50 children the limits are exact now (beta product; Fay, Brittain and Proschan 2013); "
                            + "earlier reports printed those on the log-log scale. The estimates are the same.")));
        }
    }

    /** Early against late among those who had one, with what must be said of it. */
    List<Block> timing() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(Message.of("Second HSCT early against late")));
        blocks.add(SecondHsctTables.timing(children, percents));
        blocks.add(new Block.Note(Message.of(
                "CI: exact (Clopper-Pearson). Follow-up of more than {n, plural, one {# survivor} other {#"
                        + " survivors}}: median (shortest to longest).",
                MOST_LISTED)));
        blocks.add(new Block.Caution(
                Message.of("Immortal time: do not read this as early against late"),
                Message.of("Every child in this table lived long enough to receive a second HSCT. Children whose "
                        + "first HSCT failed and who died waiting for a second appear in neither group, and a child "
                        + "in the later group had, by definition, to survive until then. The groups were formed by "
                        + "what happened after the first HSCT, so a difference between them, or its absence, says "
                        + "nothing about whether to re-transplant early. That question needs all children whose "
                        + "first HSCT failed, from the day of failure, with a landmark at 6 months or the second "
                        + "HSCT as a time-dependent covariate.")));
        if (children.fisherP().isPresent()) {
            blocks.add(new Block.Note(
                    percents.published()
                            ? Message.of(
                                    "Naive, for comparison with older papers only: Fisher’s exact test of"
                                            + " alive, early against late, two-sided, {p}. It takes no account of"
                                            + " immortal time. It is ours; no paper printed it.",
                                    Numbers.pValue(children.fisherP()))
                            : Message.of("No P value stands beside this table, because the groups differ by"
                                    + " survival itself.")));
        }
        return blocks;
    }

    /** How much of what the report needs is not recorded, and each course on a line. */
    List<Block> missingAndCourses() {
        return List.of(
                heading(Message.of("Missing data")),
                SecondHsctTables.missing(children, percents),
                new Block.Note(Message.of("Children with nothing recorded, of those counted.")),
                heading(Message.of("The cases")),
                SecondHsctTables.courses(children.courses()),
                new Block.Note(Message.of(
                        "Age: at the first HSCT, imputed from the month of birth, of which the 15th is taken. Months"
                                + " to failure and to HSCT 2: from the first HSCT; months to relapse: from the second. “≤"
                                + " 6 mo.”: second HSCT no later than 6 calendar months after the first. A dash: did not"
                                + " happen or was not recorded.")));
    }

    /** What the words of these blocks mean. */
    static List<Term> definitions() {
        return Stream.concat(
                        ENDPOINTS.stream().map(Glossary::of),
                        Stream.of(
                                Glossary.EARLY_SECOND_HSCT,
                                Glossary.AUTOLOGOUS_RECOVERY,
                                Glossary.EARLY_RELAPSE,
                                Glossary.MONTHS,
                                Glossary.FOLLOW_UP,
                                Glossary.LIMITS,
                                Glossary.P_VALUE,
                                Glossary.FEW_AT_RISK,
                                Glossary.CUT_OFF,
                                Glossary.SMALL_NUMBERS,
                                Glossary.DESIGN))
                .toList();
    }

    /** The figures by name, for programs. */
    Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("retransplanted", new Figure.Count(children.size()));
        figures.put("aliveDiseaseFree", new Figure.Part(children.aliveDiseaseFree()));
        figures.put("diseaseUnknown", new Figure.Count(children.diseaseUnknown()));
        figures.put("notFollowed", new Figure.Count(children.notFollowed()));
        figures.put("all", new Figure.Group(children.all()));
        figures.put("earlyFailure", new Figure.Group(children.earlyFailure()));
        figures.put("autologousRecovery", new Figure.Count(children.autologousRecovery()));
        figures.put("earlyRelapse", new Figure.Count(children.earlyRelapse()));
        figures.put("early", new Figure.Group(children.early()));
        figures.put("late", new Figure.Group(children.late()));
        figures.put("reverseKaplanMeierMedianMonths", new Figure.Value(children.reverseMedianMonths()));
        figures.put("fisherP", new Figure.Value(children.fisherP()));
        return figures;
    }
}
