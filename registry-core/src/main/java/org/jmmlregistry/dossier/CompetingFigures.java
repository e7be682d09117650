package org.jmmlregistry.dossier;

import org.jmmlregistry.statistics.Cause;
import org.jmmlregistry.statistics.ChiSquaredTest;
import org.jmmlregistry.statistics.Confidence;
import org.jmmlregistry.statistics.CumulativeIncidence;
import org.jmmlregistry.statistics.GrayTest;
import org.jmmlregistry.statistics.Groups;
import org.jmmlregistry.statistics.IncidenceCurves;

/** Incidences among events that compete, on published data. */
final class CompetingFigures {

    private CompetingFigures() {}

    static void compare(References references, Comparisons found) {
        ReferenceRows table = references.rows("mgus2.csv");
        ReferenceFile whole = references.computed("mgus2.json");
        found.on("mgus2", whole);
        for (ReferenceFile curve : whole.get("curves").each()) {
            IncidenceCurves curves =
                    curves(table.ofGroup("sex", curve.get("group").text()));
            int cause = curve.get("cause").whole();
            ReferenceFile at = curve.get("at");
            for (int each = 0; each < at.get("time").size(); each++) {
                IncidenceCurves.At actual =
                        curves.at(cause, at.get("time").get(each).number());
                found.of(Method.INCIDENCE, at.get("estimate").get(each), actual.incidence());
                found.of(Method.INCIDENCE_VARIANCE, at.get("variance").get(each), actual.variance());
            }
        }
        for (ReferenceFile test : whole.get("grayTests").each()) {
            ChiSquaredTest actual = GrayTest.test(
                    table.numbers("time"),
                    table.integers("cause"),
                    new Cause(test.get("cause").whole(), 2),
                    Groups.named(table.texts("sex")));
            found.of(Method.GRAY, test.get("statistic"), actual.statistic());
            found.of(Method.GRAY, test.get("p"), actual.pValue());
            found.of(Method.GRAY, test.get("df"), actual.degreesOfFreedom());
        }
        compareStates(whole.get("aalenJohansen"), curves(table), found);
    }

    private static IncidenceCurves curves(ReferenceRows rows) {
        return CumulativeIncidence.estimate(rows.numbers("time"), rows.integers("cause"), 2, Confidence.LOG_LOG_95);
    }

    /** With the event-free probability the incidences are the probabilities of states. */
    private static void compareStates(ReferenceFile reference, IncidenceCurves curves, Comparisons found) {
        found.of(Method.INCIDENCE, reference.get("time"), curves.size(), curves::time);
        for (int step = 0; step < curves.size(); step++) {
            ReferenceFile states = reference.get("pstate").get(step);
            found.of(Method.INCIDENCE, states.get(0), curves.eventFree(step));
            found.of(Method.INCIDENCE, states.get(1), curves.incidence(1, step));
            found.of(Method.INCIDENCE, states.get(2), curves.incidence(2, step));
        }
    }
}
