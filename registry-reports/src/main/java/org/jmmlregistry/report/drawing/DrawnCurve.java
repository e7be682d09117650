package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.report.Curves;

/** A curve, and the last day on which it is drawn. */
record DrawnCurve(Curves.Line line, Estimated estimated, double last) {

    /** Those with enough children behind them. */
    static List<DrawnCurve> of(Curves curves) {
        return curves.lines().stream()
                .flatMap(line -> line.drawnUpTo().stream()
                        .map(last -> new DrawnCurve(line, line.estimated().orElseThrow(), last)))
                .toList();
    }

    List<Estimated.Step> steps() {
        return estimated.steps().stream().filter(step -> step.days() <= last).toList();
    }

    /** The steps, before them day 0 if children are at risk on it. */
    List<Estimated.Step> fromStart() {
        List<Estimated.Step> steps = new ArrayList<>(steps());
        if (steps.get(0).days() > 0 && estimated.atRisk(0) > 0) {
            steps.add(0, estimated.on(0));
        }
        return steps;
    }

    boolean isDrawnAt(double day) {
        return day <= last && estimated.isDefinedAt(day);
    }
}
