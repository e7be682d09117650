package org.jmmlregistry.report.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Arm;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.FollowUp;
import org.jmmlregistry.study.Subject;

/** The file of children of a study: the group of each and what became of it, endpoint by endpoint. */
final class StudyChildren {

    private final Answer answer;
    private final Basis.Columns<Subject> columns;

    private StudyChildren(Answer answer) {
        this.answer = answer;
        this.columns = Basis.ChildRows.of(answer.counted().children())
                .text("child", StudyChildren::name)
                .text("kind", child -> child.file().patient().label().code());
    }

    static Basis.ChildRows of(Answer answer) {
        StudyChildren children = new StudyChildren(answer);
        answer.endpoints().forEach(children::add);
        FollowUpBlocks.distinct(answer).forEach(children::seen);
        return children.columns.rows();
    }

    private static String name(Subject child) {
        return child.file().name();
    }

    private String key(EndpointAnswer each) {
        return Curves.key(each.endpoint(), answer.asked().hsctSeq());
    }

    private void add(EndpointAnswer each) {
        if (each instanceof EndpointAnswer.Compared compared) {
            compared(compared);
        } else if (each instanceof EndpointAnswer.OverTime overTime) {
            overTime(overTime);
        }
    }

    private void compared(EndpointAnswer.Compared compared) {
        String key = key(compared);
        Map<String, String> groups = new HashMap<>();
        Map<String, Outcome.Observed> others = new HashMap<>();
        for (Arm arm : compared.arms()) {
            for (EndpointEstimate.Followed child : arm.estimate().children()) {
                groups.put(child.name(), arm.group().code());
                if (child.outcome() instanceof Outcome.NotEvaluable open) {
                    open.otherwise().ifPresent(known -> others.put(child.name(), known));
                }
            }
        }
        Map<String, Outcome.Observed> outcomes =
                Basis.outcomes(compared.arms().stream().map(Arm::estimate));
        columns.text(key + "Group", child -> groups.getOrDefault(name(child), ""))
                .outcome(key, child -> Optional.ofNullable(outcomes.get(name(child))));
        if (compared.gone().isPresent()) {
            columns.truth(
                    key + "Beyond",
                    child -> outcomes.containsKey(name(child)) || !groups.containsKey(name(child))
                            ? Optional.of(outcomes.containsKey(name(child)))
                            : Optional.empty());
        }
        if (!others.isEmpty()) {
            columns.number(key + "OtherDays", child -> Optional.ofNullable(others.get(name(child)))
                            .map(Outcome.Observed::days))
                    .number(key + "OtherCause", child -> Optional.ofNullable(others.get(name(child)))
                            .map(Outcome.Observed::cause));
        }
    }

    private void overTime(EndpointAnswer.OverTime overTime) {
        String key = key(overTime);
        Map<String, EndpointAnswer.Changing> changing = new HashMap<>();
        overTime.children().forEach(child -> changing.put(child.name(), child));
        columns.outcome(key, child -> Optional.ofNullable(changing.get(name(child)))
                        .map(EndpointAnswer.Changing::outcome))
                .number(key + "Happened", child -> Optional.ofNullable(changing.get(name(child)))
                        .flatMap(each -> each.happened().stream().boxed().findFirst()));
    }

    private void seen(EndpointAnswer first, List<FollowUpBlocks.Followed> groups) {
        String key = key(first) + "Seen";
        Map<String, FollowUp.Seen> seen = new HashMap<>();
        groups.forEach(group -> group.followUp().children().forEach(child -> seen.put(child.name(), child)));
        columns.number(key + "Days", child -> seen(seen, child).map(FollowUp.Seen::days))
                .truth(key + "Dead", child -> seen(seen, child).map(FollowUp.Seen::dead))
                .number(key + "Possible", child -> seen(seen, child).map(FollowUp.Seen::possible))
                .truth(key + "Lost", child -> seen(seen, child).map(FollowUp.Seen::lost));
    }

    private static Optional<FollowUp.Seen> seen(Map<String, FollowUp.Seen> seen, Subject child) {
        return Optional.ofNullable(seen.get(name(child)));
    }
}
