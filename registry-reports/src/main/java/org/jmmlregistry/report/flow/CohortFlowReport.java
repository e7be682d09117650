package org.jmmlregistry.report.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.CourseFlow;
import org.jmmlregistry.cohort.CourseFlow.Again;
import org.jmmlregistry.cohort.CourseFlow.Part;
import org.jmmlregistry.cohort.CourseFlow.Treated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Banner;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.drawing.ForkFlow;
import org.jmmlregistry.report.drawing.ForkFlow.Box;
import org.jmmlregistry.report.drawing.ForkFlow.Look;
import org.jmmlregistry.report.study.Counts;
import org.jmmlregistry.report.study.Imprints;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Counted;
import org.jmmlregistry.study.Subject;

/**
 * From every registered child to the outcome: who was transplanted, whose first HSCT failed and how, what was done then, and what
 * became of each. Every child is one mark, so that a reader can count.
 */
public final class CohortFlowReport {

    private final Answer answer;
    private final CourseFlow flow;
    private final Report.Text text;

    private CohortFlowReport(Answer answer) {
        this.answer = answer;
        this.flow = CourseFlow.of(
                answer.counted().children().stream().map(Subject::file).toList());
        this.text = Report.titled(
                Imprints.of(answer, Message.of("Cohort flow"), Message.of("JMML Registry · Cohort flow")),
                Message.of("Cohort flow"),
                title());
    }

    public static Report of(Answer answer) {
        return new CohortFlowReport(answer).report();
    }

    private Message title() {
        if (flow.transplanted().isEmpty()) {
            return Message.of("From registration to outcome: nobody with a first HSCT");
        }
        int failed = flow.failed().size();
        if (failed == 0) {
            return Message.of(
                    "From registration to outcome: of {n, plural, one {# first HSCT} other {# first HSCTs}} none is"
                            + " known to have failed",
                    flow.transplanted().size());
        }
        return Message.of(
                "From registration to outcome: {failed} of {n, plural, one {# first HSCT} other {# first HSCTs}}"
                        + " failed, and {again} of {failed, plural, one {# child} other {these # children}} had a second",
                failed,
                flow.transplanted().size(),
                flow.failed(each -> each.again() != Again.NONE).size());
    }

    private Report report() {
        Message heading = Message.of("From registration to outcome");
        text.heading(heading).drawn(new ForkFlow(heading, aside(), rows()));
        Counts.alike(answer).ifPresent(text::note);
        if (!flow.failed().isEmpty()) {
            text.addAll(new FailureBlocks(flow).blocks());
        }
        text.add(new Block.Caution(Message.of("What this report cannot say"), cannotSay()));
        text.note(Message.of("Abbreviations used: {abbreviations}.", abbreviations()));
        return text.from(basis());
    }

    private Optional<Box> aside() {
        Counted counted = answer.counted();
        int registered = answer.data().subjects().size();
        int others = registered - counted.children().size();
        List<Message> details = new ArrayList<>();
        if (!counted.ofOtherKinds().isEmpty()) {
            details.add(Message.of("of another kind of data: {kinds}", Banner.kinds(counted.ofOtherKinds())));
        }
        if (!counted.undecided().isEmpty()) {
            details.add(Message.of(
                    "not known whether they fit: {n}", counted.undecided().size()));
        }
        int unasked =
                others - counted.ofOtherKinds().size() - counted.undecided().size();
        if (unasked > 0) {
            details.add(Message.of("not asked about: {n}", unasked));
        }
        return others == 0
                ? Optional.empty()
                : Optional.of(new Box(others, Message.of("not counted here"), details, Optional.empty(), Look.PLAIN));
    }

    private List<List<Box>> rows() {
        List<List<Box>> rows = new ArrayList<>();
        rows.add(List.of(new Box(
                answer.data().subjects().size(),
                Message.of("registered"),
                List.of(Message.of("{data}", answer.data())),
                Optional.empty(),
                Look.PLAIN)));
        rows.add(List.of(new Box(
                flow.all().size(),
                Message.of("counted"),
                List.of(StudyReport.population(answer.asked()), Message.of("{kinds}", kinds())),
                Optional.empty(),
                Look.COUNTED)));
        if (!flow.all().isEmpty()) {
            rows.add(present(
                    box(Message.of("never transplanted"), flow.neverTransplanted(), List.of(), Look.PLAIN),
                    box(Message.of("first HSCT without a day"), flow.undated(), List.of(), Look.PLAIN),
                    new Box(
                            flow.transplanted().size(),
                            Message.of("first HSCT"),
                            years(),
                            Optional.of(FailureBlocks.fates(flow.transplanted())),
                            Look.COUNTED)));
        }
        if (!flow.transplanted().isEmpty()) {
            rows.add(present(
                    box(Message.of("no failure of the first HSCT"), flow.held(), List.of(), Look.PLAIN),
                    box(Message.of("not known whether, or when, it failed"), flow.unclear(), List.of(), Look.PLAIN),
                    box(Message.of("failed"), flow.failed(each -> true), List.of(kindsOfFailure()), Look.FAILED)));
        }
        return rows;
    }

