package org.jmmlregistry.dossier;

import java.util.List;
import java.util.stream.IntStream;
import org.jmmlregistry.statistics.Confidence;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.MultiState;
import org.jmmlregistry.statistics.StateBootstrap;
import org.jmmlregistry.statistics.StateCurves;
import org.jmmlregistry.statistics.StateRows;

/** Probabilities of states on simulated and published data. */
final class StateFigures {

    private final References references;
    private final Comparisons found;
    private final ReferenceFile reference;
    private final List<String> states;

    private StateFigures(References references, Comparisons found) {
        this.references = references;
        this.found = found;
        this.reference = references.computed("clfs.json");
        this.states = reference.get("states").texts();
    }

    static void compare(References references, Comparisons found) {
        StateFigures figures = new StateFigures(references, found);
        found.on("clfs", figures.reference);
        StateCurves curves = MultiState.estimate(figures.rows(), Confidence.LOG_LOG_95);
        figures.everywhere(curves);
        figures.atSomeTimes(curves);
        figures.current(curves);
        figures.bootstrap();
        figures.competing();
    }

    private StateRows rows() {
        ReferenceRows table = references.rows("clfs.csv");
        int[] id = table.integers("id");
        double[] start = table.numbers("start");
        double[] stop = table.numbers("stop");
        List<String> from = table.texts("from");
        List<String> to = table.texts("to");
        return StateRows.of(
                states,
                IntStream.range(0, table.n())
                        .mapToObj(i -> new StateRows.Stay(
                                id[i] - 1, start[i], stop[i], states.indexOf(from.get(i)), states.indexOf(to.get(i))))
                        .toList());
    }

    private void everywhere(StateCurves curves) {
        found.of(Method.AALEN_JOHANSEN, reference.get("time"), curves.size(), curves::time);
        for (int step = 0; step < curves.size(); step++) {
            int at = step;
            found.of(
                    Method.AALEN_JOHANSEN,
                    reference.get("pstate").get(step),
                    states.size(),
                    state -> curves.probability(state, at));
        }
        ReferenceFile transitions = reference.get("transitions");
        List<String> columns = transitions.get("columns").texts();
        for (int from = 0; from < states.size(); from++) {
            for (int column = 0; column < columns.size(); column++) {
                int to = states.indexOf(columns.get(column));
                found.of(
                        Method.AALEN_JOHANSEN,
                        transitions.get("counts").get(from).get(column),
                        to < 0 ? curves.censored(from) : curves.moves(from, to));
            }
        }
    }

    private void atSomeTimes(StateCurves curves) {
        ReferenceFile at = reference.get("at");
        for (int each = 0; each < at.get("time").size(); each++) {
            for (int state = 0; state < states.size(); state++) {
                StateCurves.At actual = curves.at(at.get("time").get(each).number(), state);
                found.of(Method.AALEN_JOHANSEN, at.get("pstate").get(each).get(state), actual.probability());
                found.of(
                        Method.JACKKNIFE,
                        at.get("stdErrInfinitesimalJackknife").get(each).get(state),
                        actual.standardError());
            }
        }
        ReferenceFile expected = reference.get("expectedTimeInState");
        double tau = expected.get("tau").number();
        found.of(Method.TIME_IN_STATE, expected.get("time"), states.size(), state -> curves.expectedTime(state, tau));
    }

    private void current(StateCurves curves) {
        ReferenceFile current = reference.get("clfs");
        double[] times = current.get("time").numbers();
        int second = states.indexOf("remission2");
        found.of(Method.CURRENT_LEUKAEMIA_FREE, current.get("estimate"), times.length, each -> curves.at(
                        times[each], 0, second)
                .probability());
    }

    private void bootstrap() {
        ReferenceFile whole = references.computed("further.json");
        ReferenceFile drawn = whole.get("bootstrap");
        found.on("bootstrap of clfs", whole);
        List<Limits> limits = StateBootstrap.limits(
                rows(),
                new int[] {0, states.indexOf("remission2")},
                drawn.get("time").numbers(),
                0.95,
                drawn.get("seed").whole());
        for (int each = 0; each < limits.size(); each++) {
            found.of(
                    Method.BOOTSTRAP,
                    drawn.get("lower").get(each),
                    drawn.get("upper").get(each),
                    limits.get(each));
        }
    }

    private void competing() {
        ReferenceRows table = references.rows("mgus2.csv");
        ReferenceFile whole = references.computed("mgus2.json");
        ReferenceFile expected = whole.get("aalenJohansen");
        found.on("mgus2", whole);
        StateCurves curves = MultiState.estimate(
                StateRows.competing(
                        List.of("free", "progression", "death"), table.numbers("time"), table.integers("cause")),
                Confidence.LOG_LOG_95);
        for (int step = 0; step < curves.size(); step++) {
            int at = step;
            found.of(
                    Method.AALEN_JOHANSEN, expected.get("pstate").get(step), 3, state -> curves.probability(state, at));
            found.of(
                    Method.JACKKNIFE,
                    expected.get("stdErrInfinitesimalJackknife").get(step),
                    3,
                    state -> curves.standardError(state, at));
        }
    }
}
