package org.jmmlregistry.report.secondhsct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.CourseFlow;
import org.jmmlregistry.cohort.CourseFlow.Part;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.SecondHsct;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.drawing.AnswerRows;
import org.jmmlregistry.report.drawing.Flow;
import org.jmmlregistry.report.flow.FailureBlocks;
import org.jmmlregistry.report.study.Counts;
import org.jmmlregistry.report.study.Glossary;
import org.jmmlregistry.report.study.Imprints;
import org.jmmlregistry.report.study.Percents;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.report.study.Term;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.SecondHsctTiming;
import org.jmmlregistry.study.Subject;

/**
 * A second HSCT: early against late from the day of failure among all whose first HSCT failed, and, apart from that, the founding
 * table of those who had one.
 */
public final class EarlyLateReport {

    private final Answer answer;
    private final SecondHsctTiming timing;
    private final CourseFlow course;
    private final Optional<SecondHscts> second;
    private final SeriesMembers members;
    private final Report.Text text;

    private EarlyLateReport(Answer answer) {
        List<CaseFile> counted =
                answer.counted().children().stream().map(Subject::file).toList();
        this.answer = answer;
        this.timing = SecondHsctTiming.of(answer);
        this.course = CourseFlow.of(counted);
        this.second = counted.stream().anyMatch(child -> SecondHsct.of(child).isPresent())
                ? Optional.of(SecondHscts.of(counted))
                : Optional.empty();
        this.members =
                new SeriesMembers(answer, second.map(SecondHscts::children).orElse(List.of()));
        this.text = Report.titled(
                Imprints.of(
                        answer,
                        Message.of("Second HSCT: early against late"),
                        Message.of("JMML Registry · Second HSCT: early against late")),
                Message.of("The question"),
                title());
    }

    public static Report of(Answer answer) {
        return new EarlyLateReport(answer).report();
    }

    private Message title() {
        if (timing.failed().isEmpty()) {
            return Message.of("Does an earlier second HSCT help? No first HSCT is known to have failed.");
        }
        return timing.children().stream().noneMatch(child -> child.happened().isPresent())
                ? Message.of("Does an earlier second HSCT help? Nobody is known to have had one after a failure.")
                : Message.of("Does an earlier second HSCT help? These data cannot say.");
    }

    private Report report() {
        text.paragraph(new Counts(answer).paragraph());
        Counts.alike(answer).ifPresent(text::note);
        story();
        List<AnswerRows.Row> rows = rows();
        if (!rows.isEmpty()) {
            Message heading = Message.of("What happened");
            text.heading(heading)
                    .drawn(new AnswerRows(heading, rows))
                    .note(Message.of(
                            "When last seen. Bar: exact limits of 95 % (Clopper-Pearson). No percentage is printed of"
                                    + " fewer than {n, plural, one {# child} other {# children}} unless a paper prints"
                                    + " it.",
                            Percents.LEAST));
        }
        text.add(new Block.Caution(Message.of("What these data cannot say"), cannotSay()));
        if (!timing.failed().isEmpty()) {
            text.page(Message.of("From the day of failure, among all who failed"))
                    .addAll(TimingBlocks.sketch())
                    .addAll(new TimingBlocks(answer, timing).blocks());
        }
        second.ifPresent(this::retransplanted);
        definitions();
        return text.from(basis());
    }

    private void story() {
        if (timing.failed().isEmpty()) {
            return;
        }
        List<Message> said = new ArrayList<>();
        List<Message> kinds = new ArrayList<>();
        course.byKind().forEach((kind, part) -> {
            if (!part.isEmpty()) {
                kinds.add(Message.of("{kind} {n}", FailureBlocks.kind(kind), part.size()));
            }
        });
        int undated = timing.failed().size() - course.failed().size();
        if (undated > 0) {
            kinds.add(Message.of("death of the disease without a recorded failure {n}", undated));
        }
        said.add(Message.of(
                "The first HSCT failed in {n, plural, one {# child} other {# children}}: {kinds}.",
                timing.failed().size(),
                Message.oneAfterAnother(kinds)));
        again(said);
        timing.eachDay()
                .flatMap(SecondHsctTiming.EachDay::hazards)
                .filter(each -> each.detectable().isPresent())
                .ifPresent(each -> said.add(Message.of(
                        "With {deaths, plural, one {# death} other {# deaths}} only a large effect could have been"
                                + " seen: death rates in a ratio of {more} or more, or of {less} or less.",
                        each.deaths(),
                        Numbers.ratio(each.detectable().getAsDouble()),
                        Numbers.ratio(1 / each.detectable().getAsDouble()))));
        text.paragraph(said);
    }

    private void again(List<Message> said) {
        LongSummaryStatistics waited = timing.children().stream()
                .flatMapToLong(child -> child.happened().stream())
                .map(days -> Math.round(Months.ofDays((double) days)))
                .summaryStatistics();
        if (waited.getCount() > 0) {
            said.add(Message.of(
                    "After the failure {n, plural, one {# child} other {# children}} had a second HSCT, {wait}.",
                    (int) waited.getCount(),
                    waited.getMin() == waited.getMax()
                            ? Message.of("{months, plural, one {# month} other {# months}} after it", waited.getMin())
                            : Message.of(
                                    "{first} to {last, plural, one {# month} other {# months}} after it",
                                    waited.getMin(),
                                    waited.getMax())));
        }
        long dead = died(child -> true);
        if (dead > 0) {
            said.add(Message.of(
                    "When last seen {dead} of {n} had died, {without} of them without a second HSCT.",
                    dead,
                    timing.failed().size(),
                    died(child -> child.transplant(2).isEmpty())));
        }
    }