    private Message kinds() {
        return answer.counted().composition().isEmpty()
                ? Banner.NOBODY
                : Banner.kinds(answer.counted().composition());
    }

    /** A fork has no branch that nobody took. */
    private static List<Box> present(Box... boxes) {
        List<Box> taken = Arrays.stream(boxes).filter(box -> box.children() > 0).toList();
        return taken.isEmpty() ? List.of(boxes[boxes.length - 1]) : taken;
    }

    private static Box box(Message what, Part part, List<Message> before, Look look) {
        List<Message> details = new ArrayList<>(before);
        details.add(Message.of("{alive} alive when last seen, {dead} died", part.alive(), part.dead()));
        if (part.dead() > 0) {
            details.add(Message.of("Died of: {causes}", causes(part)));
        }
        return new Box(part.size(), what, details, Optional.of(FailureBlocks.fates(part)), look);
    }

    private static Message causes(Part part) {
        List<Message> causes = new ArrayList<>();
        part.causes()
                .forEach((cause, n) -> causes.add(cause.map(known -> Message.of("{cause} {n}", known, n))
                        .orElse(Message.of("cause not recorded {n}", n))));
        return Listed.of(causes, "; ");
    }

    private List<Message> years() {
        List<Integer> years = flow.transplanted().children().stream()
                .flatMap(child -> child.transplant(1).stream())
                .map(hsct -> hsct.date().getYear())
                .sorted()
                .toList();
        if (years.isEmpty()) {
            return List.of();
        }
        String first = String.valueOf(years.get(0));
        String last = String.valueOf(years.get(years.size() - 1));
        return List.of(
                first.equals(last) ? Message.of("in {year}", first) : Message.of("{first} to {last}", first, last));
    }

    private Message kindsOfFailure() {
        return Listed.of(
                flow.byKind().entrySet().stream()
                        .map(each -> Message.of(
                                "{kind} {n}",
                                FailureBlocks.kind(each.getKey()),
                                each.getValue().size()))
                        .toList(),
                " · ");
    }

    private List<Message> cannotSay() {
        List<Message> points = new ArrayList<>();
        points.addAll(new Counts(answer).cannotSay());
        if (!flow.failed().isEmpty()) {
            points.add(
                    Message.of("Whether withdrawal, DLI or a second HSCT helped: each went to children who lived long"
                            + " enough and were thought fit for it."));
            int unrecorded = flow.failed(each -> each.treated() == Treated.OPEN).size();
            if (unrecorded > 0) {
                points.add(Message.of(
                        "That nothing was done where nothing is recorded: in {n, plural, one {# child} other {#"
                                + " children}} nothing was entered.",
                        unrecorded));
            }
        }
        points.add(
                Message.of("How long children live: who was seen last a short time ago and who a long time ago are both"
                        + " “alive when last seen”."));
        return points;
    }

    private Message abbreviations() {
        boolean treated = !flow.failed().isEmpty();
        boolean gvhd = flow.all().causes().keySet().stream()
                .flatMap(Optional::stream)
                .anyMatch(cause -> cause.name().contains("GVHD"));
        return Listed.of(
                Stream.of(
                                treated
                                        ? Stream.of(Message.of("DLI, donor lymphocyte infusion"))
                                        : Stream.<Message>empty(),
                                gvhd
                                        ? Stream.of(Message.of("GVHD, graft-versus-host disease"))
                                        : Stream.<Message>empty(),
                                Stream.of(Message.of("HSCT, haematopoietic stem-cell transplantation")))
                        .flatMap(each -> each)
                        .toList(),
                "; ");
    }

    private Basis basis() {
        Map<String, Basis.Figure> figures = new LinkedHashMap<>();
        figures.put(
                "registered", new Basis.Figure.Count(answer.data().subjects().size()));
        figures.put("counted", new Basis.Figure.Count(flow.all().size()));
        figures.put(
                "neverTransplanted",
                new Basis.Figure.Count(flow.neverTransplanted().size()));
        figures.put("hsctWithoutDay", new Basis.Figure.Count(flow.undated().size()));
        figures.put("firstHsct", new Basis.Figure.Count(flow.transplanted().size()));
        figures.put("notFailed", new Basis.Figure.Count(flow.held().size()));
        figures.put("failureNotKnown", new Basis.Figure.Count(flow.unclear().size()));
        figures.put("failed", new Basis.Figure.Count(flow.failed().size()));
        figures.put(
                "secondHsct",
                new Basis.Figure.Count(
                        flow.failed(each -> each.again() != Again.NONE).size()));
        return Imprints.basis("flow", answer, figures);
    }
}
