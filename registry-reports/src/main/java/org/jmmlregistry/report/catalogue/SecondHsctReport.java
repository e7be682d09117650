package org.jmmlregistry.report.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.cohort.PublishedSeries;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Basis.Figure;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.drawing.Flow;
import org.jmmlregistry.statistics.Proportion;

/** Children after a second HSCT: the founding table, survival, relapse and death after it, early against late, and each course. */
public final class SecondHsctReport implements ReportType {

    private static final Message TITLE = Message.of("Second HSCT in juvenile myelomonocytic leukaemia");
    private static final List<ReadingTime> READ_AT = ReadingTime.months(6, 12, 24, 60);
    private static final List<Endpoint> ENDPOINTS = List.of(
            Endpoints.OVERALL_SURVIVAL,
            Endpoints.LEUKAEMIA_FREE_SURVIVAL,
            Endpoints.RELAPSE_INCIDENCE,
            Endpoints.NON_RELAPSE_MORTALITY);

    @Override
    public String name() {
        return "second-hsct";
    }

    @Override
    public Message title() {
        return TITLE;
    }

    @Override
    public Message lead() {
        return Message.of("Who lives after a second HSCT, and how it went with an early and a late one.");
    }

    @Override
    public Report of(Study study) {
        return new Written(SecondHscts.of(study)).report();
    }

    /** The report on one study. */
    private final class Written {

        private final SecondHscts children;
        private final Report.Text text;

        Written(SecondHscts children) {
            this.children = children;
            this.text = Report.titled(
                    Furniture.imprint(
                            children.study(), TITLE, Message.of("JMML Registry · Second HSCT, cohort report")),
                    Message.of("Cohort report"),
                    TITLE);
        }

        Report report() {
            text.add(Furniture.facts(children.study()));
            findings();
            flow();
            children.published().ifPresent(this::published);
            curves();
            timing();
            missing();
            text.heading(Message.of("The cases"))
                    .add(SecondHsctTables.courses(children.courses()))
                    .note(Message.of(
                            "Age: at the first HSCT, imputed from the month of birth, of which the 15th is taken. Months to failure and to HSCT 2: from the first HSCT; months to "
                                    + "relapse: from the second. “≤ 6 mo.”: second HSCT no later than 6 calendar months after the "
                                    + "first. A dash: did not happen or was not recorded."))
                    .chapter(Message.of("Definitions"))
                    .add(Glossary.table("definitions", definitions()));
            return text.from(new Basis(
                    name(),
                    Furniture.source(children.study()),
                    children.study().composition(),
                    figures(),
                    () -> SecondHsctChildren.of(
                            children, ENDPOINTS.stream().map(this::estimate).toList())));
        }

        private void findings() {
            text.heading(Message.of("Principal findings")).add(SecondHsctTables.headlines(children));
            if (children.diseaseUnknown() > 0) {
                text.note(Message.of(
                        "Of whom it is not known stands in neither part of a share. Of the dead it is always known, "
                                + "so that a share of the living may be too low."));
            }
            failure();
            early();
            text.heading(Message.of("Abbreviations")).add(Glossary.table("abbreviations", Glossary.ABBREVIATIONS));
        }

        private void failure() {
            Proportion earlyFailure = children.earlyFailure().alive();
            int unrecorded = children.size() - children.failureRecorded();
            int untimed = children.failureRecorded() - children.failureKnown();
            text.paragraph(Message.of(
                            "Median follow-up of the survivors was {median} months after the second HSCT (by reverse "
                                    + "Kaplan-Meier {reverse} months).",
                            Numbers.wholeMonths(children.all().medianMonths()),
                            Numbers.wholeMonths(children.reverseMedianMonths())))
                    .paragraph(
                            Message.of(
                                    "The first HSCT failed within 6 months in {failed} children: autologous recovery "
                                            + "{recovered}, early relapse {relapsed}.",
                                    Numbers.counted(SecondHscts.share(
                                            children.earlyFailure().size(), children.failureKnown())),
                                    children.autologousRecovery(),
                                    children.earlyRelapse()),
                            Message.of(
                                    "Of these, {alive} were alive ({percent}), with a median follow-up of {median} months after "
                                            + "the second HSCT.",
                                    Numbers.counted(earlyFailure),
                                    Numbers.percent(earlyFailure),
                                    Numbers.wholeMonths(children.earlyFailure().medianMonths())));
            if (unrecorded > 0) {
                text.paragraph(Message.of(
                        "In {n, plural, one {# child} other {# children}} it is not recorded how the first HSCT failed.",
                        unrecorded));
            }
            if (untimed > 0) {
                text.paragraph(Message.of(
                        "In {n, plural, one {# child} other {# children}} it is not known whether the first HSCT failed within "
                                + "6 months.",
                        untimed));
            }
        }

