package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Arm;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Grouping;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.StatesAnswer;

/** The answer to a question: who was counted, each endpoint by group with its test, how well children were followed, and the question. */
public final class StudyReport {

    private static final int MOST_NAMED = 3;

    private final Answer answer;
    private final Specification asked;
    private final Report.Text text;

    private StudyReport(Answer answer) {
        this.answer = answer;
        this.asked = answer.asked();
        this.text = Report.titled(
                Imprints.of(answer, title(asked), Message.of("JMML Registry · Study")),
                Message.of("Study"),
                title(asked));
    }

    public static Report of(Answer answer) {
        return new StudyReport(answer).report();
    }

    private Report report() {
        text.addAll(new Counts(answer).blocks());
        return sections().from(basis());
    }

    /** Each endpoint with its curve and tables, follow-up, definitions and the question, as they stand in other reports too. */
    public static List<Block> sections(Answer answer) {
        StudyReport study = new StudyReport(answer);
        study.sections();
        return study.text.report().blocks();
    }

    private Report.Text sections() {
        answer.baseline().ifPresent(table -> text.addAll(new BaselineBlocks(asked, table).blocks()));
        List<EndpointAnswer.NotCompared> refused = refused();
        List<Measure> ofNobody = ofNobody();
        List<EndpointAnswer.Compared> noneEvaluable = noneEvaluable();
        if (!refused.isEmpty() && refused.size() == answer.endpoints().size()) {
            text.addAll(new RefusedBlocks(refused).blocks());
        } else {
            PanelBlocks.of(answer).forEach((each, pair) -> {
                if (!ofNobody.contains(each.endpoint()) && !noneEvaluable.contains(each)) {
                    pair.ifPresentOrElse(panels -> text.addAll(panels.blocks()), () -> endpoint(each));
                }
            });
            if (!noneEvaluable.isEmpty()) {
                text.addAll(new NoneEvaluableBlocks(noneEvaluable).blocks());
            }
            text.addAll(FamilyBlocks.blocks(asked, answer.families()));
        }
        answer.regressions().forEach(each -> text.addAll(new RegressionBlocks(asked, each).blocks()));
        answer.states().stream()
                .filter(each -> !ofNobody.contains(each.model()))
                .forEach(each -> text.addAll(new StatesBlocks(answer, each).blocks()));
        if (!ofNobody.isEmpty()) {
            text.chapter(Message.of("Nobody can be followed"))
                    .paragraph(Message.of(
                            "There is nobody behind {endpoints}, so that there is no curve and no number.",
                            Message.oneAfterAnother(List.copyOf(ofNobody))));
        }
        text.addAll(new FollowUpBlocks(answer).blocks());
        definitionsAndQuestion();
        return text;
    }

    /** Definitions and the question, as they stand in other reports too. */
    public static List<Block> question(Answer answer) {
        StudyReport study = new StudyReport(answer);
        study.definitionsAndQuestion();
        return study.text.report().blocks();
    }

    private void definitionsAndQuestion() {
        text.chapter(Message.of("Definitions")).add(definitions()).addAll(text(answer, Block.Level.PART));
    }

    /** The question as a text that can be asked again. */
    public static List<Block> text(Answer answer, Block.Level level) {
        Specification asked = answer.asked();
        return List.of(
                new Block.Heading(level, Message.of("The question as a text, which can be asked again")),
                new Block.Typed(asked.text().lines().toList()));
    }

    private List<EndpointAnswer.NotCompared> refused() {
        return answer.endpoints().stream()
                .filter(EndpointAnswer.NotCompared.class::isInstance)
                .map(EndpointAnswer.NotCompared.class::cast)
                .toList();
    }

    /** Those for which no child is evaluable, if that is more than one and nothing else is to be told of them. */
    private List<EndpointAnswer.Compared> noneEvaluable() {
        List<EndpointAnswer.Compared> all = answer.endpoints().stream()
                .filter(EndpointAnswer.Compared.class::isInstance)
                .map(EndpointAnswer.Compared.class::cast)
                .filter(NoneEvaluableBlocks::isSo)
                .filter(each -> answer.shares().stream()
                        .noneMatch(share -> share.share().endpoint().equals(each.endpoint())))
                .toList();
        return all.size() > 1 ? all : List.of();
    }

