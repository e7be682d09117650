package org.jmmlregistry.report.quality;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.Completeness;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.study.Counts;
import org.jmmlregistry.report.study.Imprints;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.snapshot.WaitingQuery;
import org.jmmlregistry.study.Answer;

/** How complete the data are: entries that courses should have, required answers, visits that are overdue and queries that wait. */
public final class QualityReport {

    private static final int MOST_ABSENT = 20;

    private final Answer answer;
    private final LocalDate day;
    private final List<QualityChild> children;
    private final List<WaitingQuery> waiting;

    private QualityReport(Answer answer) {
        this.answer = answer;
        this.day = answer.data().asOf();
        this.children = answer.counted().children().stream()
                .map(subject -> QualityChild.of(subject, day))
                .toList();
        Set<RegistryId> ids = children.stream().map(QualityChild::id).collect(Collectors.toSet());
        this.waiting = answer.data().waiting().stream()
                .filter(query -> ids.contains(query.child()))
                .toList();
    }

    public static Report of(Answer answer) {
        return new QualityReport(answer).report();
    }

    private Report report() {
        Report.Text text = Report.titled(
                Imprints.of(answer, Message.of("Data quality"), Message.of("JMML Registry · Data quality")),
                Message.of("The question"),
                Message.of("How complete are the data, and what waits?"));
        text.paragraph(new Counts(answer).paragraph());
        if (children.isEmpty()) {
            return text.add(new Block.Caution(
                            Message.of("No child fits"), Message.of("There is nobody whose data could be looked at.")))
                    .from(basis());
        }
        Completion completion = new Completion(children, day);
        text.chapter(Message.of("At a glance")).add(glance());
        text.chapter(Message.of("By form"))
                .add(completion.byForm())
                .note(Message.of(
                        "Expected: what a course should have by its dates on {day}; a form may be expected several times, as visits are. Required answers are those that apply to the entries that are there; absent means that a reason stands in place of a value.",
                        day));
        text.chapter(Message.of("By centre")).add(completion.byCentre(waiting));
        text.addAll(new OverdueVisits(children, day).blocks());
        text.addAll(new QueryAges(waiting, day).blocks());
        completion.absent(MOST_ABSENT).ifPresent(table -> text.chapter(
                        Message.of("Required items that most often have no value"))
                .add(table));
        return text.addAll(StudyReport.text(answer, Block.Level.CHAPTER)).from(basis());
    }

    private Table glance() {
        Expected expected = Expected.of(QualityChild.flat(children, QualityChild::expected), day);
        Completeness filled = QualityChild.filled(QualityChild.flat(children, QualityChild::entries));
        return Table.facts(
                        "glance",
                        List.of(
                                new Table.Fact(
                                        Message.of("Entries expected by {day}", day),
                                        Message.of(
                                                "{held} of {n} are there; {due} are due, {late} overdue or missing",
                                                expected.held(),
                                                expected.all(),
                                                expected.due(),
                                                expected.late())),
                                new Table.Fact(
                                        Message.of("Required answers"),
                                        Message.of(
                                                "{given} of {n} with a value, {absent} with a reason why there is none, {open} open",
                                                filled.given(),
                                                filled.required(),
                                                filled.absent(),
                                                filled.open())),
                                new Table.Fact(Message.of("Queries that wait"), new QueryAges(waiting, day).words())))
                .table();
    }

    private Basis basis() {
        Map<String, Basis.Figure> figures = new LinkedHashMap<>();
        figures.put("children", new Basis.Figure.Count(children.size()));
        figures.put("waitingQueries", new Basis.Figure.Count(waiting.size()));
        return Imprints.basis("quality", answer, figures);
    }
}
