package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.report.Banner;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.drawing.AnswerRows;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.StatesAnswer;
import org.jmmlregistry.study.Subject;

/**
 * How children fare after an HSCT: on the first page who was counted, a sentence for each outcome and what the data cannot say;
 * behind it each endpoint with its curve, table and definition.
 */
public final class OutcomesReport {

    private final Answer answer;
    private final Report.Text text;

    private OutcomesReport(Answer answer) {
        this.answer = answer;
        this.text = Report.titled(
                Imprints.of(answer, Message.of("Outcomes"), Message.of("JMML Registry · Outcomes after HSCT")),
                Message.of("The question"),
                title());
    }

    public static Report of(Answer answer) {
        return new OutcomesReport(answer).report();
    }

    private Message title() {
        return answer.asked().hsctSeq() == 1
                ? Message.of("How do children with JMML fare after a first transplant?")
                : Message.of(
                        "How do children with JMML fare after HSCT\u00a0{number}?",
                        answer.asked().hsctSeq());
    }

    private Report report() {
        text.paragraph(counted());
        List<AnswerRows.Row> rows = rows();
        Message heading = Message.of("What happened");
        if (rows.isEmpty()) {
            text.add(new Block.Caution(
                    Message.of("Nothing can be estimated"),
                    Message.of("Nobody who is counted can be followed for any of these outcomes.")));
        } else {
            text.heading(heading)
                    .drawn(new AnswerRows(heading, rows))
                    .note(Message.of(
                            "Dot: estimate; bar: limits of {level} %, of the kind named behind them. “Had it so far” counts to the end of follow-up, not to the time of the sentence; of survival it counts those with the event that ends it.",
                            answer.asked()
                                    .level()
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString()));
        }
        text.add(new Block.Caution(Message.of("What these data cannot say"), cannotSay()));
        StudyReport.sections(answer).forEach(text::add);
        return text.from(basis());
    }

    private List<Message> counted() {
        List<Message> said = new ArrayList<>();
        int n = answer.counted().children().size();
        said.add(
                n == 0
                        ? Message.of("Nobody is counted.")
                        : Message.of(
                                "Counted: {kinds}.",
                                Banner.kinds(answer.counted().composition())));
        said.add(Message.of("{population}.", StudyReport.population(answer.asked())));
        if (!answer.counted().undecided().isEmpty()) {
            said.add(Message.of(
                    "Of {n, plural, one {# child} other {# children}} it is not known whether they fit; they are not counted.",
                    answer.counted().undecided().size()));
        }
        if (!answer.counted().ofOtherKinds().isEmpty()) {
            said.add(Message.of(
                    "Not counted, because they are of another kind: {kinds}.",
                    Banner.kinds(answer.counted().ofOtherKinds())));
        }
        said.add(Message.of("Data: {data}.", answer.data()));
        return said;
    }

    private record Read(Measure measure, Estimated estimated) {}

    private List<AnswerRows.Row> rows() {
        List<Read> all = new ArrayList<>();
        for (EndpointAnswer each : answer.endpoints()) {
            if (each instanceof EndpointAnswer.Compared compared
                    && compared.arms().size() == 1) {
                compared.arms().get(0).estimate().estimated().ifPresent(of -> all.add(new Read(each.endpoint(), of)));
            }
        }
        for (StatesAnswer states : answer.states()) {
            if (states.arms().size() == 1) {
                states.arms().get(0).estimate().estimated().ifPresent(of -> all.add(new Read(states.model(), of)));
            }
        }
        List<AnswerRows.Row> rows = new ArrayList<>();
        OutcomeSentence sentence = new OutcomeSentence(answer.asked());
        for (OutcomeSentence.Kind kind : OutcomeSentence.kinds()) {
            Optional<Message> heading = Optional.of(kind.heading());
            for (Read read : all) {
                if (OutcomeSentence.kind(read.measure()) == kind) {
                    Optional<AnswerRows.Row> row = sentence.row(read.measure(), read.estimated(), heading);
                    row.ifPresent(rows::add);
                    heading = row.isPresent() ? Optional.empty() : heading;
                }
            }
        }
        return rows;
    }

    private List<Message> cannotSay() {
        List<Message> points = new ArrayList<>();
        int n = answer.counted().children().size();
        if (n > 0 && answer.counted().composition().invented() == n) {
            points.add(
                    Message.of(
                            "Nothing about real children: the courses were invented; agreement with a published series is no evidence."));
        }
        points.add(
                Message.of(
                        "Not whether one treatment is better: nobody was randomised, and children were given what was thought fit for them."));
        long alive = answer.counted().children().stream()
                .map(Subject::file)
                .filter(child -> !child.isDead())
                .count();
        if (n > 0) {
            points.add(Message.of(
                    "Not what lies beyond follow-up: {alive} of {n} were alive when last seen, some of them a short time after their HSCT.",
                    alive,
                    n));
        }
        return points;
    }

    private Basis basis() {
        Map<String, Basis.Figure> figures = new LinkedHashMap<>();
        figures.put(
                "children", new Basis.Figure.Count(answer.counted().children().size()));
        return Imprints.basis("outcomes", answer, figures);
    }
}