    /** What there is nobody behind, evaluable or not, if that is more than one. */
    private List<Measure> ofNobody() {
        List<Measure> all = new ArrayList<>();
        for (EndpointAnswer each : answer.endpoints()) {
            if (each instanceof EndpointAnswer.Compared of
                    && of.outside() == 0
                    && of.gone().isEmpty()
                    && of.arms().stream()
                            .map(Arm::estimate)
                            .allMatch(arm -> arm.estimated().isEmpty()
                                    && arm.notEvaluable().isEmpty())) {
                all.add(each.endpoint());
            }
        }
        for (StatesAnswer each : answer.states()) {
            if (each.why().isEmpty()
                    && each.outside() == 0
                    && each.arms().stream()
                            .map(StatesAnswer.Arm::estimate)
                            .allMatch(arm -> arm.estimated().isEmpty()
                                    && arm.notEvaluable().isEmpty())) {
                all.add(each.model());
            }
        }
        return all.size() > 1 ? all : List.of();
    }

    private void endpoint(EndpointAnswer each) {
        if (each instanceof EndpointAnswer.Compared compared) {
            text.addAll(new ComparedBlocks(answer, compared).blocks());
        } else if (each instanceof EndpointAnswer.OverTime overTime) {
            text.addAll(new OverTimeBlocks(answer, overTime).blocks());
        } else if (each instanceof EndpointAnswer.NotCompared refused) {
            text.addAll(new RefusedBlocks(List.of(refused)).blocks());
        }
    }

    /** {@code Overall survival and relapse incidence, by donor}. */
    public static Message title(Specification asked) {
        List<Measure> endpoints = asked.measures();
        Message what = endpoints.size() <= MOST_NAMED
                ? Message.of("{endpoints}", endpoints)
                : Message.of(
                        "{first} and {n, plural, one {# other endpoint} other {# other endpoints}}",
                        endpoints.get(0),
                        endpoints.size() - 1);
        return asked.grouping()
                .<Message>map(by -> Message.of("{endpoints} – by {grouping}", what, by))
                .orElse(what);
    }

    private Table definitions() {
        List<Term> terms = new ArrayList<>();
        asked.measures()
                .forEach(endpoint -> terms.add(new Term(
                        Message.of("{endpoint}, version {number}", endpoint, endpoint.version()),
                        Message.of(
                                "{definition} Not evaluable: {reason}.",
                                endpoint.definition(),
                                endpoint.notEvaluable()))));
        terms.addAll(Term.of(answer));
        return Table.of("definitions", terms)
                .look(Table.Look.LISTING)
                .words("term", Message.of("Term"), 104, term -> Cell.words(term.term()))
                .words("meaning", Message.of("Meaning here"), 377, term -> Cell.words(term.meaning()))
                .table();
    }

    private Basis basis() {
        Map<String, Basis.Figure> figures = new LinkedHashMap<>();
        figures.put(
                "children", new Basis.Figure.Count(answer.counted().children().size()));
        figures.put(
                "undecided", new Basis.Figure.Count(answer.counted().undecided().size()));
        figures.put(
                "ofOtherKinds",
                new Basis.Figure.Count(answer.counted().ofOtherKinds().size()));
        figures.put(
                "groupNotKnown",
                new Basis.Figure.Count(answer.groupNotKnown().values().stream()
                        .mapToInt(List::size)
                        .sum()));
        return Imprints.basis("study", answer, figures);
    }

    /** Who is asked about, in words. */
    public static Message population(Specification asked) {
        return asked.children()
                .map(criterion -> Message.of("Children of whom this holds: {criterion}", criterion))
                .orElse(Message.of("All children"));
    }

    /** What divides the children, and from when; empty if nothing does. */
    public static Optional<Message> groups(Specification asked) {
        return asked.grouping().map(by -> words(by, asked));
    }

    private static Message words(Grouping by, Specification asked) {
        return Listed.of(List.of(by, asked.clock()), "; ");
    }
}
