package org.jmmlregistry.report.secondhsct;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.cohort.CourseRow;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.report.drawing.Flow;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Counted;

/** From the data to the children with a second HSCT, by how the first failed, when the second was given and how they were last seen. */
final class SecondHsctFlow {

    /** Counts the steps of the flow again. */
    static final List<String> FLOW_IN_R = List.of(
            "with(children, c(secondHsct = sum(second), autologousRecovery = sum(earlyRecovery, na.rm = TRUE), "
                    + "relapse = sum(earlyRelapse, na.rm = TRUE), other = sum(!earlyFailure, na.rm = TRUE), "
                    + "early = sum(early, na.rm = TRUE), late = sum(!early, na.rm = TRUE)))",
            "with(children, table(early, state))");

    private SecondHsctFlow() {}

    static List<Flow.Step> of(Answer answer, SecondHscts children) {
        List<Flow.Step> steps = population(answer);
        steps.add(new Flow.Step(0, Message.of("With a second HSCT"), children.size()));
        steps.add(new Flow.Step(
                1, Message.of("Autologous recovery within 6 months of the first HSCT"), children.autologousRecovery()));
        steps.add(new Flow.Step(1, Message.of("Relapse within 6 months of the first HSCT"), children.earlyRelapse()));
        steps.add(new Flow.Step(
                1,
                Message.of("Other reason for the second HSCT (late relapse, graft failure)"),
                children.coursesWith(row -> !row.earlyFailure().orElse(true)).size()));
        more(
                steps,
                Message.of("Recovery or relapse, not known whether within 6 months"),
                children.failureRecorded() - children.failureKnown());
        more(steps, Message.of("No reason for the second HSCT recorded"), children.size() - children.failureRecorded());
        timing(
                steps,
                Message.of("Second HSCT within 6 months of the first"),
                children.coursesWith(row -> row.secondHsct().early().orElse(false)));
        timing(steps, Message.of("Second HSCT later than 6 months"), children.coursesWith(row -> !row.secondHsct()
                .early()
                .orElse(true)));
        more(
                steps,
                Message.of("Second HSCT, not known whether within 6 months"),
                children.size() - children.timingKnown());
        return steps;
    }

    /** A step that is left out where there is nobody in it. */
    private static void more(List<Flow.Step> steps, Message what, int children) {
        if (children > 0) {
            steps.add(new Flow.Step(1, what, children));
        }
    }

    /** From all to those of whom an HSCT is known. */
    private static List<Flow.Step> population(Answer answer) {
        Counted counted = answer.counted();
        int children = counted.children().size();
        int untransplanted = (int) counted.children().stream()
                .filter(child -> !child.file().isTransplanted())
                .count();
        List<Flow.Step> steps = new ArrayList<>();
        steps.add(new Flow.Step(
                0, Message.of("Cases in the data"), answer.data().subjects().size()));
        more(steps, Message.of("Of another kind"), counted.ofOtherKinds().size());
        more(
                steps,
                Message.of("Not known whether they fit"),
                counted.undecided().size());
        steps.add(new Flow.Step(0, Message.of("Counted"), children));
        if (untransplanted > 0) {
            steps.add(new Flow.Step(
                    0, Message.of("With an HSCT ({n} never transplanted)", untransplanted), children - untransplanted));
        }
        return steps;
    }

    private static void timing(List<Flow.Step> steps, Message when, List<CourseRow> group) {
        steps.add(new Flow.Step(1, when, group.size()));
        for (LastState state : LastState.values()) {
            int count = (int) group.stream().filter(row -> row.state() == state).count();
            if (count > 0) {
                steps.add(new Flow.Step(2, Message.of("Last seen {state}", state), count));
            }
        }
    }
}
