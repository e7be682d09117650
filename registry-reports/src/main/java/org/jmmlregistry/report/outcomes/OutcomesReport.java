package org.jmmlregistry.report.outcomes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.drawing.AnswerRows;
import org.jmmlregistry.report.study.Counts;
import org.jmmlregistry.report.study.Imprints;
import org.jmmlregistry.report.study.StudyReport;
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
    private final Set<Measure> unread = new LinkedHashSet<>();

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
        text.paragraph(new Counts(answer).paragraph());
        List<AnswerRows.Row> rows = rows();
        Message heading = Message.of("What happened");
        if (rows.isEmpty()) {
            text.add(new Block.Caution(
                    Message.of("No outcome is told in a sentence"),
                    Message.of("Nobody who is counted can be followed so long for any of these outcomes, or the"
                            + " groups are too many or are not compared. What is known of them stands"
                            + " behind this page.")));
        } else {
            text.chapter(heading)
                    .drawn(new AnswerRows(heading, rows))
                    .note(Message.of(
                            "Dot: estimate; bar: limits of {level} %, of the kind named behind them. “So far”: of how"
                                    + " many it is true when they were last seen, which may be before or after the time of"
                                    + " the sentence.",
                            answer.asked()
                                    .level()
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString()));
        }
        unread(rows);
        text.add(new Block.Caution(Message.of("What these data cannot say"), cannotSay()));
        StudyReport.sections(answer).forEach(text::add);
        return text.from(basis());
    }

    /** Of more groups than can be drawn nothing is told in sentences. */
    private List<OutcomeSentence.Read> read() {
        List<OutcomeSentence.Read> all = new ArrayList<>();
        for (EndpointAnswer each : answer.endpoints()) {
            if (each instanceof EndpointAnswer.Compared compared
                    && compared.arms().size() <= Curves.MOST_DRAWN) {
                compared.arms().forEach(arm -> arm.estimate()
                        .estimated()
                        .ifPresent(of -> all.add(new OutcomeSentence.Read(each.endpoint(), arm.group(), of))));
            }
        }
        for (StatesAnswer states : answer.states()) {
            if (states.arms().size() <= Curves.MOST_DRAWN) {
                states.arms().forEach(arm -> arm.estimate()
                        .estimated()
                        .ifPresent(of -> all.add(new OutcomeSentence.Read(states.model(), arm.group(), of))));
            }
        }
        return all;
    }

    private List<AnswerRows.Row> rows() {
        List<AnswerRows.Row> rows = new ArrayList<>();
        OutcomeSentence sentence = new OutcomeSentence(answer.asked());
        for (OutcomeSentence.Kind kind : OutcomeSentence.Kind.values()) {
            Optional<Message> heading = Optional.of(kind.heading());
            for (OutcomeSentence.Read read : read()) {
                if (OutcomeSentence.kind(read.measure()) == kind) {
                    Optional<AnswerRows.Row> row = sentence.row(read, heading);
                    row.ifPresentOrElse(rows::add, () -> unread.add(read.measure()));
                    heading = row.isPresent() ? Optional.empty() : heading;
                }
            }
        }
        return rows;
    }

    /** What is asked for and told in no sentence. */
    private void unread(List<AnswerRows.Row> rows) {
        Set<Measure> told = read().stream().map(OutcomeSentence.Read::measure).collect(Collectors.toSet());
        answer.asked().measures().stream().filter(each -> !told.contains(each)).forEach(unread::add);
        if (!unread.isEmpty() && !rows.isEmpty()) {
            text.note(Message.of(
                    "Not told in a sentence, since nothing can be read so late, or the groups are too many or are not"
                            + " compared: {endpoints}. What is known of them stands behind this page.",
                    Message.oneAfterAnother(List.copyOf(unread))));
        }
    }

    private List<Message> cannotSay() {
        List<Message> points = new ArrayList<>();
        int n = answer.counted().children().size();
        points.addAll(new Counts(answer).cannotSay());
        points.add(Message.of(
                "Not whether one treatment is better: nobody was randomised, and children were given what was"
                        + " thought fit for them."));
        long alive = answer.counted().children().stream()
                .map(Subject::file)
                .filter(child -> !child.isDead())
                .count();
        if (n > 0) {
            points.add(Message.of(
                    "Not what lies beyond follow-up: {alive} of {n} were alive when last seen, some of them a short"
                            + " time after their HSCT.",
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