    private long died(Predicate<CaseFile> among) {
        return timing.failed().stream()
                .map(Subject::file)
                .filter(CaseFile::isDead)
                .filter(among)
                .count();
    }

    private List<AnswerRows.Row> rows() {
        List<AnswerRows.Row> rows = new ArrayList<>();
        Part failed = new Part(timing.failed().stream().map(Subject::file).toList());
        Optional<Message> first = Optional.of(Message.of("All whose first HSCT failed"));
        row(
                rows,
                first,
                Message.of("Alive after the first HSCT failed."),
                SecondHscts.share(failed.alive(), failed.size()));
        row(
                rows,
                Optional.empty(),
                Message.of("Given a second HSCT."),
                SecondHscts.share(
                        failed.children().stream()
                                .filter(child -> child.transplant(2).isPresent())
                                .count(),
                        failed.size()));
        second.ifPresent(children -> rows(rows, children));
        return rows;
    }

    private void rows(List<AnswerRows.Row> rows, SecondHscts children) {
        row(
                rows,
                Optional.of(Message.of("Only those who had a second HSCT, counted from it: all had lived to it")),
                Message.of("Alive and disease-free."),
                children.aliveDiseaseFree());
        row(
                rows,
                Optional.empty(),
                Message.of("Alive; the first HSCT had failed within 6 months."),
                children.earlyFailure().alive());
        row(
                rows,
                Optional.empty(),
                Message.of("Alive; second HSCT within 6 months of the first."),
                children.early().alive());
        row(
                rows,
                Optional.empty(),
                Message.of("Alive; second HSCT later."),
                children.late().alive());
    }

    private void row(List<AnswerRows.Row> rows, Optional<Message> heading, Message sentence, Proportion share) {
        if (share.n() > 0) {
            rows.add(percents().row(heading, sentence, share));
        }
    }

    private Percents percents() {
        return new Percents(members.published().isPresent());
    }

    private List<Message> cannotSay() {
        List<Message> points = new ArrayList<>(new Counts(answer).cannotSay());
        if (timing.failed().isEmpty()) {
            points.add(
                    Message.of("Anything of a second HSCT after a failure: there is nobody of whom it could be told."));
            return points;
        }
        points.add(
                Message.of("Whether a second HSCT helps, early or late: nobody was randomised, and it went to children"
                        + " who lived long enough and were thought fit for it."));
        points.add(Message.of(
                "How late ones fare against early ones from the first HSCT on: such groups form by what comes"
                        + " later, and are not compared."));
        return points;
    }

    private void retransplanted(SecondHscts children) {
        SecondHsctBlocks blocks = new SecondHsctBlocks(children, percents());
        text.page(Message.of("Only those who had a second HSCT, from its day 0"))
                .paragraph(
                        Message.of("All had lived to it: what stands here tells how long children live after a second"
                                + " HSCT, and nothing of those who died waiting."))
                .addAll(blocks.findings());
        Message flow = Message.of("Flow of patients");
        text.heading(flow).drawn(new Flow(flow, SecondHsctFlow.of(answer, children), SecondHsctFlow.FLOW_IN_R));
        members.published().ifPresent(series -> text.addAll(blocks.published(series)));
        if (children.size() >= Percents.LEAST) {
            text.addAll(blocks.curves());
        } else {
            text.note(Message.of(
                    "No curves are drawn of fewer than {n, plural, one {# child} other {# children}}: each step would"
                            + " be one child.",
                    Percents.LEAST));
        }
        text.addAll(blocks.timing()).addAll(blocks.missingAndCourses());
        members.notKnown().ifPresent(text::note);
        members.countedTwice().ifPresent(text::note);
    }

    private void definitions() {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(
                Message.of("Failure of the first HSCT"),
                Message.of("{definition}", SecondHsctTiming.ENDPOINT.definition())));
        second.ifPresent(some -> terms.addAll(SecondHsctBlocks.definitions()));
        text.chapter(Message.of("Definitions"))
                .add(Glossary.table("definitions", terms))
                .addAll(StudyReport.text(answer, Block.Level.PART));
        List<Message> abbreviations =
                new ArrayList<>(List.of(Message.of("HSCT, haematopoietic stem-cell transplantation")));
        if (second.isPresent()) {
            abbreviations.add(0, Message.of("CI, confidence interval"));
            abbreviations.add(Message.of("LFS, leukaemia-free survival"));
            abbreviations.add(Message.of("NRM, non-relapse mortality"));
            abbreviations.add(Message.of("OS, overall survival"));
            abbreviations.add(Message.of("RI, relapse incidence"));
        }
        text.note(Message.of("Abbreviations used: {abbreviations}.", Listed.of(abbreviations, "; ")));
    }

    private Basis basis() {
        Map<String, Basis.Figure> figures = new LinkedHashMap<>();
        figures.put(
                "children", new Basis.Figure.Count(answer.counted().children().size()));
        figures.put("failed", new Basis.Figure.Count(timing.failed().size()));
        second.ifPresent(children -> figures.putAll(new SecondHsctBlocks(children, percents()).figures()));
        if (!percents().published()) {
            figures.remove("fisherP");
        }
        return Imprints.basis("early-late", answer, figures, () -> EarlyLateChildren.of(answer, timing, second));
    }
}
