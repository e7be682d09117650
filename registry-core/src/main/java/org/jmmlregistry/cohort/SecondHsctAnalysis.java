package org.jmmlregistry.cohort;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.statistics.Proportion;

/**
 * Children after a second HSCT: everything that the cohort page and the cohort report print, computed once from frozen
 * data by {@link SecondHscts#analyse}.
 *
 * @param citation the paper whose figures are reproduced, if the population is a published series
 * @param labels what kinds of cases are counted
 * @param uncounted cases of the series whose membership is unknown, by name
 */
public record SecondHsctAnalysis(
        FrozenData data,
        Population population,
        Optional<String> citation,
        List<DataLabel> labels,
        List<String> uncounted,
        Computed computed,
        List<ReproducedFigure> reproduced,
        List<FlowStep> flow,
        List<EndpointCurve> curves,
        List<CourseRow> courses,
        List<MissingCount> missing) {

    /** The figures of the headline and of the comparison of early with late second HSCT. */
    public record Computed(
            int withSecondHsct,
            Proportion aliveDiseaseFree,
            GroupSummary all,
            OptionalDouble reverseMedianMonths,
            GroupSummary earlyFailure,
            int autologousRecovery,
            int earlyRelapse,
            GroupSummary early,
            GroupSummary late,
            OptionalDouble fisherP) {}

    /** Whether any case counted is not a real patient. */
    public boolean holdsInventedCases() {
        return labels.stream().anyMatch(label -> label != DataLabel.REAL);
    }
}
