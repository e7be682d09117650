package org.jmmlregistry.report.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.StateEstimate;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.outcome.StateHistory;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Arm;
import org.jmmlregistry.study.Baseline;
import org.jmmlregistry.study.Beside;
import org.jmmlregistry.study.Covariate;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.FollowUp;
import org.jmmlregistry.study.Regression;
import org.jmmlregistry.study.StatesAnswer;
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
        answer.baseline().ifPresent(children::described);
        answer.endpoints().forEach(children::add);
        children.fromStart();
        answer.regressions().forEach(children::explained);
        answer.states().forEach(children::states);
        FollowUpBlocks.distinct(answer).forEach(children::seen);
        return children.columns.rows();
    }

    private static String name(Subject child) {
        return child.file().name();
    }

    private String key(EndpointAnswer each) {
        return Curves.key(each.endpoint(), answer.asked().hsctSeq());
    }

    private void described(Baseline baseline) {
        Map<Subject, String> groups = new HashMap<>();
        baseline.groups().forEach(column -> column.members()
                .forEach(child -> groups.put(child, column.group().code())));
        columns.text(BaselineBlocks.GROUP, child -> groups.getOrDefault(child, ""));
        List<Subject> all = baseline.groups().stream()
                .flatMap(column -> column.members().stream())
                .toList();
        for (Covariate covariate : answer.asked().described()) {
            String column = BaselineBlocks.column(answer.asked(), covariate);
            Map<Subject, Covariate.Told> told =
                    covariate.told(all, answer.asked().hsctSeq());
            known(column, covariate, told);
            columns.text(
                    column + "Missing",
                    child -> told.get(child) instanceof Covariate.Told.Lacking lacking
                            ? lacking.why().toString()
                            : "");
        }
    }

    private void known(String column, Covariate covariate, Map<Subject, Covariate.Told> told) {
        Function<Subject, Optional<String>> known = child ->
                told.get(child) instanceof Covariate.Told.Known value ? Optional.of(value.text()) : Optional.empty();
        if (covariate instanceof Covariate.Amount) {
            columns.number(column, child -> known.apply(child).map(Double::valueOf));
        } else {
            columns.text(column, child -> known.apply(child).orElse(""));
        }
    }

    /** What became of each child from the start of endpoints of which all children are looked at together. */
    private void fromStart() {
        Stream.concat(
                        answer.regressions().stream().map(Regression::endpoint),
                        answer.published().stream().map(Beside::endpoint))
                .distinct()
                .forEach(endpoint -> {
                    Map<Subject, Outcome.Observed> outcomes = answer.outcomes(endpoint);
                    columns.outcome(
                            Curves.key(endpoint, answer.asked().hsctSeq()) + "All",
                            child -> Optional.ofNullable(outcomes.get(child)));
                });
    }

    private void explained(Regression regression) {
        List<Subject> known = List.copyOf(answer.outcomes(regression.endpoint()).keySet());
        answer.asked()
                .covariates()
                .forEach(covariate -> known(
                        RegressionBlocks.column(answer.asked(), regression.endpoint(), covariate),
                        covariate,
                        covariate.told(known, answer.asked().hsctSeq())));
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
        besides(compared, key);
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

    /** Whether only the cause of death tells of a relapse, and whether the child had the event, known to the day or not. */
    private void besides(EndpointAnswer.Compared compared, String key) {
        Set<String> byCause = compared.arms().stream()
                .flatMap(arm -> arm.estimate().byCauseOfDeath().stream())
                .map(EndpointEstimate.Followed::name)
                .collect(Collectors.toSet());
        if (!byCause.isEmpty()) {
            columns.truth(key + "ByCause", child -> Optional.of(byCause.contains(name(child))));
        }
        if (answer.shares().stream().anyMatch(share -> share.share().endpoint().equals(compared.endpoint()))) {
            columns.truth(
                    key + "Had", child -> compared.endpoint().had(answer.asked().hsctSeq(), child.timeline()));
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

    /** The end of each child, and the day on which it came into each state but the first. */
    private void states(StatesAnswer states) {
        String key = Curves.key(states.model(), answer.asked().hsctSeq());
        Map<String, String> groups = new HashMap<>();
        Map<String, StateHistory.Followed> histories = new HashMap<>();
        int last = 1;
        for (StatesAnswer.Arm arm : states.arms()) {
            last = Math.max(last, arm.estimate().states());
            for (StateEstimate.Child child : arm.estimate().children()) {
                groups.put(child.name(), arm.group().code());
                if (child.history() instanceof StateHistory.Followed followed) {
                    histories.put(child.name(), followed);
                }
            }
        }
        columns.text(key + "Group", child -> groups.getOrDefault(name(child), ""))
                .number(key + "Days", child -> Optional.ofNullable(histories.get(name(child)))
                        .map(each -> each.dayOf(each.end())))
                .truth(key + "Dead", child -> Optional.ofNullable(histories.get(name(child)))
                        .map(StateHistory.Followed::dead))
                .truth(key + "Imputed", child -> Optional.ofNullable(histories.get(name(child)))
                        .map(StateHistory.Followed::isImputed));
        for (int state = 2; state <= last; state++) {
            int number = state;
            columns.number(key + "State" + state, child -> Optional.ofNullable(histories.get(name(child)))
                    .flatMap(each -> entered(each, number)));
        }
    }

    private static Optional<Long> entered(StateHistory.Followed history, int state) {
        return history.moves().stream()
                .filter(move -> move.state() == state)
                .map(move -> history.dayOf(move.date()))
                .findFirst();
    }

    private void seen(Measure first, List<FollowUpBlocks.Followed> groups) {
        String key = Curves.key(first, answer.asked().hsctSeq()) + "Seen";
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
