package org.jmmlregistry.dossier;

import java.util.List;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.StateEstimate;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.outcome.Timeline;
import org.jmmlregistry.statistics.StateCurves;

/** Every endpoint over generated children: from their answers by its definition to estimate, error and limits. */
final class EndpointFigures {

    /** The two models of current leukaemia-free survival, as R was given them. */
    private static final List<String> MODELS = List.of("CLFS", "CLFS_STRICT");

    private final ReferenceFile whole;
    private final List<Timeline> courses;
    private final Comparisons found;

    private EndpointFigures(ReferenceFile whole, List<Timeline> courses, Comparisons found) {
        this.whole = whole;
        this.courses = courses;
        this.found = found;
    }

    static void compare(References references, Comparisons found) {
        EndpointFigures figures = new EndpointFigures(
                references.computed("endpoints/estimates.json"), GeneratedChildren.courses(), found);
        Endpoints.all().forEach(figures::estimate);
        MODELS.forEach(figures::states);
    }

    private void estimate(Endpoint endpoint) {
        found.on(endpoint.code(), whole);
        ReferenceFile reference = whole.get(endpoint.code());
        Estimated estimated =
                EndpointEstimate.over(endpoint, 1, courses).estimated().orElseThrow();
        double[] days = reference.get("days").numbers();
        found.of(Method.ENDPOINTS, reference.get("n"), estimated.n());
        for (int at = 0; at < days.length; at++) {
            Estimated.Step step = estimated.on(days[at]);
            found.of(Method.ENDPOINTS, reference.get("value").get(at), step.value());
            found.of(Method.ENDPOINTS, reference.get("error").get(at), step.standardError());
            if (step.value() > 0 && step.value() < 1) {
                found.of(
                        Method.ENDPOINTS,
                        reference.get("lower").get(at),
                        reference.get("upper").get(at),
                        step.limits());
            }
        }
    }

    private void states(String model) {
        found.on(model, whole);
        ReferenceFile reference = whole.get(model);
        StateEstimate estimate = StateEstimate.over(new StateModel(model.equals("CLFS_STRICT")), 1, courses);
        double[] days = reference.get("days").numbers();
        found.of(Method.ENDPOINT_STATES, reference.get("n"), estimate.followed().size());
        for (int at = 0; at < days.length; at++) {
            double day = days[at];
            StateCurves.At current = estimate.leukaemiaFree(day).orElseThrow();
            found.of(Method.ENDPOINT_STATES, reference.get("value").get(at), current.probability());
            found.of(Method.ENDPOINT_STATES, reference.get("error").get(at), current.standardError());
            found.of(
                    Method.ENDPOINT_STATES,
                    reference.get("lower").get(at),
                    reference.get("upper").get(at),
                    current.limits());
            found.of(
                    Method.ENDPOINT_STATES,
                    reference.get("states").get(at),
                    estimate.states() + 1,
                    state -> estimate.in(day, state + 1).orElseThrow().probability());
        }
    }
}
