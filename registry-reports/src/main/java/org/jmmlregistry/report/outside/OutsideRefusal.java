package org.jmmlregistry.report.outside;

import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.disclosure.Knowledge;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Clock;
import org.jmmlregistry.study.Covariate;
import org.jmmlregistry.study.DataChoice;
import org.jmmlregistry.study.Grouping;

/** What readers outside are not told at all, and why. */
public final class OutsideRefusal {

    private OutsideRefusal() {}

    /** Whether there is such a report for readers outside. */
    public static boolean isOffered(StudyKind kind) {
        return of(kind).isEmpty();
    }

    private static Optional<Message> of(StudyKind kind) {
        return switch (kind) {
            case ANSWER, OUTCOMES, FLOW, COMPARISON -> Optional.empty();
            case COURSES ->
                Optional.of(
                        Message.of("Courses are not told to readers outside: each lane of the drawing is one child."));
            case CHANGES ->
                Optional.of(Message.of(
                        "Changes are not told to readers outside: what changed is what changed in single children."));
            case QUALITY ->
                Optional.of(
                        Message.of(
                                "Data quality is not told to readers outside: it lists the forms and visits of single children."));
            case SAFETY ->
                Optional.of(Message.of(
                        "The safety listing is not told to readers outside: each of its lines is a single child."));
            case EARLY_LATE ->
                Optional.of(
                        Message.of(
                                "The report on second HSCTs is not told to readers outside: it tells of so few children that its tables name nearly each of them. The cohort flow tells how many had one."));
            case INTERVENTIONS ->
                Optional.of(
                        Message.of(
                                "The report on withdrawal and DLI is not told to readers outside: its groups by dose and indication are single children. The cohort flow tells how many were treated."));
        };
    }

    static Optional<Message> of(StudyKind kind, Answer answer) {
        return of(kind).or(() -> of(answer));
    }

    private static Optional<Message> of(Answer answer) {
        if (answer.counted().children().size() < Knowledge.LEAST) {
            return Optional.of(Message.of(
                    "Fewer than {least} children are counted: of so few nothing is told to readers outside.",
                    Knowledge.LEAST));
        }
        if (answer.asked().data() instanceof DataChoice.Compared) {
            return Optional.of(
                    Message.of(
                            "Readers outside are told of one snapshot: what came since another one is what changed in single children."));
        }
        if (answer.asked().clock() instanceof Clock.EachDay) {
            return Optional.of(
                    Message.of(
                            "Groups that children join on a day of their own are not told to readers outside: each step of such a curve is one child."));
        }
        Stream<Grouping> groupings = Stream.concat(
                answer.asked().grouping().stream(),
                answer.asked().described().stream()
                        .filter(Covariate.Category.class::isInstance)
                        .map(each -> ((Covariate.Category) each).by()));
        if (!groupings.allMatch(Grouping::isGiven)) {
            return Optional.of(
                    Message.of(
                            "Groups that are cut at the children’s own numbers are not told to readers outside: such a cut is the number of single children. Say at which points to cut."));
        }
        return answer.regressions().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                "A regression is not told to readers outside: from its coefficients the children behind it can be worked out. Ask without covariates."));
    }
}