        private void early() {
            text.paragraph(
                    Message.of(
                            "Of the children given the second HSCT within 6 months of the first, {early} were alive "
                                    + "({earlyPercent}), {months} months after it; of those given it later, {late} "
                                    + "({latePercent}).",
                            Numbers.counted(children.early().alive()),
                            Numbers.percent(children.early().alive()),
                            Numbers.wholeMonths(children.early().survivorMonths()),
                            Numbers.counted(children.late().alive()),
                            Numbers.percent(children.late().alive())),
                    Message.of("The comparison must not be read as an effect of timing: see the caution on immortal "
                            + "time."));
        }

        private void flow() {
            Message title = Message.of("Flow of patients");
            text.heading(title).drawn(new Flow(title, SecondHsctTables.flow(children), SecondHsctTables.FLOW_IN_R));
        }

        private void published(PublishedSeries series) {
            text.heading(Message.of("The published figures, reproduced from the data"))
                    .add(SecondHsctTables.reproduced(series.against(children)))
                    .note(Message.of("Published: {citation}", series.citation()));
        }

        private void curves() {
            EndpointEstimate free = estimate(Endpoints.LEUKAEMIA_FREE_SURVIVAL);
            curve(estimate(Endpoints.OVERALL_SURVIVAL));
            curve(free);
            add(
                    Message.of("Relapse and death without relapse after the second HSCT"),
                    List.of(estimate(Endpoints.RELAPSE_INCIDENCE), estimate(Endpoints.NON_RELAPSE_MORTALITY)),
                    Optional.of(free));
            bothWays(free);
            text.note(Message.of(
                    "Survival: Kaplan-Meier (step curve) with pointwise 95 % limits (band with dashed edges), exact (beta product) "
                            + "under 50 children, on the log-log scale from 50 on. Incidence: Aalen-Johansen, each child counts with what came first (family A), limits log-log "
                            + "with the variance of cmprsk; relapse, death without relapse and leukaemia-free survival add to 1. Short "
                            + "vertical marks: children censored at their last contact. At risk: children under observation just before "
                            + "that time; each endpoint counts its own. After the last follow-up nothing is estimated. Imputed: only the month or the year "
                            + "is known, and the 15th or 1 July is taken, moved between the neighbouring events. * and grey: fewer than "
                            + "5 at risk, read with reserve."));
        }

        /** Limits of few children were on the log-log scale before; both are listed, so that no figure changes unsaid. */
        private void bothWays(EndpointEstimate free) {
            List<EndpointEstimate> survival = List.of(estimate(Endpoints.OVERALL_SURVIVAL), free);
            if (children.size() < Estimated.SMALL
                    && survival.stream().allMatch(each -> each.estimated().isPresent())) {
                text.subheading(Message.of("The limits of survival as they are made now, and as they were before"))
                        .add(LimitsBothWays.table(survival, READ_AT))
                        .note(
                                Message.of(
                                        "Under 50 children the limits are exact now (beta product; Fay, Brittain and Proschan 2013); "
                                                + "earlier reports printed those on the log-log scale. The estimates are the same."));
            }
        }

        private EndpointEstimate estimate(Endpoint endpoint) {
            return children.study().estimate(endpoint, 2);
        }

        private void curve(EndpointEstimate estimate) {
            add(
                    Message.of("{endpoint} after the second HSCT", estimate.endpoint()),
                    List.of(estimate),
                    Optional.empty());
        }

        private void add(Message title, List<EndpointEstimate> estimates, Optional<EndpointEstimate> complement) {
            text.heading(title)
                    .add(new Curves(
                            title,
                            Curves.Axis.months(Message.of("Months after the second HSCT")),
                            estimates.stream().map(Curves.Line::of).toList(),
                            complement.map(Curves.Line::of),
                            READ_AT,
                            false));
        }

        private void timing() {
            text.heading(Message.of("Second HSCT early against late"))
                    .add(SecondHsctTables.timing(children))
                    .note(Message.of("CI: exact (Clopper-Pearson)."))
                    .caution(
                            Message.of("Immortal time: do not read this as early against late"),
                            Message.of(
                                    "Every child in this table lived long enough to receive a second HSCT. Children whose "
                                            + "first HSCT failed and who died waiting for a second appear in neither group, and a child "
                                            + "in the later group had, by definition, to survive until then. The groups were formed by "
                                            + "what happened after the first HSCT, so a difference between them, or its absence, says "
                                            + "nothing about whether to re-transplant early. That question needs all children whose "
                                            + "first HSCT failed, from the day of failure, with a landmark at 6 months or the second "
                                            + "HSCT as a time-dependent covariate."))
                    .note(Message.of(
                            "Naive, for comparison with older papers only: Fisher’s exact test of alive, early against late, "
                                    + "two-sided, {p}. It takes no account of immortal time.",
                            Numbers.pValue(children.fisherP())));
        }

        private void missing() {
            text.heading(Message.of("Missing data"))
                    .add(SecondHsctTables.missing(children))
                    .note(Message.of("Children with nothing recorded, of those counted."));
        }

        private List<Glossary.Term> definitions() {
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

        private Map<String, Figure> figures() {
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
}
